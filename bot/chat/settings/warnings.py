"""What keeps a setting from working, said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.settings.setting import ChannelSetting
from bot.chat.setup.permissions import missing_in, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.chat.settings.setting import AnySetting
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts


def warnings(
    guild: discord.Guild | None, settings: Sequence[AnySetting], chosen: GuildSettings, say: Texts
) -> dict[str, str]:
    """What keeps settings from working, by their columns."""
    found = {}
    for setting in settings:
        if isinstance(setting, ChannelSetting) and guild is not None:
            problem = _closed(guild, setting.id_of(chosen), say)
            if problem is not None:
                found[setting.column] = problem
    return found


def _closed(guild: discord.Guild, channel_id: int | None, say: Texts) -> str | None:
    if channel_id is None:
        return None
    channel = guild.get_channel(channel_id)
    if channel is None:
        return say("This channel is gone. Choose another one.")
    lacking = missing_in(channel)
    if not lacking:
        return None
    return say(
        "Thaw lacks {permissions} there: Edit Channel → Permissions → add Thaw's role and allow"
        " it.",
        permissions=named(lacking, say),
    )

"""Whether a channel can be written to, and what is missing where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat.poster import UNKNOWN_CHANNEL
from bot.chat.setup.permissions import missing, named

if TYPE_CHECKING:
    from bot.texts import Texts

GONE = "gone"
_HIDDEN = ["view_channel"]
_IN_CHANNEL = discord.Permissions(view_channel=True, send_messages=True, read_message_history=True)
_IN_THREAD = discord.Permissions(
    view_channel=True, send_messages_in_threads=True, read_message_history=True
)


async def trouble_in(client: discord.Client, guild_id: int, channel_id: int) -> str | None:
    """Why Thaw cannot post there: GONE, or names of permissions with spaces between.

    None where nothing is known to be in the way: a process may be asked about a guild that
    another one's shard knows.
    """
    guild = client.get_guild(guild_id)
    try:
        channel = _cached(guild, channel_id) or await client.fetch_channel(channel_id)
    except discord.NotFound as error:
        return GONE if error.code == UNKNOWN_CHANNEL else None
    except discord.Forbidden:
        return " ".join(_HIDDEN)
    except discord.HTTPException:
        return None
    if isinstance(channel, discord.abc.PrivateChannel) or channel.guild.id != guild_id:
        return GONE  # a made up id: nothing goes into another server, nor to a member
    return " ".join(_missing(guild, channel)) or None


def explained(trouble: str, channel_id: int, say: Texts) -> str:
    """What is wrong, and what to do about it."""
    if trouble == GONE:
        return say("The channel is gone. Choose another one with `/schedule edit`.")
    return say(
        "Thaw may not post in {channel}. In that channel's settings, allow it: {permissions}.",
        channel=f"<#{channel_id}>",
        permissions=named(trouble.split(), say),
    )


def _cached(
    guild: discord.Guild | None, channel_id: int
) -> discord.abc.GuildChannel | discord.Thread | None:
    return None if guild is None else guild.get_channel_or_thread(channel_id)


def _missing(guild: discord.Guild | None, channel: object) -> list[str]:
    if guild is None or guild.me is None:
        return []
    if isinstance(channel, discord.Thread):
        return missing(channel.permissions_for(guild.me), _IN_THREAD) if channel.parent else []
    if isinstance(channel, discord.abc.GuildChannel):
        return missing(channel.permissions_for(guild.me), _IN_CHANNEL)
    return []

"""The channels of a server, by what Thaw may do there; and how to give it what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.render.markdown import shorten_lines
from bot.chat.settings.reward_roles import obstacle, unfit
from bot.chat.setup.permissions import missing, missing_in, named

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import discord

    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

# Discord: 4,000 characters of text in a message; the rest of the panel needs some.
LONGEST_REPORT = 2400
MENTIONED = 15


@dataclass(frozen=True, slots=True)
class Channels:
    """Channels by what Thaw may do there: all it needs, only some of it, not even see them."""

    open: Sequence[int]
    lacking: Sequence[tuple[int, Sequence[str]]]
    hidden: Sequence[int]


def checked(guild: discord.Guild) -> Channels:
    """Every channel where members write."""
    usable, lacking, hidden = [], [], []
    for channel in guild.text_channels:
        names = missing_in(channel)
        if not names:
            usable.append(channel.id)
        elif names == ["view_channel"]:
            hidden.append(channel.id)
        else:
            lacking.append((channel.id, names))
    return Channels(usable, lacking, hidden)


def report(channels: Channels, own_role: str, say: Texts) -> str:
    """What is missing where, and how to give it."""
    lines = []
    if channels.open:
        lines.append(say("✅ All it needs: {channels}", channels=_listed(channels.open)))
    for channel_id, names in channels.lacking:
        lines.append(
            say(
                "⚠️ <#{channel}>: lacks {permissions}.",
                channel=channel_id,
                permissions=named(names, say),
            )
        )
    if channels.lacking:
        lines.append(
            say(
                "-# To give it: press and hold the channel (or right-click) → Edit Channel →"
                " Permissions → add the role {role} → allow what is named above.",
                role=own_role,
            )
        )
    if channels.hidden:
        lines.append(
            say(
                "🔒 Thaw does not see {channels}. That is fine, unless it is to post there: then"
                " allow “View Channel” to {role} in the same place.",
                channels=_listed(channels.hidden),
                role=own_role,
            )
        )
    return shorten_lines(lines, LONGEST_REPORT)


def server_wide(
    guild: discord.Guild, chosen: GuildSettings, reward_ids: Collection[int], say: Texts
) -> list[str]:
    """What Thaw lacks for things that the moderators chose, beyond single channels.

    `reward_ids` are the roles that badges bring.
    """
    me, found = guild.me, []
    if lacking := missing(me.guild_permissions):
        found.append(
            say(
                "⚠️ In the whole server Thaw lacks {permissions}. Server Settings → Roles →"
                " {role} → Permissions gives it everywhere at once.",
                permissions=named(lacking, say),
                role=own_role(guild),
            )
        )
    role = guild.get_role(chosen.announce_role_id or 0)
    if role is not None and not (role.mentionable or me.guild_permissions.mention_everyone):
        found.append(
            say(
                "⚠️ {role} is to be pinged, but Discord does not let Thaw: Server Settings →"
                " Roles → {role} → “Allow anyone to @mention this role”.",
                role=role.mention,
            )
        )
    return found + _rewards(guild, reward_ids, say)


def _rewards(guild: discord.Guild, role_ids: Collection[int], say: Texts) -> list[str]:
    """What keeps roles from being given with badges; the same obstacle once."""
    roles = [role for role_id in role_ids if (role := guild.get_role(role_id)) is not None]
    problems = [unfit(role, say) or obstacle(role, say) for role in roles]
    return [f"⚠️ {problem}" for problem in dict.fromkeys(problems) if problem is not None]


def own_role(guild: discord.Guild) -> str:
    """Thaw's own role, as a mention where it has one."""
    role = guild.self_role
    return "Thaw" if role is None else role.mention


def _listed(channel_ids: Sequence[int]) -> str:
    shown = " ".join(f"<#{each}>" for each in channel_ids[:MENTIONED])
    more = len(channel_ids) - MENTIONED
    return f"{shown} +{more}" if more > 0 else shown

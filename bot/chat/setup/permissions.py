"""What Thaw may not do where it should: named as Discord's settings name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.texts import Texts

# What a round, a card or a schedule needs in a channel.
NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)

# A role that can do one of these is no reward: whoever earns a badge would run the server.
DANGEROUS = discord.Permissions(
    administrator=True,
    ban_members=True,
    kick_members=True,
    manage_channels=True,
    manage_events=True,
    manage_expressions=True,
    manage_guild=True,
    manage_messages=True,
    manage_nicknames=True,
    manage_roles=True,
    manage_threads=True,
    manage_webhooks=True,
    mention_everyone=True,
    moderate_members=True,
    mute_members=True,
    deafen_members=True,
    move_members=True,
    view_audit_log=True,
    view_guild_insights=True,
)


def missing(allowed: discord.Permissions, needed: discord.Permissions = NEEDED) -> list[str]:
    """The permissions that are needed and not given, by discord.py's names."""
    lacking = needed & ~allowed
    return [name for name, has in lacking if has]


def missing_in(channel: discord.abc.GuildChannel) -> list[str]:
    """What Thaw may not do in this channel; of one that it does not see, only that.

    The rest mostly comes with it.
    """
    allowed = channel.permissions_for(channel.guild.me)
    return missing(allowed) if allowed.view_channel else ["view_channel"]


def named(names: Iterable[str], say: Texts) -> str:
    """Permissions as Discord's settings name them."""
    labels = _labels(say)
    listed = (labels.get(name, name.replace("_", " ").title()) for name in names)
    return ", ".join(f"“{label}”" for label in listed)


def dangers(role: discord.Permissions) -> list[str]:
    """What a role may do that no reward should bring."""
    return [name for name, has in role & DANGEROUS if has]


def _labels(say: Texts) -> dict[str, str]:
    return {
        "view_channel": say("View Channel"),
        "read_messages": say("View Channel"),
        "send_messages": say("Send Messages"),
        "send_messages_in_threads": say("Send Messages in Threads"),
        "embed_links": say("Embed Links"),
        "attach_files": say("Attach Files"),
        "read_message_history": say("Read Message History"),
        "manage_roles": say("Manage Roles"),
        "manage_guild": say("Manage Server"),
        "mention_everyone": say("Mention @everyone, @here, and All Roles"),
        "moderate_members": say("Timeout Members"),
    }

"""What the bot may do, checked before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.errors import MissingAccess, MissingPermissions, UnknownGuild
from playground.permissions import Permission, in_guild
from playground.world import THREADS, ChannelType

if TYPE_CHECKING:
    from playground.state import State
    from playground.world import Channel, Guild


def bot_permissions(state: State, channel: Channel) -> Permission:
    """What the bot may do in a channel."""
    return state.world.permissions(state.bot_id, channel, state.clock.now())


def need(state: State, channel: Channel, *permissions: Permission) -> None:
    """Raise MissingAccess where the bot sees nothing, MissingPermissions where it lacks one."""
    granted = bot_permissions(state, channel)
    if Permission.VIEW_CHANNEL not in granted:
        raise MissingAccess
    if any(permission not in granted for permission in permissions):
        raise MissingPermissions


def need_to_send(state: State, channel: Channel) -> None:
    """Likewise for sending: a thread has a permission of its own."""
    if channel.type is ChannelType.DM:
        return
    thread = channel.type in THREADS
    need(
        state,
        channel,
        Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES,
    )


def own_guild(state: State, guild_id: int) -> Guild:
    """A guild the bot is in; raises UnknownGuild, or MissingAccess where it is no member."""
    guild = state.world.guilds.get(guild_id)
    if guild is None:
        raise UnknownGuild
    if state.bot_id not in guild.members:
        raise MissingAccess
    return guild


def need_in_guild(state: State, guild: Guild, permission: Permission) -> None:
    """Raise MissingPermissions where the bot's roles do not grant a permission."""
    if permission not in in_guild(guild, guild.members[state.bot_id]):
        raise MissingPermissions

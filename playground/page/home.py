"""What a member's client knows of the world: their servers, channels, people and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.acting.place import find_user
from playground.control.reply import text
from playground.payloads import member_json, role_json, user_json
from playground.permissions import Permission
from playground.wire import iso
from playground.world import THREADS, ChannelType

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel, Guild, Member, User


def home(state: State, body: JSON) -> JSON:
    """Everything the page shows around the messages, for one member."""
    me = find_user(state, text(body, "as"))
    world = state.world
    dm = world.dm_of(me.id)
    return {
        "me": user_json(me),
        "people": [_person(state, user) for user in world.users.values() if not user.bot],
        "bot": user_json(world.bot),
        "application_id": str(world.application_id),
        "guilds": [_guild(state, guild, me) for guild in world.guilds_of(me.id)],
        "dm": {
            "id": "dm" if dm is None else str(dm.id),
            "last_message_id": _id_or_none(dm.last_message_id) if dm else None,
        },
        "clock": {"now": iso(state.clock.now()), "offset": state.clock.offset},
        "classmates": state.classmates.as_json(),
    }


def _person(state: State, user: User) -> JSON:
    guilds = [guild.name for guild in state.world.guilds_of(user.id)]
    return {**user_json(user), "guilds": guilds}


def _guild(state: State, guild: Guild, me: User) -> JSON:
    seen = [c for c in state.world.channels.values() if c.guild_id == guild.id]
    shown = [_channel(state, c, me) for c in seen if state.sees(me.id, c)]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "channels": sorted(shown, key=lambda channel: (channel["position"], int(channel["id"]))),
        "members": [_member(state, guild, member) for member in guild.members.values()],
        "roles": [role_json(role) for role in guild.roles.values()],
    }


def _channel(state: State, channel: Channel, me: User) -> JSON:
    granted = state.world.permissions(me.id, channel, state.clock.now())
    thread = channel.type in THREADS
    writing = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
    return {
        "id": str(channel.id),
        "type": int(channel.type),
        "name": channel.name,
        "topic": channel.topic,
        "position": channel.position,
        "parent_id": _id_or_none(channel.parent_id),
        "guild_id": _id_or_none(channel.guild_id),
        "last_message_id": _id_or_none(channel.last_message_id),
        "thread": thread,
        "private": channel.type is ChannelType.PRIVATE_THREAD or _closed(channel),
        "archived": channel.thread is not None and channel.thread.archived,
        "may": {
            "write": writing in granted,
            "react": Permission.ADD_REACTIONS in granted,
            "attach": Permission.ATTACH_FILES in granted,
            "manage_messages": Permission.MANAGE_MESSAGES in granted,
        },
    }


def _closed(channel: Channel) -> bool:
    everyone = channel.overwrites.get(channel.guild_id or 0)
    return everyone is not None and Permission.VIEW_CHANNEL in everyone.deny


def _member(state: State, guild: Guild, member: Member) -> JSON:
    user = state.world.users[member.user_id]
    described = member_json(member, user)
    roles = [guild.roles[role_id] for role_id in member.role_ids if role_id in guild.roles]
    coloured = max((r for r in roles if r.color), key=lambda r: r.position, default=None)
    hoisted = max((r for r in roles if r.hoist), key=lambda r: r.position, default=None)
    return {
        **described,
        "name": member.nick or user.global_name or user.username,
        "color": coloured.color if coloured else None,
        "group": hoisted.name if hoisted else None,
    }


def _id_or_none(snowflake: int | None) -> str | None:
    return None if snowflake is None else str(snowflake)

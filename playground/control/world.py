"""Looks at the world and makes more of it.

Everything is named by name or id; what is there already is changed, not made again.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from playground import changes
from playground.acting.place import find_channel, find_guild, find_role, find_user
from playground.control.reply import text
from playground.errors import NotAllowed
from playground.payloads import channel_json, member_json, role_json, user_json
from playground.permissions import NOTHING, Permission, parse
from playground.world import ChannelType, Overwrite, User

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel, Guild, Member, Role


def world(state: State, _: JSON) -> JSON:
    """Everything there is."""
    return {
        "guilds": [_guild(state, guild) for guild in state.world.guilds.values()],
        "users": [user_json(user) for user in state.world.users.values()],
        "bot": user_json(state.world.bot),
        "application_id": str(state.world.application_id),
        "token": state.world.token,
    }


def add_guild(state: State, body: JSON) -> JSON:
    """A guild with its `owner`, `members` and `channels`; `bot` false keeps the bot out.

    `system_channel` names the one where Discord greets; it is none unless given.
    """
    name = text(body, "name")
    owner = _person(state, str(body.get("owner") or "maria"))
    guild = next((g for g in state.world.guilds.values() if g.name == name), None)
    if guild is None:
        guild = changes.add_guild(state, name, owner.id)
    guild.locale = str(body.get("locale") or guild.locale)
    for member in body.get("members") or []:
        _join(state, guild, _person(state, str(member)))
    for channel in body.get("channels") or []:
        _channel(state, guild, str(channel), [])
    if "system_channel" in body:
        _set_system_channel(state, guild, body["system_channel"])
    _set_bot(state, guild, present=body.get("bot", True))
    return _guild(state, guild)


def add_member(state: State, body: JSON) -> JSON:
    """A member: `roles`, `nick`, `locale`, `dms_open`, `timeout_until`; `leave` removes one."""
    guild = find_guild(state, body.get("guild"))
    user = _person(state, text(body, "name"))
    if body.get("leave"):
        changes.remove_member(state, guild, user.id)
        return user_json(user)
    member = _join(state, guild, user)
    user.global_name = body.get("display_name", user.global_name)
    user.locale = str(body.get("locale") or user.locale)
    if "dms_open" in body:
        (state.world.closed_dms.discard if body["dms_open"] else state.world.closed_dms.add)(
            user.id
        )
    if "roles" in body:
        for name in body["roles"]:
            _give(member, find_role(guild, str(name)))
    if "nick" in body:
        member.nick = body["nick"]
    if "timeout_until" in body:
        until = body["timeout_until"]
        member.timeout_until = datetime.fromisoformat(until) if until else None
    changes.member_changed(state, guild, member)
    return member_json(member, user)


def add_channel(state: State, body: JSON) -> JSON:
    """A channel; `visible_to` names the only roles and members that see it."""
    guild = find_guild(state, body.get("guild"))
    name = text(body, "name")
    only = [_target(state, guild, str(who)) for who in body.get("visible_to") or []]
    overwrites = [Overwrite(t, kind, Permission.VIEW_CHANNEL, NOTHING) for t, kind in only]
    if only:
        overwrites.append(Overwrite(guild.id, 0, NOTHING, Permission.VIEW_CHANNEL))
    channel = _channel(state, guild, name, overwrites)
    channel.topic = body.get("topic", channel.topic)
    if body.get("delete"):
        changes.remove_channel(state, channel)
    return channel_json(channel, state.world)


def add_role(state: State, body: JSON) -> JSON:
    """A role with `permissions`; `members` get it."""
    guild = find_guild(state, body.get("guild"))
    name = text(body, "name")
    role = next((r for r in guild.roles.values() if r.name == name), None)
    if role is None:
        role = changes.add_role(state, guild, name, NOTHING)
    if "permissions" in body:
        role.permissions = _permissions(body["permissions"])
    role.mentionable = bool(body.get("mentionable", role.mentionable))
    role.position = int(body.get("position", role.position))
    changes.role_changed(state, guild, role)
    for person in body.get("members") or []:
        member = _join(state, guild, _person(state, str(person)))
        _give(member, role)
        changes.member_changed(state, guild, member)
    return role_json(role)


def set_permissions(state: State, body: JSON) -> JSON:
    """What a role or a member (the bot too) may do in one channel."""
    channel = find_channel(state, text(body, "channel"))
    guild = state.world.guild(channel.guild_id or 0)
    target, kind = _target(state, guild, text(body, "who"))
    allow, deny = _permissions(body.get("allow") or []), _permissions(body.get("deny") or [])
    channel.overwrites[target] = Overwrite(target, kind, allow, deny)
    changes.channel_changed(state, channel)
    return channel_json(channel, state.world)


def _guild(state: State, guild: Guild) -> JSON:
    everything = state.world
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "locale": guild.locale,
        "channels": [channel_json(c, everything) for c in everything.guild_channels(guild.id)],
        "threads": [
            channel_json(c, everything) for c in everything.guild_channels(guild.id, threads=True)
        ],
        "members": [
            member_json(member, everything.users[member.user_id])
            for member in guild.members.values()
        ],
        "roles": [role_json(role) for role in guild.roles.values()],
    }


def _person(state: State, name: str) -> User:
    try:
        return find_user(state, name)
    except NotAllowed:
        if name.isdecimal():
            raise
    user = User(state.new_id(), name.lower(), name.capitalize())
    state.world.users[user.id] = user
    return user


def _join(state: State, guild: Guild, user: User) -> Member:
    known = guild.members.get(user.id)
    return known if known is not None else changes.add_member(state, guild, user.id)


def _channel(state: State, guild: Guild, name: str, overwrites: list[Overwrite]) -> Channel:
    for channel in state.world.guild_channels(guild.id):
        if channel.name == name:
            channel.overwrites.update({each.target_id: each for each in overwrites})
            changes.channel_changed(state, channel)
            return channel
    return changes.add_channel(state, guild, name, overwrites, ChannelType.TEXT)


def _set_system_channel(state: State, guild: Guild, name: Any) -> None:
    channel = None if name is None else _channel(state, guild, str(name), [])
    guild.system_channel_id = None if channel is None else channel.id
    changes.guild_changed(state, guild)


def _set_bot(state: State, guild: Guild, *, present: Any) -> None:
    inside = state.bot_id in guild.members
    if present and not inside:
        changes.admit_bot(state, guild)
    elif inside and not present:
        changes.remove_bot(state, guild)


def _target(state: State, guild: Guild, who: str) -> tuple[int, int]:
    """The id and the kind of overwrite (0 role, 1 member); a member goes before a bot's role."""
    try:
        user = find_user(state, who)
    except NotAllowed:
        return find_role(guild, who).id, 0
    return user.id, 1


def _give(member: Member, role: Role) -> None:
    if role.id not in member.role_ids:
        member.role_ids.append(role.id)


def _permissions(names: Any) -> Permission:
    try:
        return parse(names)
    except (KeyError, TypeError, ValueError) as error:
        raise NotAllowed(f"There is no permission {error}.", "bad_permission", 400) from None

"""Changes to the world after it was founded, and the gateway events that tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce
from playground.gateway.codes import Intent
from playground.payloads import (
    channel_json,
    guild_create_json,
    guild_json,
    member_json,
    role_json,
    thread_member_json,
    user_json,
)
from playground.permissions import EVERYONE
from playground.world import THREADS, Channel, ChannelType, Guild, Member, Role, ThreadState

if TYPE_CHECKING:
    from playground.gateway.session import Session
    from playground.messages import Message
    from playground.permissions import Permission
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Overwrite


def add_guild(state: State, name: str, owner_id: int) -> Guild:
    """A new guild without channels, its owner in it, the bot not yet."""
    guild = Guild(state.new_id(), name, owner_id, state.clock.now())
    guild.roles[guild.id] = Role(guild.id, "@everyone", EVERYONE, position=0)
    guild.members[owner_id] = Member(owner_id, state.clock.now())
    state.world.guilds[guild.id] = guild
    return guild


def admit_bot(state: State, guild: Guild) -> None:
    """The bot joins a guild and gets its role and GUILD_CREATE."""
    bot = state.world.bot
    role = Role(state.new_id(), bot.username, EVERYONE, position=1, bot_id=bot.id)
    guild.roles[role.id] = role
    guild.members[bot.id] = Member(bot.id, state.clock.now(), [role.id])

    def described(session: Session) -> JSON:
        everyone = bool(session.intents & Intent.GUILD_PRESENCES)
        return guild_create_json(guild, state.world, all_members=everyone)

    state.hub.dispatch_each("GUILD_CREATE", described, guild.id)


def remove_bot(state: State, guild: Guild) -> None:
    """The bot leaves a guild, its role with it."""
    guild.members.pop(state.bot_id, None)
    for role in [role for role in guild.roles.values() if role.bot_id == state.bot_id]:
        del guild.roles[role.id]
    state.hub.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild.id)


def guild_changed(state: State, guild: Guild) -> None:
    """A guild's own fields are different."""
    _to_bot(state, guild, "GUILD_UPDATE", guild_json(guild, state.world))


def add_member(state: State, guild: Guild, user_id: int) -> Member:
    """A user joins a guild."""
    member = Member(user_id, state.clock.now())
    guild.members[user_id] = member
    data = {**_in(guild), **member_json(member, state.world.users[user_id])}
    _to_bot(state, guild, "GUILD_MEMBER_ADD", data)
    return member


def remove_member(state: State, guild: Guild, user_id: int) -> None:
    """A user leaves a guild."""
    del guild.members[user_id]
    data = {**_in(guild), "user": user_json(state.world.users[user_id])}
    _to_bot(state, guild, "GUILD_MEMBER_REMOVE", data)


def member_changed(state: State, guild: Guild, member: Member) -> None:
    """A member's nick, roles or time-out are different.

    Of itself the bot hears without the member intent.
    """
    data = {**_in(guild), **member_json(member, state.world.users[member.user_id])}
    if member.user_id == state.bot_id:
        for session in state.hub.sessions.values():
            if session.wants("INTERACTION_CREATE", guild.id):
                session.dispatch("GUILD_MEMBER_UPDATE", data)
        return
    _to_bot(state, guild, "GUILD_MEMBER_UPDATE", data)


def add_role(state: State, guild: Guild, name: str, granted: Permission) -> Role:
    """A new role, right above @everyone."""
    role = Role(state.new_id(), name, granted)
    guild.roles[role.id] = role
    _to_bot(state, guild, "GUILD_ROLE_CREATE", {**_in(guild), "role": role_json(role)})
    return role


def role_changed(state: State, guild: Guild, role: Role) -> None:
    """A role is different."""
    _to_bot(state, guild, "GUILD_ROLE_UPDATE", {**_in(guild), "role": role_json(role)})


def remove_role(state: State, guild: Guild, role: Role) -> None:
    """A role is gone, from its members too."""
    del guild.roles[role.id]
    for member in guild.members.values():
        member.role_ids = [role_id for role_id in member.role_ids if role_id != role.id]
    _to_bot(state, guild, "GUILD_ROLE_DELETE", {**_in(guild), "role_id": str(role.id)})


def add_channel(
    state: State, guild: Guild, name: str, overwrites: list[Overwrite], kind: ChannelType
) -> Channel:
    """A new channel at the end of the list."""
    position = sum(1 for _ in state.world.guild_channels(guild.id))
    channel = Channel(state.new_id(), kind, name, guild_id=guild.id, position=position)
    channel.overwrites = {overwrite.target_id: overwrite for overwrite in overwrites}
    state.world.channels[channel.id] = channel
    _channel_event(state, channel, "CHANNEL_CREATE")
    return channel


def channel_changed(state: State, channel: Channel) -> None:
    """A channel or a thread is different."""
    thread = channel.type in THREADS
    _channel_event(state, channel, "THREAD_UPDATE" if thread else "CHANNEL_UPDATE")


def remove_channel(state: State, channel: Channel) -> None:
    """A channel or a thread is gone."""
    thread = channel.type in THREADS
    guild = state.world.guilds.get(channel.guild_id or 0)
    if guild is not None and guild.system_channel_id == channel.id:
        guild.system_channel_id = None
        guild_changed(state, guild)
    _channel_event(state, channel, "THREAD_DELETE" if thread else "CHANNEL_DELETE")
    del state.world.channels[channel.id]


def add_thread(
    state: State,
    parent: Channel,
    name: str,
    owner_id: int,
    *,
    kind: ChannelType = ChannelType.PUBLIC_THREAD,
    starter: Message | None = None,
    auto_archive_minutes: int = 4320,
) -> Channel:
    """A new thread; one that starts from a message has the message's id."""
    thread = Channel(
        starter.id if starter else state.new_id(),
        kind,
        name,
        guild_id=parent.guild_id,
        parent_id=parent.id,
        thread=ThreadState(
            owner_id,
            state.clock.now(),
            auto_archive_minutes=auto_archive_minutes,
            member_ids={owner_id},
        ),
    )
    state.world.channels[thread.id] = thread
    data = {**channel_json(thread, state.world), "newly_created": True}
    if owner_id == state.bot_id:
        data["member"] = thread_member_json(thread, state.bot_id)
    state.hub.dispatch("THREAD_CREATE", data, thread.guild_id)
    announce.to_members(state, parent, {"type": "channel_change"})
    return thread


def thread_members_changed(
    state: State, thread: Channel, *, added: int | None = None, removed: int | None = None
) -> None:
    """Someone joined or left a thread."""
    state_of = thread.thread
    data: JSON = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "member_count": len(state_of.member_ids) if state_of else 0,
        "added_members": [thread_member_json(thread, added)] if added else [],
        "removed_member_ids": [str(removed)] if removed else [],
    }
    state.hub.dispatch("THREAD_MEMBERS_UPDATE", data, thread.guild_id)


def _channel_event(state: State, channel: Channel, event: str) -> None:
    state.hub.dispatch(event, channel_json(channel, state.world), channel.guild_id)
    announce.to_members(state, channel, {"type": "channel_change"})


def _to_bot(state: State, guild: Guild, event: str, data: JSON) -> None:
    if state.bot_id in guild.members:
        state.hub.dispatch(event, data, guild.id)


def _in(guild: Guild) -> JSON:
    return {"guild_id": str(guild.id)}

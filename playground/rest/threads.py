"""Threads: starting them, joining them, listing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce, changes, posting
from playground.errors import (
    ThreadAlreadyCreated,
    ThreadIsArchived,
    UnknownMember,
    UnknownUser,
    WrongChannelType,
)
from playground.messages import MessageFlag, MessageType
from playground.payloads import channel_json, thread_member_json
from playground.permissions import Permission
from playground.rest.access import need, own_guild
from playground.rest.call import Call, Reply
from playground.rest.messages import public_message
from playground.validate.problems import Problems
from playground.world import Channel, ChannelType

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import ThreadState

NAME = 100
ARCHIVE_MINUTES = (60, 1440, 4320, 10080)


def start_from_message(call: Call) -> Reply:
    """Start a thread at a message."""
    state, parent, form = call.state, call.channel(), call.form()
    need(state, parent, Permission.CREATE_PUBLIC_THREADS, Permission.READ_MESSAGE_HISTORY)
    message = public_message(call)
    minutes = _check(form, parent)
    if message.thread_id is not None:
        raise ThreadAlreadyCreated
    thread = changes.add_thread(
        state,
        parent,
        form["name"],
        state.bot_id,
        starter=message,
        auto_archive_minutes=minutes,
    )
    message.thread_id = thread.id
    message.flags |= MessageFlag.HAS_THREAD
    announce.message_updated(state, message)
    return Reply(_own(state, thread), 201)


def start(call: Call) -> Reply:
    """Start a thread without a message: a private one unless told otherwise."""
    state, parent, form = call.state, call.channel(), call.form()
    kind = ChannelType(form.get("type") or ChannelType.PRIVATE_THREAD)
    private = kind is ChannelType.PRIVATE_THREAD
    need(
        state,
        parent,
        Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS,
    )
    minutes = _check(form, parent)
    thread = changes.add_thread(
        state, parent, form["name"], state.bot_id, kind=kind, auto_archive_minutes=minutes
    )
    if not private:
        reference = {"type": 0, "channel_id": str(thread.id), "guild_id": str(thread.guild_id)}
        said = {"content": thread.name, "allowed_mentions": {"parse": []}}
        kind_of = MessageType.THREAD_CREATED
        draft = posting.Draft(parent, state.bot_id, said, type=kind_of, reference=reference)
        posting.post(state, draft)
    return Reply(_own(state, thread), 201)


def active(call: Call) -> Reply:
    """A guild's threads that are not archived."""
    guild = own_guild(call.state, call.id("guild_id"))
    found = [
        thread
        for thread in call.state.world.guild_channels(guild.id, threads=True)
        if thread.thread
        and not thread.thread.archived
        and call.state.sees(call.state.bot_id, thread)
    ]
    return Reply(_list(call.state, found))


def archived(call: Call) -> Reply:
    """A channel's archived threads."""
    parent = call.channel()
    need(call.state, parent, Permission.READ_MESSAGE_HISTORY)
    found = [
        channel
        for channel in call.state.world.channels.values()
        if channel.parent_id == parent.id and channel.thread and channel.thread.archived
    ]
    return Reply(_list(call.state, found))


def members(call: Call) -> Reply:
    """Who is in a thread."""
    thread = call.channel()
    need(call.state, thread)
    return Reply([thread_member_json(thread, user) for user in sorted(_of(thread).member_ids)])


def member(call: Call) -> Reply:
    """One member of a thread."""
    thread, user_id = call.channel(), _user(call)
    need(call.state, thread)
    if user_id not in _of(thread).member_ids:
        raise UnknownMember
    return Reply(thread_member_json(thread, user_id))


def join(call: Call) -> Reply:
    """Join a thread, or add someone who is in the guild."""
    thread, user_id = call.channel(), _user(call)
    need(call.state, thread)
    if _of(thread).archived:
        raise ThreadIsArchived
    guild = own_guild(call.state, thread.guild_id or 0)
    if user_id not in guild.members:
        raise UnknownUser
    if user_id not in _of(thread).member_ids:
        _of(thread).member_ids.add(user_id)
        changes.thread_members_changed(call.state, thread, added=user_id)
    return Reply()


def leave(call: Call) -> Reply:
    """Leave a thread, or (MANAGE_THREADS) remove someone."""
    thread, user_id = call.channel(), _user(call)
    need(call.state, thread)
    if user_id != call.state.bot_id:
        need(call.state, thread, Permission.MANAGE_THREADS)
    if user_id in _of(thread).member_ids:
        _of(thread).member_ids.discard(user_id)
        changes.thread_members_changed(call.state, thread, removed=user_id)
    return Reply()


def _user(call: Call) -> int:
    return call.id("user_id") if "user_id" in call.path else call.state.bot_id


def _of(thread: Channel) -> ThreadState:
    if thread.thread is None:
        raise WrongChannelType
    return thread.thread


def _check(form: JSON, parent: Channel) -> int:
    if parent.type not in {ChannelType.TEXT, ChannelType.ANNOUNCEMENT}:
        raise WrongChannelType
    problems = Problems()
    problems.text(form, "name", (), least=1, most=NAME, needed=True)
    minutes = form.get("auto_archive_duration") or ARCHIVE_MINUTES[2]
    if minutes not in ARCHIVE_MINUTES:
        problems.bad_choice(("auto_archive_duration",), "(60, 1440, 4320, 10080)")
    problems.raise_any()
    return int(minutes)


def _own(state: State, thread: Channel) -> JSON:
    return {
        **channel_json(thread, state.world),
        "member": thread_member_json(thread, state.bot_id),
    }


def _list(state: State, threads: list[Channel]) -> JSON:
    joined = [thread for thread in threads if state.bot_id in _of(thread).member_ids]
    return {
        "threads": [channel_json(thread, state.world) for thread in threads],
        "members": [thread_member_json(thread, state.bot_id) for thread in joined],
        "has_more": False,
    }

"""`/channels/{channel_id}/messages`: send, read, edit, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce, changes, posting
from playground.errors import CannotMessageUser, NotTheAuthor, ThreadIsArchived, UnknownMessage
from playground.messages import Message, MessageFlag, MessageType, message_json
from playground.permissions import Permission
from playground.rest.access import bot_permissions, need, need_to_send
from playground.rest.call import Call, Reply
from playground.validate.messages import check_edit, check_new
from playground.validate.problems import refuse
from playground.world import ChannelType

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel


def shown(state: State, message: Message) -> JSON:
    """A message as the bot gets it over REST."""
    payload = message_json(message, state.messages, state.world, state.bot_id)
    if state.options.privileged_intents or message.by_interaction:
        return payload
    return announce.without_content(payload, state)


def public_message(call: Call) -> Message:
    """The message of the path; a private one is unknown here, as at Discord."""
    message = call.state.messages.get(call.channel().id, call.id("message_id"))
    if message.ephemeral:
        raise UnknownMessage
    return message


def create(call: Call) -> Reply:
    """Send a message."""
    state, channel = call.state, call.channel()
    need_to_send(state, channel)
    _need_open_dm(state, channel)
    _wake_thread(state, channel)
    body = check_new(call.form(), call.uploads, bot_permissions(state, channel))
    reference = _reference(state, channel, body)
    if body.get("enforce_nonce") and body.get("nonce") is not None:
        sent = state.nonces.message_for(state.bot_id, body["nonce"], state.clock.now())
        if sent is not None and (message := state.messages.find(sent)) is not None:
            return Reply(shown(state, message))
    message = posting.post(
        state,
        posting.Draft(
            channel,
            state.bot_id,
            body,
            call.uploads,
            type=MessageType.REPLY if reference else MessageType.DEFAULT,
            flags=(body.get("flags") or 0) & posting.SENDABLE & ~MessageFlag.EPHEMERAL,
            reference=reference,
        ),
    )
    if body.get("nonce") is not None:
        state.nonces.remember(state.bot_id, body["nonce"], message.id, state.clock.now())
    return Reply(shown(state, message))


def history(call: Call) -> Reply:
    """A channel's messages, newest first: `before`, `after` or `around` an id."""
    state, channel = call.state, call.channel()
    need(state, channel)
    limit = call.number("limit", 50, 1, 100)
    if Permission.READ_MESSAGE_HISTORY not in bot_permissions(state, channel):
        return Reply([])
    found = _page(call, channel, limit)
    return Reply([shown(state, message) for message in reversed(found)])


def get(call: Call) -> Reply:
    """One message."""
    need(call.state, call.channel(), Permission.READ_MESSAGE_HISTORY)
    return Reply(shown(call.state, public_message(call)))


def edit(call: Call) -> Reply:
    """Change a message of the bot's own; of others' only the flags, with MANAGE_MESSAGES."""
    state, channel = call.state, call.channel()
    need(state, channel)
    message = public_message(call)
    if message.author_id != state.bot_id:
        raise NotTheAuthor
    body = check_edit(call.form(), call.uploads, message)
    return Reply(shown(state, posting.edit(state, message, body, call.uploads)))


def delete(call: Call) -> Reply:
    """Remove a message; another's needs MANAGE_MESSAGES."""
    state, channel = call.state, call.channel()
    need(state, channel)
    message = public_message(call)
    if message.author_id != state.bot_id:
        need(state, channel, Permission.MANAGE_MESSAGES)
    posting.delete(state, message)
    return Reply()


def typing(call: Call) -> Reply:
    """Show that the bot is typing."""
    need_to_send(call.state, call.channel())
    announce.typing(call.state, call.channel(), call.state.bot_id)
    return Reply()


def _page(call: Call, channel: Channel, limit: int) -> list[Message]:
    store = call.state.messages
    around, after, before = (call.query_id(name) for name in ("around", "after", "before"))
    if around is not None:
        half = limit // 2
        older = _public(store.between(channel.id, before=around))
        newer = _public(store.between(channel.id, after=around - 1))
        return older[-half:] + newer[: limit - half] if half else newer[:1]
    found = _public(store.between(channel.id, after or 0, before))
    return found[-limit:] if after is None else found[:limit]


def _public(messages: list[Message]) -> list[Message]:
    return [message for message in messages if not message.ephemeral]


def _reference(state: State, channel: Channel, body: JSON) -> JSON | None:
    given = body.get("message_reference")
    if not given:
        return None
    target = state.messages.find(int(given.get("message_id") or 0))
    if target is None or target.channel_id != channel.id or target.ephemeral:
        return _unknown_reference(given)
    reference: JSON = {"type": 0, "message_id": str(target.id), "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        reference["guild_id"] = str(channel.guild_id)
    return reference


def _unknown_reference(given: JSON) -> JSON | None:
    if given.get("fail_if_not_exists", True):
        refuse("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
    return None


def _wake_thread(state: State, channel: Channel) -> None:
    """A message wakes an archived thread, unless a moderator has locked it."""
    thread = channel.thread
    if thread is None or not thread.archived:
        return
    if thread.locked and Permission.MANAGE_THREADS not in bot_permissions(state, channel):
        raise ThreadIsArchived
    thread.archived, thread.archive_changed_at = False, state.clock.now()
    changes.channel_changed(state, channel)


def _need_open_dm(state: State, channel: Channel) -> None:
    if channel.type is ChannelType.DM and channel.recipient_id in state.world.closed_dms:
        raise CannotMessageUser

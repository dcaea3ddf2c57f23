"""Pinned messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce, posting
from playground.errors import SystemMessage, TooManyPins
from playground.messages import MessageType
from playground.wire import iso

if TYPE_CHECKING:
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel

PINS_AT_MOST = 250
_PINNABLE = {
    MessageType.DEFAULT,
    MessageType.REPLY,
    MessageType.CHAT_INPUT_COMMAND,
    MessageType.CONTEXT_MENU_COMMAND,
}


def pinned(state: State, channel: Channel) -> list[Message]:
    """A channel's pinned messages, the latest pin first."""
    found = [m for m in state.messages.of_channel(channel.id) if m.pinned_at is not None]
    return sorted(found, key=lambda message: (message.pinned_at, message.id), reverse=True)


def pin(state: State, message: Message, by_user: int) -> None:
    """Pin a message, if it is not, and say so in the channel. Raises TooManyPins."""
    if message.pinned_at is not None:
        return
    if message.type not in _PINNABLE:
        raise SystemMessage
    channel = state.world.channel(message.channel_id)
    if len(pinned(state, channel)) >= PINS_AT_MOST:
        raise TooManyPins
    message.pinned_at = state.clock.now()
    _tell(state, message, channel)
    reference = {"type": 0, "message_id": str(message.id), "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        reference["guild_id"] = str(channel.guild_id)
    said: JSON = {"allowed_mentions": {"parse": []}}
    posting.post(
        state,
        posting.Draft(channel, by_user, said, type=MessageType.PINNED, reference=reference),
    )


def unpin(state: State, message: Message) -> None:
    """Take a pin away, if there is one."""
    if message.pinned_at is None:
        return
    message.pinned_at = None
    _tell(state, message, state.world.channel(message.channel_id))


def _tell(state: State, message: Message, channel: Channel) -> None:
    announce.message_updated(state, message)
    channel.last_pin_at = state.clock.now()
    data = {"channel_id": str(channel.id), "last_pin_timestamp": iso(channel.last_pin_at)}
    announce.in_channel(state, channel, "CHANNEL_PINS_UPDATE", data)

"""`/channels/{channel_id}/messages/pins`, and the older `/pins`."""

from __future__ import annotations

from playground import pins
from playground.permissions import Permission
from playground.rest.access import need
from playground.rest.call import Call, Reply
from playground.rest.messages import public_message, shown
from playground.wire import iso


def listing(call: Call) -> Reply:
    """Pinned messages with the moments of their pins, a page at a time."""
    channel = call.channel()
    need(call.state, channel, Permission.READ_MESSAGE_HISTORY)
    limit = call.number("limit", 50, 1, 50)
    before = call.query.get("before")
    found = [
        (iso(message.pinned_at), message)
        for message in pins.pinned(call.state, channel)
        if message.pinned_at is not None
    ]
    if before is not None:
        found = [(moment, message) for moment, message in found if moment < before]
    items = [
        {"pinned_at": moment, "message": shown(call.state, message)}
        for moment, message in found[:limit]
    ]
    return Reply({"items": items, "has_more": len(found) > limit})


def old_listing(call: Call) -> Reply:
    """All pinned messages."""
    channel = call.channel()
    need(call.state, channel, Permission.READ_MESSAGE_HISTORY)
    return Reply([shown(call.state, message) for message in pins.pinned(call.state, channel)])


def add(call: Call) -> Reply:
    """Pin a message."""
    need(call.state, call.channel(), Permission.PIN_MESSAGES)
    pins.pin(call.state, public_message(call), call.state.bot_id)
    return Reply()


def remove(call: Call) -> Reply:
    """Take a pin away."""
    need(call.state, call.channel(), Permission.PIN_MESSAGES)
    pins.unpin(call.state, public_message(call))
    return Reply()

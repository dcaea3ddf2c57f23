"""`/channels/{channel_id}/messages/bulk-delete`."""

from __future__ import annotations

from playground import announce
from playground.errors import TooOldForBulk, WrongBulk
from playground.permissions import Permission
from playground.rest.access import need
from playground.rest.call import Call, Reply
from playground.snowflake import moment_ms

AT_LEAST, AT_MOST = 2, 100
FORTNIGHT_MS = 14 * 24 * 3600 * 1000


def delete(call: Call) -> Reply:
    """Remove 2 to 100 messages, none older than two weeks; unknown ones are passed over."""
    state, channel = call.state, call.channel()
    need(state, channel, Permission.MANAGE_MESSAGES)
    wanted = {int(message_id) for message_id in call.form().get("messages") or ()}
    if not AT_LEAST <= len(wanted) <= AT_MOST:
        raise WrongBulk
    if min(map(moment_ms, wanted)) < state.clock.milliseconds() - FORTNIGHT_MS:
        raise TooOldForBulk
    removed = [
        message
        for message_id in sorted(wanted)
        if (message := state.messages.find(message_id)) is not None
        and message.channel_id == channel.id
        and not message.ephemeral
    ]
    for message in removed:
        state.messages.remove(message)
    ids = [str(message.id) for message in removed]
    announce.to_members(state, channel, {"type": "message_delete_bulk", "ids": ids})
    data = {"ids": ids, "channel_id": str(channel.id)}
    announce.in_channel(state, channel, "MESSAGE_DELETE_BULK", data)
    return Reply()

"""Tells the bot's gateway sessions and the watching members what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.gateway.codes import Intent
from playground.messages import message_json
from playground.payloads import member_json
from playground.snowflake import moment_ms

if TYPE_CHECKING:
    from playground.gateway.session import Session
    from playground.interactions import Interaction
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel

#: What a session without the message content intent does not get of others' messages.
HIDDEN: JSON = {"content": "", "embeds": [], "attachments": [], "components": []}


def member_view(state: State, message: Message, viewer_id: int) -> JSON:
    """A message as a member sees it: Discord's object and whether it is private."""
    payload = message_json(message, state.messages, state.world, viewer_id)
    return {**payload, "ephemeral": message.ephemeral}


def may_see(state: State, message: Message, viewer_id: int) -> bool:
    """Whether a message is shown to a member."""
    if message.ephemeral:
        return message.ephemeral_for == viewer_id
    return state.sees(viewer_id, state.world.channel(message.channel_id))


def without_content(payload: JSON, state: State) -> JSON:
    """The payload with the parts hidden that need the message content intent."""
    own = payload["author"]["id"] == str(state.bot_id)
    mentioned = any(user["id"] == str(state.bot_id) for user in payload["mentions"])
    direct = state.world.channel(int(payload["channel_id"])).guild_id is None
    return payload if own or mentioned or direct else {**payload, **HIDDEN}


def message_created(state: State, message: Message) -> None:
    """A message has appeared."""
    _message_event(state, message, "message_create")


def message_updated(state: State, message: Message) -> None:
    """A message has changed."""
    _message_event(state, message, "message_update")


def _message_event(state: State, message: Message, kind: str) -> None:
    def view(viewer_id: int) -> JSON | None:
        if not may_see(state, message, viewer_id):
            return None
        return {
            "type": kind,
            "channel_id": str(message.channel_id),
            "message": member_view(state, message, viewer_id),
        }

    state.bus.publish(view)
    channel = state.world.channel(message.channel_id)
    if message.ephemeral or not state.sees(state.bot_id, channel):
        return
    payload = _event_payload(state, message, channel)

    def for_session(session: Session) -> JSON:
        full = state.options.privileged_intents and session.intents & Intent.MESSAGE_CONTENT
        return payload if full else without_content(payload, state)

    state.hub.dispatch_each(kind.upper(), for_session, channel.guild_id)


def _event_payload(state: State, message: Message, channel: Channel) -> JSON:
    payload = message_json(message, state.messages, state.world, state.bot_id)
    if channel.guild_id is None:
        return payload
    payload["guild_id"] = str(channel.guild_id)
    member = state.world.guild(channel.guild_id).members.get(message.author_id)
    if member is not None:
        payload["member"] = member_json(member, None)
    return payload


def message_deleted(state: State, message: Message) -> None:
    """A message has gone."""
    where = {"id": str(message.id), "channel_id": str(message.channel_id)}
    state.bus.publish(
        lambda viewer: (
            {"type": "message_delete", **where} if may_see(state, message, viewer) else None
        )
    )
    if not message.ephemeral:
        in_channel(state, state.world.channel(message.channel_id), "MESSAGE_DELETE", where)


def in_channel(state: State, channel: Channel, event: str, data: JSON) -> None:
    """A gateway event about a channel, if the bot sees the channel."""
    if not state.sees(state.bot_id, channel):
        return
    if channel.guild_id is not None:
        data = {**data, "guild_id": str(channel.guild_id)}
    state.hub.dispatch(event, data, channel.guild_id)


def to_members(state: State, channel: Channel, event: JSON) -> None:
    """An event for the members who see a channel."""
    state.bus.publish(
        lambda viewer: (
            {**event, "channel_id": str(channel.id)} if state.sees(viewer, channel) else None
        )
    )


def typing(state: State, channel: Channel, user_id: int) -> None:
    """Someone has begun to type."""
    data: JSON = {
        "channel_id": str(channel.id),
        "user_id": str(user_id),
        "timestamp": moment_ms(state.new_id()) // 1000,
    }
    to_members(state, channel, {"type": "typing", "user_id": str(user_id)})
    if channel.guild_id is not None:
        member = state.world.guild(channel.guild_id).members[user_id]
        data["member"] = member_json(member, state.world.users[user_id])
    in_channel(state, channel, "TYPING_START", data)


def interaction_state(state: State, interaction: Interaction) -> None:
    """The member's client learns how far their interaction has come."""
    event: JSON = {
        "type": "interaction",
        "interaction_id": str(interaction.id),
        "channel_id": str(interaction.channel_id),
        "message_id": str(interaction.message_id) if interaction.message_id else None,
        "state": interaction.state.name.lower(),
    }
    if interaction.modal is not None and interaction.state.name == "MODAL":
        event = {**event, "type": "modal", "modal": interaction.modal}
    state.bus.publish(lambda viewer: event if viewer == interaction.user_id else None)

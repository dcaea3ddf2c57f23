"""`/interactions/{id}/{token}/callback`: the bot's first answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import replies
from playground.errors import AlreadyAcknowledged, UnknownInteraction
from playground.interactions import CallbackType
from playground.messages import message_json
from playground.rest.call import Call, Reply
from playground.validate.callbacks import check_callback

if TYPE_CHECKING:
    from playground.interactions import Interaction
    from playground.state import State
    from playground.wire import JSON


def callback(call: Call) -> Reply:
    """Answer an interaction, once, within the time for an acknowledgement."""
    state = call.state
    interaction = _open(call)
    form = call.form()
    target = state.messages.find(interaction.message_id or 0)
    kind = check_callback(interaction, target, form, call.uploads)
    if interaction.acknowledged:
        raise AlreadyAcknowledged
    replies.acknowledge(state, interaction, kind, form.get("data") or {}, call.uploads)
    if call.query.get("with_response") not in {"1", "true", "True"}:
        return Reply()
    return Reply(_described(state, interaction))


def _open(call: Call) -> Interaction:
    interaction = call.state.interactions.find(call.id("interaction_id"))
    if interaction is None or interaction.token != call.path["interaction_token"]:
        raise UnknownInteraction
    if interaction.acknowledged:
        return interaction
    delivered = interaction.delivered_at
    if delivered is None or call.state.monotonic() - delivered > call.state.options.ack_seconds:
        raise UnknownInteraction
    return interaction


def _described(state: State, interaction: Interaction) -> JSON:
    message = state.messages.find(interaction.original_id or 0)
    about: JSON = {"id": str(interaction.id), "type": int(interaction.type)}
    answer: JSON = {"interaction": about}
    if message is None:
        return answer
    about["response_message_id"] = str(message.id)
    about["response_message_ephemeral"] = message.ephemeral
    about["response_message_loading"] = message.loading
    kind = interaction.callback
    if kind in {CallbackType.MESSAGE, CallbackType.UPDATE}:
        payload = message_json(message, state.messages, state.world, state.bot_id)
        answer["resource"] = {"type": int(kind or 0), "message": payload}
    return answer

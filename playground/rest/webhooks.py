"""`/webhooks/{application}/{token}`: follow-ups, and the reply itself as `@original`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import posting, replies
from playground.errors import InvalidWebhookToken, UnknownMessage, UnknownWebhook
from playground.messages import Message, message_json
from playground.rest.call import Call, Reply
from playground.snowflake import moment_ms
from playground.validate.messages import check_edit, check_new

if TYPE_CHECKING:
    from playground.interactions import Interaction
    from playground.wire import JSON

ORIGINAL = "@original"


def create(call: Call) -> Reply:
    """Send a follow-up."""
    interaction = _interaction(call)
    body = check_new(call.form(), call.uploads)
    message = replies.follow_up(call.state, interaction, body, call.uploads)
    return Reply(_shown(call, message))


def get(call: Call) -> Reply:
    """Read the reply or a follow-up."""
    return Reply(_shown(call, _message(call, _interaction(call))))


def edit(call: Call) -> Reply:
    """Change the reply or a follow-up."""
    interaction = _interaction(call)
    message = _message(call, interaction)
    body = check_edit(call.form(), call.uploads, message)
    return Reply(
        _shown(call, replies.edit_reply(call.state, interaction, message, body, call.uploads))
    )


def delete(call: Call) -> Reply:
    """Remove the reply or a follow-up."""
    posting.delete(call.state, _message(call, _interaction(call)))
    return Reply()


def _interaction(call: Call) -> Interaction:
    """The interaction of the token, while it lives (15 minutes from the interaction's moment)."""
    state = call.state
    if call.id("webhook_id") != state.world.application_id:
        raise UnknownWebhook
    interaction = state.interactions.by_token(call.path["webhook_token"])
    if interaction is None:
        raise InvalidWebhookToken
    age_ms = state.clock.milliseconds() - moment_ms(interaction.id)
    if age_ms > state.options.token_seconds * 1000:
        raise InvalidWebhookToken
    if not interaction.acknowledged:
        raise UnknownWebhook
    return interaction


def _message(call: Call, interaction: Interaction) -> Message:
    named = call.path.get("message_id", ORIGINAL)
    if named == ORIGINAL:
        wanted = interaction.original_id
    else:
        wanted = call.id("message_id")
        if wanted not in {interaction.original_id, *interaction.followup_ids}:
            raise UnknownMessage
    message = call.state.messages.find(wanted or 0)
    if message is None:
        raise UnknownMessage
    return message


def _shown(call: Call, message: Message) -> JSON:
    return message_json(message, call.state.messages, call.state.world, call.state.bot_id)

"""Hands an interaction to the bot and waits for the first answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from playground import replies
from playground.announce import interaction_state, member_view
from playground.interactions import InteractionType
from playground.interactions import State as Progress

if TYPE_CHECKING:
    from playground.interactions import Interaction
    from playground.state import State
    from playground.wire import JSON

#: What the Discord client shows when no answer came.
FAILURES = {
    InteractionType.COMMAND: "The application did not respond",
    InteractionType.COMPONENT: "This interaction failed",
    InteractionType.AUTOCOMPLETE: "Loading options failed",
    InteractionType.MODAL_SUBMIT: "Something went wrong. Try again.",
}


def send(state: State, interaction: Interaction) -> None:
    """Put the interaction on the gateway; from here on its three seconds run."""
    interaction.delivered_at = state.monotonic()
    interaction.state = Progress.PENDING
    interaction_state(state, interaction)
    dispatch(state, interaction)


def dispatch(state: State, interaction: Interaction) -> None:
    """Send the very INTERACTION_CREATE, for the first time or again."""
    state.hub.dispatch("INTERACTION_CREATE", interaction.payload, interaction.guild_id)


async def answered(state: State, interaction: Interaction) -> None:
    """Wait for the first answer, or for the time to be over."""
    if interaction.delivered_at is None:
        return
    left = interaction.delivered_at + state.options.ack_seconds - state.monotonic()
    try:
        await asyncio.wait_for(interaction.answered.wait(), max(0.0, left))
    except TimeoutError:
        replies.time_out(state, interaction)


def describe(state: State, interaction: Interaction) -> JSON:
    """How the interaction stands, as the acting member sees it."""
    described: JSON = {
        "interaction_id": str(interaction.id),
        "token": interaction.token,
        "state": interaction.state.name.lower(),
        "followups": [
            member_view(state, message, interaction.user_id)
            for followup_id in interaction.followup_ids
            if (message := state.messages.find(followup_id)) is not None
        ],
    }
    if interaction.response is not None:
        described["response"] = {**interaction.response}
        message = state.messages.find(interaction.original_id or 0)
        if message is not None:
            described["response"]["message"] = member_view(state, message, interaction.user_id)
    if interaction.state is Progress.FAILED:
        described["error"] = FAILURES[interaction.type]
    return described

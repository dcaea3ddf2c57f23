"""Carries out the bot's answers to an interaction: the first one, and those that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce, posting
from playground.components import normalise
from playground.interactions import CallbackType, Interaction, InteractionType
from playground.interactions import State as Progress
from playground.messages import Message, MessageFlag, MessageType
from playground.payloads import user_json

if TYPE_CHECKING:
    from playground.files import Upload
    from playground.state import State
    from playground.wire import JSON

_PROGRESS = {
    CallbackType.MESSAGE: Progress.ANSWERED,
    CallbackType.DEFERRED_MESSAGE: Progress.DEFERRED,
    CallbackType.DEFERRED_UPDATE: Progress.DEFERRED,
    CallbackType.UPDATE: Progress.ANSWERED,
    CallbackType.AUTOCOMPLETE: Progress.AUTOCOMPLETE,
    CallbackType.MODAL: Progress.MODAL,
    CallbackType.LAUNCH_ACTIVITY: Progress.ANSWERED,
}


def acknowledge(
    state: State, interaction: Interaction, kind: CallbackType, data: JSON, uploads: list[Upload]
) -> None:
    """The bot's first answer; it has been checked."""
    interaction.callback = kind
    response: JSON = {"type": int(kind)}
    if kind in {CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE}:
        loading = kind is CallbackType.DEFERRED_MESSAGE
        message = _send(state, interaction, data, uploads, loading=loading)
        interaction.original_id = message.id
    elif kind in {CallbackType.UPDATE, CallbackType.DEFERRED_UPDATE}:
        interaction.original_id = interaction.message_id
        target = state.messages.find(interaction.message_id or 0)
        if kind is CallbackType.UPDATE and target is not None:
            posting.edit(state, target, data, uploads)
    elif kind is CallbackType.AUTOCOMPLETE:
        response["choices"] = data.get("choices") or []
    elif kind is CallbackType.MODAL:
        form = normalise(data["components"], [], state.new_id)
        interaction.modal = {**data, "components": form}
        response["modal"] = interaction.modal
    interaction.response = response
    _settle(state, interaction, _PROGRESS.get(kind, Progress.ANSWERED))


def follow_up(state: State, interaction: Interaction, body: JSON, uploads: list[Upload]) -> Message:
    """A further message; the first one after a deferral takes the deferred reply's place."""
    original = state.messages.find(interaction.original_id or 0)
    if original is not None and original.loading:
        return edit_reply(state, interaction, original, body, uploads)
    message = _send(state, interaction, body, uploads, loading=False, followup=True)
    interaction.followup_ids.append(message.id)
    _filled(state, interaction)
    return message


def edit_reply(
    state: State, interaction: Interaction, message: Message, body: JSON, uploads: list[Upload]
) -> Message:
    """Change the reply or a follow-up; a reply that was loading is loading no more."""
    loading = message.loading
    message.flags &= ~MessageFlag.LOADING
    if loading:
        message.flags |= (body.get("flags") or 0) & MessageFlag.IS_COMPONENTS_V2
        body = {key: value for key, value in body.items() if key != "flags"}
    posting.edit(state, message, body, uploads, visibly=not loading)
    _filled(state, interaction)
    return message


def time_out(state: State, interaction: Interaction) -> None:
    """Nobody has answered in time: the member's client says so."""
    if not interaction.acknowledged:
        _settle(state, interaction, Progress.FAILED)


def _send(
    state: State,
    interaction: Interaction,
    body: JSON,
    uploads: list[Upload],
    *,
    loading: bool,
    followup: bool = False,
) -> Message:
    flags = (body.get("flags") or 0) & posting.SENDABLE
    if loading:
        flags |= MessageFlag.LOADING
    private = bool(flags & MessageFlag.EPHEMERAL)
    draft = posting.Draft(
        state.world.channel(interaction.channel_id),
        state.bot_id,
        body,
        uploads,
        type=_message_type(interaction, followup=followup),
        flags=flags,
        ephemeral_for=interaction.user_id if private else None,
        interaction_metadata=metadata(state, interaction),
        by_interaction=True,
        reference=_followup_reference(state, interaction) if followup else None,
    )
    return posting.post(state, draft)


def _message_type(interaction: Interaction, *, followup: bool) -> MessageType:
    if followup:
        return MessageType.REPLY
    if interaction.type is InteractionType.COMMAND:
        menu = interaction.payload["data"].get("type", 1) != 1
        return MessageType.CONTEXT_MENU_COMMAND if menu else MessageType.CHAT_INPUT_COMMAND
    return MessageType.REPLY if interaction.message_id else MessageType.DEFAULT


def _followup_reference(state: State, interaction: Interaction) -> JSON | None:
    original = state.messages.find(interaction.original_id or 0)
    if original is None:
        return None
    reference: JSON = {
        "type": 0,
        "message_id": str(original.id),
        "channel_id": str(original.channel_id),
    }
    if interaction.guild_id is not None:
        reference["guild_id"] = str(interaction.guild_id)
    return reference


def metadata(state: State, interaction: Interaction) -> JSON:
    """Which interaction a message comes from, as the message says it."""
    about: JSON = {
        "id": str(interaction.id),
        "type": int(interaction.type),
        "user": user_json(state.world.users[interaction.user_id]),
        "authorizing_integration_owners": interaction.payload["authorizing_integration_owners"],
    }
    if interaction.type is InteractionType.COMPONENT:
        about["interacted_message_id"] = str(interaction.message_id)
    if interaction.type is InteractionType.MODAL_SUBMIT and interaction.trigger is not None:
        about["triggering_interaction_metadata"] = metadata(state, interaction.trigger)
    return about


def _filled(state: State, interaction: Interaction) -> None:
    if interaction.state is Progress.DEFERRED:
        _settle(state, interaction, Progress.ANSWERED)


def _settle(state: State, interaction: Interaction, progress: Progress) -> None:
    interaction.state = progress
    interaction.answered.set()
    announce.interaction_state(state, interaction)

"""`POST /_playground/interactions` and what belongs to it: members act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground import announce, pins, posting
from playground.acting import commands, components, delivery, envelope, modals
from playground.acting.place import Place, find_place, seen_message
from playground.acting.resolve import upload_from
from playground.announce import member_view
from playground.control.reply import text
from playground.errors import NotAllowed
from playground.interactions import Interaction, InteractionType
from playground.interactions import State as Progress
from playground.messages import MessageType
from playground.permissions import Permission
from playground.reactions import add_reaction, remove_reaction
from playground.validate.messages import check_edit, check_new
from playground.world import THREADS

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON


#: Parts of Discord's message object that a control call may set; the gallery needs them all.
_WRITABLE = ("content", "embeds", "components", "flags", "allowed_mentions")


async def act(state: State, body: JSON) -> JSON:
    """A member acts; with `hold` the bot does not hear of it yet."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    interaction = _make(state, place, body)
    if not body.get("hold"):
        delivery.send(state, interaction)
        await delivery.answered(state, interaction)
    return delivery.describe(state, interaction)


async def release(state: State, body: JSON) -> JSON:
    """Let a held interaction reach the bot."""
    interaction = _known(state, body)
    if interaction.state is not Progress.HELD:
        raise NotAllowed("This interaction is not held.", "not_held", 409)
    delivery.send(state, interaction)
    await delivery.answered(state, interaction)
    return delivery.describe(state, interaction)


async def replay(state: State, body: JSON) -> JSON:
    """Let the very same interaction reach the bot once more."""
    interaction = _known(state, body)
    delivery.dispatch(state, interaction)
    await delivery.answered(state, interaction)
    return delivery.describe(state, interaction)


def interaction_now(state: State, body: JSON) -> JSON:
    """How an interaction stands."""
    return delivery.describe(state, _known(state, body))


def say(state: State, body: JSON) -> JSON:
    """A member writes a message."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    thread = place.channel.type in THREADS
    needed = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
    place.need(state, needed, "You may not write here.")
    uploads = [upload_from(given) for given in body.get("attachments") or []]
    reference = None
    if body.get("reply_to"):
        answered = seen_message(state, place, str(body["reply_to"]))
        reference = {"type": 0, "message_id": str(answered.id), "channel_id": str(place.channel.id)}
    draft_body = check_new({key: body[key] for key in _WRITABLE if key in body}, uploads)
    draft = posting.Draft(
        place.channel,
        place.user.id,
        draft_body,
        uploads,
        type=MessageType.REPLY if reference else MessageType.DEFAULT,
        flags=(draft_body.get("flags") or 0) & posting.SENDABLE,
        reference=reference,
    )
    return member_view(state, posting.post(state, draft), place.user.id)


def edit(state: State, body: JSON) -> JSON:
    """A member changes a message of their own."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    message = seen_message(state, place, text(body, "id"))
    if message.author_id != place.user.id:
        raise NotAllowed("Only its author can edit a message.", "not_the_author")
    changes = {key: body[key] for key in _WRITABLE if key in body}
    posting.edit(state, message, check_edit(changes, [], message), [])
    return member_view(state, message, place.user.id)


def delete(state: State, body: JSON) -> JSON:
    """A member deletes a message: their own, or as a moderator anyone's."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    message = seen_message(state, place, text(body, "id"))
    if message.author_id != place.user.id:
        place.need(state, Permission.MANAGE_MESSAGES, "You may not delete others' messages.")
    posting.delete(state, message)
    return {}


def pin(state: State, body: JSON) -> JSON:
    """A moderator pins a message, or takes the pin away with `remove`."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    message = seen_message(state, place, text(body, "message_id"))
    place.need(state, Permission.PIN_MESSAGES, "You may not pin messages here.")
    if body.get("remove"):
        pins.unpin(state, message)
    else:
        pins.pin(state, message, place.user.id)
    return {}


def react(state: State, body: JSON) -> JSON:
    """A member adds a reaction, or takes it back with `remove`."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    message = seen_message(state, place, text(body, "message_id"))
    change = remove_reaction if body.get("remove") else add_reaction
    change(state, message, place.user.id, text(body, "emoji"))
    return {}


def type_on(state: State, body: JSON) -> JSON:
    """A member is typing."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    announce.typing(state, place.channel, place.user.id)
    return {}


def _make(state: State, place: Place, body: JSON) -> Interaction:
    makers = {
        "slash": _slash,
        "autocomplete": _autocomplete,
        "click": _click,
        "select": _select,
        "submit": _submit,
        "menu": _menu,
    }
    if place.guild and place.guild.members[place.user.id].timed_out(state.clock.now()):
        raise NotAllowed("You are in time-out.", "timed_out")
    maker = makers.get(text(body, "type"))
    if maker is None:
        raise NotAllowed(f"'type' must be one of {', '.join(makers)}.", "bad_type", 400)
    return maker(state, place, body)


def _slash(state: State, place: Place, body: JSON) -> Interaction:
    data = commands.slash(state, place, text(body, "command"), body.get("options") or {})
    return envelope.make(state, place, InteractionType.COMMAND, data)


def _autocomplete(state: State, place: Place, body: JSON) -> Interaction:
    data = commands.autocomplete(
        state, place, text(body, "command"), body.get("options") or {}, text(body, "focused")
    )
    return envelope.make(state, place, InteractionType.AUTOCOMPLETE, data)


def _click(state: State, place: Place, body: JSON) -> Interaction:
    message = seen_message(state, place, text(body, "message_id"))
    data = components.click(message, text(body, "custom_id"))
    return envelope.make(state, place, InteractionType.COMPONENT, data, message=message)


def _select(state: State, place: Place, body: JSON) -> Interaction:
    message = seen_message(state, place, text(body, "message_id"))
    values = [str(value) for value in body.get("values") or []]
    data = components.select(state, place, message, text(body, "custom_id"), values)
    return envelope.make(state, place, InteractionType.COMPONENT, data, message=message)


def _submit(state: State, place: Place, body: JSON) -> Interaction:
    opener = _known(state, {"id": text(body, "modal_id")})
    fields: dict[str, Any] = body.get("fields") or {}
    data = modals.submit(state, place, opener, fields)
    message = state.messages.find(opener.message_id or 0)
    return envelope.make(
        state, place, InteractionType.MODAL_SUBMIT, data, message=message, trigger=opener
    )


def _menu(state: State, place: Place, body: JSON) -> Interaction:
    name = text(body, "command")
    if body.get("message_id"):
        message = seen_message(state, place, text(body, "message_id"))
        data = commands.message_menu(state, place, name, message)
    else:
        data = commands.user_menu(state, place, name, text(body, "user"))
    return envelope.make(state, place, InteractionType.COMMAND, data)


def _known(state: State, body: JSON) -> Interaction:
    wanted = text(body, "id")
    interaction = state.interactions.find(int(wanted)) if wanted.isdecimal() else None
    if interaction is None:
        raise NotAllowed(f"There is no interaction {wanted}.", "unknown_interaction", 404)
    return interaction

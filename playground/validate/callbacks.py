"""Interaction callbacks: which answers fit which interaction, and their data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.interactions import CallbackType, Interaction, InteractionType
from playground.validate.messages import check_edit, check_new
from playground.validate.modals import check_modal
from playground.validate.problems import Problems, refuse

if TYPE_CHECKING:
    from playground.files import Upload
    from playground.messages import Message
    from playground.wire import JSON

CHOICES_AT_MOST = 25
CHOICE_TEXT = 100

_C = CallbackType
_NEW = (_C.MESSAGE, _C.DEFERRED_MESSAGE)
_LATE = (_C.PREMIUM_REQUIRED, _C.LAUNCH_ACTIVITY)
_FITTING: dict[InteractionType, tuple[CallbackType, ...]] = {
    InteractionType.PING: (_C.PONG,),
    InteractionType.COMMAND: (*_NEW, _C.MODAL, *_LATE),
    InteractionType.COMPONENT: (*_NEW, _C.DEFERRED_UPDATE, _C.UPDATE, _C.MODAL, *_LATE),
    InteractionType.AUTOCOMPLETE: (_C.AUTOCOMPLETE,),
    InteractionType.MODAL_SUBMIT: (*_NEW, _C.DEFERRED_UPDATE, _C.UPDATE, *_LATE),
}


def check_callback(
    interaction: Interaction, target: Message | None, form: JSON, uploads: list[Upload]
) -> CallbackType:
    """The kind of an answer that is found good. Raises InvalidFormBody or EmptyMessage.

    `target` is the message that the interaction's component stands on.
    """
    kind = _kind(interaction, target, form.get("type"))
    data = form.get("data")
    if data is None:
        if kind in {_C.MESSAGE, _C.AUTOCOMPLETE, _C.MODAL}:
            refuse("data", "BASE_TYPE_REQUIRED", "This field is required")
        return kind
    if not isinstance(data, dict):
        refuse("data", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
    _check_data(kind, data, uploads, target)
    return kind


def _check_data(
    kind: CallbackType, data: JSON, uploads: list[Upload], target: Message | None
) -> None:
    if kind is _C.MESSAGE:
        check_new(data, uploads, prefix=("data",))
    elif kind is _C.UPDATE and target is not None:
        check_edit(data, uploads, target, prefix=("data",))
    problems = Problems(("data",))
    if kind is _C.AUTOCOMPLETE:
        _check_choices(problems, data.get("choices"))
    elif kind is _C.MODAL:
        check_modal(problems, data)
    problems.raise_any()


def _kind(interaction: Interaction, target: Message | None, given: Any) -> CallbackType:
    if given is None:
        refuse("type", "BASE_TYPE_REQUIRED", "This field is required")
    fitting = _FITTING[interaction.type]
    if target is None:
        fitting = tuple(kind for kind in fitting if kind is not _C.UPDATE)
    if given not in {int(kind) for kind in fitting}:
        shown = _FITTING[interaction.type]
        listed = ", ".join(str(int(kind)) for kind in sorted(shown))
        refuse("type", "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
    return CallbackType(given)


def _check_choices(problems: Problems, choices: Any) -> None:
    if choices is None:
        problems.required(("choices",))
        return
    if problems.too_long(("choices",), choices, CHOICES_AT_MOST):
        return
    for index, choice in enumerate(choices):
        path = ("choices", index)
        problems.text(choice, "name", path, least=1, most=CHOICE_TEXT, needed=True)
        value = choice.get("value")
        if value is None:
            problems.required((*path, "value"))
        elif isinstance(value, str):
            problems.bad_length((*path, "value"), value, 1, CHOICE_TEXT)

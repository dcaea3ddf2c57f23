"""Modals (Discord docs, Component Reference: Label, Text Input and the rest)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.components import SELECTS, Kind
from playground.validate.inputs import (
    check_counts,
    check_custom_id,
    check_options,
    check_select,
)
from playground.validate.layout import check_unique_id, of_kind

if TYPE_CHECKING:
    from playground.validate.problems import Path, Problems
    from playground.wire import JSON

TITLE = 45
COMPONENTS_AT_MOST = 5
LABEL = 45
LABEL_DESCRIPTION = 100
TEXT = 4000
TEXT_PLACEHOLDER = 100
GROUP_AT_MOST = 10
RADIOS_AT_LEAST = 2
TEXT_DISPLAY = 4000

_TOP = (Kind.ACTION_ROW, Kind.TEXT_DISPLAY, Kind.LABEL)
_IN_LABEL = (
    Kind.STRING_SELECT,
    Kind.TEXT_INPUT,
    *sorted(SELECTS - {Kind.STRING_SELECT}),
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
)


def check_modal(problems: Problems, modal: JSON) -> None:
    """Note what is wrong with a modal."""
    problems.text(modal, "title", (), least=1, most=TITLE, needed=True)
    check_custom_id(problems, (), modal)
    components = modal.get("components")
    if not isinstance(components, list):
        problems.required(("components",))
        return
    if problems.bad_length(("components",), components, 1, COMPONENTS_AT_MOST):
        return
    seen: set[str] = set()
    for index, component in enumerate(components):
        _check_top(problems, ("components", index), component, seen)


def _check_top(problems: Problems, path: Path, component: Any, seen: set[str]) -> None:
    if not of_kind(problems, path, component, _TOP):
        return
    kind = Kind(component["type"])
    if kind is Kind.TEXT_DISPLAY:
        problems.text(component, "content", path, least=1, most=TEXT_DISPLAY, needed=True)
    elif kind is Kind.LABEL:
        problems.text(component, "label", path, least=1, most=LABEL, needed=True)
        problems.text(component, "description", path, most=LABEL_DESCRIPTION)
        if component.get("component") is None:
            problems.required((*path, "component"))
        elif of_kind(problems, (*path, "component"), component["component"], _IN_LABEL):
            _check_field(problems, (*path, "component"), component["component"], seen)
    else:
        _check_row(problems, path, component, seen)


def _check_row(problems: Problems, path: Path, row: JSON, seen: set[str]) -> None:
    fields = row.get("components") or []
    place = (*path, "components")
    if problems.bad_length(place, fields, 1, 1):
        return
    if of_kind(problems, (*place, 0), fields[0], (Kind.TEXT_INPUT,)):
        problems.text(fields[0], "label", (*place, 0), least=1, most=LABEL, needed=True)
        _check_field(problems, (*place, 0), fields[0], seen)


def _check_field(problems: Problems, path: Path, field: JSON, seen: set[str]) -> None:
    check_unique_id(problems, path, field, seen)
    kind = Kind(field["type"])
    if kind in SELECTS:
        check_select(problems, path, field, in_modal=True)
        return
    check_custom_id(problems, path, field)
    if kind is Kind.TEXT_INPUT:
        _check_text_input(problems, path, field)
    elif kind is Kind.FILE_UPLOAD:
        check_counts(problems, path, field, GROUP_AT_MOST)
    elif kind is Kind.RADIO_GROUP:
        check_options(problems, path, field, RADIOS_AT_LEAST, GROUP_AT_MOST)
    elif kind is Kind.CHECKBOX_GROUP:
        check_options(problems, path, field, 1, GROUP_AT_MOST)
        if field.get("max_values") is not None:
            check_counts(problems, path, field, GROUP_AT_MOST)


def _check_text_input(problems: Problems, path: Path, field: JSON) -> None:
    if field.get("style") not in {1, 2}:
        problems.bad_choice((*path, "style"), "{1, 2}")
    problems.text(field, "placeholder", path, most=TEXT_PLACEHOLDER)
    least, most = field.get("min_length"), field.get("max_length")
    for key, value, low in (("min_length", least, 0), ("max_length", most, 1)):
        if value is None:
            continue
        if value < low:
            message = f"int value should be greater than or equal to {low}."
            problems.add((*path, key), "NUMBER_TYPE_MIN", message)
        if value > TEXT:
            message = f"int value should be less than or equal to {TEXT}."
            problems.add((*path, key), "NUMBER_TYPE_MAX", message)
    if least is not None and most is not None and least > most:
        problems.add(
            (*path, "min_length"),
            "TEXT_INPUT_COMPONENT_MIN_LENGTH_GREATER_THAN_MAX",
            "min_length must be less than or equal to max_length",
        )
    problems.text(field, "value", path, most=most or TEXT)

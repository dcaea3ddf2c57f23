"""Filling in a modal, as the Discord client lets members do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.acting.components import chosen
from playground.acting.resolve import Resolver
from playground.components import SELECTS, Kind, walk
from playground.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playground.acting.place import Place
    from playground.interactions import Interaction
    from playground.state import State
    from playground.wire import JSON

TEXT_LIMIT = 4000


def submit(state: State, place: Place, opener: Interaction, fields: Mapping[str, Any]) -> JSON:
    """The data of a modal's submit; raises NotAllowed for what the form does not accept."""
    modal = opener.modal
    if modal is None or opener.user_id != place.user.id:
        raise NotAllowed("There is no such form open.", "no_modal", 404)
    known = {c["custom_id"] for c in walk(modal["components"]) if "custom_id" in c}
    if unknown := set(fields) - known:
        raise NotAllowed(f"The form has no field {min(unknown)!r}.", "unknown_field", 400)
    resolver = Resolver(state, place)
    filled = _Filled(fields, resolver)
    components = [filled.outer(component) for component in modal["components"]]
    data: JSON = {"custom_id": modal["custom_id"], "components": components}
    if resolver.found:
        data["resolved"] = resolver.found
    return data


class _Filled:
    def __init__(self, fields: Mapping[str, Any], resolver: Resolver) -> None:
        self._fields = fields
        self._resolver = resolver

    def outer(self, component: JSON) -> JSON:
        """A label, an action row or a text, with the member's values inside."""
        own: JSON = {"type": component["type"], "id": component["id"]}
        if component["type"] == Kind.LABEL:
            return own | {"component": self._field(component["component"])}
        if component["type"] == Kind.ACTION_ROW:
            return own | {"components": [self._field(c) for c in component["components"]]}
        return own

    def _field(self, field: JSON) -> JSON:
        kind, custom_id = Kind(field["type"]), field["custom_id"]
        own: JSON = {"type": int(kind), "id": field["id"], "custom_id": custom_id}
        value = self._fields.get(custom_id)
        if kind is Kind.TEXT_INPUT:
            return own | {"value": _text(field, value)}
        if kind is Kind.CHECKBOX:
            return own | {"value": bool(field.get("default") if value is None else value)}
        if kind is Kind.RADIO_GROUP:
            return own | {"value": _radio(field, value)}
        return own | {"values": self._several(field, kind, value)}

    def _several(self, field: JSON, kind: Kind, value: Any) -> list[str]:
        values = _listed(value, field, kind)
        required = field.get("required", True)
        if not values:
            if required and field.get("min_values", 1) > 0:
                raise _missing(field)
            return []
        if kind is Kind.FILE_UPLOAD:
            return _limited(field, [self._resolver.attachment(file) for file in values])
        if kind in SELECTS:
            return chosen(field, [str(one) for one in values], self._resolver)
        options = field.get("options") or []
        return _limited(field, [_option(field, options, one) for one in values], len(options))


def _text(field: JSON, value: Any) -> str:
    text = field.get("value", "") if value is None else value
    if not isinstance(text, str):
        raise NotAllowed(f"Field {field['custom_id']!r} wants text.", "bad_field", 400)
    if not text:
        if field.get("required", True):
            raise _missing(field)
        return ""
    least, most = field.get("min_length") or 0, field.get("max_length") or TEXT_LIMIT
    if not least <= len(text) <= most:
        raise NotAllowed(
            f"Field {field['custom_id']!r} takes {least} to {most} characters, not {len(text)}.",
            "bad_length",
            400,
        )
    return text


def _radio(field: JSON, value: Any) -> str | None:
    options = field.get("options") or []
    if value is None:
        default = next((o["value"] for o in options if o.get("default")), None)
        if default is None and field.get("required", True):
            raise _missing(field)
        return default
    return _option(field, options, value)


def _listed(value: Any, field: JSON, kind: Kind) -> list[Any]:
    if value is None:
        if kind in {Kind.STRING_SELECT, Kind.CHECKBOX_GROUP}:
            return [o["value"] for o in field.get("options") or [] if o.get("default")]
        return [one["id"] for one in field.get("default_values") or []]
    return list(value) if isinstance(value, list) else [value]


def _limited(field: JSON, values: list[str], most_by_default: int = 1) -> list[str]:
    least, most = field.get("min_values", 1), field.get("max_values", most_by_default)
    if not field.get("required", True):
        least = 0
    if not least <= len(values) <= most:
        raise NotAllowed(
            f"Field {field['custom_id']!r} takes {least} to {most} of them.", "bad_choice", 400
        )
    return values


def _option(field: JSON, options: list[JSON], wanted: Any) -> str:
    for option in options:
        if wanted in {option["value"], option["label"]}:
            return str(option["value"])
    raise NotAllowed(f"{wanted!r} is no option of field {field['custom_id']!r}.", "bad_choice", 400)


def _missing(field: JSON) -> NotAllowed:
    return NotAllowed(f"Field {field['custom_id']!r} is required.", "missing_field", 400)

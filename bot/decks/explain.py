"""Pydantic's errors about a deck, in its author's words."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.decks.badge_models import EarnedBadge
from bot.decks.models import (
    Badge,
    Choice,
    ChoiceCard,
    Concept,
    ExplainCard,
    Problem,
    ProofSource,
    RevealCard,
)
from bot.decks.rules import Breach, Path, label
from bot.decks.text import Fault, Text
from bot.decks.wording import did_you_mean, quoted

_CARDS: dict[str, type[BaseModel]] = {
    "reveal": RevealCard,
    "choice": ChoiceCard,
    "explain": ExplainCard,
}
_PARTS: dict[str, type[BaseModel]] = {
    "problems": Problem,
    "choices": Choice,
    "concepts": Concept,
    "proof": ProofSource,
    "badge": Badge,
    "badges": EarnedBadge,
}


def explained(error: ErrorDetails, deck: type[BaseModel]) -> Iterator[Breach]:
    """The breaches that one error of pydantic about a `deck` stands for."""
    if error["type"] == "rules":
        yield from error["ctx"]["breaches"]
        return
    location = error["loc"]
    path, owner = _path(location), _owner(location, deck)
    if error["type"] == "text":
        yield from _text_faults(path, error["ctx"]["faults"])
        return
    if _counted_after_errors(error):
        return
    words = _WORDS.get(error["type"], _other)(_Subject(path, owner, error))
    yield Breach(path, *words, at_key=error["type"] == "extra_forbidden")


def _counted_after_errors(error: ErrorDetails) -> bool:
    """Whether a list is only too short because pydantic left out its wrong items."""
    limits = error.get("ctx", {})
    return error["type"] == "too_short" and len(error["input"]) >= limits["min_length"]


def _path(location: Path) -> Path:
    """Pydantic's location without the card's type, which is no key of the document."""
    if location[:1] == ("cards",) and location[2:3] and location[2] in _CARDS:
        return location[:2] + location[3:]
    return location


def _owner(location: Path, deck: type[BaseModel]) -> type[BaseModel]:
    """The model whose field the last name in `location` is."""
    names = [name for name in location if isinstance(name, str)]
    for name in reversed(names[:-1]):
        if model := _PARTS.get(name) or _CARDS.get(name):
            return model
    return deck


def _text_faults(path: Path, faults: list[Fault]) -> Iterator[Breach]:
    for fault in faults:
        yield Breach(path, f"{label(path)} {fault.what}", fault.expected, fault.offset)


class _Subject:
    """The field that an error is about."""

    def __init__(self, path: Path, owner: type[BaseModel], error: ErrorDetails) -> None:
        self.path = path
        self.owner = owner
        self.label = label(path)
        self.value = error["input"]

    @property
    def known(self) -> dict[str, FieldInfo]:
        """The owner's fields by the names that files use."""
        fields = self.owner.model_fields
        return {info.alias or name: info for name, info in fields.items()}

    @property
    def field(self) -> FieldInfo | None:
        """The field; for an item of a list the field that holds the list."""
        names = [name for name in self.path if isinstance(name, str)]
        return self.known.get(names[-1]) if names else None

    def would_take(self, text: str) -> bool:
        """Whether the field's own checks let `text` through."""
        rules = self.field.metadata if self.field else []
        return not any(rule.faults(text) for rule in rules if isinstance(rule, Text))

    @property
    def wanted(self) -> str:
        """What the field's help says, made to follow the word "expected"."""
        help_text = (self.field.description or "") if self.field else ""
        first = help_text.partition(". ")[0].rstrip(".")
        return first[:1].lower() + first[1:] if first else "something else"


Words = tuple[str, str]


def _missing(subject: _Subject) -> Words:
    return f"{subject.label} is missing", subject.wanted


def _unknown_field(subject: _Subject) -> Words:
    name = str(subject.path[-1])
    known = subject.known
    message = f"there is no field {quoted(name)} here{did_you_mean(name, known)}"
    return message, "one of " + ", ".join(known)


def _not_text(subject: _Subject) -> Words:
    value = subject.value
    if not isinstance(value, bool | int | float):
        return _wrong_kind(subject)
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    quotes = f'quotes around it, as in "{shown}"' if subject.would_take(shown) else subject.wanted
    return f"{subject.label} is {kind_of(value)}, not text", quotes


def _wrong_kind(subject: _Subject) -> Words:
    if subject.value is None:
        return f"{subject.label} has no value", subject.wanted
    return f"{subject.label} is {kind_of(subject.value)}", subject.wanted


def _not_a_list(subject: _Subject) -> Words:
    message, _ = _wrong_kind(subject)
    return message, 'a list, each item on a line that begins with "- "'


def _not_a_group(subject: _Subject) -> Words:
    message, _ = _wrong_kind(subject)
    return message, 'fields such as "id: ..." on lines of their own'


def _not_a_boolean(subject: _Subject) -> Words:
    return f"{subject.label} is {_shown(subject.value)}", "true or false, without quotes"


def _not_an_integer(subject: _Subject) -> Words:
    return f"{subject.label} is {_shown(subject.value)}", f"a whole number: {subject.wanted}"


def _out_of_range(subject: _Subject) -> Words:
    return f"{subject.label} is {_shown(subject.value)}", subject.wanted


def _not_a_choice(subject: _Subject) -> Words:
    if subject.path == ("kind",):
        return _not_among(subject.label, subject.value, ["challenge", "recall"])
    known = _literals(subject.field.annotation) if subject.field else []
    return _not_among(subject.label, subject.value, known)


def _literals(annotation: Any) -> list[str]:
    """The values of a Literal, also of one that may be left out."""
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    return [value for part in get_args(annotation) for value in _literals(part)]


def _card_type_unknown(subject: _Subject) -> Words:
    value = subject.value.get("type") if isinstance(subject.value, dict) else None
    return _not_among('the card\'s "type"', value, list(_CARDS))


def _card_type_missing(subject: _Subject) -> Words:
    return f'{subject.label} has no "type"', "one of " + ", ".join(_CARDS)


def _not_among(label: str, value: object, known: list[str]) -> Words:
    guess = did_you_mean(value, known) if isinstance(value, str) else ""
    wanted = known[0] if len(known) == 1 else "one of " + ", ".join(known)
    return f"{label} is {_shown(value)}{guess}", wanted


def _wrong_number(subject: _Subject) -> Words:
    count = len(subject.value)
    return f"{subject.label} has {count:,} item{'' if count == 1 else 's'}", subject.wanted


def _other(subject: _Subject) -> Words:
    return f"{subject.label} is {_shown(subject.value)}", subject.wanted


def _shown(value: object) -> str:
    return quoted(value) if isinstance(value, str) else kind_of(value)


def kind_of(value: object) -> str:
    """What sort of YAML value this is, in words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the YAML word {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a list" if isinstance(value, list) else "a group of fields"


_WORDS: dict[str, Callable[[_Subject], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "string_type": _not_text,
    "bool_type": _not_a_boolean,
    "int_type": _not_an_integer,
    "int_from_float": _not_an_integer,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "literal_error": _not_a_choice,
    "union_tag_invalid": _card_type_unknown,
    "union_tag_not_found": _card_type_missing,
    "too_short": _wrong_number,
    "too_long": _wrong_number,
    "tuple_type": _not_a_list,
    "model_type": _not_a_group,
    "model_attributes_type": _not_a_group,
    "dict_type": _not_a_group,
}

"""What is wrong with an item that was filled in, told by the names that its forms use."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.decks.drafting.draft import Draft, Part, begun
from bot.decks.drafting.filling import WRONG_IN_A_FORM, kind_of_item
from bot.decks.loader import breaches_of
from bot.decks.rules import Breach, Path, label

_PADDING = "padding-of-thaw"
"""Stands for what another form asks for, so that only what was filled in is judged."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to mend. `field` is the form's, or "" for the whole; `number` counts its lines.

    `what` completes a sentence that begins with the field's name, or is one where there is none.
    """

    field: str
    what: str
    wanted: str
    number: int = 0


def fixes(item: Part) -> list[Fix]:
    """All that breaks a rule in what was filled in so far, each once."""
    challenge = kind_of_item(item) == "problem"
    around = begun("challenge" if challenge else "recall", "deck", "Deck").document()
    place = ("problems" if challenge else "cards", 0)
    document = {**around, place[0]: [_padded(item)]}
    found = (one for one in breaches_of(document) if one.path[:2] == place)
    return list(dict.fromkeys(_fix(item, one, one.path[2:]) for one in found))


def deck_fixes(draft: Draft) -> list[Fix]:
    """All that breaks a rule in what is said about the deck itself."""
    challenge = draft.kind == "challenge"
    sample = {"problems": [_padded({})]} if challenge else {"cards": [_padded({"type": "reveal"})]}
    document = {**draft.document(), **sample}
    return [_deck_fix(one) for one in breaches_of(document)]


def needed_form(item: Part) -> str | None:
    """The form that must still be filled in; None where the item is whole."""
    kind = kind_of_item(item)
    if kind == "problem" and "explanation" not in item:
        return "answer"
    if kind in {"problem", "choice"} and len(item.get("choices", ())) <= 1:
        return "wrong"
    return None


def _padded(item: Part) -> dict[str, Any]:
    padded: dict[str, Any] = {"id": _PADDING, "level": "beginner", **item}
    kind = kind_of_item(item)
    if kind == "reveal":
        return {"front": "-", "back": "-"} | padded
    if kind == "explain":
        return padded
    padded = {"prompt": "-", "explanation": "-"} | padded
    if kind == "problem":
        padded = {"title": "-", "hint": "-", "kind": "conceptual", "time": "2:00"} | padded
    return {**padded, "choices": _padded_choices(list(item.get("choices", ())))}


def _padded_choices(choices: list[Part]) -> list[Part]:
    if not any(choice.get("correct") for choice in choices):
        choices = [*choices, {"id": _PADDING, "text": _PADDING, "correct": True}]
    if len(choices) == 1:
        choices = [*choices, {"id": f"{_PADDING}-2", "text": "-", "feedback": "-"}]
    return choices


def _fix(item: Part, breach: Breach, path: Path) -> Fix:
    field, number = _field(item, path)
    if path[-1:] == ("feedback",) and breach.message.startswith("the wrong choice"):
        return Fix(field, "is empty", breach.expected, number)
    if path[-1:] == ("text",) and breach.message.startswith('"text" repeats'):
        return Fix(field, "says the same as another answer", "a different one", number)
    return Fix(field, _without_name(breach), breach.expected, number)


def _without_name(breach: Breach) -> str:
    """The message without the field's name in a file, where it begins with that."""
    return breach.message.removeprefix(label(breach.path)).strip()


def _field(item: Part, path: Path) -> tuple[str, int]:
    """The form's field that fills this part of the item, and which line of it."""
    names = list(_names(item, path))
    return names[0] if names else ("", 0)


def _names(item: Part, path: Path) -> Iterator[tuple[str, int]]:
    match path:
        case ("choices", int(place), str(part)):
            yield _choice_field(item, place, part)
        case ("concepts", int(place), "text"):
            yield "ideas", place + 1
        case ("concepts", int(place), *rest):
            line = rest[1] + 1 if len(rest) > 1 and isinstance(rest[1], int) else 0
            yield f"phrases-{place}", line
        case ("concepts",):
            yield "ideas", 0
        case (str(name),):
            yield name, 0


def _choice_field(item: Part, place: int, part: str) -> tuple[str, int]:
    choices = list(item.get("choices", ()))
    if place < len(choices) and choices[place].get("correct"):
        return "right", 0
    number = sum(not one.get("correct") for one in choices[:place])
    name = "feedback" if part == "feedback" else "wrong"
    return f"{name}{number % WRONG_IN_A_FORM + 1}", 0


def _deck_fix(breach: Breach) -> Fix:
    name = breach.path[-1] if breach.path else ""
    return Fix(str(name), _without_name(breach), breach.expected)

"""Forms: what stands in them, and what an item becomes by what was filled in."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.decks.drafting.draft import Part
from bot.decks.drafting.naming import slug_of

Fields = Mapping[str, str]
Style = Literal["line", "text", "level", "problem_kind", "time", "framework", "attempts"]

IDEA = "idea-"
"""A form of this name and a concept's place, from 0, is about that concept."""
WRONG_IN_A_FORM = 2
MOST_WRONG = 4
ALIKE = 0.6
"""From which likeness on (difflib's ratio) a line is another one mended."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form."""

    name: str
    style: Style
    optional: bool = False


_LEVEL = Field("level", "level")
_CODE = Field("code", "text", optional=True)
_PROMPT = Field("prompt", "text")
_RIGHT = (Field("right", "line"), Field("explanation", "text"))
FORMS: Mapping[tuple[str, str], tuple[Field, ...]] = {
    ("reveal", "card"): (Field("front", "text"), _CODE, Field("back", "text"), _LEVEL),
    ("choice", "card"): (_PROMPT, _CODE, *_RIGHT, _LEVEL),
    ("explain", "card"): (_PROMPT, Field("ideas", "text"), Field("model_answer", "text"), _LEVEL),
    ("problem", "card"): (
        Field("title", "line"),
        _PROMPT,
        _CODE,
        Field("hint", "text"),
        _LEVEL,
    ),
    ("problem", "answer"): (*_RIGHT, Field("kind", "problem_kind"), Field("time", "time")),
    ("recall", "about"): (
        Field("title", "line"),
        Field("description", "text"),
        Field("topic", "line"),
        Field("framework", "framework"),
        Field("minutes", "line", optional=True),
    ),
    ("challenge", "about"): (
        Field("title", "line"),
        Field("description", "text"),
        Field("topic", "line"),
        Field("framework", "framework"),
        Field("attempts", "attempts"),
    ),
    ("challenge", "badge"): (
        Field("name", "line"),
        Field("emoji", "line"),
        Field("description", "line"),
    ),
}
_WRONG = (
    Field("wrong1", "line"),
    Field("feedback1", "text"),
    Field("wrong2", "line", optional=True),
    Field("feedback2", "text", optional=True),
)
_WRONG_OPTIONAL = tuple(Field(one.name, one.style, optional=True) for one in _WRONG)
_IDEA = (Field("text", "line"), Field("phrases", "text", optional=True))


def kind_of_item(item: Part) -> str:
    """What the item is: reveal, choice, explain or problem."""
    return str(item.get("type", "problem"))


def form_names(item: Part) -> list[str]:
    """The forms that make up an item of this kind, in their order."""
    kind = kind_of_item(item)
    if kind == "explain":
        return ["card", *(f"{IDEA}{place}" for place in range(len(item.get("concepts", ()))))]
    names = ["card"]
    if kind == "problem":
        names.append("answer")
    if kind in {"choice", "problem"}:
        names += ["wrong", "more"]
    return names


def fields_in(kind: str, form: str) -> tuple[Field, ...]:
    """The fields of a form of an item of this kind; raises KeyError where there is none such."""
    if form == "wrong" and kind in {"choice", "problem"}:
        return _WRONG
    if form == "more" and kind in {"choice", "problem"}:
        return _WRONG_OPTIONAL
    if form.startswith(IDEA) and kind == "explain":
        return _IDEA
    return FORMS[kind, form]


def fields_of(part: Part, form: str) -> dict[str, str]:
    """What stands in a form about this item, or about the deck."""
    if form in {"wrong", "more"}:
        return _wrong_fields(part, _first_wrong(form))
    if form.startswith(IDEA):
        return _idea_fields(_concept(part, form))
    if form == "badge":
        return _texts(part.get("badge", {}))
    return {**_texts(part), **_right_fields(part), **_ideas(part)}


def filled(part: Part, form: str, fields: Fields) -> dict[str, Any]:
    """The item, or what is about the deck, with what was filled into one of its forms."""
    clean = {name: value.strip("\n") if name == "code" else value.strip()
             for name, value in fields.items()}  # fmt: skip
    if form in {"wrong", "more"}:
        return {**part, "choices": _with_wrong(part, _first_wrong(form), clean)}
    if form.startswith(IDEA):
        return _with_idea(part, form, clean)
    if form == "badge":
        return {**part, "badge": {**part.get("badge", {}), **clean}}
    made = dict(part)
    for name, value in clean.items():
        _SETTERS.get(name, _set_text)(made, name, value)
    return made


def _set_text(part: dict[str, Any], name: str, value: str) -> None:
    part[name] = value


def _set_optional(part: dict[str, Any], name: str, value: str) -> None:
    if value.strip():
        part[name] = value
    else:
        part.pop(name, None)


def _set_number(part: dict[str, Any], name: str, value: str) -> None:
    if not value:
        part.pop(name, None)
    else:
        part[name] = int(value) if value.isdecimal() and value.isascii() else value


def _set_topic(part: dict[str, Any], name: str, value: str) -> None:
    part[name] = slug_of(value, (), str(part.get("id", "topic")))


def _set_right(part: dict[str, Any], name: str, value: str) -> None:  # noqa: ARG001  # as its kin
    choices = list(part.get("choices", ()))
    place = next((n for n, choice in enumerate(choices) if choice.get("correct")), None)
    if place is None:
        taken = {choice["id"] for choice in choices}
        choices.insert(0, {"id": slug_of(value, taken, "answer"), "text": value, "correct": True})
    else:
        choices[place] = {**choices[place], "text": value}
    part["choices"] = choices


def _set_ideas(part: dict[str, Any], name: str, value: str) -> None:  # noqa: ARG001  # as its kin
    lines = [line.strip().removeprefix("- ").strip() for line in value.splitlines()]
    part["concepts"] = _matched([line for line in lines if line], list(part.get("concepts", ())))


_SETTERS: dict[str, Callable[[dict[str, Any], str, str], None]] = {
    "code": _set_optional,
    "minutes": _set_number,
    "attempts": _set_number,
    "topic": _set_topic,
    "right": _set_right,
    "ideas": _set_ideas,
}


def _matched(lines: list[str], concepts: list[Part]) -> list[Part]:
    """A concept for each line: the one that read so, or much like it, or else a new one."""
    left = list(concepts)
    found: list[Part | None] = []
    for line in lines:
        same = next((one for one in left if one["text"] == line), None)
        found.append(same)
        if same is not None:
            left.remove(same)
    taken = {one["id"] for one in concepts}
    for place, line in enumerate(lines):
        if found[place] is None:
            known = _closest(line, left)
            one = known or {"id": slug_of(line, taken, "idea")}
            taken.add(one["id"])
            if known is not None:
                left.remove(known)
            found[place] = {**one, "text": line}
    return [one for one in found if one is not None]


def _closest(line: str, concepts: list[Part]) -> Part | None:
    ratios = [(difflib.SequenceMatcher(None, line, one["text"]).ratio(), one) for one in concepts]
    ratio, best = max(ratios, key=lambda pair: pair[0], default=(0.0, None))
    return best if ratio >= ALIKE else None


def _first_wrong(form: str) -> int:
    return 0 if form == "wrong" else WRONG_IN_A_FORM


def _wrong(part: Part) -> list[Part]:
    return [choice for choice in part.get("choices", ()) if not choice.get("correct")]


def _wrong_fields(part: Part, first: int) -> dict[str, str]:
    fields = {}
    for number, choice in enumerate(_wrong(part)[first : first + WRONG_IN_A_FORM], 1):
        fields[f"wrong{number}"] = str(choice.get("text", ""))
        fields[f"feedback{number}"] = str(choice.get("feedback", ""))
    return fields


def _with_wrong(part: Part, first: int, fields: Fields) -> list[Part]:
    """The choices with these wrong ones; where both fields are empty there is none."""
    choices: list[Part | None] = list(part.get("choices", ()))
    places = [n for n, choice in enumerate(choices) if choice and not choice.get("correct")]
    taken = {choice["id"] for choice in choices if choice}
    for number in range(WRONG_IN_A_FORM):
        text, feedback = (fields.get(f"{name}{number + 1}", "") for name in ("wrong", "feedback"))
        place = places[first + number] if first + number < len(places) else None
        known = choices[place] if place is not None else None
        made = _choice(known, text, feedback, taken) if text or feedback else None
        if place is not None:
            choices[place] = made
        elif made is not None:
            choices.append(made)
    return [choice for choice in choices if choice is not None]


def _choice(known: Part | None, text: str, feedback: str, taken: set[str]) -> Part:
    made: dict[str, Any] = dict(known or {"id": slug_of(text, taken, "wrong")})
    taken.add(made["id"])
    made["text"] = text
    _set_optional(made, "feedback", feedback)
    return made


def _concept(part: Part, form: str) -> Part:
    concept: Part = part["concepts"][int(form.removeprefix(IDEA))]
    return concept


def _idea_fields(concept: Part) -> dict[str, str]:
    return {"text": concept["text"], "phrases": "\n".join(concept.get("phrases", ()))}


def _with_idea(part: Part, form: str, fields: Fields) -> dict[str, Any]:
    place = int(form.removeprefix(IDEA))
    lines = [line.strip() for line in fields.get("phrases", "").splitlines()]
    concepts = list(part["concepts"])
    phrases = [line for line in lines if line]
    concepts[place] = {**concepts[place], "text": fields["text"], "phrases": phrases}
    return {**part, "concepts": concepts}


def _texts(part: Part) -> dict[str, str]:
    return {name: str(value) for name, value in part.items() if isinstance(value, str | int)}


def _right_fields(part: Part) -> dict[str, str]:
    right = next((one for one in part.get("choices", ()) if one.get("correct")), None)
    return {"right": str(right["text"])} if right else {}


def _ideas(part: Part) -> dict[str, str]:
    if "concepts" not in part:
        return {}
    return {"ideas": "\n".join(concept["text"] for concept in part["concepts"])}

"""Our cards as notes of Anki, and back.

Each kind of card is a note type with fields to read and to edit, and one field more,
`Thaw`, that holds the card as it was with a fingerprint of each field. What nobody
edited in Anki comes back exactly; an edited field is converted and takes its place.
"""

import base64
import binascii
import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.decks.anki.html import code_html, html, line_html, list_html
from bot.decks.anki.markdown import Dropped, markdown
from bot.decks.models import Card, ChoiceCard, ExplainCard, RevealCard

KEPT = "Thaw"
"""The field that holds the card as it was."""
LETTERS = "ABCDE"
LONGEST_KEPT = 200_000
"""Characters of that field: an explain card with all its patterns at their limits has fewer."""
_PREFIX = "thaw:1:"
_FINGERPRINT = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """One of our cards as a package holds it."""

    deck: dict[str, Any]
    """The deck's own fields, without its cards."""
    place: int
    card: dict[str, Any]


def fields_of(card: Card) -> dict[str, str]:
    """The fields that a member sees and may edit in Anki, as HTML."""
    if isinstance(card, RevealCard):
        return {"Front": html(card.front), "Code": code_html(card.code), "Back": html(card.back)}
    if isinstance(card, ChoiceCard):
        return _choice_fields(card)
    return _explain_fields(card)


def _choice_fields(card: ChoiceCard) -> dict[str, str]:
    texts = dict.fromkeys(LETTERS, "")
    texts |= {letter: line_html(c.text) for letter, c in zip(LETTERS, card.choices, strict=False)}
    reasons = [
        f"**{letter}** {choice.feedback}"
        for letter, choice in zip(LETTERS, card.choices, strict=False)
        if choice.feedback
    ]
    return {
        "Question": html(card.prompt),
        "Code": code_html(card.code),
        **texts,
        "Answer": LETTERS[card.choices.index(card.correct)],
        "Explanation": html(card.explanation),
        "Feedback": list_html(reasons) if reasons else "",
    }


def _explain_fields(card: ExplainCard) -> dict[str, str]:
    return {
        "Question": html(card.prompt),
        "Concepts": list_html([concept.text for concept in card.concepts]),
        "Answer": html(card.model_answer),
    }


def kept_field(header: Mapping[str, Any], place: int, card: Card) -> str:
    """The `Thaw` field of a card: plain ASCII, which Anki's editor leaves alone."""
    document = {
        "deck": dict(header),
        "place": place,
        "card": card.model_dump(mode="json", by_alias=True, exclude_none=True),
        "shown": {name: _fingerprint(value) for name, value in fields_of(card).items()},
    }
    text = json.dumps(document, separators=(",", ":"), ensure_ascii=False)
    return _PREFIX + base64.b64encode(text.encode("utf-8", "surrogatepass")).decode()


def kept_in(values: Mapping[str, str], dropped: Dropped) -> Kept | None:
    """The card that a note's fields hold, with what was edited; None if it is no note of ours."""
    document = _document(values.get(KEPT, ""))
    if document is None:
        return None
    card, shown = dict(document["card"]), document["shown"]
    for name, value in values.items():
        edit = _EDITS.get((str(card.get("type")), name))
        if edit and shown.get(name) != _fingerprint(value):
            edit(card, value, dropped)
    if card.get("type") == "choice":
        _edit_choices(card, values, shown, dropped)
    return Kept(document["deck"], document["place"], card)


def _document(text: str) -> dict[str, Any] | None:
    if not text.startswith(_PREFIX) or len(text) > LONGEST_KEPT:
        return None
    try:
        found = json.loads(base64.b64decode(text[len(_PREFIX) :], validate=True))
        whole = all(isinstance(found[name], dict) for name in ("deck", "card", "shown"))
        return found if whole and isinstance(found["place"], int) else None
    except (binascii.Error, ValueError, KeyError, TypeError, RecursionError):
        return None


def _fingerprint(value: str) -> str:
    """Of the text as Anki stores it: in normal form C."""
    stored = unicodedata.normalize("NFC", value).encode("utf-8", "surrogatepass")
    return hashlib.sha256(stored).hexdigest()[:_FINGERPRINT]


def _code_of(value: str, dropped: Dropped) -> str | None:
    """Python from a field, with or without the block around it."""
    text = markdown(value if "<pre" in value else f"<pre>{value}</pre>", dropped)
    return text.removeprefix("```").removesuffix("```").strip("\n") or None


def _set_text(name: str) -> Callable[[dict[str, Any], str, Dropped], None]:
    def edit(card: dict[str, Any], value: str, dropped: Dropped) -> None:
        card[name] = markdown(value, dropped)

    return edit


def _set_code(card: dict[str, Any], value: str, dropped: Dropped) -> None:
    if code := _code_of(value, dropped):
        card["code"] = code
    else:
        card.pop("code", None)


_EDITS: dict[tuple[str, str], Callable[[dict[str, Any], str, Dropped], None]] = {
    ("reveal", "Front"): _set_text("front"),
    ("reveal", "Code"): _set_code,
    ("reveal", "Back"): _set_text("back"),
    ("choice", "Question"): _set_text("prompt"),
    ("choice", "Code"): _set_code,
    ("choice", "Explanation"): _set_text("explanation"),
    ("explain", "Question"): _set_text("prompt"),
    ("explain", "Answer"): _set_text("model_answer"),
}


def _edit_choices(
    card: dict[str, Any], values: Mapping[str, str], shown: Mapping[str, str], dropped: Dropped
) -> None:
    """Take over changed answers, and another right one."""
    choices = card.get("choices")
    if not isinstance(choices, list) or not all(isinstance(one, dict) for one in choices):
        return
    card["choices"] = edited = [dict(one) for one in choices]
    for letter, choice in zip(LETTERS, edited, strict=False):
        value = values.get(letter, "")
        if shown.get(letter) != _fingerprint(value):
            choice["text"] = " ".join(markdown(value, dropped).split())
    answer = values.get("Answer", "")
    if shown.get("Answer") != _fingerprint(answer):
        right = markdown(answer, dropped).strip().upper()[:1]
        for letter, choice in zip(LETTERS, edited, strict=False):
            choice["correct"] = letter == right

"""What the columns of a table of cards may be called."""

import re
from collections.abc import Sequence

LETTERS = "abcde"
COLUMNS = (
    *("id", "type", "level", "front", "code", "back"),
    *LETTERS,
    *(f"feedback {letter}" for letter in LETTERS),
    *("correct", "explanation", "concepts", "siblings", "notes"),
)
"""The names that Thaw writes, in their order."""
_ALIASES = {
    "front": ("question", "prompt", "term", "word", "card", "problem"),
    "back": ("answer", "definition", "meaning", "translation", "model answer"),
    "correct": ("right", "solution", "correct answer", "right answer", "correct choice", "key"),
    "explanation": ("why", "reason", "rationale"),
    "concepts": ("ideas", "key points"),
    "id": ("card id", "key id"),
    "type": ("kind", "card type"),
    "level": ("difficulty",),
    "notes": ("remarks", "note"),
    "ignored": ("deck", "notetype", "note type", "tags", "tag"),
}
_CHOICE = re.compile(r"(?:choice|option|answer)? ?([a-e1-5])")
_FEEDBACK = re.compile(r"(?:feedback|why|why not) ?([a-e1-5])|([a-e1-5]) (?:feedback|why)")


def column(name: str) -> str | None:
    """The column that a heading means, None where it means none of ours."""
    plain = " ".join(re.sub(r"[_\-:.]+", " ", name.casefold()).split())
    if plain in COLUMNS:
        return plain
    for ours, others in _ALIASES.items():
        if plain in others:
            return ours
    if choice := _CHOICE.fullmatch(plain):
        return _letter(choice[1])
    if feedback := _FEEDBACK.fullmatch(plain):
        return f"feedback {_letter(feedback[1] or feedback[2])}"
    return None


def _letter(sign: str) -> str:
    return LETTERS[int(sign) - 1] if sign.isdecimal() else sign


def columns(heading: Sequence[str]) -> list[str | None]:
    """The columns of a heading, in its order.

    Beside choices a column "answer" tells which of them is right.
    """
    found = [column(name) for name in heading]
    if set(LETTERS[:2]) <= set(found) and "correct" not in found and "back" in found:
        found[found.index("back")] = "correct"
    return found

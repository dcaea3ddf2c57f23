"""Anki's card templates, as far as they decide which words stand on a card."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.decks.anki.cloze import with_gap

LONGEST = 30_000
"""Characters of HTML for one side of a card: far more than a Discord message can show.

Python's HTML parser is quadratic in the length of some texts: up to here it takes no second.
"""
_TAG = re.compile(r"\{\{([^{}]{1,200})\}\}")
_MARKUP = re.compile(r"<(?!img)[^<>]*>|&nbsp;|\s")
_REPEATS = re.compile(r"\{\{(?:FrontSide|type:[^{}]{0,200})\}\}|<br ?/?>|\s", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ANSWER = re.compile(r"<hr[^<>]{0,100}\bid\s*=\s*[\"']?answer\b[^<>]{0,100}>", re.IGNORECASE)
# Facts about the card, not words on it.
_META = frozenset({"Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"})


class TooLong(Exception):
    """One side of the card is longer than `LONGEST`."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The HTML of a card's front, and of what its back adds."""

    front: str
    back: str


def rendered(template: tuple[str, str], values: Mapping[str, str], gap: int | None) -> Sides:
    """Both sides of the card that a template makes of a note; raises TooLong.

    `gap` is the number of the gap of a cloze note, from 1.
    """
    question, answer = (_COMMENT.sub("", side[:LONGEST]) for side in template)
    front = _Filling(values, gap, answers=False).of(question)
    back = _Filling({**values, "FrontSide": ""}, gap, answers=True).of(
        _after_front(question, answer)
    )
    return Sides(front, back)


def _after_front(question: str, answer: str) -> str:
    """What follows the line between question and answer, if only the question stands above."""
    above, line, below = _divided(answer)
    repeated = _bare(above) in ("", _bare(question))
    return below if line and repeated else answer


def _divided(answer: str) -> tuple[str, str, str]:
    found = _ANSWER.search(answer)
    if found is None:
        return answer, "", ""
    return answer[: found.start()], found[0], answer[found.end() :]


def _bare(side: str) -> str:
    """A side without the boxes to type into and the marks that repeat the other side."""
    return _REPEATS.sub("", side)


@dataclass(frozen=True, slots=True)
class _Filling:
    values: Mapping[str, str]
    gap: int | None
    answers: bool

    def of(self, template: str) -> str:
        length, parts = 0, []
        for part in self._parts(template):
            length += len(part)
            if length > LONGEST:
                raise TooLong
            parts.append(part)
        return "".join(parts)

    def _parts(self, template: str) -> Iterator[str]:
        """Texts and fields, without the sections whose field is empty (or is not)."""
        shown, at = [True], 0
        for tag in _TAG.finditer(template):
            if shown[-1]:
                yield template[at : tag.start()]
            at = tag.end()
            sign, name = tag[1][0], tag[1][1:].strip()
            if sign in "#^":
                shown.append(shown[-1] and self._holds(name) == (sign == "#"))
            elif sign == "/":
                shown = shown[:-1] or [True]
            elif shown[-1]:
                yield self._field(tag[1].strip())
        if shown[-1]:
            yield template[at:]

    def _holds(self, name: str) -> bool:
        if self.gap is not None and name == f"c{self.gap}":
            return True
        return bool(_MARKUP.sub("", self.values.get(name, "")))

    def _field(self, tag: str) -> str:
        *filters, name = tag.split(":")
        kinds = {one.strip().split(" ")[0] for one in filters}
        value = self.values.get(name.strip(), "")
        if name.strip() in _META or "tts" in kinds:
            return ""
        if kinds & {"type", "hint"} and not self.answers:
            return ""  # a box to type into, or a link that shows it
        if "cloze" in kinds and self.gap is not None:
            value = with_gap(value, self.gap, shown=self.answers)
        return re.sub(r"<[^<>]*>", "", value) if "text" in kinds else value

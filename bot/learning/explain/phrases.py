"""Example wordings as the author of a deck wrote them, matched by their meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.learning.explain.ideas import Idea, ideas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.answer import Answer, Span
    from bot.learning.explain.statement import Statement

FEWEST = 2
"""So many different ideas say something; one said twice does not."""
ALL_OF = 4
SHARE = 0.75
"""How much of a phrase of more than `ALL_OF` ideas must be there."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The ideas of one wording, and its words by their stems."""

    ideas: tuple[Idea, ...]
    stems: tuple[str, ...] = ()

    @property
    def is_thin(self) -> bool:
        """Whether it says too little to be known in other words."""
        return len({idea.names for idea in self.ideas}) < FEWEST


def phrase(statements: Sequence[Statement]) -> Phrase:
    """What a wording, read like an answer, says."""
    return Phrase(
        tuple(idea for one in statements for idea in ideas(one)),
        tuple(word.stem for one in statements for word in one.words),
    )


def phrase_span(wanted: Phrase, answer: Answer, at: int) -> Span | None:
    """Where the statement at `at` says what the phrase says."""
    here = answer.statements[at]
    if here.untrue or (wanted.is_thin and not _word_for_word(wanted, here)):
        return None
    allowed = 0 if len(wanted.ideas) <= ALL_OF else int(len(wanted.ideas) * (1 - SHARE))
    said = answer.names[at]
    if len(answer.ideas[at]) + allowed < len(wanted.ideas):
        return None
    if any(idea.is_claim and said.isdisjoint(idea.names) for idea in wanted.ideas):
        return None
    places = _places(wanted.ideas, answer.ideas[at])
    missing = sum(place is None for place in places)
    if any(
        idea.is_claim and place is None for idea, place in zip(wanted.ideas, places, strict=True)
    ):
        return None
    if missing > allowed:
        return None
    return here.place(0, len(here.words))


def _word_for_word(wanted: Phrase, here: Statement) -> bool:
    size = len(wanted.stems)
    said = [word.stem for word in here.words]
    starts = range(len(said) - size + 1)
    return size >= FEWEST and any(tuple(said[at : at + size]) == wanted.stems for at in starts)


def is_phrase_denied(wanted: Phrase, answer: Answer, at: int) -> bool:
    """Whether the statement at `at` says the contrary: all of it, with claims turned round."""
    if not any(idea.is_claim for idea in wanted.ideas):
        return False
    turned = [replace(idea, names=_turned(idea)) for idea in wanted.ideas]
    said = answer.ideas[at]
    same = _places(wanted.ideas, said)
    other = _places(turned, said)
    pairs = list(zip(wanted.ideas, same, other, strict=True))
    contrary = any(idea.is_claim and b is not None and a is None for idea, a, b in pairs)
    return contrary and all(a is not None or b is not None for _, a, b in pairs)


def _turned(idea: Idea) -> frozenset[str]:
    sides = (name.rpartition(" ") for name in idea.names)
    return frozenset(f"{name} {-int(sign):+}" for name, _, sign in sides if name)


def _places(ideas: Sequence[Idea], said: Sequence[Idea]) -> list[int | None]:
    """Where each idea is said; no word of the answer says two of them."""
    taken: set[int] = set()
    places: list[int | None] = []
    for idea in ideas:
        free = (at for at, one in enumerate(said) if at not in taken and idea.names & one.names)
        place = next(free, None)
        places.append(place)
        taken.update(() if place is None else (place,))
    return places

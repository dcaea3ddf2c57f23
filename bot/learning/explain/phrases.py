"""Example wordings as the author of a deck wrote them, matched by their meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.learning.explain.lexicon.grammar import FILLERS, GLUE
from bot.learning.explain.mentions import Mention
from bot.learning.explain.patterns import Answer, Span
from bot.learning.explain.statement import Statement
from bot.learning.explain.words import stem

EMPTY = frozenset(stem(word) for word in (*GLUE.split(), *FILLERS.split()))
BROAD = frozenset({
    "know", "need", "enough", "better", "accurate", "add", "load", "adapt", "tune", "gentle",
    "later", "first", "only", "all", "last", "cond", "they", "during", "other", "freedom", "risk",
    "continue", "class", "scratch", "opposite", "less", "train",
})  # fmt: skip
"""Meanings so wide that sharing one makes no two words alike."""
FEWEST = 2
ALL_OF = 4
SHARE = 0.75
"""How much of a phrase of more than `ALL_OF` ideas must be there."""


@dataclass(frozen=True, slots=True)
class Idea:
    """A word of a phrase: what counts as the same, with the sign it has."""

    names: frozenset[str]
    sign: int
    is_claim: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """The ideas of one wording."""

    ideas: tuple[Idea, ...]


def phrase(statements: Sequence[Statement]) -> Phrase:
    """What a wording, read like an answer, says."""
    return Phrase(tuple(idea for one in statements for idea in _ideas(one)))


def _ideas(one: Statement) -> list[Idea]:
    found = []
    at = 0
    while at < len(one.words):
        here = [mention for mention in one.mentions if mention.first == at < mention.last]
        if idea := _idea(one, at, here):
            found.append(idea)
        at = here[0].last if here else at + 1
    return found


def _idea(one: Statement, at: int, here: Sequence[Mention]) -> Idea | None:
    narrow = [mention for mention in here if mention.name not in BROAD]
    word = one.words[at]
    single = not here or here[0].last == at + 1
    if (word.is_mark and not narrow) or at in one.silent:
        return None
    if not narrow and (word.stem in EMPTY or not single):
        return None
    claims = [mention for mention in narrow if mention.kind == "claim"]
    names = frozenset(_signed(mention) for mention in claims or narrow)
    sign = _sign(one, at)
    words = frozenset({f"{word.stem} {sign:+}"}) if single else frozenset()
    return Idea(names | words, sign, bool(claims))


def _signed(mention: Mention) -> str:
    return mention.name if mention.kind == "noun" else f"{mention.name} {mention.sign:+}"


def _sign(one: Statement, at: int) -> int:
    return -1 if sum(first <= at < last for first, last in one.turned) % 2 else 1


def phrase_span(wanted: Phrase, answer: Answer, at: int) -> Span | None:
    """Where the statement at `at` says what the phrase says."""
    here = answer.statements[at]
    if len(wanted.ideas) < FEWEST or here.untrue:
        return None
    said = _ideas(here)
    places = _places(wanted.ideas, said)
    missing = sum(place is None for place in places)
    if any(
        idea.is_claim and place is None for idea, place in zip(wanted.ideas, places, strict=True)
    ):
        return None
    allowed = 0 if len(wanted.ideas) <= ALL_OF else int(len(wanted.ideas) * (1 - SHARE))
    if missing > allowed:
        return None
    return here.place(0, len(here.words))


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

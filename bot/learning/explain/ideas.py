"""The ideas of a clause: its words by meaning, for comparing one wording with another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.grammar import FILLERS, GLUE
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.mentions import Mention
    from bot.learning.explain.statement import Statement

EMPTY = frozenset(stem(word) for word in (*GLUE.split(), *FILLERS.split()))
BROAD = frozenset({
    "know", "need", "enough", "better", "accurate", "add", "load", "adapt", "tune", "gentle",
    "later", "first", "only", "all", "last", "cond", "they", "during", "other", "freedom", "risk",
    "continue", "class", "scratch", "opposite", "less", "train",
})  # fmt: skip
"""Meanings so wide that sharing one makes no two words alike."""


@dataclass(frozen=True, slots=True)
class Idea:
    """A word of a phrase: what counts as the same, with the sign it has."""

    names: frozenset[str]
    sign: int
    is_claim: bool


def ideas(one: Statement) -> list[Idea]:
    """The ideas of a statement, in order."""
    starting: dict[int, list[Mention]] = {}
    for mention in one.mentions:
        if mention.first < mention.last:
            starting.setdefault(mention.first, []).append(mention)
    found = []
    at = 0
    while at < len(one.words):
        here = starting.get(at, [])
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
    sign = one.signs[at]
    words = frozenset({f"{word.stem} {sign:+}"}) if single else frozenset()
    return Idea(names | words, sign, bool(claims))


def _signed(mention: Mention) -> str:
    return mention.name if mention.kind == "noun" else f"{mention.name} {mention.sign:+}"

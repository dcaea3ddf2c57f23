"""Repair of typing errors against the words that matter for a card."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.learning.explain.lexicon.book import vocabulary
from bot.learning.explain.lexicon.english import ENGLISH
from bot.learning.explain.lexicon.everyday import EVERYDAY
from bot.learning.explain.lexicon.foreign import FOREIGN, FOREIGN_PAIRS
from bot.learning.explain.lexicon.spellings import IRREGULAR
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

OTHER = FOREIGN | EVERYDAY | frozenset(word for pair in FOREIGN_PAIRS for word in pair.split())
"""Words that are right, and belong to no card."""
SHORTEST = 4
"""Shorter words are taken as they are: one changed letter makes another word of them."""
LONG = 6
"""From this length on two errors are forgiven."""
LONGEST = 24
REPAIRS_AN_ANSWER = 200
"""Unknown words that are looked up in one answer; no honest one has so many."""


class Speller:
    """Knows the words of the lexicon and of one card."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        words = {word.lower() for word in extra if word.isalpha()}
        self._wanted = tuple(sorted(word for word in vocabulary() | words if len(word) >= SHORTEST))
        known = vocabulary() | words | ENGLISH | OTHER | frozenset(IRREGULAR)
        self._known = known
        self._stems = frozenset(map(stem, vocabulary() | words | EVERYDAY))
        self._repair = lru_cache(maxsize=10_000)(self._nearest)

    def knows(self, word: str) -> bool:
        """Whether `word` needs no repair."""
        return (
            not SHORTEST <= len(word) <= LONGEST
            or not word.isalpha()
            or word in self._known
            or stem(word) in self._stems
        )

    def repaired(self, word: str) -> str:
        """The nearest known word, or `word` itself where none is near."""
        return self._repair(word)

    def _nearest(self, word: str) -> str:
        allowed = 1 if len(word) < LONG else 2
        found = process.extract(
            word, self._wanted, scorer=OSA.distance, score_cutoff=allowed, limit=8
        )
        found = [one for one in found if len(word) > LONG or one[1] < 2 or one[0][0] == word[0]]  # noqa: PLR2004
        if not found:
            return word
        return min(
            found,
            key=lambda one: (one[1], one[0][0] != word[0], _letters_off(one[0], word), one[0]),
        )[0]


def _letters_off(one: str, other: str) -> int:
    return len(set(one) ^ set(other))

"""One clause of an answer, with what it mentions, claims and denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.learning.explain.clauses import Clause
from bot.learning.explain.mentions import Mention
from bot.learning.explain.words import Word


@dataclass(frozen=True)
class Statement:
    """A clause, read."""

    clause: Clause
    words: Sequence[Word]
    mentions: tuple[Mention, ...]
    borrowed: frozenset[str] = frozenset()
    """What an earlier or later clause supplies for a pronoun or an omission."""
    talk: tuple[str, int] | None = None
    """Which of two rival meanings the talk is about here, and its sign."""
    asserted: bool = True
    untrue: bool = False
    """Whether all of it is said to be untrue."""
    elsewhere: bool = False
    """Whether it is what somebody else believes."""
    silent: frozenset[int] = frozenset()
    """Which words only negate others."""
    turned: tuple[tuple[int, int], ...] = ()
    """The ranges of words that a negator turns round."""

    @cached_property
    def by_name(self) -> dict[str, list[Mention]]:
        """The mentions by meaning."""
        found: dict[str, list[Mention]] = {}
        for one in self.mentions:
            found.setdefault(one.name, []).append(one)
        return found

    @cached_property
    def stems(self) -> dict[str, list[Mention]]:
        """Every word by its stem, with the sign that it has here."""
        found: dict[str, list[Mention]] = {}
        for at, word in enumerate(self.words):
            if not word.is_mark:
                sign = self._sign(at)
                mention = Mention(f"={word.stem}", "word", sign, at, at + 1)
                found.setdefault(mention.name, []).append(mention)
        return found

    def _sign(self, at: int) -> int:
        turned = sum(first <= at < last for first, last in self.turned)
        return -1 if turned % 2 else 1

    def place(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the answer under the words from `first` to `last`."""
        return self.words[first].start, self.words[last - 1].end

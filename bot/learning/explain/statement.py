"""One clause of an answer, with what it mentions, claims and denies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.learning.explain.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.clauses import Clause
    from bot.learning.explain.words import Word


@dataclass(frozen=True)
class Statement:
    """A clause, read."""

    clause: Clause
    words: Sequence[Word]
    mentions: tuple[Mention, ...]
    borrowed: frozenset[str] = frozenset()
    """What an earlier or later clause supplies for a pronoun or an omission."""
    ahead: bool = False
    """Whether it is a later one that supplies it."""
    talk: tuple[str, int] | None = None
    """Which of two rival meanings the talk is about here, and its sign."""
    asserted: bool = True
    untrue: bool = False
    """Whether all of it is said to be untrue."""
    elsewhere: bool = False
    """Whether it is what somebody else believes."""
    silent: frozenset[int] = frozenset()
    """Which words only negate others."""
    judges: bool = False
    """Whether it only says that what was said just before is wrong."""
    supposed: bool = False
    """Whether it tells of what would be rather than of what is."""
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
    def said(self) -> frozenset[str]:
        """Everything it mentions or takes over."""
        return frozenset((*self.by_name, *self.stems, *self.borrowed))

    @cached_property
    def stems(self) -> dict[str, list[Mention]]:
        """Every word by its stem, with the sign that it has here."""
        found: dict[str, list[Mention]] = {}
        for at, word in enumerate(self.words):
            if not word.is_mark:
                mention = Mention(f"={word.stem}", "word", self.signs[at], at, at + 1)
                found.setdefault(mention.name, []).append(mention)
        return found

    @cached_property
    def signs(self) -> list[int]:
        """For each word 1, or -1 where it is denied."""
        signs = [1] * len(self.words)
        for first, last in self.turned:
            for at in range(first, min(last, len(signs))):
                signs[at] = -signs[at]
        return signs

    def place(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the answer under the words from `first` to `last`."""
        return self.words[first].start, self.words[last - 1].end

"""Finding the expressions of the lexicon in a row of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.book import ANY, Entry, Node, book, expressions
from bot.learning.explain.lexicon.grammar import FILLERS
from bot.learning.explain.words import PAUSES, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILLING = frozenset(word for found in expressions(FILLERS) for word in found) | frozenset(
    FILLERS.split()
)
WILD_WORDS = 4
FILLING_WORDS = 2
SHORT = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A meaning found in the words from `first` up to, not including, `last`."""

    name: str
    kind: str
    sign: int
    first: int
    last: int


def mentions(words: Sequence[Word]) -> Iterator[Mention]:
    """The meanings in `words`, left to right; the longest expression at a place wins."""
    root = book()
    at = 0
    while at < len(words):
        last, entries = _longest(words, at, root)
        for entry in entries:
            yield Mention(entry.name, entry.kind, entry.sign, at, last)
        if last - at > SHORT and any(entry.name == "on" for entry in entries):
            yield from _between(words, at + 1, last - 1)
        at = last if entries else at + 1


def _between(words: Sequence[Word], first: int, last: int) -> Iterator[Mention]:
    """The meanings inside "switch ... back"."""
    for one in mentions(words[first:last]):
        yield Mention(one.name, one.kind, one.sign, one.first + first, one.last + first)


def _longest(words: Sequence[Word], at: int, root: Node) -> tuple[int, list[Entry]]:
    best: tuple[int, list[Entry]] = (at, [])
    open_ends = [(at, root)]
    while open_ends:
        here, node = open_ends.pop()
        if node.entries and here > best[0]:
            best = (here, node.entries)
        open_ends.extend(_steps(words, here, node, first=here == at))
    return best


def _steps(
    words: Sequence[Word], here: int, node: Node, *, first: bool
) -> Iterator[tuple[int, Node]]:
    skippable = 0 if first else FILLING_WORDS
    for place in range(here, min(here + skippable + 1, len(words))):
        if after := node.next.get(words[place].stem):
            yield place + 1, after
        if words[place].text not in FILLING:
            break
    if wild := node.next.get(ANY):
        yield from _after_anything(words, here, wild)


def _after_anything(words: Sequence[Word], here: int, node: Node) -> Iterator[tuple[int, Node]]:
    for place in range(here, min(here + WILD_WORDS + 1, len(words))):
        if after := node.next.get(words[place].stem):
            yield place + 1, after
        if words[place].text in PAUSES:
            return

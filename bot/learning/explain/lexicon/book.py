"""The lexicon as a tree of stems, so that the longest expression at a place is found at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

from bot.learning.explain.lexicon import grammar
from bot.learning.explain.lexicon.claims import CLAIMS
from bot.learning.explain.lexicon.things import NOUNS
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["noun", "claim", "negator", "joint", "harmless", "elsewhere"]
ANY = "*"
_WORD = re.compile(r"[^\W\d_]+|[^\s\w]|\d\w*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of an expression."""

    kind: Kind
    name: str
    sign: int = 1


@dataclass(slots=True)
class Node:
    """A place in the tree: what may follow, and what ends here."""

    next: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


def expressions(text: str) -> Iterator[tuple[str, ...]]:
    """The expressions of a list in the lexicon, each as its words."""
    for line in text.splitlines():
        for one in line.split(";"):
            if found := tuple(_WORD.findall(one.lower())):
                yield found


@cache
def book() -> Node:
    """The whole lexicon."""
    root = Node()
    for entry, text in _lists():
        for expression in expressions(text):
            _insert(root, tuple(map(stem, expression)), entry)
    return root


def _insert(root: Node, stems: tuple[str, ...], entry: Entry) -> None:
    node = root
    for one in stems:
        node = node.next.setdefault(one, Node())
    if entry not in node.entries:
        node.entries.append(entry)


def _lists() -> Iterator[tuple[Entry, str]]:
    for name, text in grammar.NEGATORS.items():
        yield Entry("negator", name), text
    for name, text in grammar.JOINTS.items():
        yield Entry("joint", name), text
    yield Entry("harmless", "harmless"), grammar.HARMLESS
    yield Entry("elsewhere", "elsewhere"), grammar.ELSEWHERE
    yield Entry("noun", "they"), grammar.PRONOUNS
    for name, text in NOUNS.items():
        yield Entry("noun", name), text
    for name, text in CLAIMS.items():
        yield Entry("claim", name.removeprefix("-"), -1 if name.startswith("-") else 1), text


@cache
def vocabulary() -> frozenset[str]:
    """Every word that the lexicon knows, as it is written there."""
    texts = [text for _, text in _lists()]
    texts += [grammar.GLUE.replace(" ", ";"), grammar.FILLERS.replace(" ", ";")]
    return frozenset(
        word for text in texts for found in expressions(text) for word in found if word.isalpha()
    )


@cache
def claims() -> frozenset[str]:
    """The meanings that can be affirmed and denied."""
    return frozenset(entry.name for entry, _ in _lists() if entry.kind == "claim")


@cache
def names() -> frozenset[str]:
    """The meanings that a pattern may name."""
    found = {entry.name for entry, _ in _lists() if entry.kind in {"noun", "claim"}}
    return frozenset(found | {"tiny"})

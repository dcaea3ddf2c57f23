"""Whether words stand in an order in which people put them, or are jumbled.

Each pair of neighbours has a weight: the logarithm of how much oftener it occurs in answers than in
the same answers with their words shuffled. Words that carry no topic stand for themselves, others
for their kind. The weights are learned from labelled answers by tests.learning.explain.word_order.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.book import expressions
from bot.learning.explain.lexicon.grammar import FILLERS, FUNCTION, GLUE
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.lexicon.neighbours import NEIGHBOURS
from bot.learning.explain.lexicon.things import NOUNS
from bot.learning.explain.lexicon.verbs import VERBS
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.learning.explain.words import Word

FEWEST = 12
"""Fewer words say too little about their order."""
FEWEST_IN_ONE = 8
"""The same where no mark divides them."""
JUMBLED = -2.5
"""The mean weight, in tenths, below which an answer is a jumble."""
JUMBLED_SHORT = -3.0
"""The same for one of fewer than `FEWEST` words."""
SMALL = frozenset(f"{FUNCTION} {FILLERS} {GLUE}".split())
DESCRIBING = word_set(
    """
    new old small big low lower high higher large tiny few fewer less more better worse faster
    quicker slower cheaper good bad random pretrained frozen unfrozen fixed trainable scarce little
    same own last first top upper useful general safe free true false short shorter long longer easy
    easier great whole final early deep many much accurate constant
    """
)
THINGS = frozenset(
    stem(one[0])
    for name in (
        "weights", "layer", "base", "head", "model", "data", "task", "optimizer", "compute", "time",
        "class", "knowledge", "rate",
    )
    for one in expressions(NOUNS[name])
    if len(one) == 1
)  # fmt: skip
CODE = re.compile(r"\w\.\w|\w\(|\w ?= ?\w")
EDGE = "|"


def is_jumbled(text: str, row: Sequence[Word]) -> bool:
    """Whether the words of an answer stand in no order; in code they always do."""
    many = sum(not word.is_mark for word in row)
    one_row = many == len(row)
    if many < (FEWEST_IN_ONE if one_row else FEWEST) or CODE.search(text):
        return False
    bound = JUMBLED if many >= FEWEST else JUMBLED_SHORT
    weights = _weights()
    return sum(weights.get(pair, 0) for pair in pairs(kinds(row))) < bound * many


def pairs(kinds: Sequence[str]) -> Iterator[str]:
    """The neighbours in a row of kinds."""
    return (f"{one} {after}" for one, after in pairwise(kinds) if (one, after) != (EDGE, EDGE))


def kinds(row: Sequence[Word]) -> list[str]:
    """The kind of each word, with an edge for each mark and at both ends."""
    return [EDGE, *map(_kind, row), EDGE]


def _kind(word: Word) -> str:
    text = word.text
    if text in SMALL:
        return text
    if word.is_mark:
        return EDGE
    if text in DESCRIBING or text[0].isdigit():
        return "A" if text in DESCRIBING else "#"
    if word.stem in VERBS:
        return "V" + _ending(text)
    if word.stem in THINGS:
        return "N" + ("s" if text.endswith("s") else "")
    return "X" + _ending(text)


def _ending(text: str) -> str:
    return next((end for end in ("ing", "ed", "en", "ly", "s") if text.endswith(end)), "")


@cache
def _weights() -> dict[str, int]:
    found = {}
    for line in NEIGHBOURS.splitlines():
        one, *others = line.split()
        for after, weight in zip(others[::2], others[1::2], strict=True):
            found[f"{one} {after}"] = int(weight)
    return found

"""Learns from the labelled answers in which order words stand; writes the weights that are used.

python -m tests.learning.explain.word_order
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.learning.explain.lexicon import neighbours
from bot.learning.explain.reading import spelled_words
from bot.learning.explain.word_order import EDGE, kinds, pairs
from tests.learning.explain.labelled import DEVELOPMENT_SETS, IDLE, Labelled, grader, labelled

HEADER = '''"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\\
'''
SHUFFLES = 6
SMOOTHING = 0.5
LEAST = 10
"""Pairs that say less, in tenths, are left out."""
WIDTH = 96


def learned(answers: Iterable[Labelled]) -> dict[str, int]:
    """The weight of each pair of neighbours, in tenths, from answers and their jumbles."""
    chance = random.Random(1)
    found: Counter[str] = Counter()
    jumbled: Counter[str] = Counter()
    for one in answers:
        row = kinds_of(one)
        found.update(pairs(row))
        for _ in range(SHUFFLES):
            jumbled.update(pairs(shuffled(row, chance)))
    weights = {
        pair: round(
            10 * math.log((found[pair] + SMOOTHING) / (jumbled[pair] / SHUFFLES + SMOOTHING))
        )
        for pair in found | jumbled
    }
    return {pair: weight for pair, weight in sorted(weights.items()) if abs(weight) >= LEAST}


def written(weights: dict[str, int]) -> str:
    """The weights as the module that holds them."""
    by_first: dict[str, list[str]] = {}
    for pair, weight in weights.items():
        first, after = pair.split(" ")
        by_first.setdefault(first, []).append(f"{after} {weight}")
    lines = [line for first, after in by_first.items() for line in _lines(first, after)]
    return HEADER + "\n".join(lines) + '\n"""\n'


def _lines(first: str, after: list[str]) -> Iterator[str]:
    line = first
    for one in after:
        if len(line) + len(one) > WIDTH:
            yield line
            line = first
        line += f" {one}"
    yield line


def kinds_of(one: Labelled) -> list[str]:
    return kinds(spelled_words(one.answer, grader(one.card).speller))


def shuffled(row: list[str], chance: random.Random) -> list[str]:
    """The row with its words in any order and its edges where they were."""
    words = [kind for kind in row if kind != EDGE]
    chance.shuffle(words)
    left = iter(words)
    return [kind if kind == EDGE else next(left) for kind in row]


def told_in_order() -> list[Labelled]:
    """The answers of which the words stand in order."""
    return [one for file in DEVELOPMENT_SETS for one in labelled(file) if one.trap != IDLE[0]]


if __name__ == "__main__":
    Path(neighbours.__file__).write_text(written(learned(told_in_order())))

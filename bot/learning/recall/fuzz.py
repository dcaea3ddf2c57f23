"""Intervals that vary a little, so that cards learned together do not come back together."""

from __future__ import annotations

import hashlib

# The ranges of Anki (rslib/src/scheduler/states/fuzz.rs) and py-fsrs: from, to (days), factor.
RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
SHORTEST = 2.5


def fuzzed(days: int, chance: float, longest: int) -> int:
    """An interval near `days`, at most `longest`; under three days it stays as it is.

    `chance` goes from 0 (the shortest) up to, not including, 1 (the longest).
    """
    if days < SHORTEST:
        return days
    low, high = bounds(days, longest)
    return low + int(chance * (high - low + 1))


def bounds(days: int, longest: int) -> tuple[int, int]:
    """The shortest and the longest interval that `days` may become."""
    spread = 1.0 + sum(
        factor * max(0.0, min(days, until) - since) for since, until, factor in RANGES
    )
    high = min(longest, round(days + spread))
    return min(high, max(2, round(days - spread))), high


def drawn(*facts: object) -> float:
    """A chance from 0 up to 1 that is always the same for the same facts.

    So the intervals that stand on the buttons are those that come true.
    """
    digest = hashlib.sha256(repr(facts).encode()).digest()
    return int.from_bytes(digest[:6]) / 256**6

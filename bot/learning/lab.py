"""What a member expected a program to print, beside what it printed."""

import re
from enum import StrEnum
from math import isclose

TOLERANCE = 0.1
"""Numbers that differ by less than this share of the real one count as close."""
NUMBER = re.compile(r"[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d{1,3})?")


class Match(StrEnum):
    """How near a prediction came."""

    EXACT = "exact"
    CLOSE = "close"
    DIFFERENT = "different"


def compare(predicted: str, printed: str) -> Match:
    """How near the prediction came: the same but for spaces, the same numbers nearly, or neither.

    Close means: the same text around as many numbers, each within a tenth of the real one.
    """
    mine, real = _squeezed(predicted), _squeezed(printed)
    if mine == real:
        return Match.EXACT
    mine_numbers, real_numbers = NUMBER.findall(mine), NUMBER.findall(real)
    same_text = NUMBER.sub("#", mine) == NUMBER.sub("#", real)
    near = same_text and all(map(_near, mine_numbers, real_numbers))
    return Match.CLOSE if near and mine_numbers else Match.DIFFERENT


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _near(mine: str, real: str) -> bool:
    return isclose(float(mine), float(real), rel_tol=TOLERANCE, abs_tol=1e-12)

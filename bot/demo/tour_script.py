"""Who answers what in the tour, and when: written down, so that it always ends the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """`member` acts this long after the question opened.

    `choice` 0 is the right one, 1 the first wrong one in the deck's order, None is the hint.
    """

    at_seconds: int
    member: str
    choice: int | None


# Linus has everything right; Ada needs a second try; Grace takes a hint and misses one.
SCRIPT: tuple[tuple[Step, ...], ...] = (
    (
        Step(19, "linus", 0),
        Step(24, "ada", 1),
        Step(31, "grace", None),
        Step(46, "ada", 0),
        Step(58, "grace", 0),
    ),
    (Step(14, "grace", 1), Step(16, "linus", 0), Step(25, "ada", 0), Step(37, "grace", 0)),
    (Step(12, "linus", 0), Step(22, "ada", 0), Step(33, "grace", 0)),
    (
        Step(28, "linus", 0),
        Step(35, "grace", 1),
        Step(49, "grace", 2),
        Step(60, "ada", 2),
        Step(77, "ada", 0),
    ),
    (Step(30, "linus", 1), Step(41, "ada", 0), Step(52, "linus", 0), Step(63, "grace", 0)),
)

"""How well a member's memory was predicted: what was expected of reviews, and what came true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.recall.memory import retrievability

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.learning.recall.memory import Memory, Plan


@dataclass(frozen=True, slots=True)
class Recall:
    """A review of a known card: the memory before it, when it was, whether it was remembered."""

    memory: Memory
    at: datetime
    remembered: bool


@dataclass(frozen=True, slots=True)
class Retention:
    """The share (0 to 1) of these reviews that was remembered, and that was predicted."""

    reviews: int
    measured: float
    predicted: float


def retention(recalls: Sequence[Recall], plan: Plan) -> Retention | None:
    """What was remembered beside what the plan's parameters expected; None without a review."""
    if not recalls:
        return None
    count = len(recalls)
    expected = sum(retrievability(each.memory, each.at, plan) for each in recalls)
    return Retention(count, sum(each.remembered for each in recalls) / count, expected / count)

"""A card's memory, worked out anew from all its ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.learning.recall.memory import rate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from bot.learning.recall.memory import Memory, Plan, Rating


class Given(NamedTuple):
    """A rating at a moment."""

    at: datetime
    rating: Rating


def replay(ratings: Iterable[Given], plan: Plan, chance: Callable[[], float]) -> Memory | None:
    """The memory that these ratings, oldest first, leave under a plan; None for no rating."""
    memory: Memory | None = None
    for given in ratings:
        memory = rate(memory, given.rating, given.at, plan, chance)
    return memory

"""How many spares of a framework are worth keeping: rules, no processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# What a spare holds for itself once it is warmed up, in MiB, measured and rounded up.
PRIVATE_MB = {"torch": 70, "tensorflow": 120, "python": 50}
# Spares together may take this part of the memory: the rest is for runs.
SHARE = 0.1
LEAST = 1
QUIET_S = 600.0


def most(frameworks: Iterable[str], slots: int, memory_mb: float) -> int:
    """Return how many spares of each framework there may be at most.

    No more than runs at a time, and no more than fit into their share of
    `memory_mb`; one even where memory is scarce.
    """
    each = sum(PRIVATE_MB[framework] for framework in frameworks)
    return max(LEAST, min(slots, int(memory_mb * SHARE / each)))


@dataclass(frozen=True, slots=True)
class Demand:
    """How many spares to keep; `needed_at` is when that many were last of use.

    `wanted` grows by one with each run that finds none, and shrinks by one for
    each QUIET_S in which some were left over: from `least` to `most`.
    """

    wanted: int
    least: int
    most: int
    needed_at: float

    def taken(self, left: int, now: float, *, found: bool) -> Demand:
        """Return the demand after a run took a spare (`found`) and `left` were left."""
        if not found:
            return replace(self, wanted=min(self.wanted + 1, self.most), needed_at=now)
        return self if left else replace(self, needed_at=now)

    def later(self, now: float) -> Demand:
        """Return the demand at `now` if nothing happened since."""
        quiet = int((now - self.needed_at) / QUIET_S)
        fewer = max(self.least, self.wanted - quiet)
        if fewer == self.wanted:
            return self
        return replace(self, wanted=fewer, needed_at=self.needed_at + quiet * QUIET_S)

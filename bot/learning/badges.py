"""Badges beside those of decks: what earns them, and how far a member is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What can be counted of a member. A badge asks for some number of one of these."""

    PERFECT_ROUNDS = "perfect-rounds"
    PROBLEMS_SOLVED = "problems-solved"
    MISTAKES_MENDED = "mistakes-mended"
    COMEBACKS = "comebacks"
    DAILY_STREAK = "daily-streak"
    DUELS_WON = "duels-won"
    RUNS = "runs"
    FRAMEWORKS_RUN = "frameworks-run"


@dataclass(frozen=True, slots=True)
class Goal:
    """A badge as far as earning it goes: `needed` times a deed."""

    badge_id: str
    deed: Deed
    needed: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a member is towards a badge; `done` never exceeds `needed`."""

    badge_id: str
    done: int
    needed: int


def earned(goals: Iterable[Goal], deeds: Mapping[Deed, int]) -> list[str]:
    """The badges that these deeds earn, in the order of the goals."""
    return [goal.badge_id for goal in goals if deeds.get(goal.deed, 0) >= goal.needed]


def progress(goals: Iterable[Goal], deeds: Mapping[Deed, int]) -> list[Progress]:
    """How far these deeds go towards each goal."""
    return [
        Progress(goal.badge_id, min(deeds.get(goal.deed, 0), goal.needed), goal.needed)
        for goal in goals
    ]

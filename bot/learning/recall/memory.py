"""How a rating changes what is known of a member's memory of a card (FSRS-6, by py-fsrs)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS

from bot.learning.recall.fuzz import fuzzed

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.learning.recall.days import StudyDays

#: Kept beside every review and every fitted set of parameters.
ALGORITHM = "FSRS-6"
# Anki's defaults (manual, Deck Options).
LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)
LONGEST_INTERVAL_DAYS = 3650


class Rating(IntEnum):
    """A member's word on how well they remembered; the numbers are FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(IntEnum):
    """Where a card stands; the numbers are FSRS's states."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a member's memory of one card.

    Attributes:
        stability: Days after which it is remembered with a probability of 90 %.
        difficulty: From 1 (easy) to 10.
        due: The moment (UTC) from which on it should be asked.
    """

    phase: Phase
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    last_review: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """By what a member's cards are scheduled.

    Attributes:
        retention: The probability with which a card shall still be known when it comes back.
        fuzz: Whether intervals vary a little, so that cards learned together part ways.
    """

    days: StudyDays
    retention: float = 0.9
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    fuzz: bool = True


def rate(
    memory: Memory | None, rating: Rating, at: datetime, plan: Plan, chance: Callable[[], float]
) -> Memory:
    """The memory after a review.

    Days are the member's days of study, as in Anki: what was learned late in the evening counts
    as one day old the next morning, and a card that is due on a day is due from that day's start.

    `memory` is None for a card that was never reviewed; `chance` gives a number from 0 up to 1
    and is asked when `plan.fuzz`.
    """
    at = at.astimezone(UTC)
    card, _ = _scheduler(plan.parameters, plan.retention).review_card(
        _card(memory, at, plan.days), fsrs.Rating(rating), at
    )
    if card.stability is None or card.difficulty is None:
        raise RuntimeError("FSRS left a reviewed card without a memory")
    return Memory(
        phase=Phase(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=_due(card, at, plan, chance),
        last_review=at,
    )


def forecast(
    memory: Memory | None, at: datetime, plan: Plan, chance: Callable[[], float]
) -> dict[Rating, Memory]:
    """The memory after each rating that could be given now.

    Every rating meets the same chance, so that a better one never comes back earlier by luck.
    """
    drawn = chance()
    return {rating: rate(memory, rating, at, plan, lambda: drawn) for rating in Rating}


def retrievability(memory: Memory, at: datetime, plan: Plan) -> float:
    """The probability (0 to 1) that a card is remembered at a moment."""
    card = _card(memory, at.astimezone(UTC), plan.days)
    return _scheduler(plan.parameters, plan.retention).get_card_retrievability(card, at)


@lru_cache(maxsize=1024)
def _scheduler(parameters: tuple[float, ...], retention: float) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=parameters,
        desired_retention=retention,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
        maximum_interval=LONGEST_INTERVAL_DAYS,
        enable_fuzzing=False,
    )


def _card(memory: Memory | None, at: datetime, days: StudyDays) -> fsrs.Card:
    # py-fsrs counts spans of 24 hours since `last_review`; so it is told the days of study.
    if memory is None:
        return fsrs.Card(card_id=0, due=at)
    elapsed = timedelta(days=days.between(memory.last_review, at))
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(memory.phase),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=at,
        last_review=at - elapsed,
    )


def _due(card: fsrs.Card, at: datetime, plan: Plan, chance: Callable[[], float]) -> datetime:
    interval = card.due - at
    if card.state is not fsrs.State.Review:
        return at + interval
    days = interval.days
    if plan.fuzz:
        days = fuzzed(days, chance(), LONGEST_INTERVAL_DAYS)
    return plan.days.start_of(plan.days.day_of(at) + timedelta(days=days))

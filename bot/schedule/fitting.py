"""Parameters fitted to a member's own reviews, in the background."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.learning.recall.fit import fit
from bot.learning.recall.fuzz import drawn
from bot.learning.recall.memory import ALGORITHM
from bot.learning.recall.replay import replay
from bot.store import due, reviews

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.clock import Clock
    from bot.learning.recall import Memory, Plan
    from bot.learning.recall.fit import Fitted
    from bot.learning.recall.replay import Given
    from bot.learning.recall.session import CardKey
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.database import Connection, Database
    from bot.store.due import DueRow
    from bot.store.reviews import Preferences

FIT = "recall.fit"
# Between two fits a member's reviews hardly change what is found.
APART = timedelta(days=7)


class Fitting:
    """Fits members' parameters when they have finished a session. Repeatable."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of fitting."""
        dispatcher.register(FIT, self.fit)

    async def fit(self, row: DueRow) -> None:
        """Look for parameters; keep them where they predict the member better."""
        member_id = int(row.payload["member_id"])
        async with self._database.begin() as conn:
            chosen = await reviews.preferences(conn, member_id)
            given = await reviews.ratings(conn, member_id)
        plan = chosen.plan()
        cards = reviews.by_day(given, plan.days)
        found = await asyncio.to_thread(fit, cards, plan.parameters)
        async with self._database.begin() as conn:
            latest = await reviews.preferences(conn, member_id)
            await reviews.prefer(conn, member_id, taken(latest, found, self._clock.now()))


def taken(chosen: Preferences, found: Fitted | None, at: datetime) -> Preferences:
    """The preferences after a fit: new parameters only where they predict better."""
    if found is None:
        return replace(chosen, fitted_at=at)
    looked = replace(
        chosen,
        fitted_at=at,
        fitted_reviews=found.reviews,
        loss=found.loss,
        standing_loss=found.standing_loss,
    )
    if not found.better:
        return looked
    return replace(looked, parameters=found.parameters, algorithm=ALGORITHM)


async def plan_fit(conn: Connection, member_id: int, chosen: Preferences, at: datetime) -> None:
    """Have the member's parameters fitted soon, unless that was done lately."""
    if chosen.fitted_at is None or at - chosen.fitted_at > APART:
        await due.put(conn, FIT, f"member:{member_id}:fit", at, {"member_id": member_id})


async def reschedule(conn: Connection, member_id: int, plan: Plan, at: datetime) -> int:
    """Work all the member's cards out anew under this plan; how many there were."""
    return await reviews.reschedule(conn, member_id, partial(_remember, member_id, plan), at)


def _remember(member_id: int, plan: Plan, card: CardKey, given: Sequence[Given]) -> Memory | None:
    return replay(given, plan, partial(drawn, member_id, *card))

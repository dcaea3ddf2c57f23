"""Occurrences are claimed once, whoever looks, and the next is planned with the claim."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.learning.recurrence import Weekly, to_document
from bot.learning.recurrence.rules import ALL_DAYS
from bot.schedule.dispatcher import Later
from bot.schedule.slots import OCCUR, Absence, Occurrences, occur_key, plan_next
from bot.store import members, schedules
from bot.store.database import Connection, Database
from bot.store.due import DueRow
from bot.store.schedules import Plan, ScheduleRow

SIX = datetime(2026, 11, 20, 18, tzinfo=UTC)
DAY = timedelta(days=1)


class FixedClock:
    """It is as late as a test says."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    async def sleep_until(self, when: datetime) -> None:
        raise NotImplementedError


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(SIX)


@pytest.fixture
def told() -> list[Absence]:
    return []


@pytest.fixture
def occurrences(database: Database, clock: FixedClock, told: list[Absence]) -> Occurrences:
    async def tell(_: Connection, __: ScheduleRow, absence: Absence, ___: datetime) -> None:
        told.append(absence)

    return Occurrences(database, clock, tell)


async def kept(database: Database, late_minutes: int = 30) -> ScheduleRow:
    """A schedule that comes every day at six."""
    rule = Weekly(ALL_DAYS, (SIX.time(),))
    plan = Plan(7, "summary", {}, to_document(rule), "daily 18:00", "UTC", late_minutes)
    async with database.begin() as conn:
        maria = await members.member_id_for(conn, 1, "maria")
        row = await schedules.add(conn, 1, plan, next_at=SIX, created_by=maria, at=SIX - DAY)
        await plan_next(conn, row.id, SIX)
        return row


async def occur(occurrences: Occurrences, schedule: ScheduleRow) -> datetime | None:
    """Look at the schedule as a process does; when it wants to look again."""
    payload: dict[str, Any] = {"schedule_id": schedule.id}
    row = DueRow(0, OCCUR, occur_key(schedule.id), SIX, payload, 0)
    try:
        await occurrences.occur(row)
    except Later as later:
        return later.at
    return None


async def rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    async with database.begin() as conn:
        return [tuple(row) for row in await conn.exec_driver_sql(query)]


STATES = "SELECT state, reason FROM schedule_slot ORDER BY occurs_at"
SLOTS_DUE = "SELECT count(*) FROM due WHERE kind = 'schedule.slot'"


async def test_twenty_at_once_claim_it_once(database: Database, occurrences: Occurrences):
    schedule = await kept(database)
    again = await asyncio.gather(*(occur(occurrences, schedule) for _ in range(20)))
    assert set(again) == {SIX + DAY}
    assert await rows(database, STATES) == [("planned", None)]
    assert await rows(database, SLOTS_DUE) == [(1,)]


async def test_before_its_time_nothing_is_claimed(
    database: Database, occurrences: Occurrences, clock: FixedClock
):
    schedule = await kept(database)
    clock.at = SIX - timedelta(microseconds=1)
    assert await occur(occurrences, schedule) == SIX
    assert await rows(database, STATES) == []


async def test_days_away_are_told_once_with_the_one_that_comes_late(
    database: Database, occurrences: Occurrences, clock: FixedClock, told: list[Absence]
):
    schedule = await kept(database)
    clock.at = SIX + 2 * DAY + timedelta(minutes=30)
    assert await occur(occurrences, schedule) == SIX + 3 * DAY
    assert await occur(occurrences, schedule) == SIX + 3 * DAY
    assert told == [Absence((SIX, SIX + DAY), SIX + 2 * DAY)]
    assert await rows(database, STATES) == [("missed", "down")] * 2 + [("planned", None)]


async def test_what_is_to_be_left_out_is_left_out_also_after_an_absence(
    database: Database, occurrences: Occurrences, clock: FixedClock, told: list[Absence]
):
    schedule = await kept(database)
    async with database.begin() as conn:
        await schedules.change(conn, schedule.id, skip_at=SIX)
    clock.at = SIX + timedelta(hours=1)
    assert await occur(occurrences, schedule) == SIX + DAY
    assert told == []
    assert await rows(database, STATES) == [("skipped", "asked")]


@pytest.mark.parametrize("column", ["paused_at", "removed_at"])
async def test_a_schedule_that_rests_claims_nothing(
    database: Database, occurrences: Occurrences, column: str
):
    schedule = await kept(database)
    async with database.begin() as conn:
        await schedules.change(conn, schedule.id, **{column: SIX - DAY})
    assert await occur(occurrences, schedule) is None
    assert await rows(database, STATES) == []

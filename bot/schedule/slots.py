"""When a schedule's turn comes: each occurrence is claimed once, in whatever process.

The row of a schedule tells when it comes next; its due row wakes whoever looks first. In one
transaction the occurrence is claimed (its row is the claim), its posting is planned, and the
schedule moves on to the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol
from zoneinfo import ZoneInfo

import structlog

from bot.learning.recurrence import ON_TIME, from_document, late_until, overdue
from bot.schedule.dispatcher import Later
from bot.store import due, schedules

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock
    from bot.learning.recurrence import Overdue
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.database import Connection, Database
    from bot.store.due import DueRow
    from bot.store.schedules import ScheduleRow

log = structlog.get_logger(__name__)

OCCUR = "schedule.occur"
SLOT = "schedule.slot"


@dataclass(frozen=True, slots=True)
class Absence:
    """Occurrences that came while nobody was there: how many are left out, and which is late."""

    missed: tuple[datetime, ...]
    late: datetime | None


class TellModerators(Protocol):
    """Has the moderators of a schedule's guild told, in the caller's transaction."""

    async def __call__(
        self, conn: Connection, schedule: ScheduleRow, absence: Absence, at: datetime
    ) -> None:
        """Tell them what was missed."""
        ...


class Occurrences:
    """Carries out the due rows of schedules. Any number of processes may; repeatable."""

    def __init__(self, database: Database, clock: Clock, tell: TellModerators) -> None:
        self._database = database
        self._clock = clock
        self._tell = tell

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of schedules."""
        dispatcher.register(OCCUR, self.occur)

    async def occur(self, row: DueRow) -> None:
        """Claim what is due, and plan what follows.

        Raises:
            Later: it comes again then.
        """
        async with self._database.begin() as conn:
            next_at = await self._claim(conn, int(row.payload["schedule_id"]))
        if next_at is not None:
            raise Later(next_at)

    async def _claim(self, conn: Connection, schedule_id: int) -> datetime | None:
        schedule = await schedules.find(conn, schedule_id, lock=True)
        if schedule is None or not going(schedule) or schedule.next_at is None:
            return None
        now = self._clock.now()
        if now < schedule.next_at:
            return schedule.next_at
        found = _due(schedule, schedule.next_at, now)
        await self._keep(conn, schedule, found, now)
        await schedules.advance(conn, schedule.id, found.next_at)
        return found.next_at

    async def _keep(
        self, conn: Connection, schedule: ScheduleRow, found: Overdue, now: datetime
    ) -> None:
        missed, wanted = _without(schedule.skip_at, found)
        if schedule.skip_at is not None and schedule.skip_at in (*found.missed, *found.wanted):
            await _leave_out(conn, schedule, schedule.skip_at, now, "skipped")
        for at in missed:
            await _leave_out(conn, schedule, at, now, "missed")
        for at in wanted:
            await plan_slot(conn, schedule, at, now)
        late = next((at for at in wanted if now - at > ON_TIME), None)
        if missed or late:
            await self._tell(conn, schedule, Absence(missed, late), now)


async def plan_slot(
    conn: Connection,
    schedule: ScheduleRow,
    occurs_at: datetime,
    now: datetime,
    *,
    asked: bool = False,
) -> bool:
    """Claim this occurrence and have it posted; False where it was claimed before.

    `asked`: somebody wants it now, whether or not the schedule is paused.
    """
    until = late_until(occurs_at, schedule.late)
    claimed = await schedules.slots.claim(
        conn, schedule.id, occurs_at, "planned", late_until=until, at=now
    )
    if claimed:
        payload: dict[str, Any] = {
            "schedule_id": schedule.id,
            "occurs_at": occurs_at.isoformat(),
            "asked": asked,
        }
        await due.put(conn, SLOT, slot_key(schedule.id, occurs_at), now, payload)
    return claimed


async def plan_next(conn: Connection, schedule_id: int, next_at: datetime | None) -> None:
    """Have the schedule looked at when it comes next, whatever was planned before."""
    key = occur_key(schedule_id)
    if next_at is None:
        await due.remove(conn, key)
    else:
        await due.put_or_move(conn, OCCUR, key, next_at, {"schedule_id": schedule_id})


def going(schedule: ScheduleRow) -> bool:
    """Whether it is neither paused nor removed."""
    return schedule.paused_at is None and schedule.removed_at is None


def occur_key(schedule_id: int) -> str:
    """The due row that wakes for this schedule's next occurrence."""
    return f"schedule:{schedule_id}"


def slot_key(schedule_id: int, occurs_at: datetime) -> str:
    """An occurrence's name: of its due row, and of what it posts."""
    return f"slot:{schedule_id}:{round(occurs_at.timestamp() * 1000)}"


def _due(schedule: ScheduleRow, first: datetime, now: datetime) -> Overdue:
    rule = from_document(schedule.plan.recurrence)
    return overdue(rule, ZoneInfo(schedule.plan.time_zone), first, now, schedule.late)


def _without(skipped: datetime | None, found: Overdue) -> tuple[tuple[datetime, ...], ...]:
    """What is missed, and what is wanted, of an absence that one was to be left out of."""
    return tuple(tuple(at for at in some if at != skipped) for some in (found.missed, found.wanted))


async def _leave_out(
    conn: Connection,
    schedule: ScheduleRow,
    at: datetime,
    now: datetime,
    state: Literal["missed", "skipped"],
) -> None:
    reason = "down" if state == "missed" else "asked"
    log.info("occurrence left out", schedule_id=schedule.id, at=at.isoformat(), reason=reason)
    until = late_until(at, schedule.late)
    await schedules.slots.claim(
        conn, schedule.id, at, state, late_until=until, at=now, reason=reason
    )

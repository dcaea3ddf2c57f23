"""Occurrences: each is claimed once, and ends as posted, missed or skipped."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import ScheduleSlot
from bot.store.schedules.rows import SlotRow, SlotState

_TABLE = ScheduleSlot.__table__


async def claim(
    conn: Connection,
    schedule_id: int,
    occurs_at: datetime,
    state: SlotState,
    *,
    late_until: datetime,
    at: datetime,
    reason: str | None = None,
) -> bool:
    """Make this occurrence ours; False where somebody has claimed it before."""
    made = await conn.execute(
        insert(ScheduleSlot)
        .values(
            schedule_id=schedule_id,
            occurs_at=occurs_at,
            state=state,
            reason=reason,
            late_until=late_until,
            planned_at=at,
            done_at=None if state == "planned" else at,
        )
        .on_conflict_do_nothing()
        .returning(ScheduleSlot.schedule_id)
    )
    return made.scalar_one_or_none() is not None


async def find(
    conn: Connection, schedule_id: int, occurs_at: datetime, *, lock: bool = False
) -> SlotRow | None:
    """The occurrence; with `lock` nobody else changes it until the commit."""
    query = select(_TABLE).where(
        ScheduleSlot.schedule_id == schedule_id, ScheduleSlot.occurs_at == occurs_at
    )
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else _row(row)


async def end(
    conn: Connection,
    slot: SlotRow,
    state: SlotState,
    at: datetime,
    *,
    reason: str | None = None,
    post_key: str | None = None,
    round_id: int | None = None,
) -> bool:
    """Note what became of a planned occurrence; whether this call was the first to."""
    ended = await conn.execute(
        update(ScheduleSlot)
        .where(
            ScheduleSlot.schedule_id == slot.schedule_id,
            ScheduleSlot.occurs_at == slot.occurs_at,
            ScheduleSlot.state == "planned",
        )
        .values(state=state, reason=reason, post_key=post_key, round_id=round_id, done_at=at)
    )
    return ended.rowcount == 1


async def note_wait(conn: Connection, slot: SlotRow, reason: str) -> None:
    """Note what a planned occurrence waits for."""
    await conn.execute(
        update(ScheduleSlot)
        .where(
            ScheduleSlot.schedule_id == slot.schedule_id,
            ScheduleSlot.occurs_at == slot.occurs_at,
            ScheduleSlot.state == "planned",
        )
        .values(reason=reason)
    )


async def latest(conn: Connection, schedule_ids: Sequence[int]) -> dict[int, SlotRow]:
    """The last occurrence of each of these schedules, where there was one."""
    last = (
        select(ScheduleSlot.schedule_id, func.max(ScheduleSlot.occurs_at).label("at"))
        .where(ScheduleSlot.schedule_id.in_(schedule_ids))
        .group_by(ScheduleSlot.schedule_id)
        .subquery()
    )
    query = select(_TABLE).join(
        last,
        (ScheduleSlot.schedule_id == last.c.schedule_id) & (ScheduleSlot.occurs_at == last.c.at),
    )
    return {row.schedule_id: _row(row) for row in await conn.execute(query)}


def _row(row: Row[Any]) -> SlotRow:
    return SlotRow(
        schedule_id=row.schedule_id,
        occurs_at=row.occurs_at,
        state=row.state,
        reason=row.reason,
        post_key=row.post_key,
        round_id=row.round_id,
        late_until=row.late_until,
        done_at=row.done_at,
    )

"""Schedules: kept, found, changed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select, update

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Schedule
from bot.store.schedules.rows import Plan, ScheduleRow


async def add(
    conn: Connection,
    guild_id: int,
    plan: Plan,
    *,
    next_at: datetime | None,
    created_by: int,
    at: datetime,
) -> ScheduleRow:
    """Keep a new schedule."""
    made = await conn.execute(
        insert(Schedule)
        .values(
            guild_id=guild_id,
            **plan.to_document(),
            next_at=next_at,
            created_by=created_by,
            created_at=at,
        )
        .returning(Schedule.id)
    )
    return await get(conn, made.scalar_one())


async def find(conn: Connection, schedule_id: int, *, lock: bool = False) -> ScheduleRow | None:
    """The schedule, removed or not; with `lock` nobody else changes it until the commit."""
    query = _rows().where(Schedule.id == schedule_id)
    found = await conn.execute(query.with_for_update() if lock else query)
    row = found.one_or_none()
    return None if row is None else _row(row)


async def get(conn: Connection, schedule_id: int, *, lock: bool = False) -> ScheduleRow:
    """The schedule, removed or not.

    Raises:
        NotFound: there is none of this id.
    """
    row = await find(conn, schedule_id, lock=lock)
    if row is None:
        raise NotFound(f"schedule {schedule_id}")
    return row


async def of_guild(conn: Connection, guild_id: int) -> Sequence[ScheduleRow]:
    """The guild's schedules, the oldest first."""
    kept = _rows().where(Schedule.guild_id == guild_id, Schedule.removed_at.is_(None))
    return [_row(row) for row in await conn.execute(kept.order_by(Schedule.id))]


async def change(conn: Connection, schedule_id: int, **columns: Any) -> None:
    """Set these columns, by a moderator's wish."""
    await conn.execute(
        update(Schedule).where(Schedule.id == schedule_id).values(seq=Schedule.seq + 1, **columns)
    )


async def advance(conn: Connection, schedule_id: int, next_at: datetime | None) -> None:
    """Note when it comes next."""
    await conn.execute(
        update(Schedule).where(Schedule.id == schedule_id).values(next_at=next_at, skip_at=None)
    )


async def count_place(conn: Connection, schedule_id: int) -> None:
    """One more was posted: the next of a list has its turn."""
    await conn.execute(
        update(Schedule).where(Schedule.id == schedule_id).values(place=Schedule.place + 1)
    )


async def note_trouble(conn: Connection, schedule_id: int, trouble: str | None) -> bool:
    """Note why it waits, or that it waits no longer; whether that is news."""
    noted = await conn.execute(
        update(Schedule)
        .where(Schedule.id == schedule_id, Schedule.trouble.is_distinct_from(trouble))
        .values(trouble=trouble)
    )
    return noted.rowcount == 1


def _rows() -> Select[Any]:
    return select(Schedule.__table__)


def _row(row: Row[Any]) -> ScheduleRow:
    plan = Plan(
        channel_id=row.channel_id,
        kind=row.kind,
        payload=row.payload,
        recurrence=row.recurrence,
        typed=row.typed,
        time_zone=row.time_zone,
        late_minutes=row.late_minutes,
    )
    return ScheduleRow(
        id=row.id,
        guild_id=row.guild_id,
        plan=plan,
        next_at=row.next_at,
        skip_at=row.skip_at,
        paused_at=row.paused_at,
        removed_at=row.removed_at,
        trouble=row.trouble,
        place=row.place,
        seq=row.seq,
        created_by=row.created_by,
    )

"""What must happen later: leased rows, so that any number of processes may work on them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import Due

CHANNEL = "thaw_due"
WAKE = text("SELECT pg_notify(:channel, '')").bindparams(channel=CHANNEL)


@dataclass(frozen=True, slots=True)
class DueRow:
    """A row that this process holds. `tries` counts the failures before."""

    id: int
    kind: str
    key: str
    at: datetime
    payload: dict[str, Any]
    tries: int


async def put(conn: Connection, kind: str, key: str, at: datetime, payload: dict[str, Any]) -> bool:
    """Plan something once; whether it was new. A row of this key that waits stays as it is.

    Listeners on `thaw_due` are woken when the transaction commits.
    """
    added = await conn.execute(
        insert(Due)
        .values(kind=kind, key=key, at=at, payload=payload, tries=0)
        .on_conflict_do_nothing()
        .returning(Due.id)
    )
    if added.scalar_one_or_none() is None:
        return False
    await conn.execute(WAKE)
    return True


async def put_or_move(
    conn: Connection, kind: str, key: str, at: datetime, payload: dict[str, Any]
) -> None:
    """Have something done at this moment, whether or not it is planned or being done already.

    One statement: where another process is just forgetting the row, it is planned anew.
    """
    await conn.execute(
        insert(Due)
        .values(kind=kind, key=key, at=at, payload=payload, tries=0)
        .on_conflict_do_update(
            index_elements=["key"], set_={"at": at, "leased_by": None, "leased_until": None}
        )
    )
    await conn.execute(WAKE)


async def claim(
    conn: Connection, now: datetime, process_id: str, lease: timedelta, limit: int
) -> list[DueRow]:
    """Lease rows that are due at `now` and that nobody holds, the earliest first.

    Until the lease is over no other process gets them; rows that another is just claiming are
    passed over.
    """
    free = (
        select(Due.id)
        .where(Due.at <= now, (Due.leased_until.is_(None)) | (Due.leased_until <= now))
        .order_by(Due.at, Due.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    leased = await conn.execute(
        update(Due)
        .where(Due.id.in_(free.scalar_subquery()))
        .values(leased_by=process_id, leased_until=now + lease)
        .returning(Due.id, Due.kind, Due.key, Due.at, Due.payload, Due.tries)
    )
    return sorted((DueRow(*row) for row in leased), key=lambda row: (row.at, row.id))


async def done(conn: Connection, row: DueRow, process_id: str) -> bool:
    """Forget a row that was carried out, if it is still this process' and was not moved."""
    gone = await conn.execute(delete(Due).where(*_held(row, process_id)))
    return gone.rowcount == 1


async def retry(
    conn: Connection, row: DueRow, process_id: str, at: datetime, error: str | None
) -> bool:
    """Give a row back, to be done at `at`; whether it was still ours and had not been moved.

    With an `error` it counts as a failed try.
    """
    given_back = await conn.execute(
        update(Due)
        .where(*_held(row, process_id))
        .values(
            at=at,
            leased_by=None,
            leased_until=None,
            tries=Due.tries + (0 if error is None else 1),
            last_error=error,
        )
    )
    return given_back.rowcount == 1


async def reschedule(conn: Connection, key: str, at: datetime) -> bool:
    """Move a row to another moment, also from under whoever holds it; whether it was there."""
    moved = await conn.execute(
        update(Due).where(Due.key == key).values(at=at, leased_by=None, leased_until=None)
    )
    if moved.rowcount == 0:
        return False
    await conn.execute(WAKE)
    return True


async def remove(conn: Connection, key: str) -> bool:
    """Drop a row; whether it was there."""
    gone = await conn.execute(delete(Due).where(Due.key == key))
    return gone.rowcount == 1


async def next_at(conn: Connection) -> datetime | None:
    """When the next row can be claimed; None where there is none."""
    free_at = func.greatest(Due.at, func.coalesce(Due.leased_until, Due.at))
    earliest: datetime | None = (await conn.execute(select(func.min(free_at)))).scalar_one()
    return earliest


def _held(row: DueRow, process_id: str) -> tuple[ColumnElement[bool], ...]:
    return (Due.id == row.id, Due.leased_by == process_id, Due.at == row.at)

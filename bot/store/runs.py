"""Snippets that members run: kept before they start, and finished once."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.dialects import postgresql

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Run, RunDelivery, RunEvent

RunState = Literal["queued", "running", "finished"]


@dataclass(frozen=True, slots=True)
class NewRun:
    """A snippet to run. `source` tells where it came from, such as a modal or a message."""

    member_id: int
    guild_id: int | None
    channel_id: int
    code: str
    framework: str
    device: str | None
    seed: int | None
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """Where the result goes. After `token_expires_at` Discord no longer takes the token."""

    interaction_token: str
    token_expires_at: datetime
    channel_id: int
    message_id: int
    private: bool
    locale: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as it stands. `attempt` is 0 until it is begun; `verdict` stands once finished."""

    id: int
    member_id: int
    guild_id: int | None
    channel_id: int
    source: str
    code: str
    framework: str
    device: str | None
    seed: int | None
    state: RunState
    attempt: int
    verdict: str | None
    result: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """Where a run's result goes."""

    run_id: int
    interaction_token: str
    token_expires_at: datetime
    channel_id: int
    message_id: int
    private: bool
    locale: str


async def create(conn: Connection, new: NewRun, delivery: NewDelivery) -> int:
    """Keep a run that waits for its turn, with where its result goes; its id."""
    values = asdict(new)
    created = await conn.execute(
        insert(Run)
        .values(created_at=values.pop("at"), state="queued", attempt=0, **values)
        .returning(Run.id)
    )
    run_id = created.scalar_one()
    await conn.execute(insert(RunDelivery).values(run_id=run_id, **asdict(delivery)))
    return run_id


async def find(conn: Connection, run_id: int) -> RunRow | None:
    """The run, or None where there is none of this id."""
    rows = await _load(conn, Run.id == run_id)
    return rows[0] if rows else None


async def get(conn: Connection, run_id: int) -> RunRow:
    """The run.

    Raises:
        NotFound: there is none of this id.
    """
    row = await find(conn, run_id)
    if row is None:
        raise NotFound(f"run {run_id}")
    return row


async def unfinished(conn: Connection) -> list[RunRow]:
    """Every run without a result, the oldest first."""
    return await _load(conn, Run.state != "finished")


async def begin(conn: Connection, run_id: int, at: datetime) -> int | None:
    """Start another attempt at a run; its number, or None where the run is finished.

    From here on earlier attempts can write neither events nor a result.
    """
    begun = await conn.execute(
        update(Run)
        .where(Run.id == run_id, Run.state != "finished")
        .values(state="running", attempt=Run.attempt + 1, started_at=at)
        .returning(Run.attempt)
    )
    return begun.scalar_one_or_none()


async def append_events(
    conn: Connection,
    run_id: int,
    attempt: int,
    *,
    seq: int,
    events: Sequence[dict[str, Any]],
    at: datetime,
) -> bool:
    """Add a batch of output to the attempt that holds the run; whether it was added."""
    if not await _holds(conn, run_id, attempt):
        return False
    added = await conn.execute(
        postgresql.insert(RunEvent)
        .values(run_id=run_id, attempt=attempt, seq=seq, events=list(events), at=at)
        .on_conflict_do_nothing()
        .returning(RunEvent.seq)
    )
    return added.scalar_one_or_none() is not None


async def finish(
    conn: Connection,
    run_id: int,
    attempt: int,
    *,
    verdict: str,
    result: dict[str, Any],
    at: datetime,
) -> bool:
    """Write the result of a run, if this attempt holds it; whether it was written."""
    finished = await conn.execute(
        update(Run)
        .where(Run.id == run_id, Run.attempt == attempt, Run.state == "running")
        .values(state="finished", verdict=verdict, result=result, finished_at=at)
    )
    return finished.rowcount == 1


async def events(conn: Connection, run_id: int, attempt: int) -> list[dict[str, Any]]:
    """What an attempt put out, in order."""
    batches = await conn.execute(
        select(RunEvent.events)
        .where(RunEvent.run_id == run_id, RunEvent.attempt == attempt)
        .order_by(RunEvent.seq)
    )
    return [event for batch in batches.scalars() for event in batch]


async def delivery(conn: Connection, run_id: int) -> DeliveryRow:
    """Where the run's result goes.

    Raises:
        NotFound: there is no such run.
    """
    found = await conn.execute(select(RunDelivery.__table__).where(RunDelivery.run_id == run_id))
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFound(f"delivery of run {run_id}")
    return DeliveryRow(**row)


async def _holds(conn: Connection, run_id: int, attempt: int) -> bool:
    held = await conn.execute(
        select(Run.id)
        .where(Run.id == run_id, Run.attempt == attempt, Run.state == "running")
        .with_for_update(read=True)
    )
    return held.scalar_one_or_none() is not None


async def _load(conn: Connection, where: ColumnElement[bool]) -> list[RunRow]:
    found = await conn.execute(select(Run.__table__).where(where).order_by(Run.id))
    return [RunRow(**row) for row in found.mappings()]

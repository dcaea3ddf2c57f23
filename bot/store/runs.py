"""Snippets that members run: kept before they start, and finished once."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import JSONB

from bot.store.database import Connection
from bot.store.deliveries import DeliveryRow, NewDelivery, delivery, put
from bot.store.errors import NotFound
from bot.store.models import Run, RunEvent

__all__ = [
    "CHANNEL",
    "DeliveryRow",
    "NewDelivery",
    "NewRun",
    "RunRow",
    "RunState",
    "append_events",
    "begin",
    "create",
    "delivery",
    "events",
    "events_after",
    "find",
    "finish",
    "get",
    "hand_back",
    "latest_of",
    "unfinished",
    "waits_for_own",
]

#: Told the id of a run, by NOTIFY, whenever there is something new to show of it.
CHANNEL = "thaw_run"

RunState = Literal["queued", "running", "finished"]

# Each is one statement, so that it costs one round trip; the notice is told when it commits.
APPEND = text("""
    WITH held AS (
        SELECT id FROM run
        WHERE id = :run_id AND attempt = :attempt AND state = 'running' FOR SHARE
    ), kept AS (
        INSERT INTO run_event (run_id, attempt, seq, events, at)
        SELECT id, :attempt, :seq, :events, :at FROM held
        ON CONFLICT DO NOTHING
    )
    SELECT pg_notify(:channel, id::text) FROM held
""").bindparams(bindparam("events", type_=JSONB), channel=CHANNEL)

FINISH = text("""
    WITH done AS (
        UPDATE run SET state = 'finished', verdict = :verdict, result = :result, finished_at = :at
        WHERE id = :run_id AND attempt = :attempt AND state = 'running'
        RETURNING id
    ), kept AS (
        INSERT INTO run_event (run_id, attempt, seq, events, at)
        SELECT id, :attempt, :seq, :events, :at FROM done WHERE :seq > 0
        ON CONFLICT DO NOTHING
    )
    SELECT pg_notify(:channel, id::text) FROM done
""").bindparams(bindparam("events", type_=JSONB), bindparam("result", type_=JSONB), channel=CHANNEL)


@dataclass(frozen=True, slots=True)
class NewRun:
    """A snippet to run. `source` tells where it came from, such as a modal or a message.

    `device` is auto, cpu or gpu. `files` are put beside the code, by name.
    """

    member_id: int
    guild_id: int | None
    channel_id: int
    code: str
    framework: str
    device: str | None
    seed: int | None
    source: str
    at: datetime
    report: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as it stands. `attempt` is 0 until it is begun; `verdict` stands once finished.

    `tries` are the beginnings that nobody gave back, `worker` names who holds it or did last,
    and `job_id` is its job in the queue. `files` are in base64.
    """

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
    queue: str
    turn: int
    tries: int
    report: bool
    files: dict[str, Any] | None
    cancel_requested_at: datetime | None
    cancelled_by: int | None
    worker: str | None
    job_id: int | None


async def create(
    conn: Connection, new: NewRun, delivery: NewDelivery, queue: str = "cpu", turn: int = 0
) -> int:
    """Keep a run that waits for its turn, with where its result goes; its id."""
    values = asdict(new) | {"files": _encoded(new.files), "queue": queue, "turn": turn}
    run = insert(Run).values(created_at=values.pop("at"), state="queued", attempt=0, **values)
    return await put(conn, run, delivery)


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


async def latest_of(
    conn: Connection, member_id: int, *, limit: int, before_id: int | None = None
) -> list[RunRow]:
    """A member's runs, the newest first; only those before `before_id` where that is given."""
    wanted = select(Run.__table__).where(Run.member_id == member_id)
    if before_id is not None:
        wanted = wanted.where(Run.id < before_id)
    found = await conn.execute(wanted.order_by(Run.id.desc()).limit(limit))
    return [RunRow(**row) for row in found.mappings()]


async def waits_for_own(conn: Connection, run: RunRow) -> bool:
    """Whether an earlier run of the same member is not finished yet."""
    earlier = select(Run.id).where(
        Run.member_id == run.member_id, Run.id < run.id, Run.state != "finished"
    )
    return (await conn.execute(earlier.limit(1))).scalar_one_or_none() is not None


async def begin(
    conn: Connection, run_id: int, at: datetime, worker: str | None = None
) -> RunRow | None:
    """Start another attempt at a run; the run then, or None where it is finished.

    From here on earlier attempts can write neither events nor a result.
    """
    begun = await conn.execute(
        update(Run)
        .where(Run.id == run_id, Run.state != "finished")
        .values(
            state="running",
            attempt=Run.attempt + 1,
            tries=Run.tries + 1,
            started_at=at,
            worker=worker,
        )
        .returning(*Run.__table__.columns)
    )
    row = begun.mappings().one_or_none()
    return None if row is None else RunRow(**row)


async def hand_back(conn: Connection, run_id: int, attempt: int, *, counted: bool = False) -> bool:
    """Let a run wait again; whether the attempt held it.

    Unless `counted`, it is as if the attempt had not begun.
    """
    returned = await conn.execute(
        update(Run)
        .where(Run.id == run_id, Run.attempt == attempt, Run.state == "running")
        .values(
            state="queued",
            tries=Run.tries - (0 if counted else 1),
            started_at=None,
            worker=None,
        )
    )
    return returned.rowcount == 1


async def append_events(
    conn: Connection,
    run_id: int,
    attempt: int,
    *,
    seq: int,
    events: Sequence[dict[str, Any]],
    at: datetime,
) -> bool:
    """Add a batch of output; whether this attempt holds the run. A batch sent twice counts once.

    Listeners on CHANNEL are told. `seq` counts an attempt's batches from 1.
    """
    values = {"run_id": run_id, "attempt": attempt, "seq": seq, "events": list(events), "at": at}
    return (await conn.execute(APPEND, values)).one_or_none() is not None


async def finish(
    conn: Connection,
    run_id: int,
    attempt: int,
    *,
    verdict: str,
    result: dict[str, Any],
    at: datetime,
    seq: int = 0,
    events: Sequence[dict[str, Any]] = (),
) -> bool:
    """Write the result of a run, if this attempt holds it; whether it was written.

    A last batch of output goes with it where `seq` is its number. Listeners on CHANNEL are told.
    """
    values = {"run_id": run_id, "attempt": attempt, "verdict": verdict, "result": result}
    last = {"seq": seq, "events": list(events), "at": at}
    return (await conn.execute(FINISH, values | last)).one_or_none() is not None


async def events(conn: Connection, run_id: int, attempt: int) -> list[dict[str, Any]]:
    """What an attempt put out, in order."""
    batches = await events_after(conn, run_id, attempt, 0)
    return [event for _, batch in batches for event in batch]


async def events_after(
    conn: Connection, run_id: int, attempt: int, seq: int
) -> list[tuple[int, list[dict[str, Any]]]]:
    """The batches of an attempt that came after batch `seq`, each with its number."""
    batches = await conn.execute(
        select(RunEvent.seq, RunEvent.events)
        .where(RunEvent.run_id == run_id, RunEvent.attempt == attempt, RunEvent.seq > seq)
        .order_by(RunEvent.seq)
    )
    return [(number, batch) for number, batch in batches]


async def _load(conn: Connection, where: ColumnElement[bool]) -> list[RunRow]:
    found = await conn.execute(select(Run.__table__).where(where).order_by(Run.id))
    return [RunRow(**row) for row in found.mappings()]


def _encoded(files: Mapping[str, bytes]) -> dict[str, str] | None:
    return {name: base64.b64encode(data).decode() for name, data in files.items()} or None

"""The line of runs that wait: who stands where in it, and what has fallen out of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text, update

from bot.store.database import Connection
from bot.store.models import Run
from bot.store.run_workers import SILENT
from bot.store.runs import CHANNEL

PLACE = text("""
    SELECT CASE mine.state WHEN 'queued' THEN (
        SELECT count(*) FROM run WHERE run.state = 'queued' AND run.queue = mine.queue
        AND (run.turn, run.id) <= (mine.turn, mine.id)
    ) ELSE 0 END
    FROM run AS mine WHERE mine.id = :run_id
""")

CANCEL = text("""
    UPDATE run SET cancel_requested_at = coalesce(cancel_requested_at, :at),
        cancelled_by = coalesce(cancelled_by, :by)
    WHERE id = :run_id AND state <> 'finished'
    RETURNING state, job_id
""")

# Ends runs that no attempt will end. Whoever still holds one can write no more.
END = """
    WITH ended AS (
        UPDATE run SET state = 'finished', verdict = :verdict, result = cast(:result AS jsonb),
            finished_at = :at, attempt = attempt + 1
        WHERE id IN (SELECT id FROM run WHERE state <> 'finished' AND {} FOR UPDATE SKIP LOCKED)
        RETURNING id
    )
    SELECT id, pg_notify(:channel, id::text) FROM ended
"""

ORPHANS = text("""
    SELECT run.id, run.queue, run.turn, run.member_id FROM run
    LEFT JOIN run_worker AS holder
        ON holder.name = run.worker AND holder.seen_at > now() - :silent
    WHERE run.state <> 'finished' AND run.cancel_requested_at IS NULL
        AND (run.state = 'queued' OR holder.name IS NULL)
        AND NOT EXISTS (
            SELECT FROM procrastinate_jobs AS job
            WHERE job.id = run.job_id AND job.status IN ('todo', 'doing'))
    ORDER BY run.id FOR UPDATE OF run SKIP LOCKED
""").bindparams(silent=SILENT)


# Locked, so that two who sweep at once retry a job once.
RETRY_STALLED = text("""
    WITH stalled AS (
        SELECT job.id FROM procrastinate_jobs AS job
        LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
        WHERE job.status = 'doing'
            AND (worker.id IS NULL OR worker.last_heartbeat < now() - :stalled)
        FOR UPDATE OF job SKIP LOCKED
    )
    SELECT id, procrastinate_retry_job_v2(id, NULL, NULL, NULL, NULL) FROM stalled
""")

DELETE_ENDED = text("DELETE FROM procrastinate_jobs WHERE status NOT IN ('todo', 'doing')")

# A worker's heart beats every second.
STALLED = timedelta(seconds=6)


@dataclass(frozen=True, slots=True)
class Orphan:
    """An unfinished run whose job is gone, with what a new job needs."""

    run_id: int
    queue: str
    turn: int
    member_id: int


async def note_job(conn: Connection, run_id: int, job_id: int) -> None:
    """Keep which job of the queue stands for the run."""
    await conn.execute(update(Run).where(Run.id == run_id).values(job_id=job_id))


async def place(conn: Connection, run_id: int) -> int:
    """Where the run stands in its line: 1 is next, 0 is a run that waits no longer."""
    return (await conn.execute(PLACE, {"run_id": run_id})).scalar_one_or_none() or 0


async def ask_to_cancel(
    conn: Connection, run_id: int, member_id: int | None, at: datetime
) -> tuple[str, int | None] | None:
    """Note that the run is to be cancelled; its state and its job, None where it is finished."""
    asked = await conn.execute(CANCEL, {"run_id": run_id, "by": member_id, "at": at})
    row = asked.one_or_none()
    return None if row is None else (row[0], row[1])


async def end_waiting(
    conn: Connection, run_id: int, verdict: str, result: str, at: datetime
) -> bool:
    """End a run that waits, with a result in JSON; whether it still waited."""
    waiting = "id = :run_id AND state = 'queued'"
    return bool(await _end(conn, waiting, verdict, result, at, run_id=run_id))


async def end_cancelled(
    conn: Connection, asked_before: datetime, result: str, at: datetime
) -> list[int]:
    """End the runs whose cancelling was asked for before a moment and not heeded; their ids."""
    unheeded = "cancel_requested_at < :asked_before"
    return await _end(conn, unheeded, "cancelled", result, at, asked_before=asked_before)


async def end_unserved(
    conn: Connection, silence: timedelta, verdict: str, result: str, at: datetime
) -> list[int]:
    """End the runs for whose queue no worker was ready for so long; their ids."""
    unserved = """NOT EXISTS (
        SELECT FROM run_worker WHERE run.queue = ANY (queues) AND ready_at > now() - :silence)"""
    return await _end(conn, unserved, verdict, result, at, silence=silence)


async def retry_stalled(conn: Connection, stalled: timedelta = STALLED) -> list[int]:
    """Put the jobs of workers that died into their lines again; the jobs' ids."""
    return list((await conn.execute(RETRY_STALLED, {"stalled": stalled})).scalars())


async def delete_ended_jobs(conn: Connection) -> None:
    """Forget jobs that are over: what became of a run stands in its row."""
    await conn.execute(DELETE_ENDED)


async def orphans(conn: Connection) -> list[Orphan]:
    """The unfinished runs that no job stands for and no living worker holds. Locks them."""
    return [Orphan(*row) for row in await conn.execute(ORPHANS)]


async def _end(
    conn: Connection, which: str, verdict: str, result: str, at: datetime, **more: Any
) -> list[int]:
    values = {"verdict": verdict, "result": result, "at": at, "channel": CHANNEL}
    return list((await conn.execute(text(END.format(which)), values | more)).scalars())

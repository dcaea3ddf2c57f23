"""What is asked and written when a member submits a run: few statements, as many come at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text

from bot.store.database import Connection
from bot.store.run_workers import SILENT, WorkerRow

# Any number will do, as long as every Thaw uses the same: one member's submissions take turns.
LOCK_CLASS = 0x72756E
LOCK_MEMBER = text("SELECT pg_advisory_xact_lock(:class, :member)").bindparams(
    **{"class": LOCK_CLASS}
)
LEAST_INT, INT_RANGE = -(2**31), 2**32

STANDING = text("""
    WITH unfinished AS (
        SELECT member_id, guild_id, queue, turn FROM run WHERE state <> 'finished'
    )
    SELECT
        (SELECT run_id FROM run_delivery WHERE interaction_id = :interaction) AS known,
        (SELECT count(*) FROM unfinished WHERE member_id = :member) AS unfinished,
        (SELECT created_at FROM run WHERE member_id = :member ORDER BY id DESC LIMIT 1) AS last_at,
        (SELECT count(*) FROM unfinished WHERE guild_id = cast(:guild AS bigint))
            AS guild_unfinished,
        (SELECT cast(coalesce(sum(extract(epoch FROM
                coalesce(finished_at, cast(:now AS timestamptz)) - started_at)), 0) AS float)
            FROM run WHERE member_id = :member AND queue = 'gpu' AND started_at >= :day)
            AS gpu_seconds,
        (SELECT jsonb_object_agg(queue, first) FROM (
            SELECT queue, min(turn) AS first FROM unfinished GROUP BY queue) AS of_queue)
            AS serving,
        (SELECT jsonb_object_agg(queue, last) FROM (
            SELECT queue, max(turn) AS last FROM unfinished
            WHERE CASE WHEN cast(:guild AS bigint) IS NULL
                THEN guild_id IS NULL AND member_id = :member
                ELSE guild_id = :guild END
            GROUP BY queue) AS of_queue) AS last_of_group,
        (SELECT jsonb_agg(jsonb_build_array(
                name, queues, slots, coalesce(ready_at > now() - :silent, false)))
            FROM run_worker WHERE seen_at > now() - :silent) AS workers,
        (SELECT jsonb_build_array(run_cooldown_seconds, run_share, run_gpu_seconds)
            FROM guild_settings WHERE guild_id = cast(:guild AS bigint)) AS limits
""").bindparams(silent=SILENT)

# The place as in run_queue.place: the run is new, so it waits, and no younger one is before it.
NOTE_JOB = text("""
    WITH noted AS (UPDATE run SET job_id = :job_id WHERE id = :run_id)
    SELECT count(*) FROM run AS before JOIN run AS mine ON mine.id = :run_id
    WHERE before.state = 'queued' AND before.queue = mine.queue
        AND (before.turn, before.id) <= (mine.turn, mine.id)
""")


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts when a member asks for a run; see bot.learning.fairness.

    `known` is the run that the same interaction asked for before. `serving` and `last_of_group`
    are turns, by queue. `limits` are seconds between two runs, runs of the guild, seconds of a
    GPU; None where nobody chose.
    """

    known: int | None
    unfinished: int
    last_at: datetime | None
    guild_unfinished: int
    gpu_seconds: float
    serving: dict[str, int]
    last_of_group: dict[str, int]
    workers: tuple[WorkerRow, ...]
    limits: tuple[int, int, int] | None


async def take_turns(conn: Connection, member_id: int) -> None:
    """Until the transaction ends, let no other submission of this member be judged."""
    folded = LEAST_INT + (member_id - LEAST_INT) % INT_RANGE
    await conn.execute(LOCK_MEMBER, {"member": folded})


async def standing(
    conn: Connection,
    member_id: int,
    guild_id: int | None,
    interaction_id: int | None,
    *,
    now: datetime,
    day: datetime,
) -> Standing:
    """How the member, their guild and the queues stand. `day` is when the GPU's day began."""
    who = {"member": member_id, "guild": guild_id, "interaction": interaction_id}
    found = await conn.execute(STANDING, who | {"now": now, "day": day})
    return _standing(**found.mappings().one())


async def note_job(conn: Connection, run_id: int, job_id: int) -> int:
    """Keep which job stands for a new run; the run's place in its line."""
    noted = await conn.execute(NOTE_JOB, {"run_id": run_id, "job_id": job_id})
    return int(noted.scalar_one())


def _standing(
    *, serving: Any, last_of_group: Any, workers: Any, limits: Any, **plain: Any
) -> Standing:
    alive = (WorkerRow(name, tuple(of), slots, ready) for name, of, slots, ready in workers or ())
    return Standing(
        serving=serving or {},
        last_of_group=last_of_group or {},
        workers=tuple(alive),
        limits=tuple(limits) if limits else None,
        **plain,
    )

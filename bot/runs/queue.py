"""The way in: a run and its job are kept in one transaction, or the member is told why not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.learning import fairness
from bot.runs import jobs
from bot.store import run_queue, run_workers, runs, submissions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.clock import Clock
    from bot.store.database import Connection, Database
    from bot.store.run_workers import WorkerRow
    from bot.store.submissions import Standing

Queue = Literal["cpu", "gpu"]
CancelOutcome = Literal["cancelled", "stopping", "over"]
CANCELLED = "It was cancelled before it began."


@dataclass(frozen=True, slots=True)
class Submitted:
    """The run is kept. `place` is as in RunQueue.place; `waits_for_own`: for the member's last."""

    run_id: int
    place: int
    waits_for_own: bool


@dataclass(frozen=True, slots=True)
class NoWorker:
    """Nobody can carry the run out; `sandbox_away`: a worker is there, its sandbox is not."""

    queue: Queue
    sandbox_away: bool


Refusal = fairness.Refusal | NoWorker
Outcome = Submitted | Refusal


@dataclass(frozen=True, slots=True)
class WorkerState:
    """The workers of a queue that are online: how many, and the slots of the `ready` ones."""

    workers: int
    slots: int
    ready: bool


class RunQueue:
    """Takes snippets for the workers, wherever these run."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._app = jobs.queue_app()

    async def submit(self, new: runs.NewRun, delivery: runs.NewDelivery) -> Outcome:
        """Keep the run with its job, unless something speaks against it.

        An interaction that was submitted before gives the run of then.

        Raises:
            DatabaseUnavailable: nothing was kept.
        """
        async with self._database.begin() as conn:
            await submissions.take_turns(conn, new.member_id)
            standing = await submissions.standing(
                conn,
                new.member_id,
                new.guild_id,
                delivery.interaction_id,
                now=new.at,
                day=fairness.day_of(new.at),
            )
            if standing.known is not None:
                place = await run_queue.place(conn, standing.known)
                return Submitted(standing.known, place, waits_for_own=False)
            return await self._judged(conn, new, delivery, standing)

    async def cancel(self, run_id: int, by_member_id: int | None) -> CancelOutcome:
        """End a run that waits, or have the worker end one that runs, within a second.

        "stopping" means that its result comes as with any other run.
        """
        now = self._clock.now()
        async with self._database.begin() as conn:
            asked = await run_queue.ask_to_cancel(conn, run_id, by_member_id, now)
            if asked is None:
                return "over"
            state, job_id = asked
            if job_id is not None:
                await jobs.abort(self._app, conn, job_id)
            if state == "queued" and await run_queue.end_waiting(
                conn, run_id, "cancelled", cancelled(), now
            ):
                return "cancelled"
        return "stopping"

    async def place(self, run_id: int) -> int:
        """Where a run stands in its line: 1 is next; 0 where it runs or is over."""
        async with self._database.autocommit() as conn:
            return await run_queue.place(conn, run_id)

    async def online(self) -> dict[Queue, WorkerState]:
        """The queues that have a worker online, with what is known of those."""
        async with self._database.autocommit() as conn:
            return states(await run_workers.alive(conn))

    async def _judged(
        self,
        conn: Connection,
        new: runs.NewRun,
        delivery: runs.NewDelivery,
        standing: Standing,
    ) -> Outcome:
        online = states(standing.workers)
        queue = queue_for(new.device, online)
        if queue not in online or not online[queue].ready:
            return NoWorker(queue, sandbox_away=queue in online)
        refused = fairness.refusal(_facts(standing), _limits(standing), queue, new.at)
        if refused is not None:
            return refused
        turn = fairness.turn(standing.serving.get(queue), standing.last_of_group.get(queue))
        run_id = await runs.create(conn, new, delivery, queue, turn)
        job_id = await jobs.defer(
            self._app, conn, run_id=run_id, queue=queue, turn=turn, member_id=new.member_id
        )
        place = await submissions.note_job(conn, run_id, job_id)
        return Submitted(run_id, place, waits_for_own=standing.unfinished > 0)


def queue_for(device: str | None, online: Mapping[Queue, WorkerState]) -> Queue:
    """Which line a run of this device belongs into.

    Without a wish it goes to a CPU, so that a GPU is free for those who ask for it, unless only
    GPUs are online.
    """
    if device == "gpu":
        return "gpu"
    ready = {queue for queue, state in online.items() if state.ready}
    return "gpu" if device != "cpu" and "cpu" not in ready and "gpu" in ready else "cpu"


def states(workers: Iterable[WorkerRow]) -> dict[Queue, WorkerState]:
    """What the workers that are online amount to, for each queue that has one."""
    found: dict[Queue, WorkerState] = {}
    for worker in workers:
        for queue in ("cpu", "gpu"):
            if queue in worker.queues:
                so_far = found.get(queue, WorkerState(0, 0, ready=False))
                found[queue] = WorkerState(
                    so_far.workers + 1,
                    so_far.slots + (worker.slots if worker.ready else 0),
                    so_far.ready or worker.ready,
                )
    return found


def cancelled(sentence: str = CANCELLED) -> str:
    """The result, in JSON, of a run that was cancelled without a sandbox's word."""
    return json.dumps({"message": sentence, "reason": "cancelled"})


def _facts(standing: Standing) -> fairness.Facts:
    return fairness.Facts(
        standing.unfinished, standing.last_at, standing.guild_unfinished, standing.gpu_seconds
    )


def _limits(standing: Standing) -> fairness.Limits:
    return fairness.Limits() if standing.limits is None else fairness.Limits(*standing.limits)

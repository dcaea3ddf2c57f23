"""Runs as jobs of Procrastinate: one task, whose only argument is a run's id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import procrastinate
from procrastinate.retry import BaseRetryStrategy, RetryDecision

if TYPE_CHECKING:
    from procrastinate.connector import BaseConnector
    from procrastinate.jobs import Job

    from bot.store.database import Connection

TASK = "thaw.run"
HANDED_BACK_SECONDS = 0.3


class HandedBack(Exception):
    """This worker cannot carry the run out now; another one, or this one later, may."""

    def __init__(self, seconds: float = HANDED_BACK_SECONDS) -> None:
        """The run stays in its line for `seconds` before anyone takes it again."""
        super().__init__(self.__doc__)
        self.seconds = seconds


class AgainWhenHandedBack(BaseRetryStrategy):
    """Puts a job that was handed back into its line again; every other failure is final."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """When to try again, None for never."""
        del job
        if isinstance(exception, HandedBack):
            return RetryDecision(retry_in={"milliseconds": int(exception.seconds * 1000)})
        return None


def queue_app(connector: BaseConnector | None = None) -> procrastinate.App:
    """Procrastinate on a connector; without one it can only take the caller's connection."""
    return procrastinate.App(connector=connector or procrastinate.PsycopgConnector())


async def defer(
    app: procrastinate.App, conn: Connection, *, run_id: int, queue: str, turn: int, member_id: int
) -> int:
    """Put a run in its line, in the transaction of `conn`; its job's id.

    A member's runs share a lock, so that one waits for the other.
    """
    raw = await conn.get_raw_connection()
    job = app.configure_task(
        TASK,
        queue=queue,
        priority=-turn,
        lock=f"member:{member_id}",
        connection=raw.driver_connection,
    )
    return await job.defer_async(run_id=run_id)


async def abort(app: procrastinate.App, conn: Connection, job_id: int) -> bool:
    """Take a job out of its line or have its worker stop it; whether it was to be had."""
    raw = await conn.get_raw_connection()
    return await app.job_manager.cancel_job_by_id_async(
        job_id, abort=True, delete_job=True, connection=raw.driver_connection
    )

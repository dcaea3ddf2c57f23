"""Which workers run, and whether their sandboxes do. All by the database's clock.

That a worker lives is no rule of the game: this clock is the one that all machines share.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import RunWorker

# A worker tells every second; one that was silent for so long is gone.
SILENT = timedelta(seconds=4)
FORGOTTEN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """A worker that was heard of a moment ago; `ready` tells whether its sandbox was, too."""

    name: str
    queues: tuple[str, ...]
    slots: int
    ready: bool


async def beat(
    conn: Connection, name: str, queues: Sequence[str], slots: int, *, ready: bool
) -> None:
    """Note that this worker runs now, and whether its sandbox is ready for snippets."""
    seen = {"queues": list(queues), "slots": slots, "seen_at": func.now()}
    if ready:
        seen["ready_at"] = func.now()
    await conn.execute(
        insert(RunWorker)
        .values(name=name, started_at=func.now(), **seen)
        .on_conflict_do_update(index_elements=["name"], set_=seen)
    )


async def leave(conn: Connection, name: str) -> None:
    """Forget a worker that stopped in order."""
    await conn.execute(delete(RunWorker).where(RunWorker.name == name))


async def forget_old(conn: Connection) -> None:
    """Forget the workers that have not been heard of for a day."""
    await conn.execute(delete(RunWorker).where(RunWorker.seen_at < func.now() - FORGOTTEN))


async def alive(conn: Connection) -> list[WorkerRow]:
    """The workers that run now."""
    ready = func.coalesce(RunWorker.ready_at > func.now() - SILENT, text("false"))
    found = await conn.execute(
        select(RunWorker.name, RunWorker.queues, RunWorker.slots, ready)
        .where(RunWorker.seen_at > func.now() - SILENT)
        .order_by(RunWorker.name)
    )
    return [
        WorkerRow(name, tuple(queues), slots, is_ready) for name, queues, slots, is_ready in found
    ]

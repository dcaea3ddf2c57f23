"""thaw worker: takes runs for the sandbox on this machine."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import typer

from bot.alive import beat
from bot.app import clock_of, database_url
from bot.runs.client import SandboxClient
from bot.runs.worker import Worker
from bot.store.database import Database
from bot.store.migrate import migrate
from bot.store.roles import worker_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.config import Settings

QUEUES = ("cpu", "gpu")


def queues_named(text: str | None) -> tuple[str, ...] | None:
    """The queues in a list such as "cpu,gpu"; None where nothing is said.

    Raises:
        typer.BadParameter: one is unknown, or none is named.
    """
    if text is None:
        return None
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    if not names or not set(names) <= set(QUEUES):
        raise typer.BadParameter(f"choose from {', '.join(QUEUES)}", param_hint="--queues")
    return names


async def work(settings: Settings, queues: Sequence[str] | None, slots: int | None) -> None:
    """Work until cancelled; then what runs may end within seconds, or is handed back.

    Raises:
        StoreError: there is no such database.
    """
    async with contextlib.AsyncExitStack() as stack:
        clock = await stack.enter_async_context(clock_of(settings.clock_url))
        url = await asyncio.to_thread(stack.enter_context, _address(settings))
        database = Database.connect(url)
        stack.push_async_callback(database.close)
        sandbox = SandboxClient(settings.socket())
        worker = Worker(database, url, clock, sandbox, queues=queues, slots=slots)
        typer.echo(f"Thaw's worker {worker.name} takes runs for the sandbox at {settings.socket()}")
        if settings.heartbeat is not None:
            stack.push_async_callback(
                stopped, asyncio.create_task(beat(settings.heartbeat, worker.well))
            )
        await worker.run()


async def stopped(task: asyncio.Task[None]) -> None:
    """Cancel a task and wait for its end."""
    task.cancel()
    await asyncio.wait({task})


@contextlib.contextmanager
def _address(settings: Settings) -> Iterator[str]:
    """DATABASE_URL as it is, or the embedded server's as the role of workers."""
    with database_url(settings) as url:
        if settings.database_url is not None:
            yield url
            return
        migrate(url)
        yield worker_url(url, settings.data_dir)

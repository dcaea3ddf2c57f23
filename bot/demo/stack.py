"""All of Thaw on one machine: Postgres, a local Discord, a sandbox, its worker, and the bot."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.demo.processes import DemoError, Part, Parts, PortTaken, base_environment, stopped
from bot.demo.settle import settle
from bot.runs.client import SandboxClient
from bot.runs.errors import RunError
from bot.store import run_workers
from bot.store.database import Database
from bot.store.embedded import EmbeddedPostgres
from bot.store.roles import worker_url
from playground.driver import Playground

if TYPE_CHECKING:
    from pathlib import Path

START_SECONDS = 60.0
POLL_SECONDS = 0.05
LOCAL = "127.0.0.1"
# The sandbox would say the same of itself, and end.
_NO_JAIL = (
    "none: code that nobody trusts can be jailed on Linux only. To run code, too, run the whole "
    "demo in containers: docker compose --profile demo up"
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stack:
    """What runs, and where."""

    parts: Parts
    playground: Playground
    sandbox: SandboxClient
    data_dir: Path
    database_url: str


@contextlib.asynccontextmanager
async def running_stack(
    data_dir: Path, port: int, say: Say, *, bind: str = LOCAL, sandbox: Path | None = None
) -> AsyncIterator[Stack]:
    """Everything, for as long as the block lasts; nothing of it is left afterwards.

    Args:
        data_dir: where database and logs are kept.
        port: where the local Discord listens; 0 picks one.
        say: is told what has started.
        bind: the address that it listens at.
        sandbox: the socket of one that runs elsewhere; left out, one is started.

    Raises:
        DemoError: a part did not start; the message says which and why.
        StoreError: Postgres did not start.
    """
    data_dir.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240  # nothing else runs yet
    refuse_taken(port)
    parts = Parts(data_dir)
    async with contextlib.AsyncExitStack() as stack:
        starting = await stack.enter_async_context(_postgres(data_dir))
        stack.push_async_callback(parts.stop)
        sandbox = sandbox or await _sandbox(parts, data_dir, say)
        playground = await stack.enter_async_context(await _playground(parts, port, bind, say))
        # Shielded: its thread goes on when the task is cancelled, and is to be stopped then.
        url = await asyncio.shield(starting)
        say(f"Postgres    {data_dir / 'postgres'}")
        await settle(url, playground)
        await _worker(parts, playground, url, sandbox, data_dir)
        await _bot(parts, playground, url, sandbox, data_dir)
        say("bot         connected, commands synced")
        yield Stack(parts, playground, SandboxClient(sandbox), data_dir, url)


@contextlib.asynccontextmanager
async def _postgres(data_dir: Path) -> AsyncIterator[asyncio.Task[str]]:
    """Begins to start Postgres and gives its address to come; stops it, started or not yet."""
    postgres = EmbeddedPostgres(data_dir / "postgres")
    starting = asyncio.create_task(asyncio.to_thread(postgres.start))
    try:
        yield starting
    finally:
        await asyncio.wait({starting})
        await asyncio.to_thread(postgres.stop)
        if not starting.cancelled():
            starting.exception()  # told already, or the demo ended for another reason


def refuse_taken(port: int) -> None:
    """Say so before anything is started if the port is in use.

    Raises:
        PortTaken: it is.
    """
    if port == 0:
        return
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOCAL, port))
        except OSError:
            raise PortTaken(
                f"Port {port} is in use, perhaps by another demo. Stop that one, or choose"
                f" another port: thaw demo --port {port + 1}"
            ) from None


async def _sandbox(parts: Parts, data_dir: Path, say: Say) -> Path:
    path = data_dir / "sandbox.sock"
    if not sys.platform.startswith("linux"):
        say(f"sandbox     {_NO_JAIL}")
        return path
    floor = {name: os.environ[name] for name in ("SANDBOX_REQUIRE",) if name in os.environ}
    part = await parts.start(
        "sandbox", ["-m", "sandbox", "--socket", str(path)], base_environment() | floor
    )
    say(f"sandbox     {path} (process {part.process.pid})")
    return path


async def _playground(parts: Parts, port: int, bind: str, say: Say) -> Playground:
    where = ["--port", str(port), "--bind", bind]
    part = await parts.start("playground", ["-m", "playground", *where], base_environment())
    ready = await _ready_line(part)
    say(f"Discord     {ready['url']} (a local one; process {part.process.pid})")
    return Playground(ready["url"], token=ready["token"])


async def _ready_line(part: Part) -> dict[str, Any]:
    if part.process.stdout is None:
        raise RuntimeError("parts are started with a pipe")
    try:
        line = await asyncio.wait_for(part.process.stdout.readline(), START_SECONDS)
    except TimeoutError:
        raise slow(part) from None
    if not line:
        await part.process.wait()
        raise stopped(part)
    ready: dict[str, Any] = json.loads(line)
    return ready


async def _worker(
    parts: Parts, playground: Playground, database_url: str, sandbox: Path, data_dir: Path
) -> None:
    """The worker gets neither the bot's token nor its role in the database."""
    address = await asyncio.to_thread(worker_url, database_url, data_dir)
    environment = {
        **base_environment(),
        "THAW_CLOCK_URL": playground.bot_environment()["THAW_CLOCK_URL"],
        "DATABASE_URL": address,
        "THAW_SANDBOX_SOCKET": str(sandbox),
        "THAW_DATA_DIR": str(data_dir),
        "THAW_LOG_LEVEL": os.environ.get("THAW_LOG_LEVEL", "info"),
    }
    await parts.start("worker", ["-m", "bot", "worker"], environment)


async def _bot(
    parts: Parts, playground: Playground, database_url: str, sandbox: Path, data_dir: Path
) -> None:
    settings = {name: value for name, value in os.environ.items() if name.startswith("THAW_")}
    environment = {
        **base_environment(),
        **settings,
        **playground.bot_environment(),
        "DATABASE_URL": database_url,
        "THAW_SANDBOX_SOCKET": str(sandbox),
        "THAW_DATA_DIR": str(data_dir),
        "THAW_RUN": "on",
        "THAW_WORKER": "outside",
    }
    part = await parts.start("bot", ["-m", "bot", "bot"], environment)
    await _connected(part, playground)


async def _connected(part: Part, playground: Playground) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(START_SECONDS):
            while part.process.returncode is None:
                if await _offers_commands(playground):
                    return
                await asyncio.sleep(POLL_SECONDS)
    raise slow(part) if part.process.returncode is None else stopped(part)


def slow(part: Part) -> DemoError:
    """The error that tells which part did not get ready, and where to look."""
    return DemoError(
        f"The {part.name} was not ready within {START_SECONDS:.0f} s; its log: {part.log}"
    )


async def _offers_commands(playground: Playground) -> bool:
    state = await playground.gateway_state()
    return any(session.get("connected") for session in state["sessions"])


async def wait_for_sandbox(stack: Stack) -> None:
    """Return once the sandbox can run snippets and its worker takes them.

    Raises:
        DemoError: it stopped, or did not get there.
    """
    part = next(part for part in stack.parts.started if part.name == "sandbox")
    database = Database.connect(stack.database_url)
    try:
        async with asyncio.timeout(START_SECONDS):
            while part.process.returncode is None:
                if await _sandbox_ready(stack.sandbox) and await _worker_ready(database):
                    return
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError:
        pass
    finally:
        await database.close()
    raise slow(part) if part.process.returncode is None else stopped(part)


async def _worker_ready(database: Database) -> bool:
    async with database.autocommit() as conn:
        return any(worker.ready for worker in await run_workers.alive(conn))


async def _sandbox_ready(sandbox: SandboxClient) -> bool:
    try:
        return (await sandbox.health()).status == "ready"
    except RunError:
        return False

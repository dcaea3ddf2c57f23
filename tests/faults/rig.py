"""Processes that are killed and started again, as a host's supervisor would."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.runs.client import SandboxClient
from bot.runs.errors import RunError
from tests.plugins.postgres import fastest_folder
from tests.support import KEPT, ROOT

START_SECONDS = 40


@dataclass
class Killable:
    """A process of its own session; `kill()` is kill -9 for it and nothing of it else."""

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self.log.open("ab") as sink:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, *self.arguments),
                env={**kept_environment(), **self.environment},
                cwd=ROOT,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    async def kill(self) -> None:
        """Let it die without a word."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Stop it as a host would; its exit status."""
        return await self._end(signal.SIGTERM)

    async def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            return 0
        with suppress(ProcessLookupError):
            self.process.send_signal(number)
        try:
            status = await asyncio.wait_for(self.process.wait(), 20)
        finally:
            self.process = None
        return status

    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""


def kept_environment() -> dict[str, str]:
    return {name: os.environ[name] for name in KEPT if name in os.environ}


@dataclass
class Sandbox(Killable):
    """A real sandbox with plain Python only: quick to start again."""

    socket: Path = field(default=Path())

    async def start(self) -> None:
        await super().start()
        await self.ready()

    async def ready(self) -> None:
        """Wait until it answers."""
        client = SandboxClient(self.socket)
        async with asyncio.timeout(START_SECONDS):
            while True:
                with suppress(RunError):
                    if (await client.health()).status == "ready":
                        return
                await asyncio.sleep(0.05)


def sandbox(folder: Path, name: str = "sandbox", slots: int = 4) -> Sandbox:
    """A sandbox to start."""
    socket = folder / f"{name}.sock"
    flags = ("--frameworks", "python", "--slots", str(slots), "--spares", "2")
    arguments = ("-m", "sandbox", "--socket", str(socket), *flags, "--exit-with-parent")
    return Sandbox(name, arguments, {}, folder / f"{name}.log", socket=socket)


def worker(
    folder: Path, url: str, socket: Path, name: str = "worker", slots: int = 2, **more: str
) -> Killable:
    """`thaw worker` to start, beside the sandbox at `socket`."""
    environment = {
        "DATABASE_URL": url,
        "THAW_SANDBOX_SOCKET": str(socket),
        "THAW_DATA_DIR": str(folder),
        **more,
    }
    arguments = ("-m", "bot", "worker", "--slots", str(slots))
    return Killable(name, arguments, environment, folder / f"{name}.log")


@asynccontextmanager
async def ended(*processes: Killable) -> AsyncIterator[None]:
    """Whatever the test did, these processes are gone afterwards."""
    try:
        yield
    finally:
        for process in processes:
            if process.process is not None:
                with suppress(ProcessLookupError):
                    process.signal(signal.SIGCONT)
            await process.kill()


def tell(line: str) -> None:
    """Show a figure, also where pytest keeps a test's output to itself."""
    sys.__stderr__.write(f"\n{line}\n")


def short_folder() -> Path:
    """A folder for sockets, whose names have room for 107 bytes; in memory where there is some."""
    return Path(tempfile.mkdtemp(prefix="thaw-f-", dir=fastest_folder()))


def removed(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)

"""The demo's processes: started together, watched, and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from pathlib import Path

TERM_SECONDS = 10.0


class DemoError(Exception):
    """The demo cannot go on; the message is for the host.

    DemoError
    ├── PartStopped
    └── PortTaken
    """


class PartStopped(DemoError):
    """A part of the demo stopped by itself."""


class PortTaken(DemoError):
    """The port of the local Discord is in use."""


@dataclass(slots=True)
class Part:
    """One process of the demo; what it writes to standard error is kept in `log`."""

    name: str
    process: asyncio.subprocess.Process
    log: Path

    def last_words(self, lines: int = 5) -> str:
        """The end of its log."""
        with contextlib.suppress(OSError):
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
        return ""


@dataclass(slots=True)
class Parts:
    """All processes, in the order in which they were started."""

    log_dir: Path
    started: list[Part] = field(default_factory=list)

    async def start(
        self, name: str, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> Part:
        """Start `python ARGUMENTS` with exactly this environment, in a session of its own.

        Its own session, so that Ctrl-C reaches the demo alone, which then stops the parts in
        order.
        """
        log = self.log_dir / f"{name}.log"
        with log.open("wb") as sink:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.demo.tether", sys.executable, *arguments),
                env=dict(environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=sink,
                start_new_session=True,
            )
        part = Part(name, process, log)
        self.started.append(part)
        return part

    async def watch(self) -> None:
        """Return never; raise PartStopped as soon as a part ends by itself."""
        waits = {asyncio.create_task(part.process.wait()): part for part in self.started}
        try:
            done, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        raise stopped(waits[done.pop()])

    async def during(self, work: Coroutine[Any, Any, None]) -> None:
        """Do `work`, but not longer than every part runs.

        Raises:
            PartStopped: a part ended by itself; the work was cancelled.
        """
        tasks = {asyncio.create_task(work), asyncio.create_task(self.watch())}
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        done.pop().result()

    async def stop(self) -> None:
        """Stop all, the latest first, each with a chance to put its things away."""
        while self.started:
            await _stop(self.started.pop())


def stopped(part: Part) -> PartStopped:
    """The error that tells which part stopped, and its last words."""
    words = part.last_words()
    return PartStopped(
        f"The {part.name} stopped (exit status {part.process.returncode})."
        + (f" It said:\n{words}" if words else f" Its log: {part.log}")
    )


def base_environment() -> dict[str, str]:
    """What every part needs of ours: no token, no database, no settings."""
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER", "VIRTUAL_ENV", "DISCORD_OPENAPI")
    return {name: os.environ[name] for name in kept if name in os.environ}


async def _stop(part: Part) -> None:
    process = part.process
    if process.returncode is None:
        _signal(process, signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), TERM_SECONDS)
        except TimeoutError:
            _signal(process, signal.SIGKILL)
            await process.wait()
    # The transport keeps its pipe open until it is collected.
    process._transport.close()  # type: ignore[attr-defined]  # noqa: SLF001  # asyncio has no other way


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(number)

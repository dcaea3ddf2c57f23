"""The sandbox that a command runs code in: the one that listens, or one of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.runs.client import SandboxClient
from bot.runs.errors import RunError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

START_S = 60.0
STOP_S = 10.0
_KEPT = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "XDG_CACHE_HOME",
    "LD_LIBRARY_PATH",
    "SANDBOX_REQUIRE",
)


class NoSandbox(RunError):
    """A sandbox could not be started here."""

    def __init__(self, why: str) -> None:
        """`why` is what it said."""
        super().__init__(f"{self.__doc__} {why}".rstrip())


@contextlib.asynccontextmanager
async def sandbox(socket: Path, framework: str) -> AsyncIterator[SandboxClient]:
    """Give the sandbox at `socket`, or start one for as long as the block lasts.

    One started here loads `framework` only, all of them for "auto".

    Raises:
        NoSandbox: it does not start; the message says why.
    """
    listening = SandboxClient(socket)
    if await _answers(listening):
        yield listening
        return
    wanted = () if framework == "auto" else ("--frameworks", framework)
    async with _started(wanted) as own:
        yield own


async def _answers(client: SandboxClient) -> bool:
    try:
        await client.health()
    except RunError:
        return False
    return True


@contextlib.asynccontextmanager
async def _started(options: Sequence[str]) -> AsyncIterator[SandboxClient]:
    # A short path: a Unix socket's name has room for 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="thaw-run-"))
    process: asyncio.subprocess.Process | None = None
    try:
        process = await _process(folder / "s.sock", folder / "log", options)
        await _listening(process, folder / "log")
        yield SandboxClient(folder / "s.sock")
    finally:
        if process is not None:
            await _stop(process)
        shutil.rmtree(folder, ignore_errors=True)


async def _process(socket: Path, log: Path, options: Sequence[str]) -> asyncio.subprocess.Process:
    # One run: children kept ready for later ones would only slow it.
    few = ("--slots", "1", "--spares", "0", "--exit-with-parent")
    with log.open("wb") as sink:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "sandbox", "--socket", str(socket), *few, *options),
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=sink,
            start_new_session=True,  # Ctrl-C is for us, who then stop it
        )


async def _listening(process: asyncio.subprocess.Process, log: Path) -> None:
    if process.stdout is None:
        raise RuntimeError("it is started with a pipe")
    try:
        line = await asyncio.wait_for(process.stdout.readline(), START_S)
    except TimeoutError:
        line = b""
    if not line:
        raise NoSandbox(_last_words(log) or "It said nothing.")


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1].removeprefix("sandbox: ") if lines else ""


async def _stop(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_S)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    # The transport keeps its pipe open until it is collected.
    process._transport.close()  # type: ignore[attr-defined]  # noqa: SLF001  # asyncio has no other way

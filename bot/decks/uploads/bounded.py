"""Reading one file in a process of its own, and what is said when it had to be stopped."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil
import structlog

from bot.decks.errors import DeckUnreadable, Mistake
from bot.decks.uploaded import Upload
from bot.decks.uploads.answer import Garbled, heard
from bot.decks.uploads.limits import LIMITS, OUT_OF_MEMORY, Limits

log = structlog.get_logger(__name__)

ROOT = Path(__file__).resolve().parents[3]
LONGEST_NAME = 80
LONGEST_COMPLAINT = 2_000
_WATCH_SECONDS = 0.05
_CHUNK = 1 << 16
Verdict = Literal["ok", "memory", "time", "crash"]
_REASONS: dict[Verdict, tuple[str, str]] = {
    "memory": (
        "this file takes too much memory to read, so it was stopped",
        "an ordinary deck; a large one in several parts",
    ),
    "time": (
        "this file takes too long to read, so it was stopped",
        "an ordinary deck; a large one in several parts",
    ),
    "crash": (
        "this file could not be read, and reading it was stopped",
        "the deck exported anew, or in another format",
    ),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the process ended; `peak` is the most memory that it was seen to use, in bytes."""

    verdict: Verdict
    answer: bytes
    peak: int
    seconds: float


async def read_upload(
    name: str, content: bytes, title: str | None = None, limits: Limits = LIMITS
) -> Upload:
    """The deck in an uploaded file: YAML, an Anki package or a table, by the name's ending.

    `title` is what to call a deck from Anki or a table. Raises DeckError with every
    mistake, also when reading had to be stopped. The event loop stays free: the file is
    read in a process of its own with bounded memory, computing and time, which knows
    none of our secrets.
    """
    shown = shown_name(name)
    outcome = await run(shown, content, title, limits)
    return await asyncio.to_thread(concluded, outcome, shown)


def concluded(outcome: Outcome, name: str) -> Upload:
    """The deck that was read; raises DeckError with its mistakes, or why reading was stopped."""
    if outcome.verdict == "ok":
        with suppress(Garbled):
            return heard(outcome.answer, name)
    message, wanted = _REASONS["crash" if outcome.verdict == "ok" else outcome.verdict]
    raise DeckUnreadable([Mistake(name, 0, 0, message, wanted)])


def shown_name(name: str) -> str:
    """The file's name as it can be repeated: printable, and not too long; its ending stays."""
    visible = "".join(c if c.isprintable() and c not in "/\\`@<>" else "_" for c in name)
    return visible if len(visible) <= LONGEST_NAME else "…" + visible[-LONGEST_NAME + 1 :]


async def run(name: str, content: bytes, title: str | None, limits: Limits) -> Outcome:
    """Have the file read; always returns, in little more than `limits.wall` seconds."""
    request = {"name": name, "title": title, "memory": limits.memory, "cpu": limits.cpu}
    sent = json.dumps(request).encode() + b"\n" + content
    began = time.monotonic()
    async with _process() as process:
        watch = _Watch(process, limits)
        watching = asyncio.create_task(watch.until_over())
        complaint = _Complaint()
        listening = asyncio.create_task(complaint.listen(process))
        try:
            async with asyncio.timeout(limits.wall):
                answer = await _talk(process, sent, limits.answer)
                await asyncio.gather(process.wait(), listening)
        except TimeoutError:
            return Outcome("time", b"", watch.peak, time.monotonic() - began)
        finally:
            watching.cancel()
            listening.cancel()
    verdict = _verdict(process, watch)
    if verdict == "crash":
        log.error("upload not read", status=process.returncode, said=complaint.text())
    return Outcome(verdict, answer, watch.peak, time.monotonic() - began)


@asynccontextmanager
async def _process() -> AsyncIterator[asyncio.subprocess.Process]:
    """The reading process; at the end it is gone, however that came."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "bot.decks.uploads.child"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd="/",
        env={"PYTHONPATH": str(ROOT), "PATH": os.defpath, "LC_ALL": "C.UTF-8"},
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _talk(process: asyncio.subprocess.Process, sent: bytes, most: int) -> bytes:
    """Send the file while listening; at most `most` bytes of answer, more makes it none."""
    feeding = asyncio.create_task(_feed(process, sent))
    answer = bytearray()
    try:
        while process.stdout and (part := await process.stdout.read(_CHUNK)):
            answer += part
            if len(answer) > most:
                process.kill()
                return b""
    finally:
        feeding.cancel()
    return bytes(answer)


async def _feed(process: asyncio.subprocess.Process, sent: bytes) -> None:
    if process.stdin is None:
        return
    with suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(sent)
        await process.stdin.drain()
        process.stdin.close()


class _Complaint:
    """The end of what the process says about its own failure, for the host's log."""

    def __init__(self) -> None:
        self._end = b""

    async def listen(self, process: asyncio.subprocess.Process) -> None:
        """Listen until it says no more."""
        while process.stderr and (part := await process.stderr.read(_CHUNK)):
            self._end = (self._end + part)[-LONGEST_COMPLAINT:]

    def text(self) -> str:
        """Its last words."""
        return self._end.decode("utf-8", "replace").strip()


class _Watch:
    """Kills the process when it takes too much memory: where the system's own limit does not."""

    def __init__(self, process: asyncio.subprocess.Process, limits: Limits) -> None:
        self._process = process
        self._most = limits.memory
        self.peak = 0
        self.killed = False

    async def until_over(self) -> None:
        with suppress(psutil.Error):
            watched = psutil.Process(self._process.pid)
            while True:
                self.peak = max(self.peak, watched.memory_info().rss)
                if self.peak > self._most:
                    self.killed = True
                    self._process.kill()
                    return
                await asyncio.sleep(_WATCH_SECONDS)


def _verdict(process: asyncio.subprocess.Process, watch: _Watch) -> Verdict:
    if watch.killed or process.returncode == OUT_OF_MEMORY:
        return "memory"
    if process.returncode == -signal.SIGXCPU:
        return "time"
    return "crash" if process.returncode else "ok"

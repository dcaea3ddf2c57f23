"""A playground in a process of its own, for the time of a test."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from contextlib import asynccontextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, Final

from playground.driver.errors import NotStarted
from playground.driver.playground import Playground

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from pathlib import Path

_START_SECONDS: Final = 20.0
_STOP_SECONDS: Final = 5.0


@asynccontextmanager
async def running_playground(
    *,
    port: int = 0,
    rate_limits: bool = True,
    privileged_intents: bool = False,
    openapi: str | Path | None = None,
    ack_seconds: float | None = None,
    token_seconds: float | None = None,
    nonce_seconds: float | None = None,
    heartbeat_ms: int | None = None,
) -> AsyncIterator[Playground]:
    """A playground for as long as the block lasts; its process is stopped in any case.

    Args:
        port: 0 takes any free one.
        rate_limits: whether it answers 429 as Discord does.
        privileged_intents: whether the bot may ask for members, presences, message content.
        openapi: Discord's description; by default what DISCORD_OPENAPI names, if anything.
        ack_seconds: real seconds within which an interaction must be acknowledged (3).
        token_seconds: seconds of the playground's clock that its token lives (900).
        nonce_seconds: how long a message's nonce keeps it from being sent twice.
        heartbeat_ms: how often the gateway asks for a heartbeat.

    Raises:
        NotStarted: with what the process said.
    """
    switches = {"no-rate-limits": not rate_limits, "privileged-intents": privileged_intents}
    values = {
        "port": port,
        "openapi": openapi,
        "ack-seconds": ack_seconds,
        "token-seconds": token_seconds,
        "nonce-seconds": nonce_seconds,
        "heartbeat-ms": heartbeat_ms,
    }
    async with _running(_arguments(switches, values)) as playground:
        yield playground


@asynccontextmanager
async def _running(arguments: Sequence[str]) -> AsyncIterator[Playground]:
    with tempfile.TemporaryFile() as complaints:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "playground", *arguments, stdout=PIPE, stderr=complaints
        )
        try:
            ready = await _ready(process, complaints)
            async with Playground(ready["url"], token=ready["token"]) as playground:
                yield playground
        finally:
            await asyncio.shield(_stop(process))
            sys.stderr.write(_said(complaints))


def _arguments(switches: Mapping[str, bool], values: Mapping[str, object]) -> list[str]:
    flags = [f"--{switch}" for switch, wanted in switches.items() if wanted]
    for name, value in values.items():
        flags += [] if value is None else [f"--{name}", str(value)]
    return flags


async def _ready(process: Process, complaints: IO[bytes]) -> dict[str, Any]:
    assert process.stdout is not None  # noqa: S101 - it was started with a pipe
    line = b""
    with suppress(TimeoutError):
        async with asyncio.timeout(_START_SECONDS):
            line = await process.stdout.readline()
    if not line:
        said = _said(complaints).strip()[-2000:]
        raise NotStarted(f"The playground did not start: {said or 'it said nothing'}")
    ready: dict[str, Any] = json.loads(line)
    return ready


def _said(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    return complaints.read().decode(errors="replace")


async def _stop(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
    _close_pipes(process)


def _close_pipes(process: Process) -> None:
    """The transport keeps its pipe open until collected, which is a ResourceWarning."""
    process._transport.close()  # type: ignore[attr-defined]  # noqa: SLF001 - asyncio has no other

"""thaw run FILE: run a file through the sandbox, from a shell."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from bot import config
from bot.commands.keeping import Folder
from bot.commands.local_sandbox import sandbox
from bot.commands.showing import Lines, Show, Words
from bot.runs.errors import RunError, RunRefused
from bot.runs.protocol import RunLimits, RunRequest

EXIT_NOT_OK = 1
MAX_SEED = 2**32 - 1
_CPU_S = 30.0


Code = Annotated[Path, typer.Argument(help="Python code; - is standard input.")]
AsJson = Annotated[
    bool, typer.Option("--json", help="The events, one JSON object a line; `end` is the last.")
]
Framework = Annotated[
    Literal["auto", "torch", "tensorflow", "python"],
    typer.Option(help="What to have loaded; auto goes by the imports."),
]
Device = Annotated[Literal["auto", "cpu", "gpu"], typer.Option(help="Where to compute.")]
Seed = Annotated[int | None, typer.Option(min=0, max=MAX_SEED, help="Makes random numbers repeat.")]
WithReport = Annotated[
    bool, typer.Option("--report", help="Tell which weights of which model changed.")
]
Seconds = Annotated[float | None, typer.Option(min=0.1, help="Seconds it may take.")]
Stdin = Annotated[Path | None, typer.Option(help="What input() reads.")]
Out = Annotated[Path | None, typer.Option(file_okay=False, help="Folder for figures and files.")]


def run(
    file: Code,
    *,
    as_json: AsJson = False,
    framework: Framework = "auto",
    device: Device = "auto",
    seed: Seed = None,
    report: WithReport = False,
    timeout: Seconds = None,
    stdin: Stdin = None,
    out: Out = None,
) -> None:
    """Run a file in the sandbox; exit status 0 if it ends well, else 1.

    Uses the sandbox that listens on this machine; without one, starts one for the time.
    """
    request = RunRequest(
        code=_text(file, "FILE"),
        framework=framework,
        device=device,
        seed=seed,
        stdin=_text(stdin, "--stdin") if stdin else "",
        limits=_limits(timeout),
        report=report,
    )
    folder = _folder(out)
    show: Show = Lines(folder) if as_json else Words(folder)
    try:
        socket = config.load().socket()
    except config.ConfigError as error:
        raise typer.BadParameter(str(error)) from error
    sys.exit(0 if _verdict(request, socket, show) == "ok" else EXIT_NOT_OK)


def _verdict(request: RunRequest, socket: Path, show: Show) -> str:
    try:
        return asyncio.run(_until_stopped(request, socket, show))
    except BrokenPipeError:  # whoever read our output has gone, as after `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "cancelled"


async def _until_stopped(request: RunRequest, socket: Path, show: Show) -> str:
    """Run and show; Ctrl-C and SIGTERM cancel the run. Return its verdict."""
    task = asyncio.ensure_future(_shown(request, socket, show))
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        return _ended(show, "cancelled", "It was cancelled.")
    except RunRefused as error:
        return _ended(show, "refused", str(error))
    except RunError as error:
        return _ended(show, "lost", str(error))


async def _shown(request: RunRequest, socket: Path, show: Show) -> str:
    document: dict[str, Any] = {}
    async with (
        sandbox(socket, request.framework) as client,
        _closing(client.documents(request)) as documents,
    ):
        async for document in documents:
            show.event(document)
    return str(document.get("verdict"))


_closing = contextlib.aclosing[AsyncGenerator[dict[str, Any], None]]


def _ended(show: Show, verdict: str, message: str) -> str:
    show.event({"type": "end", "verdict": verdict, "message": message})
    return verdict


def _text(path: Path, name: str) -> str:
    """Return what a file holds; typer.BadParameter when that is no text or cannot be read."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise typer.BadParameter("it is not UTF-8 text", param_hint=name) from error
    except OSError as error:
        raise typer.BadParameter(error.strerror or "cannot be read", param_hint=name) from error


def _limits(timeout: float | None) -> RunLimits:
    if timeout is None:
        return RunLimits()
    return RunLimits(wall_s=timeout, cpu_s=max(_CPU_S, 2 * timeout))


def _folder(path: Path | None) -> Folder | None:
    try:
        return Folder(path) if path else None
    except OSError as error:
        raise typer.BadParameter(error.strerror or "cannot be made", param_hint="--out") from error

"""python -m sandbox: the service that runs snippets."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import json
import logging
import os
import re
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.errors import SandboxError
from sandbox.frameworks import FRAMEWORKS
from sandbox.identity import Uids, homes_in
from sandbox.lock import floors
from sandbox.lock.floors import hold_to, required
from sandbox.lock.probe import CAN_LEAVE_OUT, probe
from sandbox.pool import Pool
from sandbox.service import application
from sandbox.zygotes import Shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sandbox.lock.plan import Plan

SHUTDOWN_S = 1.0
PARENT_LOOK_S = 0.3
_STATE = re.compile(r"thaw-sandbox-(\d+)-\w+")
_LONGEST_SOCKET_PATH = 107
_NO_LINUX = f"code that nobody trusts can be jailed on Linux only; {floors.REMEDY}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM, SIGINT, or the end of the parent where asked for."""
    parent = os.getppid()
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="sandbox: %(message)s")
    try:
        names = required(os.environ.get("SANDBOX_REQUIRE", ""))
        if options.check:
            return _check(options, names)
        _check_place(options.socket)
        if names:
            hold_to(_probed(options), names)
        return asyncio.run(_serve(options, parent, names))
    except (SandboxError, OSError) as error:
        sys.stderr.write(f"sandbox: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--socket", type=Path, help="where to listen")
    parser.add_argument(
        "--check",
        action="store_true",
        help="print as JSON which layers of the lock-down hold here, and end",
    )
    parser.add_argument("--frameworks", type=_frameworks, default=FRAMEWORKS, help="torch,...")
    parser.add_argument("--slots", type=int, default=os.cpu_count() or 1, help="runs at a time")
    parser.add_argument(
        "--spares",
        type=lambda text: max(0, int(text)),
        help="children kept ready, each kind (default: by demand, within memory and cores)",
    )
    parser.add_argument(
        "--socket-mode",
        type=lambda text: int(text, 8),
        default=0o600,
        help="who may use the socket, in octal (600: this user only)",
    )
    parser.add_argument("--homes", type=Path, help="a folder of mounts, one for each run's uid")
    parser.add_argument("--exit-with-parent", action="store_true", help="stop when it ends")
    parser.add_argument(
        "--without",
        type=_layers,
        default=(),
        help=f"layers to leave out, for tests of the others: {','.join(CAN_LEAVE_OUT)} "
        "(below the lowest floor nothing is run)",
    )
    return parser


def _frameworks(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in FRAMEWORKS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(FRAMEWORKS)}")
    return names


def _layers(text: str) -> tuple[str, ...]:
    names = tuple(filter(None, (name.strip() for name in text.split(","))))
    unknown = [name for name in names if name not in CAN_LEAVE_OUT]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(CAN_LEAVE_OUT)}")
    return names


def _check(options: argparse.Namespace, names: tuple[str, ...]) -> int:
    """Print what /health would tell of the layers; 1 below the floor or what is required."""
    plan = _probed(options)
    told = floors.report(plan, names)
    status = "unsafe" if told["missing"] else "ready"
    sys.stdout.write(json.dumps({"status": status, **told}, indent=2) + "\n")
    hold_to(plan, names)
    return 1 if told["missing"] else 0


def _probed(options: argparse.Namespace) -> Plan:
    if not sys.platform.startswith("linux"):
        raise SandboxError(_NO_LINUX)
    with _state_folder() as state:
        root = state / "root"
        root.mkdir()
        return probe(root, options.without, given_homes=bool(options.homes))


def _check_place(path: Path | None) -> None:
    """Raise SandboxError with a sentence where the service cannot listen at `path`."""
    if not sys.platform.startswith("linux"):
        raise SandboxError(_NO_LINUX)
    if path is None:
        raise SandboxError("say where to listen: --socket PATH")
    if len(os.fsencode(path)) > _LONGEST_SOCKET_PATH:
        raise SandboxError(f"the path {path} is too long for a socket; choose a shorter one")
    if not path.parent.is_dir():
        raise SandboxError(f"there is no folder {path.parent}")
    with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
        probe.connect(str(path))
        raise SandboxError(f"another sandbox listens at {path} already")


async def _serve(options: argparse.Namespace, parent: int, names: tuple[str, ...]) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    watching = asyncio.create_task(_watch(parent, stop)) if options.exit_with_parent else None
    with _state_folder() as state:
        uids = Uids(homes_in(options.homes) if options.homes else None)
        shared = Shared(state, uids, options.without)
        pool = Pool(options.frameworks, shared, max(1, options.slots), options.spares)
        runner = web.AppRunner(
            application(pool, names),
            handler_cancellation=True,
            shutdown_timeout=SHUTDOWN_S,
            access_log=None,
        )
        await runner.setup()
        try:
            await pool.start()
            await _listen(runner, _bound(options.socket, options.socket_mode))
            await stop.wait()
        finally:
            await runner.cleanup()
            await pool.stop()
            with contextlib.suppress(OSError):
                options.socket.unlink()
    if watching is not None:
        watching.cancel()
    return 0


async def _watch(parent: int, stop: asyncio.Event) -> None:
    """Set `stop` when the parent has ended, however it ended."""
    while os.getppid() == parent:  # noqa: ASYNC110 - the kernel tells nobody of it
        await asyncio.sleep(PARENT_LOOK_S)
    stop.set()


@contextlib.contextmanager
def _state_folder() -> Iterator[Path]:
    """Give the service's own folder, and remove those that killed services left.

    A living service holds a lock on its folder: to one in another container that
    shares the place its number tells nothing.
    """
    base = Path(tempfile.gettempdir())
    for left in base.glob("thaw-sandbox-*"):
        match = _STATE.fullmatch(left.name)
        if match and not Path(f"/proc/{match[1]}").exists():
            with contextlib.suppress(OSError), _locked(left):
                shutil.rmtree(left, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix="thaw-making-", dir=base))
    with _locked(made):
        state = made.rename(base / made.name.replace("making", f"sandbox-{os.getpid()}"))
        state.chmod(0o711)
        try:
            yield state
        finally:
            shutil.rmtree(state, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold `folder` for oneself within; OSError when somebody else does."""
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(held)


def _bound(path: Path, mode: int) -> socket.socket:
    """Return a socket at `path` that is never open to more users than `mode` says."""
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    before = os.umask(0o777 & ~mode)
    try:
        listener.bind(str(path))
    finally:
        os.umask(before)
    return listener


async def _listen(runner: web.AppRunner, listener: socket.socket) -> None:
    await web.SockSite(runner, listener).start()
    sys.stdout.write(f"{listener.getsockname()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

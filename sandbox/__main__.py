"""python -m sandbox: the service that runs snippets."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.frameworks import FRAMEWORKS
from sandbox.lock import kernel
from sandbox.pool import Pool
from sandbox.service import application

if TYPE_CHECKING:
    from collections.abc import Sequence

SHUTDOWN_S = 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM, SIGINT, or the end of the parent where asked for."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="sandbox: %(message)s")
    if not sys.platform.startswith("linux"):
        print("The sandbox needs Linux: on this system run it in a container.", file=sys.stderr)
        return 1
    if options.exit_with_parent:
        kernel.die_with_parent(signal.SIGTERM)
    return asyncio.run(_serve(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--socket", type=Path, required=True, help="where to listen")
    parser.add_argument("--frameworks", type=_frameworks, default=FRAMEWORKS, help="torch,...")
    parser.add_argument("--slots", type=int, default=os.cpu_count() or 1, help="runs at a time")
    parser.add_argument("--spares", type=int, default=1, help="children kept ready, each kind")
    parser.add_argument("--exit-with-parent", action="store_true", help="stop when it ends")
    return parser


def _frameworks(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in FRAMEWORKS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(FRAMEWORKS)}")
    return names


async def _serve(options: argparse.Namespace) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    state = Path(tempfile.mkdtemp(prefix="thaw-sandbox-"))
    state.chmod(0o711)
    pool = Pool(options.frameworks, state, max(1, options.slots), max(0, options.spares))
    runner = web.AppRunner(
        application(pool), handler_cancellation=True, shutdown_timeout=SHUTDOWN_S, access_log=None
    )
    await runner.setup()
    try:
        await pool.start()
        await _listen(runner, options.socket)
        await stop.wait()
    finally:
        await runner.cleanup()
        await pool.stop()
        shutil.rmtree(state, ignore_errors=True)
        with contextlib.suppress(OSError):
            options.socket.unlink()
    return 0


async def _listen(runner: web.AppRunner, path: Path) -> None:
    """Listen on a socket that only this user can reach."""
    path.unlink(missing_ok=True)
    before = os.umask(0o177)
    try:
        await web.UnixSite(runner, path).start()
    finally:
        os.umask(before)
    print(path, flush=True)


if __name__ == "__main__":
    sys.exit(main())

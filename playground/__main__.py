"""`python -m playground`: a playground in a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
from pathlib import Path

from playground.options import Options
from playground.server import ADDRESS, PlaygroundServer
from playground.wire import dumps


def main() -> int:
    """Run until SIGTERM or SIGINT; 1 when the port is taken."""
    logging.basicConfig(level=logging.WARNING)
    arguments = _parser().parse_args()
    options = Options(
        rate_limits=arguments.rate_limits,
        openapi=arguments.openapi,
        ack_seconds=arguments.ack_seconds,
        token_seconds=arguments.token_seconds,
        nonce_seconds=arguments.nonce_seconds,
        heartbeat_ms=arguments.heartbeat_ms,
        privileged_intents=arguments.privileged_intents,
    )
    try:
        asyncio.run(_serve(PlaygroundServer(options, arguments.port, arguments.bind)))
    except OSError as error:
        sys.stderr.write(f"The playground cannot listen on port {arguments.port}: {error}\n")
        return 1
    return 0


async def _serve(server: PlaygroundServer) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await server.start()
    sys.stdout.write(dumps(server.ready_line()).decode() + "\n")
    sys.stdout.flush()
    await stop.wait()
    await server.stop()


def _parser() -> argparse.ArgumentParser:
    spec = os.environ.get("DISCORD_OPENAPI")
    defaults = Options()
    parser = argparse.ArgumentParser("playground", description="A Discord on localhost.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument(
        "--bind", default=ADDRESS, help="in a container: 0.0.0.0, with its port published"
    )
    parser.add_argument(
        "--rate-limits", action=argparse.BooleanOptionalAction, default=defaults.rate_limits
    )
    parser.add_argument("--openapi", type=Path, default=Path(spec) if spec else None)
    parser.add_argument("--ack-seconds", type=float, default=defaults.ack_seconds)
    parser.add_argument("--token-seconds", type=float, default=defaults.token_seconds)
    parser.add_argument("--nonce-seconds", type=float, default=defaults.nonce_seconds)
    parser.add_argument("--heartbeat-ms", type=int, default=defaults.heartbeat_ms)
    parser.add_argument("--privileged-intents", action="store_true")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

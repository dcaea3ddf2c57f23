"""A process tells that it is well by touching a file; `python -m bot.alive FILE` asks.

For a container's health check: standard library only, so that it is quick.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BEAT_SECONDS = 5.0
STALE_SECONDS = 20.0


async def beat(path: Path, well: Callable[[], bool]) -> None:
    """Touch the file every few seconds in which `well()` holds, until cancelled."""
    path.unlink(missing_ok=True)  # noqa: ASYNC240  # one of an earlier process; as quick as below
    while True:
        if well():
            path.touch()  # noqa: ASYNC240  # in a file system in memory
        await asyncio.sleep(BEAT_SECONDS)


def age_seconds(path: Path) -> float | None:
    """Seconds since the last touch; None where there was none."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return None


def main(arguments: list[str]) -> int:
    """Print how long ago the process was well; 0 when that is recent."""
    age = age_seconds(Path(arguments[0]))
    sys.stdout.write("not ready yet\n" if age is None else f"well {age:.0f} s ago\n")
    return 0 if age is not None and age < STALE_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

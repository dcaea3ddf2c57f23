"""The kernel's own limits on a process (setrlimit)."""

from __future__ import annotations

import contextlib
import math
import os
import resource
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.limits import Limits

MIB = 1024 * 1024
_KIB = 1024
_OPEN_FILES = 256


def common() -> None:
    """Put on the limits that are the same for all runs."""
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_MSGQUEUE, 0)
    _lower(resource.RLIMIT_MEMLOCK, 0)


def of_run(limits: Limits, *, count_processes: bool) -> None:
    """Put on the limits of one run, beyond what the process holds already.

    RLIMIT_AS would break TensorFlow, which reserves far more than it touches;
    RLIMIT_DATA counts private writable memory. `count_processes` is for where
    the kernel counts the processes of this run only; elsewhere it counts all of
    this user's, so those that are there already come on top.
    """
    _lower(resource.RLIMIT_DATA, _data_bytes() + limits.memory_mb * MIB)
    _lower(resource.RLIMIT_FSIZE, limits.file_mb * MIB)
    seconds = math.ceil(limits.cpu_s + _cpu_seconds())
    _lower(resource.RLIMIT_CPU, seconds, seconds + 1)
    others = 0 if count_processes else _threads_of(os.getuid())
    _lower(resource.RLIMIT_NPROC, limits.processes + others)


def _lower(kind: int, soft: int, hard: int | None = None) -> None:
    """Set a limit, never above the one inherited."""
    ceiling = resource.getrlimit(kind)[1]
    if ceiling == resource.RLIM_INFINITY:
        ceiling = 2**62
    hard = min(soft if hard is None else hard, ceiling)
    with contextlib.suppress(ValueError):
        resource.setrlimit(kind, (min(soft, hard), hard))


def _data_bytes() -> int:
    return int(_status(Path("/proc/self")).get("VmData", "0").split()[0]) * _KIB


def _threads_of(uid: int) -> int:
    statuses = (_status(path) for path in Path("/proc").iterdir() if path.name.isdigit())
    owned = (status for status in statuses if status.get("Uid", "-1").split()[0] == str(uid))
    return sum(int(status["Threads"]) for status in owned)


def _status(folder: Path) -> dict[str, str]:
    with contextlib.suppress(OSError):
        text = (folder / "status").read_text(encoding="utf-8", errors="replace")
        return dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    return {}


def _cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime

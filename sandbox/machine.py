"""How much of this machine the service may use: in a container, its share of it."""

from __future__ import annotations

import math
import os
from pathlib import Path

_CGROUP = Path("/sys/fs/cgroup")
_KIB_PER_MIB = 1024
_MIB = 1024 * 1024


def cores() -> int:
    """Return how many processors may be computed on at a time."""
    permitted = len(os.sched_getaffinity(0))
    share = _processor_share()
    return permitted if share is None else max(1, min(permitted, math.ceil(share)))


def memory_mb() -> int:
    """Return how much memory there is, in MiB."""
    limit = _first_number("memory.max", "memory/memory.limit_in_bytes")
    total = _meminfo("MemTotal:")
    return total if limit is None else min(total, limit // _MIB)


def free_mb() -> int:
    """Return how much memory may still be taken before something has to go, in MiB."""
    available = _meminfo("MemAvailable:")
    limit = _first_number("memory.max", "memory/memory.limit_in_bytes")
    used = _first_number("memory.current", "memory/memory.usage_in_bytes")
    if limit is None or used is None:
        return available
    return min(available, (limit - used) // _MIB)


def _processor_share() -> float | None:
    """Return what a container's quota comes to in processors, None without one."""
    quota, _, period = _text("cpu.max").partition(" ")
    if quota.isdigit() and period.strip().isdigit():
        return int(quota) / int(period)
    old = _first_number("cpu/cpu.cfs_quota_us"), _first_number("cpu/cpu.cfs_period_us")
    return old[0] / old[1] if old[0] and old[1] else None


def _first_number(*names: str) -> int | None:
    numbers = (_text(name).strip() for name in names)
    return next((int(number) for number in numbers if number.isdigit()), None)


def _text(name: str) -> str:
    try:
        return (_CGROUP / name).read_text(encoding="ascii")
    except OSError:
        return ""


def _meminfo(name: str) -> int:
    with Path("/proc/meminfo").open(encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name)) // _KIB_PER_MIB

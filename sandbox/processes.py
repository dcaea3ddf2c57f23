"""What the processes of a run use, and ending them all (Linux's /proc)."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
_KIB_PER_MIB = 1024
# Fields of /proc/PID/stat after the name, which may hold spaces (proc(5)).
_STATE, _PPID, _SESSION, _UTIME, _CSTIME, _THREADS = 0, 1, 3, 11, 15, 17
SWEEP_PAUSE_S = 0.005
SWEEP_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Process:
    """One living process; cpu_s includes the children it waited for."""

    pid: int
    uid: int
    session: int
    cpu_s: float
    threads: int


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run uses at one moment; memory in MiB, private to it."""

    processes: int
    cpu_s: float
    memory_mb: float


@dataclass(frozen=True, slots=True)
class Members:
    """Which processes belong to a run: those of its uid, or of its session."""

    leader: int
    uid: int | None

    def living(self) -> list[Process]:
        """Return the run's processes that are no zombies."""
        return [process for process in everyone() if self._has(process)]

    def usage(self, baseline_mb: float) -> Usage:
        """Measure; each process's memory counts from `baseline_mb`, what it was born with."""
        living = self.living()
        memory = (max(0.0, resident_mb(process.pid) - baseline_mb) for process in living)
        return Usage(
            processes=sum(process.threads for process in living),
            cpu_s=sum(process.cpu_s for process in living),
            memory_mb=sum(memory),
        )

    def kill(self) -> bool:
        """Kill until nobody is left; False if somebody still is."""
        for _ in range(SWEEP_ROUNDS):
            living = self.living()
            if not living:
                return True
            # Stopped first: what is stopped cannot fork while the rest is killed.
            for number in (signal.SIGSTOP, signal.SIGKILL):
                for process in living:
                    with contextlib.suppress(OSError):
                        os.kill(process.pid, number)
            time.sleep(SWEEP_PAUSE_S)
        return False

    def _has(self, process: Process) -> bool:
        if self.uid is not None:
            return process.uid == self.uid
        return process.session == self.leader


def everyone() -> Iterator[Process]:
    """Yield every living process of this machine or container."""
    for name in os.listdir(_PROC):
        if name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                process = _read(int(name))
                if process is not None:
                    yield process


def resident_mb(pid: int) -> float:
    """Return the anonymous and shared memory that `pid` has in RAM, 0 if it is gone."""
    return _status_mb(pid, ("RssAnon:", "RssShmem:"))


def peak_resident_mb(pid: int) -> float:
    """Return the most memory of any kind that `pid` ever had in RAM, 0 if it is gone."""
    return _status_mb(pid, ("VmHWM:",))


def all_resident_mb(pid: int) -> float:
    """Return the memory of any kind that `pid` has in RAM, 0 if it is gone."""
    return _status_mb(pid, ("VmRSS:",))


def _read(pid: int) -> Process | None:
    folder = _PROC / str(pid)
    uid = folder.stat().st_uid
    fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
    if fields[_STATE] in (b"Z", b"X"):
        return None
    ticks = sum(int(field) for field in fields[_UTIME:_CSTIME])
    return Process(pid, uid, int(fields[_SESSION]), ticks / _TICKS, int(fields[_THREADS]))


def _status_mb(pid: int, names: tuple[str, ...]) -> float:
    try:
        text = (_PROC / str(pid) / "status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0.0
    lines = (line for line in text.splitlines() if line.startswith(names))
    return sum(int(line.split()[1]) for line in lines) / _KIB_PER_MIB

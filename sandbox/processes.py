"""What the processes of a run use, and ending them all (Linux's /proc)."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.identity import acting_as

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
_KIB_PER_MIB = 1024
# Fields of /proc/PID/stat after the name, which may hold spaces (proc(5)).
_STATE, _GROUP, _UTIME, _CSTIME, _THREADS = 0, 2, 11, 14, 17
_SWEEP_PAUSE_S = 0.002
_SWEEP_S = 5.0


@dataclass(frozen=True, slots=True)
class Process:
    """One living process; cpu_s includes the children it waited for."""

    pid: int
    group: int
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
    """The processes of a run: the process group of its first one, and all of `uid` if it has one.

    A snippet cannot leave its group (see lock.seccomp), and a signal to a group
    reaches all of it at once: nobody escapes by forking meanwhile. Should the
    filter ever fail, those that left are found by their uid when it is swept.
    """

    leader: int
    uid: int | None = None

    def living(self) -> list[Process]:
        """Return those of the group that are no zombies."""
        return [process for process in _all() if process.group == self.leader]

    def usage(self, born_mb: float) -> Usage:
        """Measure; `born_mb` is what the first process shared with its zygote from birth."""
        living = self.living()
        if len(living) > 1:
            # What several processes share counts once. Only their own user may look closely.
            with acting_as(self.uid):
                memory = sum(proportional_mb(process.pid) for process in living)
        else:
            memory = sum(resident_mb(process.pid) for process in living)
        return Usage(
            processes=sum(process.threads for process in living),
            cpu_s=sum(process.cpu_s for process in living),
            memory_mb=max(0.0, memory - born_mb),
        )

    def signal(self) -> None:
        """Send SIGKILL to all of the group."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.leader, signal.SIGKILL)

    def kill(self) -> bool:
        """Kill them and return when all are gone; False if some are not after a while."""
        deadline = time.monotonic() + _SWEEP_S
        while self.living() or self._strays():
            self.signal()
            with acting_as(self.uid):  # so that no process of others can be met
                for process in self._strays():
                    with contextlib.suppress(OSError):
                        os.kill(process.pid, signal.SIGKILL)
            if time.monotonic() > deadline:
                return False
            time.sleep(_SWEEP_PAUSE_S)
        return True

    def _strays(self) -> list[Process]:
        """Return those of the uid that are in another group."""
        if self.uid is None:
            return []
        others = (process for process in _all() if process.group != self.leader)
        return [process for process in others if _uid_of(process.pid) == self.uid]


def read(pid: int) -> Process | None:
    """Return what /proc tells about `pid`, None when it is gone or a zombie."""
    try:
        fields = (_PROC / str(pid) / "stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    if fields[_STATE] in (b"Z", b"X"):
        return None
    ticks = sum(int(field) for field in fields[_UTIME : _CSTIME + 1])
    return Process(pid, int(fields[_GROUP]), ticks / _TICKS, int(fields[_THREADS]))


def _all() -> Iterator[Process]:
    found = (read(int(path.name)) for path in _PROC.iterdir() if path.name.isdigit())
    return (process for process in found if process)


def _uid_of(pid: int) -> int | None:
    """Return the real uid of a process (its folder in /proc may claim to be root's)."""
    line = next((line for line in _lines(pid, "status") if line.startswith("Uid:")), "")
    return int(line.split()[1]) if line else None


def resident_mb(pid: int) -> float:
    """Return the anonymous and shared memory that `pid` has in RAM, 0 if it is gone."""
    return _sum_mb(pid, "status", ("RssAnon:", "RssShmem:"))


def proportional_mb(pid: int) -> float:
    """Return the same with what others share divided among them; resident_mb if hidden."""
    return _sum_mb(pid, "smaps_rollup", ("Pss_Anon:", "Pss_Shmem:")) or resident_mb(pid)


def peak_mb(pid: int) -> float:
    """Return the most memory of any kind that `pid` ever had in RAM, 0 if it is gone."""
    return _sum_mb(pid, "status", ("VmHWM:",))


def _sum_mb(pid: int, file: str, names: tuple[str, ...]) -> float:
    lines = (line for line in _lines(pid, file) if line.startswith(names))
    return sum(int(line.split()[1]) for line in lines) / _KIB_PER_MIB


def _lines(pid: int, file: str) -> list[str]:
    try:
        text = (_PROC / str(pid) / file).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()

"""Making spares without taking time from runs.

SCHED_IDLE gets the processor only while nobody else wants it (sched(7)); a high
nice value hardly helps. Taking it back needs CAP_SYS_NICE, or RLIMIT_NICE of 20
and the same user (since Linux 2.6.39). Where neither is had, spares in the
making are stopped while runs fill all processors (see pool). While there is no
run they are made at the usual priority: others on this machine are not to
starve them.
"""

from __future__ import annotations

import contextlib
import os
import resource
import threading
from pathlib import Path

_NORMAL = os.sched_param(0)
_ROUNDS = 5


def may_idle() -> bool:
    """Tell whether a process of ours can be made idle and brought back."""
    if os.geteuid() == 0:
        # Runs have other uids, and those only a capability reaches.
        resource.setrlimit(resource.RLIMIT_NICE, (0, 0))
    came_back: list[bool] = []
    # A thread has a priority of its own, and this one ends with what it tried.
    trial = threading.Thread(target=lambda: came_back.append(_there_and_back()))
    trial.start()
    trial.join()
    return came_back == [True]


def make_idle(pid: int) -> None:
    """Give a process the processor only while nobody else wants it."""
    _set(pid, os.SCHED_IDLE)


def bring_back(pid: int) -> None:
    """Give a process the usual priority."""
    _set(pid, os.SCHED_OTHER)


def _set(pid: int, policy: int) -> None:
    """Set the policy of all threads of a process.

    A thread inherits it from the one that starts it, so we look again until
    there is no new one.
    """
    done: set[int] = set()
    for _ in range(_ROUNDS):
        threads = _threads(pid) - done
        for thread in threads:
            with contextlib.suppress(ProcessLookupError):
                os.sched_setscheduler(thread, policy, _NORMAL)
        if not threads:
            return
        done |= threads


def _there_and_back() -> bool:
    try:
        for policy in (os.SCHED_IDLE, os.SCHED_OTHER):
            os.sched_setscheduler(0, policy, _NORMAL)
    except OSError:
        return False
    return True


def _threads(pid: int) -> set[int]:
    with contextlib.suppress(OSError):
        return {int(path.name) for path in Path(f"/proc/{pid}/task").iterdir()}
    return set()

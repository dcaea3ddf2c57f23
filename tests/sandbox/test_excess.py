"""Too much of anything: each excess is stopped by every limit on it alone, and by nothing else.

The excesses are bounded: with all their limits off they end by themselves and say so.
"""

from __future__ import annotations

import io
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PIL import Image

from tests.sandbox.conftest import Result
from tests.sandbox.weak import INSIDE, Weak

MB = 1_000_000


@dataclass(frozen=True)
class Excess:
    """One excess: the limits that stop it, each with the verdicts it may end in."""

    what: str
    code: str
    held_by: dict[str, str]
    limits: dict[str, float] = field(default_factory=dict)
    went_on: Callable[[Result], bool] = lambda result: "went on" in result.text
    off_too: frozenset[str] = frozenset()


def _pixels(result: Result) -> int:
    sizes = (Image.open(io.BytesIO(b64decode(event["png"]))).size for event in _figures(result))
    return max((width * height for width, height in sizes), default=0)


def _figures(result: Result) -> list[dict[str, Any]]:
    return [event for event in result.events if event["type"] == "figure"]


def _files(result: Result) -> list[dict[str, Any]]:
    return [event for event in result.events if event["type"] == "file"]


BUSY = "import time\nwhile time.process_time() < {}: pass\nprint('went on')"
IGNORE = (
    "import signal\nfor n in range(1, 65):\n    try: signal.signal(n, signal.SIG_IGN)\n"
    "    except (OSError, ValueError): pass\n"
)
FORKS = (
    "import os, time\nfor _ in range({}):\n    if not os.fork(): {}; time.sleep(2); os._exit(0)\n"
)
SECOND = {"wall_s": 1, "cpu_s": 1}
TIME = [
    Excess(
        "a busy loop",
        BUSY.format(3),
        {"timeout": "timeout", "cpu": "cpu", "rlimit_cpu": "cpu"},
        SECOND,
    ),
    Excess(
        "a busy loop that ignores all signals",
        IGNORE + BUSY.format(4.5),
        {"timeout": "timeout", "cpu": "cpu", "rlimit_cpu": "signal cpu"},
        SECOND,
    ),
    Excess(
        "a loop that catches everything",
        "import time\nend = time.monotonic() + 3\nwhile time.monotonic() < end:\n"
        "    try: time.sleep(9)\n    except BaseException: pass\nprint('went on')".replace(
            "9", "1"
        ),
        {"timeout": "timeout"},
        SECOND,
    ),
    Excess(
        "a call that is stuck in C",
        "import re\nre.match('(a+)+$', 'a' * 27 + 'b')\nprint('went on')",
        {"timeout": "timeout", "cpu": "cpu", "rlimit_cpu": "cpu"},
        SECOND,
    ),
    Excess(
        "a process that stops itself",
        "import os, signal, time\nme = os.getpid()\n"
        "if not os.fork(): time.sleep(3); os.kill(me, signal.SIGCONT); os._exit(0)\n"
        "os.kill(me, signal.SIGSTOP)\nprint('went on')",
        {"timeout": "timeout"},
        SECOND,
    ),
    Excess(
        "a repr that hangs",
        "import time\nclass Slow:\n    def __repr__(self): time.sleep(3); return 'went on'\nSlow()",
        {"timeout": "timeout"},
        SECOND,
        went_on=lambda result: result.value == "went on",
    ),
    Excess(
        "processor time shared among children",
        "import os, time\nfor _ in range(3):\n    if not os.fork():\n"
        "        end = time.process_time() + 0.7\n        while time.process_time() < end: pass\n"
        "        os._exit(0)\nfor _ in range(3): os.wait()\nprint('went on')",
        {"cpu": "cpu"},
        {"wall_s": 20, "cpu_s": 1},
    ),
]
MEMORY = [
    Excess(
        "a list that grows",
        "import time\nx = [bytearray(10_000_000) for _ in range(40)]\n"
        "time.sleep(0.6)\nprint('went on')",
        {"memory": "memory", "rlimit_data": "memory"},
        {"memory_mb": 100},
    ),
    Excess(
        "an array of half the machine's memory that is never filled",
        "import os, numpy\nx = numpy.empty(os.sysconf('SC_PHYS_PAGES') * 2048, 'u1')\n"
        "print('went on')",
        {"rlimit_data": "memory"},
        {"memory_mb": 100},
    ),
    Excess(
        "many processes, each with a little memory",
        FORKS.format(5, "x = bytearray(60_000_000)") + "time.sleep(1)\nprint('went on')",
        {"memory": "memory"},
        {"memory_mb": 150},
    ),
    Excess(
        "memory that is shared and in no process's data",
        "import mmap, time\nm = mmap.mmap(-1, 300_000_000)\n"
        "for i in range(0, len(m), 4096): m[i] = 1\ntime.sleep(0.6)\nprint('went on')",
        {"memory": "memory"},
        {"memory_mb": 100},
    ),
]
NUMBERS = [
    Excess(
        "many processes",
        FORKS.format(40, "pass") + "time.sleep(1)\nprint('went on')",
        {"processes": "processes", "rlimit_nproc": "processes"},
        {"processes": 20},
    ),
    Excess(
        "many threads",
        "import threading, time\nfor _ in range(40):\n"
        "    threading.Thread(target=time.sleep, args=(1.5,)).start()\n"
        "time.sleep(0.6)\nprint('went on')",
        {"processes": "processes", "rlimit_nproc": "processes"},
        {"processes": 20},
    ),
    Excess(
        "a flood of output",
        "for _ in range(30): print('x' * 100_000)",
        {"output": "output"},
        {"output_bytes": 10_000},
        went_on=lambda result: len(result.text) > 2 * MB,
    ),
    Excess(
        "a huge repr",
        "list(range(500_000))",
        {"repr": "ok", "checks": "ok"},
        went_on=lambda result: len(result.value or "") > 2 * MB,
    ),
    Excess(
        "more figures than anybody wants to see",
        "import warnings; warnings.simplefilter('ignore')\nimport matplotlib.pyplot as plt\n"
        "for _ in range(12): plt.figure(figsize=(1, 1))",
        {"figures": "ok", "checks": "lost"},
        went_on=lambda result: len(_figures(result)) == 12,
    ),
    Excess(
        "a figure of absurd size",
        "import matplotlib.pyplot as plt\nplt.figure(figsize=(60, 60), dpi=100); plt.plot([1])",
        {"figure_size": "ok", "rlimit_data": "memory"},
        {"memory_mb": 100},
        went_on=lambda result: _pixels(result) > 30 * MB,
        off_too=frozenset({"memory", "checks"}),
    ),
    Excess(
        "more files than are handed out",
        "for i in range(30): open(f'{i}.txt', 'w').write('x')",
        {"careful_files": "ok", "checks": "lost ok"},
        went_on=lambda result: len(_files(result)) == 30,
    ),
    Excess(
        "a pipe among the files, which blocks whoever opens it",
        "import os; os.mkfifo('result.txt')",
        {"careful_files": "ok", "seccomp": "error"},
        {"wall_s": 2},
        went_on=lambda result: result.verdict == "timeout",
    ),
]
WRITE = "f = open({!r}, 'wb')\nfor _ in range({}): f.write(bytes(1_000_000))\nprint('went on')"
DISK = [
    Excess(
        "a file that grows",
        WRITE.format("big", 150),
        {"rlimit_fsize": "files", "view_size": "files"},
    ),
    Excess(
        "a file in shared memory that grows",
        WRITE.format("/dev/shm/big", 150),
        {"rlimit_fsize": "files", "view_size": "files"},
    ),
    Excess(
        "many files that are large together",
        "for i in range(15): open(str(i), 'wb').write(bytes(10_000_000))\nprint('went on')",
        {"view_size": "files"},
    ),
    Excess(
        "a file of a petabyte with nothing in it",
        "f = open('sparse', 'wb'); f.truncate(10**15)\nprint('went on')",
        {"rlimit_fsize": "files"},
    ),
    Excess(
        "thousands of empty files",
        "for i in range(6000): open(str(i), 'w').close()\nprint('went on')",
        {"view_size": "files"},
    ),
]
EXCESSES = [*TIME, *MEMORY, *NUMBERS, *DISK]
LONG = {excess.what for excess in (*TIME, *MEMORY)} - {"a busy loop", "a list that grows"}
ALIKE_FOR_ALL = {excess.what for excess in (*TIME, *MEMORY)}


@pytest.mark.parametrize(
    "excess",
    [pytest.param(e, marks=[pytest.mark.slow] * (e.what in LONG), id=e.what) for e in EXCESSES],
)
def test_an_excess_is_stopped_by_each_of_its_limits_and_goes_on_without(weak: Weak, excess):
    if weak.as_root and excess.what in ALIKE_FOR_ALL:
        pytest.skip("these limits ask nobody who he is: an ordinary user's service shows it")
    every = set(excess.held_by) | excess.off_too
    stopped = weak.run(excess.code, limits=excess.limits)
    assert not excess.went_on(stopped)
    for limit, verdicts in excess.held_by.items():
        if limit == "view_size" and not weak.has("namespaces"):
            continue
        result = weak.without(every - {limit}, excess.code, limits=excess.limits)
        assert not excess.went_on(result), f"{limit} alone does not stop it"
        assert result.verdict in verdicts.split(), (limit, result.end)
    if not (INSIDE and excess in DISK):  # a home is a mount of its own there, never larger
        free = weak.without(every, excess.code, limits=excess.limits)
        assert excess.went_on(free), (free.end, free.text[-300:])
    assert weak.run("print('as before')").text == "as before\n"
    weak.wait(running=0)

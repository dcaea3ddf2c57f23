"""Every limit ends a run with its own verdict, a sentence, and figures."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image


@pytest.fixture
def sandbox(place):
    """The service on this machine and in containers."""
    yield place
    place.settle()


def test_a_sleeping_snippet_is_stopped_at_its_time(sandbox):
    began = time.monotonic()
    end = sandbox.run("import time; time.sleep(60)", limits={"wall_s": 1}).end
    assert time.monotonic() - began < 3
    assert end["verdict"] == "timeout"
    assert end["message"] == "Stopped after 1 s: that is all the time a run has."
    assert (end["used"], end["allowed"]) == (1, 1)


@pytest.mark.slow
@pytest.mark.parametrize(
    "code",
    [
        "while True: pass",
        (
            "import signal\nfor n in range(1, 65):\n    try: signal.signal(n, signal.SIG_IGN)\n"
            "    except (OSError, ValueError): pass\nwhile True: pass"
        ),
        "9 ** 9 ** 9",
        "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
        (
            "import threading, time\n"
            "for _ in range(5): threading.Thread(target=time.sleep, args=(60,)).start()"
        ),
        "import time\nwhile True:\n    try: time.sleep(9)\n    except BaseException: pass",
        "class Slow:\n    def __repr__(self):\n        while True: pass\nSlow()",
        "import time, atexit; atexit.register(time.sleep, 60)\ntime.sleep(60)",
    ],
)
def test_nothing_a_snippet_does_keeps_it_running(sandbox, code):
    began = time.monotonic()
    assert sandbox.run(code, limits={"wall_s": 1.5}).verdict == "timeout"
    assert time.monotonic() - began < 4
    assert sandbox.run("print('next')").text == "next\n"


def test_what_was_printed_before_the_time_was_up_is_kept(sandbox):
    result = sandbox.run("print('so far')\nwhile True: pass", limits={"wall_s": 1})
    assert result.text == "so far\n"


def test_processor_time_has_a_verdict_of_its_own(sandbox):
    end = sandbox.run("while True: pass", limits={"cpu_s": 0.5}).end
    assert end["verdict"] == "cpu"
    assert "0.5 s of processor time" in end["message"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "code",
    [
        "while True: pass",
        "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass",
        "import os\nfor _ in range(3): os.fork()\nwhile True: pass",
        (
            "import subprocess, sys\n"
            "while True: subprocess.run([sys.executable, '-c', 'for i in range(10**7): pass'])"
        ),
    ],
)
def test_processor_time_is_limited_over_all_processes(sandbox, code):
    end = sandbox.run(code, limits={"cpu_s": 1, "wall_s": 15}).end
    assert end["verdict"] == "cpu"
    assert "1 s of processor time" in end["message"]
    assert end["used"] >= 0.9


@pytest.mark.parametrize(
    "code",
    [
        "x = [bytearray(50_000_000) for _ in range(100)]",
        "import numpy as np; x = np.ones(10**9)",
        "import torch; x = torch.empty(25_000_000_000)",
        "x = 'a' * 10**10",
        "import tensorflow as tf; x = tf.ones((30_000, 30_000))",
    ],
)
def test_more_memory_than_allowed_is_called_by_its_name(sandbox, code):
    end = sandbox.run(code, limits={"memory_mb": 300}).end
    assert end["verdict"] == "memory"
    assert "300 MiB" in end["message"]
    assert end["allowed"] == 300


@pytest.mark.slow
@pytest.mark.parametrize(
    "code",
    [
        # Shared memory is in no process's data segment.
        (
            "import mmap, time\nm = mmap.mmap(-1, 900_000_000)\n"
            "for i in range(0, len(m), 4096): m[i] = 1\ntime.sleep(5)"
        ),
        # Each process alone stays below the limit.
        (
            "import os, time\nfor _ in range(6):\n    if not os.fork():\n"
            "        x = bytearray(120_000_000); time.sleep(8); os._exit(0)\ntime.sleep(8)"
        ),
    ],
)
def test_memory_counts_over_all_processes_and_kinds(sandbox, code):
    end = sandbox.run(code, limits={"memory_mb": 300}).end
    assert end["verdict"] == "memory"
    assert end["used"] > 300


def test_memory_that_several_processes_share_counts_once(sandbox):
    code = (
        "import os, time\nx = bytearray(150_000_000)\n"
        "pids = [os.fork() for _ in range(4)]\n"
        "time.sleep(1)\nprint('fine') if all(pids) else os._exit(0)"
    )
    result = sandbox.run(code, limits={"memory_mb": 400})
    assert (result.verdict, result.text) == ("ok", "fine\n")


def test_a_memory_error_that_is_caught_ends_nothing(sandbox):
    code = "try:\n    x = bytearray(10**11)\nexcept MemoryError:\n    print('caught')"
    result = sandbox.run(code)
    assert (result.verdict, result.text) == ("ok", "caught\n")


@pytest.mark.parametrize(
    "code",
    [
        "while True: print('x' * 100)",
        "import os\nwhile True: os.write(2, b'x' * 100_000)",
        "import sys\nwhile True: print('x' * 100, file=sys.stderr)",
        "import subprocess; subprocess.run(['yes'])",
        "print('x' * 30_000)",
    ],
)
def test_a_flood_of_output_is_cut_at_the_limit(sandbox, code):
    result = sandbox.run(code, limits={"output_bytes": 10_000})
    assert result.verdict == "output"
    assert "more than 9.8 KiB" in result.end["message"]
    assert 9_000 < len(result.text) <= 10_000


def test_output_up_to_the_limit_is_fine(sandbox):
    result = sandbox.run("print('x' * 9_999)", limits={"output_bytes": 10_000})
    assert (result.verdict, len(result.text)) == ("ok", 10_000)


def test_a_huge_repr_is_clipped(sandbox):
    result = sandbox.run("list(range(1_000_000))")
    assert result.verdict == "ok"
    assert len(result.value) < 5_000


def test_only_the_first_figures_are_shown_and_the_student_is_told(sandbox):
    code = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "import matplotlib.pyplot as plt\nfor _ in range(30): plt.figure(figsize=(1, 1))"
    )
    result = sandbox.run(code)
    assert len(result.figures) == 8
    assert "only the first 8 figures" in result.text


def test_a_figure_of_absurd_size_is_drawn_smaller(sandbox):
    code = "import matplotlib.pyplot as plt\nplt.figure(figsize=(300, 100), dpi=200); plt.plot([1])"
    result = sandbox.run(code)
    (png,) = result.figures
    width, height = Image.open(io.BytesIO(png)).size
    assert width * height <= 4_100_000
    assert width == pytest.approx(3 * height, rel=0.01)


def test_too_many_processes_are_called_by_their_name(sandbox):
    code = "import os, time\nfor _ in range(1000):\n    if not os.fork(): time.sleep(9)"
    end = sandbox.run(code, limits={"processes": 20, "wall_s": 10}).end
    assert end["verdict"] == "processes"
    assert "more than 20 processes" in end["message"]


def test_too_many_threads_are_called_by_their_name(sandbox):
    code = "import threading, time\nfor _ in range(1000): threading.Thread(target=time.sleep, "
    code += "args=(9,), daemon=True).start()"
    assert sandbox.run(code, limits={"processes": 30}).verdict == "processes"


@pytest.mark.parametrize(
    "code",
    [
        "f = open('big', 'wb')\nwhile True: f.write(bytes(10**6))",
        "f = open('/dev/shm/big', 'wb')\nwhile True: f.write(bytes(10**6))",
        "for i in range(100):\n    open(f'{i}', 'wb').write(bytes(5_000_000))",
        "f = open('sparse', 'wb'); f.truncate(10**15)",
        "for i in range(10**6): open(f'{i}', 'w').close()",
    ],
)
def test_a_disk_is_not_filled(sandbox, code):
    end = sandbox.run(code).end
    assert end["verdict"] == "files"
    assert "file" in end["message"]


def test_a_caller_may_lower_limits_but_not_raise_them_beyond_the_ceiling(sandbox):
    end = sandbox.run("x = bytearray(9_000_000_000)", limits={"memory_mb": 10**9}).end
    assert end["verdict"] == "memory"
    assert end["allowed"] == 4096

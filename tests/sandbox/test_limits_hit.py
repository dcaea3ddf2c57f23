"""Limits that a snippet met and caught itself stand in its end."""

from __future__ import annotations

import pytest

MEMORY = "bytearray(10**11)"


@pytest.mark.parametrize(
    "code",
    [
        f"try:\n    x = {MEMORY}\nexcept MemoryError:\n    print('caught')",
        f"try:\n    x = {MEMORY}\nexcept:\n    print('caught')",
        f"import contextlib\nwith contextlib.suppress(MemoryError):\n    {MEMORY}\nprint('caught')",
        f"try:\n    x = {MEMORY}\nexcept* MemoryError:\n    print('caught')",
        (
            f"def f():\n    try:\n        return {MEMORY}\n"
            "    except Exception as error:\n        return 'caught'\nprint(f())"
        ),
        "import torch\ntry:\n    torch.empty(10**12)\nexcept RuntimeError:\n    print('caught')",
    ],
    ids=["except", "bare", "suppress", "group", "in a function", "torch"],
)
def test_memory_that_was_refused_and_caught_is_told_with_figures(sandbox, code):
    result = sandbox.run(code, limits={"memory_mb": 400})
    assert (result.verdict, result.text) == ("ok", "caught\n")
    hit = result.end["limits_hit"]
    assert list(hit) == ["memory"]
    assert hit["memory"]["allowed"] == 400
    assert hit["memory"]["used"] < 400


def test_processes_that_were_refused_and_caught_are_told(sandbox):
    code = (
        "import os, time\n"
        "try:\n"
        "    for _ in range(100):\n"
        "        if not os.fork():\n"
        "            time.sleep(30)\n"
        "            os._exit(0)\n"
        "except OSError as error:\n"
        "    print(type(error).__name__)"
    )
    result = sandbox.run(code, limits={"processes": 20})
    assert (result.verdict, result.text) == ("ok", "BlockingIOError\n")
    assert result.end["limits_hit"] == {"processes": {"used": 20, "allowed": 20}}


def test_threads_that_were_refused_and_caught_are_told(sandbox):
    code = (
        "import threading\n"
        "done = threading.Event()\n"
        "try:\n"
        "    for _ in range(100): threading.Thread(target=done.wait).start()\n"
        "except RuntimeError:\n"
        "    print('caught')\n"
        "done.set()"
    )
    result = sandbox.run(code, limits={"processes": 20})
    assert (result.verdict, result.text) == ("ok", "caught\n")
    assert result.end["limits_hit"]["processes"]["allowed"] == 20


def test_a_file_that_was_refused_and_caught_is_told(sandbox):
    code = "try:\n    open('big', 'wb').truncate(10**10)\nexcept OSError as e:\n    print(e.errno)"
    result = sandbox.run(code, limits={"file_mb": 5})
    assert (result.verdict, result.text) == ("ok", "27\n")
    assert result.end["limits_hit"] == {"files": {"used": None, "allowed": 5}}


def test_a_limit_caught_in_a_worker_process_is_told(sandbox):
    code = (
        "import multiprocessing\n"
        "def work(_):\n"
        f"    try:\n        {MEMORY}\n"
        "    except MemoryError:\n        return 'caught'\n"
        "with multiprocessing.Pool(1) as pool:\n    print(*pool.map(work, [0]))"
    )
    result = sandbox.run(code)
    assert result.text == "caught\n"
    assert list(result.end["limits_hit"]) == ["memory"]


def test_a_limit_caught_before_another_one_ended_the_run_is_told(sandbox):
    code = f"try:\n    {MEMORY}\nexcept MemoryError:\n    pass\nwhile True: pass"
    result = sandbox.run(code, limits={"wall_s": 1})
    assert result.verdict == "timeout"
    assert list(result.end["limits_hit"]) == ["memory"]


def test_the_limit_that_ended_the_run_is_told_as_the_verdict_only(sandbox):
    code = f"try:\n    {MEMORY}\nexcept MemoryError:\n    print('seen')\n    raise"
    result = sandbox.run(code)
    assert (result.verdict, result.end["limits_hit"]) == ("memory", {})


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    1 / 0\nexcept ZeroDivisionError:\n    pass",
        "try:\n    open('nowhere')\nexcept OSError:\n    pass",
        "try:\n    raise RuntimeError('no')\nexcept RuntimeError:\n    pass",
        (
            "import os\nr, w = os.pipe(); os.set_blocking(r, False)\n"
            "for _ in range(1000):\n    try: os.read(r, 1)\n    except BlockingIOError: pass"
        ),
        (
            "class Odd(RuntimeError):\n    def __str__(self): raise KeyError\n"
            "try:\n    raise Odd\nexcept RuntimeError:\n    pass"
        ),
    ],
    ids=["arithmetic", "no file", "own", "nothing to read", "odd"],
)
def test_what_has_nothing_to_do_with_a_limit_is_no_hit(sandbox, code):
    result = sandbox.run(code)
    assert (result.verdict, result.end["limits_hit"]) == ("ok", {})


def test_listening_to_handlers_moves_no_line_of_a_traceback(sandbox):
    code = "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise KeyError('x')\n"
    text = sandbox.run(code).text
    assert "line 4, in <module>\n    raise KeyError('x')" in text
    assert "caught" not in text

"""What a run says of itself and does to itself: believed by nobody, and its own affair.

A lie succeeds as soon as the check that it would not pass is switched off; poison works
on whatever comes after it in the same process, which is why nothing ever does.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.sandbox.conftest import Result
from tests.sandbox.weak import Weak

SAY = (
    "import os, struct\nbody = {body}\ndata = struct.pack('<I', len(body)) + body\n"
    "while data: data = data[os.write(3, data):]\n{then}"
)
DONE = "os.write(3, struct.pack('<I', len(end)) + end)\nos._exit(0)"
END = 'end = b\'{"type": "done", "verdict": "ok", "exit": 0}\'\n'


@dataclass(frozen=True)
class Lie:
    """A frame that only the service's checks keep from the caller."""

    what: str
    body: str
    believed: Callable[[Result], bool]
    ends: bool = False


def _event(**fields: object) -> str:
    return repr(json.dumps(fields).encode())


def _got(kind: str, **fields: object) -> Callable[[Result], bool]:
    def told(result: Result) -> bool:
        events = [event for event in result.events if event["type"] == kind]
        return any(all(e.get(k) == v for k, v in fields.items()) for e in events)

    return told


LIES = [
    Lie(
        "a verdict that only the service may give",
        _event(type="done", verdict="cancelled", exit=0),
        lambda result: result.verdict == "cancelled",
        ends=True,
    ),
    Lie(
        "an end of its own",
        _event(type="end", verdict="ok", message="forged"),
        _got("end", message="forged"),
    ),
    Lie(
        "a figure that is none",
        _event(type="figure", index=0, png="AAAA", width=1, height=1),
        _got("figure", png="AAAA"),
    ),
    Lie("a value that is no text", _event(type="value", repr=5), _got("value", repr=5)),
    Lie(
        "a value of seven megabytes",
        'b\'{"type": "value", "repr": "\' + b\'x\' * 7_000_000 + b\'"}\'',
        lambda result: len(result.value or "") == 7_000_000,
    ),
    Lie(
        "a file whose name climbs out of its folder",
        _event(type="file", name="../../.bashrc", media="text/plain", bytes="eA=="),
        _got("file", name="../../.bashrc"),
    ),
    Lie(
        "a file that is a program",
        _event(type="file", name="run.sh", media="application/x-sh", bytes="eA=="),
        _got("file", media="application/x-sh"),
    ),
    Lie(
        "a note that commands the terminal",
        _event(type="note", text="\x1b]0;owned\x07"),
        _got("note", text="\x1b]0;owned\x07"),
    ),
    Lie(
        "a report that makes no sense",
        _event(type="report", models="all of them"),
        _got("report", models="all of them"),
    ),
    Lie(
        "an event of a kind that there is not",
        _event(type="ping", text="@everyone"),
        _got("ping", text="@everyone"),
    ),
]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.what)
def test_a_lie_is_believed_only_without_the_check(weak: Weak, lie):
    code = SAY.format(body=lie.body, then="os._exit(0)" if lie.ends else END + DONE)
    told = weak.run(code)
    assert not lie.believed(told)
    assert told.verdict in ("ok", "lost")
    assert lie.believed(weak.without({"checks"}, code))
    _is_as_before(weak)


POISON = {
    "builtins that are gone": (
        "import builtins\nfor name in list(vars(builtins)): setattr(builtins, name, None)"
    ),
    "print that says something else": "import builtins; builtins.print = lambda *_: None",
    "modules that are gone": "import sys; sys.modules.clear(); del print; __builtins__.clear()",
    "output that is closed": "import os; os.close(1); os.close(2)",
    "all descriptors closed": "import os; os.closerange(0, 100)",
    "no standard output": "import sys; sys.stdout = sys.stderr = None",
    "writing that does nothing": "import os, sys; sys.stdout.write = lambda text: len(text)",
    "leaving at once": "import os; os._exit(0)",
    "leaving in an orderly way": "import sys; sys.exit(3)",
    "a segmentation fault": "import ctypes; ctypes.string_at(0)",
    "an abort": "import os; os.abort()",
    "a kill by its own hand": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "recursion without end": ("import sys; sys.setrecursionlimit(10**9)\ndef f(): f()\nf()"),
    "an error that cannot be told": "raise type('E', (BaseException,), {'__str__': lambda s: 1/0})",
    "a folder that is gone": "import os, shutil; shutil.rmtree(os.getcwd()); 1 / 0",
    "a tracer that stops everything": (
        "import sys, os\nsys.settrace(lambda *_: os._exit(0))\n(lambda: 0)()"
    ),
    "parentheses without end": "(" * 50_000,
    "signs without end": "x = " + "-" * 50_000 + "1",
    "a null byte": "\x00",
    "an encoding that there is not": "# -*- coding: nonsense -*-\nraise SystemExit",
}
WORDS = {
    "a segmentation fault": ("signal", 11, "SIGSEGV"),
    "an abort": ("signal", 6, "SIGABRT"),
    "a kill by its own hand": ("signal", 9, "SIGKILL"),
    "leaving in an orderly way": ("error", None, "ended with an error"),
    "leaving at once": ("ok", None, "ran to the end"),
}


@pytest.mark.parametrize("what", POISON)
def test_poison_works_on_its_own_process_and_on_no_other(weak: Weak, what):
    alone = weak.run(POISON[what], limits={"wall_s": 8})
    assert alone.verdict in ("ok", "error", "memory", "signal"), alone.end
    if what in WORDS:
        verdict, number, word = WORDS[what]
        assert (alone.verdict, alone.end["signal"]) == (verdict, number)
        assert word in alone.end["message"]
    same_process = weak.run(POISON[what] + "\nprint('as before')", limits={"wall_s": 8})
    assert "as before\n" not in same_process.text.splitlines(keepends=True)
    _is_as_before(weak)


def test_bytes_that_are_no_text_cost_the_output_only_where_they_are_read_strictly(weak):
    code = "import os; os.write(1, b'caf\\xe9 \\xff\\n')"
    assert weak.run(code).text == "caf\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER}\n"
    assert weak.without({"decoding"}, code).text == ""
    _is_as_before(weak)


def _is_as_before(weak: Weak) -> None:
    assert weak.run("print('as before')").text == "as before\n"
    weak.wait(running=0)

"""What a snippet takes without the sandbox: in a new interpreter, and in one that is warm.

A warm interpreter has imported and warmed up what a spare of the sandbox has, with the same
settings and number of threads, but without lock-down, limits, socket or streaming, and without the
room that the sandbox makes for frames (sandbox/room.py): as a notebook runs it. It is measured in
two ways: `first`, in an interpreter that has run no snippet before, forked for this one as the
sandbox forks its spares; and `again`, in one that has run the same code (with other numbers) many
times, which no service that keeps members apart can offer. Figures are drawn as PNG, as the
sandbox does.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snippets import Snippet

ROOT = Path(__file__).parents[1]
DRAW = """
import sys
if "matplotlib.pyplot" in sys.modules:
    import io
    for number in sys.modules["matplotlib.pyplot"].get_fignums():
        sys.modules["matplotlib.pyplot"].figure(number).savefig(io.BytesIO(), format="png")
    sys.modules["matplotlib.pyplot"].close("all")
"""
ENVIRONMENT = """
import json, pathlib, sys
from sandbox.environment import for_zygote
print(json.dumps(for_zygote(pathlib.Path(sys.argv[1]))))
"""
WARM = """
import contextlib, gc, io, json, os, sys, tempfile, time
from sandbox import preload, warm
framework, draw = sys.argv[1], compile(sys.argv[2], "draw", "exec")
preload.load(framework)
gc.collect()
gc.freeze()

def run(code):
    out = io.StringIO()
    began = time.perf_counter()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "snippet.py", "exec"), {"__name__": "__main__"})
        exec(draw, {})
    ms = (time.perf_counter() - began) * 1000
    return json.dumps([ms, out.getvalue()])

def fork():
    \"\"\"Return the ends of the pipes to a child that is warmed up and waits for its code.\"\"\"
    ours, theirs = os.pipe(), os.pipe()
    if os.fork() == 0:
        os.chdir(tempfile.mkdtemp())
        warm.up(framework)
        from sandbox.rehearsal import rehearse
        rehearse(os.getcwd())
        os.write(theirs[1], b"ready\\n")
        code = os.fdopen(ours[0]).readline()
        os.write(theirs[1], run(json.loads(code)).encode() + b"\\n")
        os._exit(0)
    os.close(ours[0])
    os.close(theirs[1])
    return os.fdopen(ours[1], "w"), os.fdopen(theirs[0])

def ask(child, code):
    child[0].write(json.dumps(code) + "\\n")
    child[0].close()
    answer = child[1].readline().strip()
    child[1].close()
    os.wait()
    return answer

print(json.dumps("ready"), flush=True)
old = child = None
for line in sys.stdin:
    what, code = json.loads(line)
    if what == "fork":
        child = fork()
        answer = json.dumps(child[1].readline().strip())
    elif what == "first":
        answer = ask(child, code)
    else:
        if old is None:  # only now: a process that has run an operation forks no more
            old = True
            warm.up(framework)
        answer = run(code)
        gc.collect()
    print(answer, flush=True)
"""


class WrongAnswer(Exception):
    """A snippet did not print what it must: the figures would mean nothing."""


def verify(snippet: Snippet, printed: str) -> None:
    """WrongAnswer unless it printed its nonce and nothing else."""
    if printed != snippet.prints:
        raise WrongAnswer(f"{snippet.kind.name}: {printed!r}")


def environment() -> dict[str, str]:
    """The environment that the sandbox gives its zygotes."""
    told = subprocess.run(
        [sys.executable, "-c", ENVIRONMENT, tempfile.gettempdir()],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    known: dict[str, str] = json.loads(told.stdout)
    return known


def cold(snippet: Snippet, env: dict[str, str]) -> float:
    """Milliseconds of `python -c`."""
    began = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", snippet.code + DRAW], env=env, check=True, capture_output=True
    )
    ms = (time.perf_counter() - began) * 1000
    verify(snippet, run.stdout.decode())
    return ms


class Warm:
    """Two interpreters for each framework: one that forks, one that runs again and again."""

    def __init__(self, processes: dict[tuple[str, str], subprocess.Popen[str]]) -> None:
        self._processes = processes

    def prepare(self, framework: str) -> None:
        """Fork the interpreter that the next `first` will run in, and wait until it is warm."""
        self._ask("fork", framework, "")

    def first(self, snippet: Snippet) -> float:
        """Milliseconds of the snippet in the interpreter that was prepared."""
        return self._timed("first", snippet)

    def again(self, snippet: Snippet) -> float:
        """Milliseconds of the snippet in an interpreter that ran others before."""
        return self._timed("again", snippet)

    def _timed(self, what: str, snippet: Snippet) -> float:
        ms, printed = self._ask(what, snippet.kind.framework, snippet.code)
        verify(snippet, printed)
        return float(ms)

    def _ask(self, what: str, framework: str, code: str) -> Any:
        process = self._processes["again" if what == "again" else "first", framework]
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("they are started with pipes")
        process.stdin.write(json.dumps([what, code]) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())


@contextlib.contextmanager
def warm_interpreters(frameworks: set[str], env: dict[str, str]) -> Iterator[Warm]:
    """Those of each framework, for as long as the block lasts."""
    with contextlib.ExitStack() as stack:
        kinds = [(what, name) for name in sorted(frameworks) for what in ("first", "again")]
        processes = {kind: stack.enter_context(_interpreter(kind[1], env)) for kind in kinds}
        for process in processes.values():
            if process.stdout is not None:
                process.stdout.readline()
        yield Warm(processes)


@contextlib.contextmanager
def _interpreter(framework: str, env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", WARM, framework, DRAW],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()

"""What a snippet takes without the sandbox: in a new interpreter, and in one that is warm.

Both have the sandbox's own environment, so the same number of threads. Figures are drawn as
PNG, as the sandbox does.
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
import contextlib, gc, io, json, sys, time
from sandbox import preload, warm
preload.load(sys.argv[1])
warm.up(sys.argv[1])
draw = compile(sys.argv[2], "draw", "exec")
print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    code, out = json.loads(line), io.StringIO()
    began = time.perf_counter()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "snippet.py", "exec"), {"__name__": "__main__"})
        exec(draw, {})
    ms = (time.perf_counter() - began) * 1000
    gc.collect()
    print(json.dumps([ms, out.getvalue()]), flush=True)
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
    """Interpreters with a framework imported and warmed up, that run one snippet after another."""

    def __init__(self, processes: dict[str, subprocess.Popen[str]]) -> None:
        self._processes = processes

    def run(self, snippet: Snippet) -> float:
        """Milliseconds of the snippet itself."""
        ms, printed = self._ask(snippet.kind.framework, snippet.code)
        verify(snippet, printed)
        return float(ms)

    def _ask(self, framework: str, code: str) -> Any:
        process = self._processes[framework]
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("they are started with pipes")
        process.stdin.write(json.dumps(code) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())


@contextlib.contextmanager
def warm_interpreters(frameworks: set[str], env: dict[str, str]) -> Iterator[Warm]:
    """One for each framework, for as long as the block lasts."""
    with contextlib.ExitStack() as stack:
        processes = {name: stack.enter_context(_interpreter(name, env)) for name in frameworks}
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

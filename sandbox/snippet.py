"""Runs a student's code as their own file would run, with their own traceback."""

from __future__ import annotations

import ast
import errno
import linecache
import sys
import traceback
import types
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox import gpu
from sandbox.steps import carry_out

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "snippet.py"
MAX_REPR = 4000
DEEP, SHOWN_FRAMES = 5000, 20
_OUT_OF_MEMORY = ("can't allocate memory", "std::bad_alloc", "OOM when allocating", "out of memory")
_NO_THREAD = ("can't start new thread", "Resource temporarily unavailable")


class Snippet:
    """One piece of code, in a __main__ module and a file of its own."""

    def __init__(self, code: str, folder: str) -> None:
        """Write `code` into `folder` and make the module it will run in."""
        self.path = str(Path(folder) / NAME)
        self._code = code
        Path(self.path).write_text(code, encoding="utf-8", newline="")
        lines = code.splitlines(keepends=True)
        linecache.cache[self.path] = (len(code), None, lines, self.path)
        self._module = types.ModuleType("__main__")
        self._module.__file__ = self.path
        sys.modules["__main__"] = self._module

    def run(self, prepare: Callable[[ast.AST], None] = lambda _: None) -> str | None:
        """Run the code; return the repr of its last expression, None if there is none.

        `prepare` may change the parsed code before.
        """
        tree = ast.parse(self._code, self.path)
        prepare(tree)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        steps = [_compiled(tree, self.path)]
        if isinstance(last, ast.Expr):
            steps.append(_compiled(ast.Expression(last.value), self.path))
        value = carry_out(steps, self._module.__dict__)
        return None if value is None else _clipped(repr(value))

    def explain(self, error: BaseException) -> str:
        """Return the traceback of `error`, holding the student's own lines only."""
        limit = SHOWN_FRAMES if _deeper(error, DEEP) else None
        told = traceback.TracebackException.from_exception(error, limit=limit)
        self._keep_own(told, set())
        return "".join(told.format())

    def _keep_own(self, told: Any, seen: set[int]) -> None:
        if told is None or id(told) in seen:
            return
        seen.add(id(told))
        own = [frame for frame in told.stack if frame.filename == self.path]
        told.stack = traceback.StackSummary.from_list([_renamed(frame) for frame in own])
        if getattr(told, "filename", None) == self.path:
            told.filename = NAME
        for other in (told.__cause__, told.__context__, *(getattr(told, "exceptions", None) or ())):
            self._keep_own(other, seen)


def _compiled(tree: ast.Module | ast.Expression, path: str) -> types.CodeType:
    mode = "exec" if isinstance(tree, ast.Module) else "eval"
    # Not with the future features of this module, but with `await` as in a notebook.
    code: types.CodeType = compile(
        tree, path, mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True
    )
    return code


def verdict_of(error: BaseException) -> str:
    """Return the verdict for an exception that the snippet did not catch."""
    if gpu.out_of_memory(error):
        return "device_memory"
    text = str(error)[:2000] if not isinstance(error, OSError) else ""
    if isinstance(error, MemoryError) or any(sign in text for sign in _OUT_OF_MEMORY):
        return "memory"
    if isinstance(error, OSError):
        return {errno.EAGAIN: "processes", errno.EFBIG: "files", errno.ENOSPC: "files"}.get(
            error.errno or 0, "error"
        )
    return "processes" if any(sign in text for sign in _NO_THREAD) else "error"


def exit_code(error: SystemExit) -> int:
    """Return the exit status that Python would give for sys.exit's argument."""
    if error.code is None:
        return 0
    return error.code & 0xFF if isinstance(error.code, int) else 1


def _deeper(error: BaseException, depth: int) -> bool:
    """Tell whether the traceback has more than `depth` frames: millions take minutes."""
    step = error.__traceback__
    while step is not None and depth:
        step, depth = step.tb_next, depth - 1
    return step is not None


def _renamed(frame: traceback.FrameSummary) -> traceback.FrameSummary:
    _ = frame.line  # read while the real path is still there to read from
    frame.filename = NAME
    return frame


def _clipped(text: str) -> str:
    return text if len(text) <= MAX_REPR else text[:MAX_REPR] + " …"

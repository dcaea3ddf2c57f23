"""Notes the limits that a snippet met and caught itself, so that its end can tell of them.

A handler of the student's own (`except …`, contextlib.suppress) tells us what
it caught; what libraries catch inside stays theirs. Feedback, no proof.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING, Any

from sandbox import streams
from sandbox.processes import Members
from sandbox.snippet import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "__caught_by_the_snippet__"
_MAY_BE_A_LIMIT = (MemoryError, OSError, RuntimeError, BaseExceptionGroup)
_LOOKS = 20
_NEARLY = 0.9


class Caught:
    """Listens to the handlers of one snippet."""

    def __init__(self, mark: str, processes: int) -> None:
        """Tell of each limit once, in the pipe marked `mark`; `processes` is how many it may have.

        From here on contextlib.suppress tells us, too.
        """
        self._mark = mark
        self._processes = processes
        self._told: set[str] = set()
        self._looks = _LOOKS
        setattr(builtins, _NAME, self.note)
        _watch_suppress(self.note)

    def note(self, error: BaseException | None = None) -> None:
        """Take note of `error`, by default the one being handled; never raises."""
        with contextlib.suppress(BaseException):
            error = error or sys.exc_info()[1]
            if isinstance(error, _MAY_BE_A_LIMIT):
                for limit in set(self._limits(error)) - self._told:
                    self._told.add(limit)
                    streams.mark_hit(self._mark, limit)

    def _limits(self, error: BaseException) -> Iterator[str]:
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                yield from self._limits(part)
            return
        verdict = verdict_of(error)
        if verdict in streams.HITS and (not _may_be_io(error) or self._crowded()):
            yield verdict

    def _crowded(self) -> bool:
        """Tell whether the run has about as many processes and threads as it may."""
        if "processes" in self._told or not self._looks:
            return False
        self._looks -= 1
        living = Members(os.getpgrp()).living()
        return sum(process.threads for process in living) >= _NEARLY * self._processes


def told_by_handlers(tree: ast.AST) -> None:
    """Have every `except` in `tree` tell a Caught first; lines stay where they are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            call = ast.Expr(ast.Call(ast.Name(_NAME, ast.Load()), [], []))
            located = ast.copy_location(call, node.body[0])
            node.body.insert(0, ast.fix_missing_locations(located))


def _may_be_io(error: BaseException) -> bool:
    """Tell whether it is what fork says at the limit, but also a pipe with nothing in it."""
    return isinstance(error, OSError) and error.errno == errno.EAGAIN


def _watch_suppress(note: Any) -> None:
    original = contextlib.suppress.__exit__

    def leave(self: Any, kind: Any, error: Any, trace: Any) -> Any:
        swallowed = original(self, kind, error, trace)
        if swallowed and isinstance(error, _MAY_BE_A_LIMIT):
            note(error)
        return swallowed

    contextlib.suppress.__exit__ = leave  # type: ignore[method-assign]

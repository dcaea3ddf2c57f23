"""What weights were at first, so that one can tell at the end which changed."""

from __future__ import annotations

import contextlib
import time
import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# 25 million parameters take about 50 ms at first and again at the end.
FIRST_S = 2.0
LAST_S = 3.0
MOST = 20_000


class Ledger:
    """Fingerprints of weights, each taken once before anything trained it.

    Holds no weight alive. Bounded in number and in the time it takes; what it
    could not look at in time is unknown, never unchanged.
    """

    def __init__(self, fingerprint: Callable[[Any], object]) -> None:
        """Take fingerprints with `fingerprint`, which raises for what has none."""
        self._fingerprint = fingerprint
        self._first: dict[int, tuple[weakref.ref[Any], object]] = {}
        self._spent = {"first": 0.0, "last": 0.0}

    def note(self, weights: Iterable[Any]) -> None:
        """Take the first fingerprint of those that have none yet; errors pass unnoticed."""
        with contextlib.suppress(Exception):  # a student's model may be of any odd make
            for weight in weights:
                if len(self._first) >= MOST or self._spent["first"] > FIRST_S:
                    return
                if not self._knows(weight):
                    self._note(weight)

    def changed(self, weight: Any) -> bool | None:
        """Tell whether it differs from its first fingerprint; None when that is not known."""
        if not self._knows(weight) or self._spent["last"] > LAST_S:
            return None
        mark = self._look(weight, "last")
        return None if mark is None else mark != self._first[id(weight)][1]

    def _note(self, weight: Any) -> None:
        mark = self._look(weight, "first")
        if mark is not None:
            self._first[id(weight)] = weakref.ref(weight), mark

    def _knows(self, weight: Any) -> bool:
        known = self._first.get(id(weight))
        return known is not None and known[0]() is weight  # an id is used again after a death

    def _look(self, weight: Any, when: str) -> object | None:
        began = time.perf_counter()
        try:
            return self._fingerprint(weight)
        except Exception:  # noqa: BLE001 - a report never breaks what it reports on
            return None
        finally:
            self._spent[when] += time.perf_counter() - began

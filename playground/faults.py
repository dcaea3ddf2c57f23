"""Failures that a test asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@dataclass(slots=True)
class Fault:
    """Makes the next `times` matching REST calls hang, fail, or both.

    Attributes:
        method: HTTP method, or `*`.
        path: Searched in the path below `/api/v10`.
        status: The HTTP status to answer with; None lets the call through after the delay.
        after: Fail after the call was carried out, as when an answer is lost on its way.
        delay_s: Real seconds to wait first.
    """

    method: str
    path: re.Pattern[str]
    status: int | None
    code: int
    times: int
    delay_s: float
    after: bool


class Faults:
    """The failures still to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, wish: Mapping[str, Any]) -> None:
        """Plan a failure; raises re.error, ValueError or TypeError for a wish that makes none."""
        self._faults.append(
            Fault(
                method=str(wish.get("method") or "*").upper(),
                path=re.compile(str(wish.get("path_regex") or "")),
                status=int(wish["status"]) if wish.get("status") else None,
                code=int(wish.get("code") or 0),
                times=int(wish.get("times") or 1),
                delay_s=float(wish.get("delay_s") or 0.0),
                after=bool(wish.get("after")),
            )
        )

    def clear(self) -> None:
        """No more failures."""
        self._faults.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The failure that hits this call, if any; it is used up by it."""
        for fault in self._faults:
            if fault.method in {"*", method} and fault.path.search(path):
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None

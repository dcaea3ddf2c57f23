"""A log of REST calls and of how they deviate from Discord's published API."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from playground.wire import JSON

#: Older entries are dropped; a load test makes hundreds of thousands.
KEPT = 20_000


class Checker(Protocol):
    """Holds requests and responses against a description of the API."""

    def request_problems(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with a request, one sentence each."""

    def response_problems(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """What is wrong with a response, one sentence each."""


class Journal:
    """Numbered REST calls, and the deviations seen."""

    def __init__(self, openapi: Path | None) -> None:
        self._checker = _checker(openapi)
        self._count = 0
        self.requests: list[JSON] = []
        self.violations: list[JSON] = []

    def log(self, method: str, path: str, status: int, code: int | None) -> None:
        """One call was answered."""
        self._count += 1
        entry: JSON = {"n": self._count, "method": method, "path": path, "status": status}
        if code is not None:
            entry["code"] = code
        self.requests.append(entry)
        if len(self.requests) > KEPT:
            del self.requests[: KEPT // 2]

    def since(self, number: int) -> list[JSON]:
        """The calls after the one with this number."""
        return [entry for entry in self.requests if entry["n"] > number]

    def check_request(self, method: str, path: str, body: Any) -> None:
        """Hold a request against the API description, if there is one."""
        if self._checker is not None:
            problems = self._checker.request_problems(method, path, body)
            self._note("request", method, path, None, problems)

    def check_response(self, method: str, path: str, status: int, body: Any) -> None:
        """Likewise a response."""
        if self._checker is not None:
            problems = self._checker.response_problems(method, path, status, body)
            self._note("response", method, path, status, problems)

    def note_unimplemented(self, method: str, path: str) -> None:
        """A call for which the playground has no answer, though Discord may have one."""
        problems = ["the playground does not implement this"]
        if self._checker is not None:
            problems += self._checker.request_problems(method, path, None)
        self._note("request", method, path, None, problems)

    def _note(
        self, side: str, method: str, path: str, status: int | None, problems: list[str]
    ) -> None:
        if problems:
            self.violations.append(
                {
                    "side": side,
                    "method": method,
                    "path": path,
                    "status": status,
                    "problems": problems,
                }
            )


@functools.cache
def _checker(openapi: Path | None) -> Checker | None:
    if openapi is None:
        return None
    from playground.openapi import SpecCheck  # noqa: PLC0415 - costly, and only a test's wish

    checker: Checker = SpecCheck(openapi)
    return checker

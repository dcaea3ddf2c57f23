"""What of a run's events is kept: bounded, and fit for Postgres."""

from __future__ import annotations

from typing import Any

# A hostile snippet does not fill the table, whatever its sandbox lets through.
MOST_OUTPUT = 512 * 1024
MOST_NOTES = 20
MOST_FIGURES = 8
MOST_FILES = 8
# Of figures and files together, in base64: a message takes 10 MiB of attachments.
MOST_ATTACHED = 12 * 1024 * 1024
MOST_DEPTH = 12

_KEPT = frozenset({"started", "out", "note", "value", "figure", "file", "report"})


class Sieve:
    """Decides, event by event, what of one attempt is kept."""

    def __init__(self) -> None:
        self._left = {
            "note": MOST_NOTES,
            "figure": MOST_FIGURES,
            "file": MOST_FILES,
            "value": 1,
            "report": 1,
            "started": 1,
        }
        self._output = MOST_OUTPUT
        self._attached = MOST_ATTACHED

    def kept(self, document: dict[str, Any]) -> dict[str, Any] | None:
        """The event as it is stored, None where it is not."""
        kind = document["type"]
        if kind not in _KEPT:
            return None
        if kind == "out":
            return self._out(document)
        size = len(document.get("png", "")) + len(document.get("bytes", ""))
        if self._left[kind] <= 0 or size > self._attached:
            return None
        self._left[kind] -= 1
        self._attached -= size
        fit: dict[str, Any] = storable(document)
        return fit

    def _out(self, document: dict[str, Any]) -> dict[str, Any] | None:
        text = document["text"][: self._output]
        self._output -= len(text)
        if not text:
            return None
        return {"type": "out", "fd": document["fd"], "text": storable(text)}


def storable(value: Any, depth: int = MOST_DEPTH) -> Any:
    """`value`, from JSON, without what Postgres cannot keep: NUL, lone surrogates, no numbers."""
    match value:
        case str():
            clean = value.replace("\x00", "\N{REPLACEMENT CHARACTER}")
            return clean.encode("utf-8", "replace").decode()
        case dict() | list() if depth <= 0:
            return None
        case dict():
            return {str(storable(k)): storable(v, depth - 1) for k, v in value.items()}
        case list():
            return [storable(item, depth - 1) for item in value]
        case float() if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN
            return None
    return value

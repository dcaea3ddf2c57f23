"""What a child tells besides output and figures, checked: notes, files, the model report.

The child may be in a snippet's hands: everything is rebuilt from the fields
that are known, bounded in size and number.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from sandbox.errors import FrameError
from sandbox.files import MAX_ALL_BYTES, MAX_FILE_BYTES, MAX_FILES, MEDIA, media_of
from sandbox.names import acceptable
from sandbox.watch.models import MAX_LAYERS, MAX_WEIGHTS
from sandbox.watch.report import MAX_MODELS

if TYPE_CHECKING:
    from sandbox.wire import Message

MAX_NOTES = 16
MAX_NOTE = 600
_MAX_WORD = 120
_MAX_NUMBER = 10**15
_MAX_DIMENSIONS = 8
_TOTALS = (
    "parameters",
    "trainable",
    "changed",
    "unknown",
    "statistics",
    "statistics_changed",
)


class Findings:
    """Keeps count of one run's findings."""

    def __init__(self) -> None:
        """Begin with none."""
        self._notes = self._files = self._bytes = self._reports = 0

    def checked(self, message: Message) -> Message:
        """Return the event as a caller may have it; FrameError if the child may not send it."""
        try:
            return self._checked(message)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise FrameError("an event that makes no sense") from error

    def _checked(self, message: Message) -> Message:
        match message.get("type"):
            case "note" if self._notes < MAX_NOTES:
                self._notes += 1
                return {"type": "note", "text": _word(message["text"], MAX_NOTE)}
            case "file" if self._files < MAX_FILES:
                return self._file(message)
            case "report" if not self._reports:
                self._reports = 1
                return _report(message)
        raise FrameError("an event that the child may not send")

    def _file(self, message: Message) -> Message:
        name, media, encoded = message["name"], message["media"], message["bytes"]
        data = base64.b64decode(encoded, validate=True)
        self._files += 1
        self._bytes += len(data)
        small = len(data) <= MAX_FILE_BYTES and self._bytes <= MAX_ALL_BYTES
        bomb = media == "image/png" and media_of(data) != media
        if not small or bomb or not acceptable(name) or media not in MEDIA:
            raise FrameError("a file that may not be handed out")
        return {"type": "file", "name": name, "media": media, "bytes": encoded}


def _report(message: Message) -> Message:
    models = [_model(model) for model in _some(message["models"], MAX_MODELS)]
    notes = [_word(note, MAX_NOTE) for note in _some(message["notes"], MAX_MODELS)]
    return {"type": "report", "models": models, "notes": notes}


def _model(document: dict[str, Any]) -> dict[str, Any]:
    note = document["note"]
    return {
        "name": _word(document["name"]),
        "framework": _word(document["framework"]),
        "kind": _word(document["kind"]),
        **_totals(document),
        "note": None if note is None else _word(note, MAX_NOTE),
        "layers": [_layer(layer) for layer in _some(document["layers"], MAX_LAYERS)],
        "layers_left_out": _count(document["layers_left_out"]),
    }


def _layer(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": _word(document["name"]),
        "kind": _word(document["kind"]),
        **_totals(document),
        "weights": [_weight(weight) for weight in _some(document["weights"], MAX_WEIGHTS)],
    }


def _weight(document: dict[str, Any]) -> dict[str, Any]:
    changed = document["changed"]
    return {
        "name": _word(document["name"]),
        "shape": [_count(size) for size in _some(document["shape"], _MAX_DIMENSIONS)],
        "parameters": _count(document["parameters"]),
        "trainable": bool(document["trainable"]),
        "statistic": bool(document["statistic"]),
        "changed": None if changed is None else bool(changed),
    }


def _totals(document: dict[str, Any]) -> dict[str, int]:
    return {name: _count(document[name]) for name in _TOTALS}


def _some(values: Any, most: int) -> list[Any]:
    if not isinstance(values, list):
        raise FrameError("no list")
    return values[:most]


def _word(value: Any, most: int = _MAX_WORD) -> str:
    if not isinstance(value, str):
        raise FrameError("no text")
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value[:most])


def _count(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value <= _MAX_NUMBER:
        raise FrameError("no count")
    return value

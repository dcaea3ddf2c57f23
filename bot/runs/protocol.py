"""What travels between a worker and a sandbox, as values."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.runs.report import ModelReport, model_from

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMEWORKS = ("auto", "torch", "tensorflow", "python")

Verdict = Literal[
    "ok",
    "error",
    "timeout",
    "cpu",
    "memory",
    "device_memory",
    "output",
    "processes",
    "files",
    "signal",
    "refused",
    "cancelled",
    "lost",
]


@dataclass(frozen=True, slots=True)
class RunLimits:
    """Limits of one run; None leaves the sandbox's own. Seconds, MiB, bytes."""

    wall_s: float | None = None
    cpu_s: float | None = None
    memory_mb: int | None = None
    output_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class RunRequest:
    """Code to run.

    `framework` is one of FRAMEWORKS. `device` is auto or cpu, None leaving the
    choice to the sandbox. A seed (0 to 2**32-1) makes random numbers repeat.
    `files` are put into the run's folder, by name. `report` asks for a Report.
    """

    code: str
    framework: str = "auto"
    device: str | None = None
    seed: int | None = None
    stdin: str = ""
    limits: RunLimits = field(default_factory=RunLimits)
    files: dict[str, bytes] = field(default_factory=dict)
    report: bool = False

    def document(self) -> dict[str, Any]:
        """Return the request as the sandbox reads it, without what is not said."""
        names = ("wall_s", "cpu_s", "memory_mb", "output_bytes")
        given = {name: getattr(self.limits, name) for name in names}
        document: dict[str, Any] = {"code": self.code, "framework": self.framework}
        optional = {
            "device": self.device,
            "seed": self.seed,
            "stdin": self.stdin or None,
            "limits": {name: value for name, value in given.items() if value is not None} or None,
            "files": {name: _encoded(data) for name, data in self.files.items()} or None,
            "report": self.report or None,
        }
        return document | {name: value for name, value in optional.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Started:
    """The code is running now."""

    framework: str
    device: str


@dataclass(frozen=True, slots=True)
class Output:
    """Text that the code wrote; fd is 1 for output, 2 for errors."""

    fd: int
    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """The repr of the last expression."""

    repr: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure the code drew, as PNG; size in pixels."""

    index: int
    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence for the member: what was read or done differently from what the code says."""

    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A text or image that the code left in its folder; `name` is a plain relative path."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """The model report that was asked for; see bot.runs.report."""

    models: tuple[ModelReport, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class End:
    """How the run ended, always the last event.

    `message` is a sentence for the member. `exit` is the exit status or None,
    `signal` the number of the signal that ended it or None. `used` and
    `allowed` are of the limit that was met, in its unit. `limits_hit` are
    those that the code ran into and went on, by verdict.
    """

    verdict: Verdict
    message: str
    exit: int | None = None
    signal: int | None = None
    wall_ms: int = 0
    cpu_ms: int = 0
    peak_mb: float = 0.0
    device: str = "cpu"
    versions: dict[str, str] = field(default_factory=dict)
    used: float | None = None
    allowed: float | None = None
    limits_hit: dict[str, Any] = field(default_factory=dict)


RunEvent = Started | Note | Output | Value | Figure | File | Report | End


@dataclass(frozen=True, slots=True)
class Health:
    """What a sandbox says about itself: `status` is starting, ready or degraded."""

    status: str
    versions: dict[str, str]
    devices: tuple[str, ...]
    layers: dict[str, bool | str]
    spares: dict[str, int]
    slots: int


def event_from(document: dict[str, Any]) -> RunEvent | None:
    """Return the event in a line of the sandbox's answer, None for a kind not known here.

    Raises KeyError, TypeError or ValueError for a line that makes no sense.
    """
    read = _READERS.get(document["type"])
    return None if read is None else read(document)


def health_from(document: dict[str, Any]) -> Health:
    """Return what /health said; KeyError or TypeError when it makes no sense."""
    return Health(
        status=str(document["status"]),
        versions=dict(document["versions"]),
        devices=tuple(document["devices"]),
        layers=dict(document["layers"]),
        spares=dict(document["spares"]),
        slots=int(document["slots"]),
    )


def _figure(document: dict[str, Any]) -> Figure:
    png = _decoded(document["png"])
    return Figure(int(document["index"]), png, int(document["width"]), int(document["height"]))


def _report(document: dict[str, Any]) -> Report:
    models = tuple(model_from(model) for model in document["models"])
    return Report(models, tuple(str(note) for note in document["notes"]))


def _end(document: dict[str, Any]) -> End:
    return End(**{name: document[name] for name in End.__slots__ if name in document})


_READERS: dict[str, Callable[[dict[str, Any]], RunEvent]] = {
    "started": lambda event: Started(str(event["framework"]), str(event["device"])),
    "note": lambda event: Note(str(event["text"])),
    "out": lambda event: Output(int(event["fd"]), str(event["text"])),
    "value": lambda event: Value(str(event["repr"])),
    "figure": _figure,
    "file": lambda event: File(str(event["name"]), str(event["media"]), _decoded(event["bytes"])),
    "report": _report,
    "end": _end,
}


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("something that is not base64") from error

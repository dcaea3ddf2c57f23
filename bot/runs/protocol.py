"""What travels between a worker and a sandbox, as values."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any, Literal

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
    """

    code: str
    framework: str = "auto"
    device: str | None = None
    seed: int | None = None
    stdin: str = ""
    limits: RunLimits = field(default_factory=RunLimits)

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
class End:
    """How the run ended, always the last event.

    `message` is a sentence for the member. `exit` is the exit status or None,
    `signal` the number of the signal that ended it or None. `used` and
    `allowed` are of the limit that was met, in its unit.
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


RunEvent = Started | Output | Value | Figure | End


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
    match document["type"]:
        case "started":
            return Started(str(document["framework"]), str(document["device"]))
        case "out":
            return Output(int(document["fd"]), str(document["text"]))
        case "value":
            return Value(str(document["repr"]))
        case "figure":
            return _figure(document)
        case "end":
            return End(**{name: document[name] for name in End.__slots__ if name in document})
        case _:
            return None


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
    try:
        png = base64.b64decode(document["png"], validate=True)
    except binascii.Error as error:
        raise ValueError("a figure that is not base64") from error
    return Figure(int(document["index"]), png, int(document["width"]), int(document["height"]))

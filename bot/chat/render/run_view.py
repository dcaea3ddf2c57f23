"""What a run's message shows, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.runs.protocol import Figure, File, Report

OK = "ok"


@dataclass(frozen=True, slots=True)
class Waiting:
    """The run is in line: `place` 1 is the next one.

    `for_own`: a run of the same member comes first. `nobody`: no sandbox is online that could
    take it.
    """

    place: int = 1
    for_own: bool = False
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """The run has begun, and maybe written something."""

    since: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """How the run ended. `facts` is what its row keeps of the sandbox's `end`."""

    verdict: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a run has put out so far."""

    output: str = ""
    value: str | None = None
    figures: Sequence[Figure] = ()
    files: Sequence[File] = ()
    notes: Sequence[str] = ()
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class RunView:
    """A run as its message shows it; `user_id` is None for a member who was erased."""

    run_id: int
    user_id: int | None
    code: str
    stage: Waiting | Running | Ended
    shown: Shown = field(default_factory=Shown)

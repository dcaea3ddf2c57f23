"""What the doctor finds: a sentence each, and what to do where something is amiss."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class State(StrEnum):
    """How a thing stands."""

    HOLDS = "holds"
    # Not there, and not needed: a weaker layer, a thing that nobody has asked for.
    ABSENT = "absent"
    # Thaw needs it to do what its settings ask for.
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what is so, and what to do if it should be otherwise."""

    topic: str
    state: State
    says: str
    todo: str = ""


def holds(topic: str, says: str) -> Finding:
    """It is as it should be."""
    return Finding(topic, State.HOLDS, says)


def absent(topic: str, says: str, todo: str = "") -> Finding:
    """It is not there, and that is no fault."""
    return Finding(topic, State.ABSENT, says, todo)


def missing(topic: str, says: str, todo: str = "") -> Finding:
    """It is needed."""
    return Finding(topic, State.MISSING, says, todo)


def well(findings: Iterable[Finding]) -> bool:
    """Whether nothing is missing that is needed."""
    return all(finding.state is not State.MISSING for finding in findings)

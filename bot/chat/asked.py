"""What a member asks to have run, wherever they asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.runs.protocol import FRAMEWORKS

if TYPE_CHECKING:
    from bot.store.runs import RunRow

DEVICES = ("auto", "cpu", "gpu")
MOST_SEED = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Asked:
    """A snippet and how to run it.

    `private` is None where the guild's own way is to be followed. `source` is one of command,
    modal, message, file, again, report.
    """

    code: str
    source: str
    framework: str = "auto"
    device: str = "auto"
    seed: int | None = None
    report: bool = False
    private: bool | None = None


def once_more(run: RunRow, *, private: bool | None, report: bool = False) -> Asked:
    """The same as an earlier run."""
    return Asked(
        code=run.code,
        source="report" if report else "again",
        framework=run.framework if run.framework in FRAMEWORKS else "auto",
        device=run.device if run.device in DEVICES else "auto",
        seed=run.seed,
        report=report or run.report,
        private=private,
    )

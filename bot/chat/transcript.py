"""What a run has put out, gathered from its stored events."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.chat.render.run_view import Shown
from bot.chat.render.terminal import screen
from bot.runs.protocol import Figure, File, Note, Output, Report, Value, event_from
from bot.store import runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.store.database import Connection
    from bot.store.runs import RunRow

# A sandbox has its own limits; these hold whatever it lets through.
MOST_OUTPUT = 1024 * 1024
LONG_OUTPUT = 32 * 1024
MOST_FIGURES = 10
MOST_FILES = 16
MOST_NOTES = 16
ENDED_BY_OTHERS = frozenset({"cancelled", "lost"})
# Of a figure only the picture is kept.
_KEPT = {"index": 0, "width": 0, "height": 0}


class Transcript:
    """Grows with the events of one attempt at a run."""

    def __init__(self) -> None:
        self._output: list[str] = []
        self._room = MOST_OUTPUT
        self._value: str | None = None
        self._figures: list[Figure] = []
        self._files: list[File] = []
        self._notes: list[str] = []
        self._report: Report | None = None

    def add(self, events: Iterable[dict[str, Any]]) -> None:
        """Take in events in their order; what makes no sense is passed over."""
        for document in events:
            try:
                event = event_from(_KEPT | document)
            except (KeyError, TypeError, ValueError, AttributeError):
                continue
            self._take(event)

    def shown(self) -> Shown:
        """All of it as it stands."""
        self._output = ["".join(self._output)]
        return Shown(
            output=self._output[0],
            value=self._value,
            figures=tuple(self._figures),
            files=tuple(self._files),
            notes=tuple(self._notes),
            report=self._report,
        )

    def _take(self, event: object) -> None:
        match event:
            case Output():
                kept = event.text[: self._room]
                self._room -= len(kept)
                self._output.append(kept)
            case Value():
                self._value = event.repr
            case Figure() if len(self._figures) < MOST_FIGURES:
                self._figures.append(event)
            case File() if len(self._files) < MOST_FILES:
                self._files.append(event)
            case Note() if len(self._notes) < MOST_NOTES:
                self._notes.append(event.text)
            case Report():
                self._report = event
            case _:
                pass


async def read_transcript(conn: Connection, run: RunRow) -> Transcript:
    """All that a run has put out, by its stored events.

    A run that was ended for good by somebody else than its attempt still shows what that wrote.
    """
    transcript = Transcript()
    events = await runs.events(conn, run.id, run.attempt)
    if not events and run.verdict in ENDED_BY_OTHERS and run.attempt > 1:
        events = await runs.events(conn, run.id, run.attempt - 1)
    transcript.add(events)
    return transcript


async def cleaned(shown: Shown) -> Shown:
    """With its output as a terminal would show it; a long one is gone through off the loop."""
    if len(shown.output) <= LONG_OUTPUT:
        return shown
    return replace(shown, output=await asyncio.to_thread(screen, shown.output))

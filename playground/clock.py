"""The playground's own time: the wall clock plus an offset that only grows."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class ClockError(ValueError):
    """Discord's clock never runs backwards, so this one only moves forward."""


class PlaygroundClock:
    """Time as the playground tells it.

    `wall` returns seconds since the Unix epoch. Listeners are called with the
    offset, in seconds, at every change.
    """

    def __init__(self, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self.offset = 0.0
        self.listeners: set[Callable[[float], None]] = set()

    def milliseconds(self) -> int:
        """Milliseconds since the Unix epoch."""
        return int((self._wall() + self.offset) * 1000)

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.fromtimestamp(self._wall() + self.offset, UTC)

    def advance(self, seconds: float) -> None:
        """Move forward; raises ClockError for a negative step."""
        if seconds < 0:
            raise ClockError(ClockError.__doc__)
        self._move_to(self.offset + seconds)

    def set(self, moment: datetime) -> None:
        """Jump to a moment that is not in the past; raises ClockError otherwise."""
        offset = moment.timestamp() - self._wall()
        if offset < self.offset:
            raise ClockError(ClockError.__doc__)
        self._move_to(offset)

    def reset(self) -> None:
        """Follow the wall clock again. Only for a world that starts afresh."""
        self._move_to(0.0)

    def _move_to(self, offset: float) -> None:
        self.offset = offset
        for listener in tuple(self.listeners):
            listener(offset)

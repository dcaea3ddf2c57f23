"""What members see happen, live."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.wire import JSON

#: Makes the event for one viewer, or None when that viewer must not see it.
View = Callable[[int], "JSON | None"]


@dataclass(eq=False, slots=True)
class Watcher:
    """One open stream of events for one member."""

    user_id: int
    queue: asyncio.Queue[JSON] = field(default_factory=asyncio.Queue)


class Bus:
    """Hands each event to every watcher who may see it."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()

    def watch(self, user_id: int) -> Watcher:
        """Start to watch as a member; end with `leave`."""
        watcher = Watcher(user_id)
        self._watchers.add(watcher)
        return watcher

    def leave(self, watcher: Watcher) -> None:
        """Stop watching."""
        self._watchers.discard(watcher)

    def publish(self, view: View) -> None:
        """Tell everyone who watches, each in their own view."""
        for watcher in self._watchers:
            if (event := view(watcher.user_id)) is not None:
                watcher.queue.put_nowait(event)

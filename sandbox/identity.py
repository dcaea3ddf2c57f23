"""A uid for every run, where the service may choose."""

from __future__ import annotations

import heapq

FIRST_UID = 60001
COUNT = 4000


class Uids:
    """The uids that runs take and give back; the lowest free one comes first."""

    def __init__(self, first: int = FIRST_UID, count: int = COUNT) -> None:
        """Manage `count` uids from `first` on; nobody else may use them."""
        self._free = list(range(first, first + count))

    def take(self) -> int:
        """Return a uid that no process has."""
        return heapq.heappop(self._free)

    def give_back(self, uid: int | None) -> None:
        """Take a uid back after its processes and files are gone."""
        if uid is not None:
            heapq.heappush(self._free, uid)

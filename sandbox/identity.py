"""A uid for every run, where the service may choose."""

from __future__ import annotations

import heapq
import socket

from sandbox.errors import SandboxError

FIRST_UID = 61_000
BLOCK = 256
BLOCKS = 16


class Uids:
    """The uids that the runs of one service take and give back.

    Several services on one machine take different blocks: a block is held by an
    abstract socket name, which the kernel frees when its holder ends.
    """

    def __init__(self) -> None:
        """Hold no block yet: most services of ordinary users never need one."""
        self._hold: socket.socket | None = None
        self._free: list[int] = []

    def take(self) -> int:
        """Return a uid that no process has; SandboxError when there is none."""
        if self._hold is None:
            self._hold = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            first = _hold_block(self._hold)
            self._free = list(range(first, first + BLOCK))
        if not self._free:
            raise SandboxError("no uid is free for another run")
        return heapq.heappop(self._free)

    def give_back(self, uid: int | None) -> None:
        """Take a uid back after its processes and files are gone."""
        if uid is not None:
            heapq.heappush(self._free, uid)


def _hold_block(hold: socket.socket) -> int:
    for block in range(BLOCKS):
        try:
            hold.bind(f"\0thaw-sandbox-uids-{block}")
        except OSError:
            continue
        return FIRST_UID + block * BLOCK
    raise SandboxError(f"{BLOCKS} sandboxes run on this machine already")

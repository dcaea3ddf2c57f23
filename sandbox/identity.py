"""A uid for every run, where the service may choose, and acting as that uid."""

from __future__ import annotations

import contextlib
import heapq
import socket
from typing import TYPE_CHECKING

from sandbox.errors import SandboxError
from sandbox.lock import kernel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FIRST_UID = 61_000
BLOCK = 256
BLOCKS = 16


class Uids:
    """The uids that the runs of one service take and give back.

    Where homes are given, their owners are the uids. Else several services on
    one machine take different blocks: a block is held by an abstract socket
    name, which the kernel frees when its holder ends. The first block is left
    to containers: their names are not seen here, but a signal to all processes
    of a uid reaches theirs too.
    """

    def __init__(self, homes: Mapping[int, Path] | None = None) -> None:
        """Hold no block yet: most services of ordinary users never need one."""
        self.homes = dict(homes or {})
        self._hold: socket.socket | None = None
        self._free = sorted(self.homes)

    def take(self) -> int:
        """Return a uid that no process has; SandboxError when there is none."""
        if self._hold is None and not self.homes:
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

    def close(self) -> None:
        """Let other services have the block."""
        if self._hold is not None:
            self._hold.close()


def homes_in(folder: Path) -> dict[int, Path]:
    """Return the homes in `folder` by the uid that owns each.

    A home is a mount of its own, so that a run can fill nobody's but its own
    (see docker-compose.yml). Raises SandboxError for a folder that is none.
    """
    homes = {home.stat().st_uid: home for home in sorted(folder.iterdir())}
    for uid, home in homes.items():
        if not home.is_mount() or not FIRST_UID <= uid < FIRST_UID + BLOCK * BLOCKS:
            raise SandboxError(
                f"{home} has to be a mount of its own that belongs to a user from {FIRST_UID} on"
            )
    return homes


@contextlib.contextmanager
def acting_as(uid: int | None) -> Iterator[None]:
    """Look at processes and touch files as `uid` within (None: as oneself); this thread only.

    Root without CAP_DAC_OVERRIDE, CAP_CHOWN and CAP_SYS_PTRACE has no other way
    to a run's files and figures, and root with them is kept from being led to
    files of others. Needs CAP_SETUID and CAP_SETGID.
    """
    if uid is None:
        yield
        return
    kernel.set_thread_gid(uid)
    try:
        kernel.set_thread_uid(uid)
        yield
    finally:
        kernel.set_thread_uid(0)
        kernel.set_thread_gid(0)


def _hold_block(hold: socket.socket) -> int:
    for block in range(1, BLOCKS):
        try:
            hold.bind(f"\0thaw-sandbox-uids-{block}")
        except OSError:
            continue
        return FIRST_UID + block * BLOCK
    raise SandboxError(f"{BLOCKS - 1} sandboxes run on this machine already")

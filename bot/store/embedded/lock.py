"""Locks on files: held by an open file, so the kernel drops them with the process."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl


class FileLock:
    """A lock on a file that must exist. Not for threads: one object, one holder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def touch(self) -> None:
        """Make the file, if need be, for this user only."""
        self._path.touch(mode=0o600)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the lock alone for the length of the block; waits for whoever holds it."""
        with self._path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def share(self) -> None:
        """Hold the lock together with others until `release()`, or the end of the process."""
        if self._file is None:
            self._file = self._path.open("rb")
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Whether nobody else shares the lock. Where others do, this object's share is lost."""
        if self._file is None:
            return False
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Give the shared lock back."""
        if self._file is not None:
            self._file.close()
            self._file = None

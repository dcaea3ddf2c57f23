"""Where uploaded files wait for their turn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class DeskFull(Exception):
    """Too many files wait already, or one of this member does."""


class UploadDesk:
    """Lets a few files be fetched and read at a time, and one of each member.

    So what uploads cost the host is bounded, however many members send them.
    """

    def __init__(self, at_once: int = 2, waiting: int = 20) -> None:
        self._turn = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._here: set[int] = set()

    @property
    def busy(self) -> bool:
        """Whether the next one will have to wait."""
        return self._turn.locked()

    @asynccontextmanager
    async def turn(self, user_id: int) -> AsyncIterator[None]:
        """Wait for this member's turn, and keep it for as long as the block takes.

        Raises DeskFull.
        """
        if user_id in self._here or len(self._here) >= self._most:
            raise DeskFull
        self._here.add(user_id)
        try:
            async with self._turn:
                yield
        finally:
            self._here.discard(user_id)

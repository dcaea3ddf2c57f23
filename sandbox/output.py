"""What a run writes: bounded, in order, and with its events in their places."""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING

from sandbox.streams import EVENT, HIT, Splitter

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.wire import Message

_CHUNK = 64 * 1024
# Bytes that are no text (the marks) may be so many times the limit on text.
_RAW_FACTOR = 8


class Output:
    """Reads the pipe of a run and passes on its events, oldest first.

    Events of the other channel come in where their marks stand in the text.
    """

    def __init__(
        self,
        pipe: int,
        mark: str,
        limit: int,
        put: Callable[[Message], None],
        overflow: Callable[[int], None],
    ) -> None:
        """Pass at most `limit` bytes of text to `put`; tell `overflow` of more, once."""
        self.written = 0
        self.hits: set[str] = set()
        self._pipe = pipe
        self._splitter = Splitter(mark)
        self._limit = limit
        self._raw = 0
        self._put = put
        self._overflow = overflow
        self._waiting: deque[tuple[int, str]] = deque()
        self.over = False

    def read(self) -> bool:
        """Take what is in the pipe; False when nothing more can come of it."""
        while not self.over:
            try:
                chunk = os.read(self._pipe, _CHUNK)
            except BlockingIOError:
                return True
            if not chunk:
                return False
            self._raw += len(chunk)
            self._take(self._splitter.feed(chunk))
        return False

    def place(self, event: Message) -> None:
        """Pass on an event of the other channel where its mark stands."""
        self.read()
        if self._waiting:
            self._waiting.popleft()
        self._put(event)
        self._advance()

    def finish(self) -> None:
        """Pass on all that is left, also behind marks whose event never came."""
        self.read()
        self._take(self._splitter.feed(b"", final=True))
        while self._waiting:
            self._waiting.popleft()
            self._advance()

    def _take(self, texts: list[tuple[int, str]]) -> None:
        for fd, text in texts:
            if fd == HIT:
                self.hits.add(text)
                continue
            kept = self._within_limit(text)
            if kept or fd == EVENT:
                self._waiting.append((fd, kept))
        self._advance()
        if not self.over and self._raw > _RAW_FACTOR * self._limit + _CHUNK:
            self._exceed()

    def _within_limit(self, text: str) -> str:
        room = self._limit - self.written
        data = text.encode()
        self.written += len(data)
        if len(data) <= room:
            return text
        if not self.over:
            self._exceed()
        return data[: max(room, 0)].decode("utf-8", "ignore")

    def _exceed(self) -> None:
        self.over = True
        self._overflow(max(self.written, self._raw))

    def _advance(self) -> None:
        while self._waiting and self._waiting[0][0] != EVENT:
            fd, text = self._waiting.popleft()
            self._put({"type": "out", "fd": fd, "text": text})

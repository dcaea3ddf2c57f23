"""Standard output and error through one pipe, in order, and told apart.

Both streams of a run share a pipe: two pipes lose the order. What Python
writes to standard error is wrapped in marks that only this run knows; all else
counts as output. A third mark says where in the text an event of the other channel
belongs, others that the snippet met a limit and caught it. A snippet that forges marks
mislabels its own text.
"""

from __future__ import annotations

import codecs
import io
import os
import secrets

OUT, ERR, EVENT, HIT = 1, 2, 3, 4
# Limits that a snippet can meet and go on, and the last byte of their marks.
HITS = {"memory": b"m", "device_memory": b"d", "processes": b"p", "files": b"f"}
_HIT_OF = {letter: name for name, letter in HITS.items()}
_ESCAPE = b"\x00"


def new_mark() -> str:
    """Return a mark that no snippet can guess."""
    return secrets.token_hex(8)


def mark_event(mark: str) -> None:
    """Mark in the pipe that an event is sent now; call before sending it."""
    os.write(OUT, _switch(mark, EVENT))


def mark_hit(mark: str, limit: str) -> None:
    """Mark in the pipe that the snippet met a limit, one of HITS, and caught it."""
    os.write(OUT, _ESCAPE + mark.encode("ascii") + HITS[limit])


def _switch(mark: str, fd: int) -> bytes:
    return _ESCAPE + mark.encode("ascii") + str(fd).encode("ascii")


class MarkedError(io.RawIOBase):
    """Standard error as the child writes it."""

    def __init__(self, mark: str) -> None:
        """Wrap each write between two marks."""
        self._begin, self._end = _switch(mark, ERR), _switch(mark, OUT)

    def writable(self) -> bool:
        """It is."""
        return True

    def fileno(self) -> int:
        """Return the descriptor, for faulthandler and subprocesses."""
        return ERR

    def isatty(self) -> bool:
        """Return False: it is a pipe."""
        return False

    def write(self, data: object) -> int:
        """Write all of `data` at once, so that no other writer comes between."""
        content = bytes(data)  # type: ignore[call-overload]
        left = self._begin + content + self._end
        while left:
            left = left[os.write(ERR, left) :]
        return len(content)


class Splitter:
    """Takes the pipe's bytes and gives back texts by stream, in order."""

    def __init__(self, mark: str) -> None:
        """Split at this run's marks."""
        self._mark = _ESCAPE + mark.encode("ascii")
        self._width = len(self._mark) + 1
        self._decoders = {fd: codecs.getincrementaldecoder("utf-8")("replace") for fd in (OUT, ERR)}
        self._fd = OUT
        self._held = b""

    def feed(self, data: bytes, *, final: bool = False) -> list[tuple[int, str]]:
        """Return what can be told of all that came; `final` holds nothing back.

        An event's place is told as (EVENT, ""), a limit caught as (HIT, its name).
        """
        texts: list[tuple[int, str]] = []
        data = self._held + data
        while (at := data.find(self._mark)) >= 0 and len(data) >= at + self._width:
            texts.append((self._fd, self._decoders[self._fd].decode(data[:at])))
            kind = data[at + self._width - 1 : at + self._width]
            if kind == b"3":
                texts.append((EVENT, ""))
            elif kind in _HIT_OF:
                texts.append((HIT, _HIT_OF[kind]))
            else:
                self._fd = ERR if kind == b"2" else OUT
            data = data[at + self._width :]
        keep = 0 if final else self._unfinished(data)
        self._held = data[len(data) - keep :]
        rest = data[: len(data) - keep]
        texts.append((self._fd, self._decoders[self._fd].decode(rest, final=final)))
        return [(fd, text) for fd, text in texts if text or fd == EVENT]

    def _unfinished(self, data: bytes) -> int:
        """Return how many bytes at the end may be the beginning of a mark."""
        at = data.rfind(_ESCAPE, max(0, len(data) - self._width + 1))
        if at < 0:
            return 0
        tail = data[at:]
        return len(tail) if self._mark.startswith(tail[: len(self._mark)]) else 0

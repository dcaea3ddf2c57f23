"""Messages sent with `enforce_nonce`, remembered for a few minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Nonces:
    """Which message an author's nonce belongs to, for `seconds` on the playground's clock."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._sent: dict[tuple[int, str], tuple[int, datetime]] = {}

    def message_for(self, author_id: int, nonce: str | int, now: datetime) -> int | None:
        """The message already sent with this nonce, if it was sent recently."""
        sent = self._sent.get((author_id, str(nonce)))
        if sent is None or (now - sent[1]).total_seconds() >= self._seconds:
            return None
        return sent[0]

    def remember(self, author_id: int, nonce: str | int, message_id: int, now: datetime) -> None:
        """A message was sent with this nonce."""
        self._sent[author_id, str(nonce)] = (message_id, now)

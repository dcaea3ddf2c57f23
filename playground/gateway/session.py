"""A gateway session: it outlives its socket, so that a client can resume it."""

from __future__ import annotations

import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from playground.gateway.codes import NEEDED, Opcode
from playground.wire import dumps

if TYPE_CHECKING:
    from playground.wire import JSON

#: Events kept for a resume. Discord does not say how many it keeps.
REPLAY_LIMIT = 5000
SHARD_SHIFT = 22


class Wire(Protocol):
    """The open connection of a session."""

    def send(self, payload: bytes) -> None:
        """Queue one payload, in order."""

    def close(self, code: int) -> None:
        """Close the connection after what is queued."""

    def invalidate(self) -> None:
        """Tell the client (opcode 9) that its session is gone; it may identify anew."""


@dataclass(eq=False, slots=True)
class Session:
    """One identified client; `lost_at` is when its socket went, monotonic, in seconds."""

    intents: int
    shard: tuple[int, int] = (0, 1)
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    wire: Wire | None = None
    sequence: int = 0
    lost_at: float | None = None
    _log: deque[tuple[int, bytes]] = field(default_factory=lambda: deque(maxlen=REPLAY_LIMIT))

    def wants(self, event: str, guild_id: int | None) -> bool:
        """Whether the session's shard and intents cover an event."""
        shard_id, shard_count = self.shard
        owner = 0 if guild_id is None else (guild_id >> SHARD_SHIFT) % shard_count
        if owner != shard_id:
            return False
        needed = NEEDED.get(event)
        return needed is None or bool(self.intents & needed[guild_id is None])

    def dispatch(self, event: str, data: JSON) -> None:
        """Send an event, or keep it for a resume."""
        self.sequence += 1
        payload = dumps({"op": Opcode.DISPATCH, "t": event, "s": self.sequence, "d": data})
        self._log.append((self.sequence, payload))
        if self.wire is not None:
            self.wire.send(payload)

    def can_resume(self, sequence: int) -> bool:
        """Whether everything after `sequence` is still there."""
        if sequence > self.sequence:
            return False
        oldest = self._log[0][0] if self._log else self.sequence + 1
        return sequence + 1 >= oldest

    def replay(self, sequence: int) -> None:
        """Send everything after `sequence` again."""
        if self.wire is None:
            return
        for number, payload in self._log:
            if number > sequence:
                self.wire.send(payload)

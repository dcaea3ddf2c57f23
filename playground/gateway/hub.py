"""All gateway sessions, and who gets which event."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from playground.gateway.codes import Close, Opcode
from playground.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Callable

    from playground.gateway.session import Session
    from playground.wire import JSON

#: How long a session without a socket can be resumed, in seconds of real time.
RESUMABLE_SECONDS = 300.0


class Hub:
    """The sessions of all shards."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self.sessions: dict[str, Session] = {}
        self.identifies = 0
        self.resumes = 0

    def dispatch(self, event: str, data: JSON, guild_id: int | None) -> None:
        """Send an event to every session whose shard and intents cover it."""
        self._drop_expired()
        for session in self.sessions.values():
            if session.wants(event, guild_id):
                session.dispatch(event, data)

    def dispatch_each(
        self, event: str, make: Callable[[Session], JSON], guild_id: int | None
    ) -> None:
        """Likewise, where what is sent depends on the session's intents."""
        self._drop_expired()
        for session in self.sessions.values():
            if session.wants(event, guild_id):
                session.dispatch(event, make(session))

    def add(self, session: Session) -> None:
        """A client has identified."""
        self.identifies += 1
        self.sessions[session.id] = session

    def lost(self, session: Session) -> None:
        """A session's socket is gone; it may come back."""
        session.wire = None
        session.lost_at = self._monotonic()

    def end(self, session: Session) -> None:
        """A session is over for good."""
        self.sessions.pop(session.id, None)

    def drop(self) -> int:
        """Close every socket so that it can be resumed; how many there were."""
        open_sessions = [s for s in self.sessions.values() if s.wire is not None]
        for session in open_sessions:
            if session.wire is not None:
                session.wire.close(Close.UNKNOWN_ERROR)
        return len(open_sessions)

    def ask_to_reconnect(self) -> None:
        """Send opcode 7 to everyone."""
        self._broadcast({"op": Opcode.RECONNECT, "d": None, "s": None, "t": None})

    def invalidate(self) -> None:
        """Forget every session and tell those who are connected."""
        for session in self.sessions.values():
            if session.wire is not None:
                session.wire.invalidate()
        self.sessions.clear()

    def describe(self) -> JSON:
        """For the control API."""
        return {
            "identifies": self.identifies,
            "resumes": self.resumes,
            "sessions": [
                {
                    "id": session.id,
                    "shard": list(session.shard),
                    "intents": session.intents,
                    "sequence": session.sequence,
                    "connected": session.wire is not None,
                }
                for session in self.sessions.values()
            ],
        }

    def _broadcast(self, payload: dict[str, Any]) -> None:
        packed = dumps(payload)
        for session in self.sessions.values():
            if session.wire is not None:
                session.wire.send(packed)

    def _drop_expired(self) -> None:
        limit = self._monotonic() - RESUMABLE_SECONDS
        expired = [
            session
            for session in self.sessions.values()
            if session.lost_at is not None and session.wire is None and session.lost_at < limit
        ]
        for session in expired:
            self.end(session)

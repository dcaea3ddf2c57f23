"""What can go wrong when a test acts as a member."""

from __future__ import annotations


class DriverError(Exception):
    """The playground could not be driven.

    DriverError
    ├── NotStarted   the playground's process did not come up
    ├── NotAllowed   what Discord's client, or the playground, does not let this member do
    └── NotSeen      what was waited for did not appear in time
    """


class NotStarted(DriverError):
    """The playground did not start."""


class NotAllowed(DriverError):
    """The client would not let the member do this.

    `status` is the control API's HTTP status, `code` its machine-readable reason, where it
    gave one.
    """

    def __init__(self, sentence: str, *, status: int = 0, code: str | int | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code


class NotSeen(DriverError):
    """What was waited for did not appear; the message lists what did."""

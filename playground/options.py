"""How strict, and for how long, a playground is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The switches of a playground; the defaults are Discord's.

    Attributes:
        rate_limits: Enforce per-route and global limits.
        openapi: Discord's OpenAPI description to hold every call against.
        ack_seconds: Time for the first answer to an interaction, in real seconds.
        token_seconds: Life of an interaction token, on the playground's clock.
        nonce_seconds: How long an enforced nonce is remembered, on the playground's clock.
        heartbeat_ms: The interval that HELLO asks for, in milliseconds.
        privileged_intents: Whether the application has its privileged intents switched on.
    """

    rate_limits: bool = True
    openapi: Path | None = None
    ack_seconds: float = 3.0
    token_seconds: float = 900.0
    nonce_seconds: float = 300.0
    heartbeat_ms: int = 41_250
    privileged_intents: bool = False

"""Discord's ids: a moment in milliseconds, then a counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.clock import PlaygroundClock

DISCORD_EPOCH_MS = 1_420_070_400_000
COUNTER_BITS = 22


class Snowflakes:
    """Hands out ids that carry the playground clock's moment, each one once."""

    def __init__(self, clock: PlaygroundClock) -> None:
        self._clock = clock
        self._count = 0

    def next(self) -> int:
        """A new id; later ones of the same millisecond are greater."""
        self._count = (self._count + 1) % (1 << COUNTER_BITS)
        return (self._clock.milliseconds() - DISCORD_EPOCH_MS) << COUNTER_BITS | self._count


def moment_ms(snowflake: int) -> int:
    """When an id was made, in milliseconds since the Unix epoch."""
    return (snowflake >> COUNTER_BITS) + DISCORD_EPOCH_MS


def snowflake_at(moment_ms: int, counter: int = 0) -> int:
    """The id made at a moment, in milliseconds since the Unix epoch."""
    return (moment_ms - DISCORD_EPOCH_MS) << COUNTER_BITS | counter

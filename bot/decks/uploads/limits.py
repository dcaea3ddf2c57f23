"""What one uploaded file may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for the process that reads one file."""

    memory: int = 320 << 20
    """Bytes, of which the interpreter and the models take about 50 million.

    Two such processes and the bot fit into the gigabyte of its container.
    """
    cpu: int = 15
    """Seconds of computing; ordinary decks take less than one."""
    wall: float = 30.0
    """Seconds from its start to its end."""
    answer: int = 16 << 20
    """Bytes that it may say: a deck of 2,000 cards at all their limits has about eight million."""


LIMITS = Limits()
OUT_OF_MEMORY = 77
"""The exit status of a reading process that ran out of memory and noticed."""

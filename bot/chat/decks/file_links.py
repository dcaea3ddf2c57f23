"""The ids of components below a file that was read: they need no row of the database."""

from __future__ import annotations

REST = r"deck:rest:(?P<whose>guild|member)"
TOLD = r"deck:told:(?P<page>\d{1,3}):(?P<whose>guild|member|none):(?P<kept>\d{1,5})"


def rest(whose: str) -> str:
    """Keep the cards in the file below, for this guild or for me."""
    return f"deck:rest:{whose}"


def told(page: int, whose: str, kept: int) -> str:
    """Show me this page of the list in the file below, counted from 0.

    `kept` cards can be kept for `whose`, which is "none" where nothing can.
    """
    return f"deck:told:{page}:{whose}:{kept}"

"""The ids that the door's components carry."""

from __future__ import annotations

HOME = "study:home"
GO = r"study:go:(?P<way>live|solo|practice|recall|explain|lab|duel|daily|mistakes)"
DECK = r"study:deck:(?P<way>live|solo|practice|lab|duel)"
RIVAL = r"study:rival:(?P<deck>[a-z0-9-]{1,40})"


def go(way: str) -> str:
    """Begin to learn in this way."""
    return f"study:go:{way}"


def deck(way: str) -> str:
    """With the chosen deck, in this way."""
    return f"study:deck:{way}"


def rival(deck_id: str) -> str:
    """Against the chosen member, with this deck."""
    return f"study:rival:{deck_id}"

"""The ids that a duel's buttons carry."""

from __future__ import annotations

ROUND = r"(?P<round>\d{1,19})"
ACCEPT = rf"duel:accept:{ROUND}"
DECLINE = rf"duel:decline:{ROUND}"
WITHDRAW = rf"duel:withdraw:{ROUND}"
PLAY = rf"duel:play:{ROUND}"


def accept(round_id: int) -> str:
    """I take up the challenge."""
    return f"duel:accept:{round_id}"


def decline(round_id: int) -> str:
    """Not this time."""
    return f"duel:decline:{round_id}"


def withdraw(round_id: int) -> str:
    """I take my challenge back."""
    return f"duel:withdraw:{round_id}"


def play(round_id: int) -> str:
    """Show me my half."""
    return f"duel:play:{round_id}"

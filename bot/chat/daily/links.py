"""The ids that the question of the day carries."""

from __future__ import annotations

from bot.chat.links import CHOICE_ID

QUESTION = r"(?P<question>\d{1,19})"
ANSWER = rf"daily:answer:{QUESTION}:(?P<choice>{CHOICE_ID})"
HINT = rf"daily:hint:{QUESTION}"


def answer(question_id: int, choice_id: str) -> str:
    """Answer the question of the day with this choice."""
    return f"daily:answer:{question_id}:{choice_id}"


def hint(question_id: int) -> str:
    """Show me its hint."""
    return f"daily:hint:{question_id}"

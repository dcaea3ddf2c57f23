"""The ids that the private modes' components carry."""

from __future__ import annotations

from bot.chat.links import CHOICE_ID

QUESTION = r"(?P<question>\d{1,19})"
OPEN = rf"play:open:{QUESTION}"
ANSWER = rf"play:answer:{QUESTION}:(?P<choice>{CHOICE_ID})"
HINT = rf"play:hint:{QUESTION}"
SURE_BEGINS = "play:sure:"
SURE = rf"{SURE_BEGINS}{QUESTION}:(?P<number>\d{{1,2}}):(?P<confidence>sure|think|guess)"
RESULT = r"play:result:(?P<round>\d{1,19})"
START = r"play:start:(?P<mode>solo|practice|mistakes|lab):(?P<deck>[a-z0-9-]{1,40})"
PREDICT = rf"lab:predict:{QUESTION}"
PREDICTED = rf"lab:predicted:{QUESTION}"
COMPARE = rf"lab:compare:{QUESTION}"
FOLLOW = rf"lab:follow:{QUESTION}"
ANY_DECK = "-"
"""In place of a deck's id: whichever needs it most."""


def sure(question_id: int, number: int, confidence: str) -> str:
    """This sure I was of this attempt of mine: sure, think or guess."""
    return f"{SURE_BEGINS}{question_id}:{number}:{confidence}"


def open_(question_id: int) -> str:
    """Begin my time for this question and show it to me."""
    return f"play:open:{question_id}"


def answer(question_id: int, choice_id: str) -> str:
    """Answer this private question with this choice."""
    return f"play:answer:{question_id}:{choice_id}"


def hint(question_id: int) -> str:
    """Show me the hint of this private question."""
    return f"play:hint:{question_id}"


def result(round_id: int) -> str:
    """Show me how this private round went."""
    return f"play:result:{round_id}"


def start(mode: str, deck_id: str) -> str:
    """Begin this deck in this mode, or go on with it."""
    return f"play:start:{mode}:{deck_id}"


def predict(question_id: int) -> str:
    """Let me type what this problem's code prints."""
    return f"lab:predict:{question_id}"


def predicted(question_id: int) -> str:
    """The form for that."""
    return f"lab:predicted:{question_id}"


def compare(question_id: int) -> str:
    """Show my prediction beside what my latest run of this problem's code printed."""
    return f"lab:compare:{question_id}"


def follow(question_id: int) -> str:
    """Show me what follows from it."""
    return f"lab:follow:{question_id}"

"""The ids that components carry: all that a click needs to be understood after a restart."""

from __future__ import annotations

CHOICE_ID = r"[a-z0-9][a-z0-9-]{0,39}"
ANSWER = rf"answer:(?P<question>\d{{1,19}}):(?P<choice>{CHOICE_ID})"
HINT = r"hint:(?P<question>\d{1,19})"
MINE = r"mine:(?P<round>\d{1,19})"
RUN_MODAL = "run:code"
RERUN = r"rerun:(?P<run>\d{1,19})"
EDIT_RUN = r"editrun:(?P<run>\d{1,19})"


def answer(question_id: int, choice_id: str) -> str:
    """Answer this question with this choice."""
    return f"answer:{question_id}:{choice_id}"


def hint(question_id: int) -> str:
    """Show me the hint of this question."""
    return f"hint:{question_id}"


def mine(round_id: int) -> str:
    """Show me my own answers of this round."""
    return f"mine:{round_id}"


def rerun(run_id: int) -> str:
    """Run this snippet once more."""
    return f"rerun:{run_id}"


def edit_run(run_id: int) -> str:
    """Open this snippet in the code modal."""
    return f"editrun:{run_id}"

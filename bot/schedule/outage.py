"""Gives the time back in which nobody could answer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.learning.challenge import credits_for
from bot.store import due, rounds

if TYPE_CHECKING:
    from datetime import datetime

    from bot.store.rounds import Connection, QuestionRow

DEADLINE = "question.deadline"
REASON = "outage"
# Shorter gaps cost nobody an answer: Discord shows a click as pending for three seconds.
OUTAGE = timedelta(seconds=3)


async def give_back(
    conn: Connection,
    question: QuestionRow,
    began: datetime,
    ended: datetime,
    reason: str = REASON,
) -> bool:
    """Give everyone what the outage took from an open question; whether it took anything.

    Members with windows of their own (extra time, private play) get theirs back too. The new
    deadline is shown soon after, whatever happens to this process. Repeatable: an outage that
    began at this moment is made up for once. While its round was paused nothing was lost.
    """
    paused_at = (await rounds.get(conn, question.round_id)).paused_at
    lost_until = ended if paused_at is None else min(ended, paused_at)
    if question.skipped_at is not None or lost_until <= began:
        return False
    windows = credits_for(question.windows, began, lost_until)
    added = [await rounds.credit(conn, question.id, each, reason, began) for each in windows]
    if not any(added):
        return False
    key = f"question:{question.id}:deadline:{began.isoformat()}"
    await due.put(conn, DEADLINE, key, ended, {"question_id": question.id})
    return True

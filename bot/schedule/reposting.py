"""An open question whose message somebody deleted is posted again, once, and loses no time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.learning.challenge import deadline
from bot.schedule.outage import give_back
from bot.store import rounds

if TYPE_CHECKING:
    from datetime import datetime

    from bot.schedule.rounds import RoundPublisher
    from bot.store.database import Database
    from bot.store.rounds import QuestionRow

log = structlog.get_logger(__name__)

REASON = "repost"
# Discord tells of deletions only to bots that get every message of every channel, which Thaw does
# not ask for. So it looks; for so long at most nobody could see a deleted question.
LOOK_EVERY = timedelta(seconds=10)


def is_time_to_look(question: QuestionRow, now: datetime, pace: timedelta) -> bool:
    """Whether, of the steps that are `pace` apart, this is one at which to look."""
    return question.opened_at is not None and (now - question.opened_at) % LOOK_EVERY < pace


async def post_again(
    database: Database, publisher: RoundPublisher, question: QuestionRow, now: datetime
) -> None:
    """Post the question anew and give everyone the time back. Repeatable.

    Nothing is posted for a question whose time is over: its reveal is about to come.

    Raises:
        CannotPost: Thaw may not write in the channel.
    """
    closes = deadline(question.windows)
    if question.message_id is None or closes is None or closes <= now:
        return
    posted = await publisher.again(question.id)
    since = max(question.opened_at or posted.at, posted.at - LOOK_EVERY)
    async with database.begin() as conn:
        moved = await rounds.move(conn, question.id, question.message_id, posted.message_id)
        if moved:
            await give_back(conn, question, since, posted.at, REASON)
    log.info("deleted question posted again", question_id=question.id, moved=moved)
    if not moved:
        await _withdraw_stray(database, publisher, question.id, posted.message_id)


async def _withdraw_stray(
    database: Database, publisher: RoundPublisher, question_id: int, message_id: int
) -> None:
    """Close the new message where the question was closed while it was being posted."""
    async with database.begin() as conn:
        stands_at = (await rounds.question(conn, question_id)).message_id
    if stands_at != message_id:
        await publisher.withdrawn(question_id, message_id)

"""A hand on a live round's pace: begin now, next now, pause, go on, skip."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.learning.challenge import QuestionState, deadline
from bot.schedule import plans
from bot.store import due, posts, rounds

if TYPE_CHECKING:
    from datetime import datetime

    from bot.schedule.rounds import Pace
    from bot.store.rounds import Connection, PausedBy, QuestionRow, RoundRow


# Discord's ids tell moments by the millisecond, and no order within one.
MILLISECOND = timedelta(milliseconds=1)


class Steered(StrEnum):
    """What became of a wish about a round's pace."""

    DONE = "done"
    STARTED = "started"
    QUESTION_OPEN = "question_open"
    NO_QUESTION_OPEN = "no_question_open"
    PAUSED_ALREADY = "paused_already"
    NOT_PAUSED = "not_paused"
    OVER = "over"


async def pause(conn: Connection, played: RoundRow, at: datetime, by: PausedBy) -> Steered:
    """Hold the round where it is, also in the middle of a question.

    An answer given in the very millisecond of `at` still counts.
    """
    if played.state != "running":
        return Steered.OVER
    if not await rounds.pause(conn, played.id, at + MILLISECOND, by):
        return Steered.PAUSED_ALREADY
    await _stir(conn, played, at)
    return Steered.DONE


async def resume(conn: Connection, played: RoundRow, at: datetime, pace: Pace) -> Steered:
    """Let a paused round go on; an open question gets exactly the time back that it had left.

    What comes next comes after the lead of a start, so that everyone is back.
    """
    if played.state != "running":
        return Steered.OVER
    if not await rounds.resume(conn, played.id, at):
        return Steered.NOT_PAUSED
    asked = await _latest(conn, played)
    if asked is not None and asked.state is QuestionState.OPEN:
        closes = deadline(asked.windows) or at
        await due.reschedule(conn, plans.close_key(asked.id), closes + pace.grace)
    elif not await _next_at(conn, played, asked, at + pace.lead) and asked is not None:
        await due.reschedule(conn, plans.close_key(asked.id), at)  # it is still to be revealed
    await _stir(conn, played, at)
    return Steered.DONE


async def next_now(conn: Connection, played: RoundRow, at: datetime, pace: Pace) -> Steered:
    """End the lobby, or the pause after a reveal, at once."""
    if played.state != "running":
        return Steered.OVER
    asked = await _latest(conn, played)
    if asked is not None and asked.state is QuestionState.OPEN:
        return Steered.QUESTION_OPEN
    if played.paused_at is not None:
        await resume(conn, played, at, pace)
    if not await _next_at(conn, played, asked, at):
        if asked is None or await posts.message_of(conn, plans.reveal_key(asked.id)) is None:
            return Steered.QUESTION_OPEN  # closed, and about to be revealed
        await plans.plan_next(conn, played.id, asked.position, at)  # revealed this very moment
    return Steered.DONE if asked is not None else Steered.STARTED


async def skip(conn: Connection, played: RoundRow, at: datetime, pace: Pace) -> Steered:
    """End the open question; it is revealed and counts for nobody."""
    if played.state != "running":
        return Steered.OVER
    asked = await _latest(conn, played)
    if asked is None or asked.state is not QuestionState.OPEN:
        return Steered.NO_QUESTION_OPEN
    if played.paused_at is not None:
        await resume(conn, played, at, pace)
    if not await rounds.skip(conn, asked.id, at):
        return Steered.NO_QUESTION_OPEN
    await due.reschedule(conn, plans.close_key(asked.id), at)
    return Steered.DONE


async def _latest(conn: Connection, played: RoundRow) -> QuestionRow | None:
    """The question that was posted last; None in the lobby."""
    latest = await rounds.latest_questions(conn, played.id, 1)
    return latest[0] if latest else None


async def _next_at(
    conn: Connection, played: RoundRow, asked: QuestionRow | None, at: datetime
) -> bool:
    """Have what is planned next happen at `at`; whether anything was planned."""
    position = 0 if asked is None else asked.position + 1
    if position == 0:
        await rounds.note_start(conn, played.id, at)
    if position == len(played.question_ids):
        return await due.reschedule(conn, plans.finish_key(played.id), at)
    return await due.reschedule(conn, plans.post_key(played.question_ids[position]), at)


async def _stir(conn: Connection, played: RoundRow, at: datetime) -> None:
    """Show at once what has changed."""
    asked = await _latest(conn, played)
    key = plans.lobby_key(played.id) if asked is None else plans.count_key(asked.id)
    await due.reschedule(conn, key, at)

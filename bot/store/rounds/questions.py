"""A question from its planning to its closing, and the windows in which it takes answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select, text, update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.challenge import QuestionState, Window
from bot.store.database import Connection
from bot.store.errors import NotFound, QuestionOver
from bot.store.models import AnswerWindow, Question
from bot.store.rounds.rows import QuestionRow

REGULAR = "regular"
OUTAGE = "outage"
REPOST = "repost"

# Members with extra time may answer longer; the window for everyone is part of theirs.
ADD_EXTRA_TIME = text("""
    INSERT INTO answer_window (question_id, member_id, reason, since, opens_at, closes_at)
    SELECT q.id, e.member_id, 'extra', q.opened_at, q.opened_at,
           q.opened_at + make_interval(secs => q.limit_seconds * (100 + e.percent) / 100.0)
    FROM question q
    JOIN round r ON r.id = q.round_id AND r.mode IN ('live', 'daily')
    JOIN extra_time e ON e.guild_id = r.guild_id
    WHERE q.id = :question_id
    ON CONFLICT DO NOTHING
""")


async def find_question(conn: Connection, question_id: int) -> QuestionRow | None:
    """The question, or None where there is none of this id."""
    return await _find(conn, Question.id == question_id)


async def question(conn: Connection, question_id: int) -> QuestionRow:
    """The question.

    Raises:
        NotFound: there is none of this id.
    """
    row = await find_question(conn, question_id)
    if row is None:
        raise NotFound(f"question {question_id}")
    return row


async def question_at(conn: Connection, round_id: int, position: int) -> QuestionRow | None:
    """The question at this position (from 0) of the round; None past the last."""
    return await _find(conn, Question.round_id == round_id, Question.position == position)


async def question_by_message(conn: Connection, message_id: int) -> QuestionRow | None:
    """The question that this message shows, if it shows one."""
    return await _find(conn, Question.message_id == message_id)


async def latest_questions(conn: Connection, round_id: int, count: int) -> list[QuestionRow]:
    """The last `count` questions of the round that were posted, the latest first."""
    latest = (
        select(Question.id)
        .where(Question.round_id == round_id, Question.message_id.is_not(None))
        .order_by(Question.position.desc())
        .limit(count)
    )
    rows = await load_questions(conn, Question.id.in_(latest))
    return sorted(rows, key=lambda row: row.position, reverse=True)


async def open_questions(conn: Connection) -> list[QuestionRow]:
    """Every question that takes answers."""
    return await load_questions(conn, Question.state == QuestionState.OPEN)


async def open_question(
    conn: Connection, question_id: int, message_id: int, opened_at: datetime
) -> Window:
    """Note that the question stands in the channel; the window that everyone has.

    In a round for a whole channel, members with extra time get a window of their own.

    The first call counts, later ones get its window: the sender of the message and a click
    that was faster may both call it. `opened_at` is the moment of the message's snowflake.

    Raises:
        QuestionOver: the question was closed before it was ever opened.
        NotFound: there is no such question.
    """
    opened = await conn.execute(
        update(Question)
        .where(Question.id == question_id, Question.state == QuestionState.PLANNED)
        .values(state=QuestionState.OPEN, message_id=message_id, opened_at=opened_at)
        .returning(Question.limit_seconds)
    )
    limit = opened.scalar_one_or_none()
    if limit is None:
        return await _regular_window(conn, question_id)
    window = Window(opened_at, opened_at + timedelta(seconds=limit))
    await add_window(conn, question_id, window, REGULAR, opened_at)
    await conn.execute(ADD_EXTRA_TIME, {"question_id": question_id})
    return window


async def move(conn: Connection, question_id: int, message_id: int, instead: int) -> bool:
    """Note that an open question stands in another message; whether this call did."""
    moved = await conn.execute(
        update(Question)
        .where(
            Question.id == question_id,
            Question.state == QuestionState.OPEN,
            Question.message_id == message_id,
        )
        .values(message_id=instead)
    )
    return moved.rowcount == 1


async def close_question(conn: Connection, question_id: int, at: datetime) -> bool:
    """Take no more answers; whether this call was the one that closed the question.

    Waits for answers that are being written at this moment: after it, none is added.
    """
    closed = await conn.execute(
        update(Question)
        .where(Question.id == question_id, Question.state == QuestionState.OPEN)
        .values(state=QuestionState.CLOSED, closed_at=at)
    )
    return closed.rowcount == 1


async def credit(
    conn: Connection, question_id: int, window: Window, reason: str, since: datetime
) -> bool:
    """Add a window to a question that is open; whether it was added.

    `since` is the moment that the window makes up for, such as the beginning of an outage. For
    the same reason and moment a question (or one member at it) gets one window, whoever asks.
    """
    still_open = await conn.execute(
        select(Question.id)
        .where(Question.id == question_id, Question.state == QuestionState.OPEN)
        .with_for_update(read=True)
    )
    if still_open.scalar_one_or_none() is None:
        return False
    return await add_window(conn, question_id, window, reason, since)


async def add_window(
    conn: Connection, question_id: int, window: Window, reason: str, since: datetime
) -> bool:
    """Add a window, once for this reason and moment; whether it was added."""
    added = await conn.execute(
        insert(AnswerWindow)
        .values(
            question_id=question_id,
            member_id=window.member_id,
            reason=reason,
            since=since,
            opens_at=window.opens_at,
            closes_at=window.closes_at,
        )
        .on_conflict_do_nothing()
        .returning(AnswerWindow.id)
    )
    return added.scalar_one_or_none() is not None


async def _regular_window(conn: Connection, question_id: int) -> Window:
    found = await conn.execute(
        select(AnswerWindow.opens_at, AnswerWindow.closes_at).where(
            AnswerWindow.question_id == question_id, AnswerWindow.reason == REGULAR
        )
    )
    row = found.one_or_none()
    if row is None:
        await question(conn, question_id)
        raise QuestionOver
    return Window(row.opens_at, row.closes_at)


async def _find(conn: Connection, *where: ColumnElement[bool]) -> QuestionRow | None:
    rows = await load_questions(conn, *where)
    return rows[0] if rows else None


async def load_questions(conn: Connection, *where: ColumnElement[bool]) -> list[QuestionRow]:
    """The questions that meet these conditions, in the order of their ids."""
    rows = (await conn.execute(_with_windows().where(*where))).all()
    return [_row(list(same)) for _, same in groupby(rows, key=lambda row: row.id)]


def _with_windows() -> Select[Any]:
    """One row for each window of a question, or a row without one."""
    windows = (
        AnswerWindow.member_id.label("window_member_id"),
        AnswerWindow.opens_at.label("window_opens_at"),
        AnswerWindow.closes_at.label("window_closes_at"),
        AnswerWindow.reason.label("window_reason"),
    )
    joined = Question.__table__.outerjoin(AnswerWindow.__table__)
    order = (Question.id, AnswerWindow.opens_at, AnswerWindow.id)
    return select(Question.__table__, *windows).select_from(joined).order_by(*order)


def _row(rows: Sequence[Row[Any]]) -> QuestionRow:
    row = rows[0]
    return QuestionRow(
        id=row.id,
        round_id=row.round_id,
        position=row.position,
        problem_id=row.problem_id,
        choice_ids=tuple(row.choice_ids),
        correct_choice_id=row.correct_choice_id,
        attempts_allowed=row.attempts_allowed,
        limit_seconds=row.limit_seconds,
        state=QuestionState(row.state),
        channel_id=row.channel_id,
        message_id=row.message_id,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        windows=tuple(_window(row) for row in rows if row.window_opens_at is not None),
        level=row.level,
        skipped_at=row.skipped_at,
        credited=any(r.window_reason == OUTAGE and r.window_member_id is None for r in rows),
        again=any(r.window_reason == REPOST for r in rows),
        shown=row.shown,
    )


def _window(row: Row[Any]) -> Window:
    return Window(row.window_opens_at, row.window_closes_at, row.window_member_id)

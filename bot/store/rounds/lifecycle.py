"""A round from its start to its end."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import aggregate_order_by

from bot.learning.challenge import QuestionState
from bot.store.database import Connection
from bot.store.errors import NotFound, RoundAlreadyRunning
from bot.store.models import Question, Round
from bot.store.rounds.rows import NewRound, RoundRow

QUESTION_IDS = (
    select(func.array_agg(aggregate_order_by(Question.id, Question.position)))
    .where(Question.round_id == Round.id)
    .scalar_subquery()
)


async def start(conn: Connection, new: NewRound) -> RoundRow:
    """Keep a new round with its questions, all still planned.

    Raises:
        RoundAlreadyRunning: a live round is running in this channel.
        ValueError: the round has no questions.
    """
    if not new.questions:
        raise ValueError("a round has at least one question")
    round_id = await _insert(conn, new)
    await conn.execute(
        insert(Question),
        [
            {
                "round_id": round_id,
                "position": position,
                "problem_id": question.problem_id,
                "choice_ids": list(question.choice_ids),
                "correct_choice_id": question.correct_choice_id,
                "attempts_allowed": question.attempts_allowed,
                "limit_seconds": question.limit_seconds,
                "state": QuestionState.PLANNED,
                "channel_id": new.channel_id,
                "level": question.level,
            }
            for position, question in enumerate(new.questions)
        ],
    )
    return await get(conn, round_id)


async def find(conn: Connection, round_id: int) -> RoundRow | None:
    """The round, or None where there is none of this id."""
    return await _find(conn, Round.id == round_id)


async def get(conn: Connection, round_id: int) -> RoundRow:
    """The round.

    Raises:
        NotFound: there is none of this id.
    """
    row = await find(conn, round_id)
    if row is None:
        raise NotFound(f"round {round_id}")
    return row


async def running_in(conn: Connection, channel_id: int) -> RoundRow | None:
    """The live round that is running in this channel, if any."""
    return await _find(
        conn, Round.channel_id == channel_id, Round.mode == "live", Round.finished_at.is_(None)
    )


async def running(conn: Connection) -> list[RoundRow]:
    """Every live round that is running, the oldest first."""
    query = select(Round.__table__, QUESTION_IDS.label("ids"))
    live = query.where(Round.mode == "live", Round.finished_at.is_(None)).order_by(Round.id)
    return [_row(row) for row in await conn.execute(live)]


async def finish(conn: Connection, round_id: int, at: datetime) -> bool:
    """Note that the round was played to its end; whether this call was the one to do so."""
    return await _end(conn, round_id, "finished", at)


async def stop(conn: Connection, round_id: int, at: datetime) -> bool:
    """End the round early and close its questions; whether this call was the one to do so."""
    if not await _end(conn, round_id, "stopped", at):
        return False
    await conn.execute(
        update(Question)
        .where(Question.round_id == round_id, Question.state != QuestionState.CLOSED)
        .values(state=QuestionState.CLOSED, closed_at=at)
    )
    return True


async def _insert(conn: Connection, new: NewRound) -> int:
    inserted = await conn.execute(
        postgresql.insert(Round)
        .values(
            deck_version_id=new.deck_version_id,
            guild_id=new.guild_id,
            channel_id=new.channel_id,
            mode=new.mode,
            state="running",
            started_by=new.started_by,
            locale=new.locale,
            created_at=new.at,
            starts_at=new.starts_at,
            pinged_role_id=new.pinged_role_id,
        )
        .on_conflict_do_nothing(
            index_elements=["channel_id"],
            index_where=text("mode = 'live' AND finished_at IS NULL"),
        )
        .returning(Round.id)
    )
    round_id = inserted.scalar_one_or_none()
    if round_id is None:
        raise RoundAlreadyRunning
    return round_id


async def _end(conn: Connection, round_id: int, state: str, at: datetime) -> bool:
    ended = await conn.execute(
        update(Round)
        .where(Round.id == round_id, Round.state == "running")
        .values(state=state, finished_at=at)
    )
    return ended.rowcount == 1


async def _find(conn: Connection, *where: ColumnElement[bool]) -> RoundRow | None:
    found = await conn.execute(select(Round.__table__, QUESTION_IDS.label("ids")).where(*where))
    row = found.one_or_none()
    return None if row is None else _row(row)


def _row(row: Row[Any]) -> RoundRow:
    return RoundRow(
        id=row.id,
        deck_version_id=row.deck_version_id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        mode=row.mode,
        state=row.state,
        started_by=row.started_by,
        locale=row.locale,
        created_at=row.created_at,
        finished_at=row.finished_at,
        question_ids=tuple(row.ids),
        starts_at=row.starts_at,
        paused_at=row.paused_at,
        paused_by=row.paused_by,
        unreachable_since=row.unreachable_since,
        pinged_role_id=row.pinged_role_id,
        shown=row.shown,
    )

"""Rounds of servers that Thaw was put out of: nobody there can answer, so their time waits."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from bot.learning.challenge import QuestionState
from bot.store.database import Connection
from bot.store.models import AnswerWindow, Question, Round


@dataclass(frozen=True, slots=True)
class Held:
    """A round that waits until Thaw is let in again, and since when."""

    round_id: int
    mode: str
    since: datetime


async def losing_time(conn: Connection, guild_id: int, now: datetime) -> list[int]:
    """The rounds of this server in which members lose time while Thaw is away."""
    found = await conn.execute(select(Round.id).where(Round.guild_id == guild_id, _running(now)))
    return list(found.scalars())


async def guilds_losing_time(conn: Connection, now: datetime) -> set[int]:
    """The servers with such rounds that are not held yet."""
    here = (Round.guild_id.is_not(None), Round.paused_at.is_(None))
    found = await conn.execute(select(Round.guild_id).where(*here, _running(now)).distinct())
    return {guild_id for guild_id in found.scalars() if guild_id is not None}


async def held(conn: Connection, guild_ids: Collection[int]) -> list[Held]:
    """The rounds of these servers that wait for Thaw."""
    found = await conn.execute(
        select(Round.id, Round.mode, Round.paused_at).where(
            Round.guild_id.in_(guild_ids),
            Round.paused_by == "absence",
            Round.finished_at.is_(None),
        )
    )
    return [Held(round_id, mode, at) for round_id, mode, at in found if at is not None]


def _running(now: datetime) -> ColumnElement[bool]:
    """Live rounds, duels (their day runs), and solo rounds with a clock that runs.

    A question of the day ends with its day, and what is practised has no clock.
    """
    clock_runs = (
        select(Question.id)
        .join(AnswerWindow, AnswerWindow.question_id == Question.id)
        .where(
            Question.round_id == Round.id,
            Question.state == QuestionState.OPEN,
            AnswerWindow.closes_at > now,
        )
        .exists()
    )
    return and_(
        Round.finished_at.is_(None),
        or_(Round.mode.in_(["live", "duel"]), and_(Round.mode == "solo", clock_runs)),
    )

"""What members report about problems and cards, for the moderators of their guild."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import CardFlag, Deck, Member, ProblemReport, Question, Round


@dataclass(frozen=True, slots=True)
class NewReport:
    """A member's word on a question, `at` the moment of Discord's clock."""

    question_id: int
    member_id: int
    guild_id: int | None
    reason: str
    at: datetime
    interaction_id: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report that waits for a moderator. `user_id` is None for an erased member."""

    id: int
    deck_version_id: int
    problem_id: str
    user_id: int | None
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Flag:
    """A note on a card that waits for a moderator. `user_id` is None for an erased member."""

    id: int
    deck_id: int
    card_id: str
    user_id: int | None
    note: str
    at: datetime


async def add(conn: Connection, new: NewReport) -> None:
    """Keep a report. A member has one for each question: a later one takes its place.

    The same interaction again changes nothing.
    """
    said = {
        "reason": new.reason,
        "at": new.at,
        "interaction_id": new.interaction_id,
        "handled_at": None,
        "handled_by": None,
    }
    await conn.execute(
        insert(ProblemReport)
        .values(question_id=new.question_id, member_id=new.member_id, guild_id=new.guild_id, **said)
        .on_conflict_do_update(
            index_elements=["question_id", "member_id"],
            set_=said,
            where=ProblemReport.interaction_id < new.interaction_id,
        )
    )


async def waiting(conn: Connection, guild_id: int, limit: int) -> tuple[int, list[Report]]:
    """How many reports wait for this guild's moderators, and the oldest `limit` of them."""
    mine = (ProblemReport.guild_id == guild_id, ProblemReport.handled_at.is_(None))
    count = await conn.execute(select(func.count()).where(*mine))
    found = await conn.execute(
        select(
            ProblemReport.id,
            Round.deck_version_id,
            Question.problem_id,
            Member.user_id,
            ProblemReport.reason,
            ProblemReport.at,
        )
        .join(Question, Question.id == ProblemReport.question_id)
        .join(Round, Round.id == Question.round_id)
        .join(Member, Member.id == ProblemReport.member_id)
        .where(*mine)
        .order_by(ProblemReport.at, ProblemReport.id)
        .limit(limit)
    )
    return count.scalar_one(), [Report(*row) for row in found]


async def handle(
    conn: Connection, report_id: int, guild_id: int, by_member_id: int, at: datetime
) -> bool:
    """Note that a moderator of this guild has seen to a report; whether this call was the first."""
    handled = await conn.execute(
        update(ProblemReport)
        .where(
            ProblemReport.id == report_id,
            ProblemReport.guild_id == guild_id,
            ProblemReport.handled_at.is_(None),
        )
        .values(handled_at=at, handled_by=by_member_id)
    )
    return handled.rowcount == 1


async def flags(conn: Connection, guild_id: int, limit: int) -> tuple[int, list[Flag]]:
    """How many notes on cards wait for this guild's moderators, and the oldest `limit` of them.

    Those on the guild's own decks, wherever they were written, and on Thaw's decks, if they were
    written here; those on members' own decks are nobody else's business.
    """
    waiting = (*_of(guild_id), CardFlag.handled_at.is_(None))
    joined = select(func.count()).join_from(CardFlag, Deck, Deck.id == CardFlag.deck_id)
    count = await conn.execute(joined.where(*waiting))
    found = await conn.execute(
        select(
            CardFlag.id,
            CardFlag.deck_id,
            CardFlag.card_id,
            Member.user_id,
            CardFlag.note,
            CardFlag.at,
        )
        .join(Deck, Deck.id == CardFlag.deck_id)
        .join(Member, Member.id == CardFlag.member_id)
        .where(*waiting)
        .order_by(CardFlag.at, CardFlag.id)
        .limit(limit)
    )
    return count.scalar_one(), [Flag(*row) for row in found]


async def handle_flag(
    conn: Connection, flag_id: int, guild_id: int, by_member_id: int, at: datetime
) -> bool:
    """Note that a moderator of this guild saw to a note on a card; whether it was the first."""
    mine = select(CardFlag.id).join(Deck, Deck.id == CardFlag.deck_id).where(*_of(guild_id))
    handled = await conn.execute(
        update(CardFlag)
        .where(CardFlag.id == flag_id, CardFlag.id.in_(mine), CardFlag.handled_at.is_(None))
        .values(handled_at=at, handled_by=by_member_id)
    )
    return handled.rowcount == 1


def _of(guild_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Deck.owner != "member",
        func.coalesce(Deck.guild_id, CardFlag.guild_id) == guild_id,
    )

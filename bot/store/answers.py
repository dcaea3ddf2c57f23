"""Recording what members click: the busiest path, and the one that must never be wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from psycopg import AsyncCursor
from sqlalchemy import text

from bot.learning.challenge import (
    Attempt,
    Click,
    Judgement,
    OpenQuestion,
    QuestionState,
    Window,
    judge,
)
from bot.store import members
from bot.store.database import Connection, Database
from bot.store.errors import NotFound, TooManyConflicts

# Each lost race means that another attempt of this member was written meanwhile, and a question
# allows a handful.
TRIES = 10

# All that an answer is judged by, in one round trip: the member, the question, the windows open to
# them, their attempts, their hint and their extra time.
FACTS = """
    SELECT who.id AS member_id, q.state, q.attempts_allowed, q.correct_choice_id, q.choice_ids,
           q.level, q.limit_seconds, r.paused_at, w.*, a.*,
           (SELECT at FROM hint_use h
            WHERE h.question_id = q.id AND h.member_id = who.id) AS hint_at,
           (SELECT percent FROM extra_time e
            WHERE e.guild_id = r.guild_id AND e.member_id = who.id) AS extra_percent
    FROM who
    CROSS JOIN question q
    JOIN round r ON r.id = q.round_id
    CROSS JOIN LATERAL (
        SELECT array_agg(opens_at) AS opens, array_agg(closes_at) AS closes,
               array_agg(member_id) AS owners
        FROM answer_window
        WHERE question_id = q.id AND (member_id IS NULL OR member_id = who.id)
    ) w
    CROSS JOIN LATERAL (
        SELECT array_agg(number ORDER BY number) AS numbers,
               array_agg(choice_id ORDER BY number) AS choices,
               array_agg(correct ORDER BY number) AS rights,
               array_agg(at ORDER BY number) AS moments,
               array_agg(interaction_id ORDER BY number) AS interactions,
               array_agg(points ORDER BY number) AS earned
        FROM attempt
        WHERE question_id = q.id AND member_id = who.id
    ) a
    WHERE q.id = %(question_id)s
"""
LOAD = "WITH who AS (SELECT %(member_id)s::bigint AS id)" + FACTS
LOAD_BY_USER = f"WITH {members.PUT_MEMBER}, who AS ({members.PUT_ID})" + FACTS

# FOR SHARE makes a close wait for this statement, and this statement for a close: the attempt is
# written before the question is closed, or not at all.
WRITE = """
    INSERT INTO attempt
        (question_id, member_id, number, choice_id, correct, at, interaction_id, points)
    SELECT id, %(member_id)s, %(number)s, %(choice_id)s, %(correct)s, %(at)s,
           %(interaction_id)s, %(points)s
    FROM question WHERE id = %(question_id)s AND state = 'open' FOR SHARE
    ON CONFLICT DO NOTHING
    RETURNING number
"""

CONFIDENCE = text("""
    UPDATE attempt SET confidence = :confidence
    WHERE question_id = :question_id AND member_id = :member_id AND number = :number
      AND confidence IS NULL
""")

TAKE_HINT = text("""
    INSERT INTO hint_use (question_id, member_id, at, interaction_id)
    SELECT id, :member_id, :at, :interaction_id
    FROM question WHERE id = :question_id AND state = 'open' FOR SHARE
    ON CONFLICT DO NOTHING
    RETURNING question_id
""")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a click, and the question as its member sees it."""

    judgement: Judgement
    question: OpenQuestion
    member_id: int


async def record(
    database: Database,
    *,
    question_id: int,
    member_id: int,
    choice_id: str,
    at: datetime,
    interaction_id: int,
) -> Judgement:
    """Judge a click and keep the attempt if it is one; committed on return.

    Safe from any number of connections and processes at once. The member's attempts are read
    and judged without a lock; the attempt is then written by one statement, which the table's
    constraints let pass only if no other attempt came in between. Otherwise all is read and
    judged anew. Calling it again with the same interaction changes nothing.

    Raises:
        NotFound: there is no such question.
        DatabaseUnavailable: the database is away.
        TooManyConflicts: other attempts kept coming in between.
    """
    keys = {"question_id": question_id, "member_id": member_id}
    click = partial(Click, choice_id=choice_id, at=at, interaction_id=interaction_id)
    return (await _record(database, LOAD, keys, click)).judgement


async def record_click(
    database: Database,
    *,
    question_id: int,
    user_id: int,
    display_name: str,
    choice_id: str,
    at: datetime,
    interaction_id: int,
) -> Recorded:
    """As `record`, for a Discord user, who becomes a member where need be."""
    keys = {"question_id": question_id, "user_id": user_id, "display_name": display_name}
    click = partial(Click, choice_id=choice_id, at=at, interaction_id=interaction_id)
    return await _record(database, LOAD_BY_USER, keys, click)


async def note_confidence(
    conn: Connection, question_id: int, member_id: int, number: int, confidence: str
) -> bool:
    """Keep how sure the member says they were of an attempt; the first word counts."""
    keys = {"question_id": question_id, "member_id": member_id, "number": number}
    noted = await conn.execute(CONFIDENCE, keys | {"confidence": confidence})
    return noted.rowcount == 1


async def take_hint(
    conn: Connection, question_id: int, member_id: int, at: datetime, interaction_id: int
) -> bool:
    """Note that the member looked at the hint; whether it was their first look.

    A look after the question was closed is not noted.
    """
    look = {
        "question_id": question_id,
        "member_id": member_id,
        "at": at,
        "interaction_id": interaction_id,
    }
    return (await conn.execute(TAKE_HINT, look)).one_or_none() is not None


async def _record(
    database: Database, load: str, keys: dict[str, Any], click: Callable[[int], Click]
) -> Recorded:
    async with database.cursor() as cursor:
        for _ in range(TRIES):
            question, attempts, member_id = await _load(cursor, load, keys)
            judgement = judge(question, attempts, click(member_id))
            attempt = judgement.attempt
            if attempt is None or not judgement.is_new:
                return Recorded(judgement, question, member_id)
            if await _write(cursor, question.question_id, member_id, attempt):
                return Recorded(judgement, question, member_id)
    raise TooManyConflicts


async def _load(
    cursor: AsyncCursor[Any], load: str, keys: dict[str, Any]
) -> tuple[OpenQuestion, list[Attempt], int]:
    await cursor.execute(load, keys, prepare=True)
    row = await cursor.fetchone()
    if row is None:
        raise NotFound(f"question {keys['question_id']}")
    return _question(keys["question_id"], row), _attempts(row), row.member_id


async def _write(
    cursor: AsyncCursor[Any], question_id: int, member_id: int, attempt: Attempt
) -> bool:
    values = {
        "question_id": question_id,
        "member_id": member_id,
        "number": attempt.number,
        "choice_id": attempt.choice_id,
        "correct": attempt.correct,
        "at": attempt.at,
        "interaction_id": attempt.interaction_id,
        "points": attempt.points,
    }
    await cursor.execute(WRITE, values, prepare=True)
    return await cursor.fetchone() is not None


def _question(question_id: int, row: Any) -> OpenQuestion:
    spans = zip(row.opens or (), row.closes or (), row.owners or (), strict=True)
    return OpenQuestion(
        question_id=question_id,
        state=QuestionState(row.state),
        attempts_allowed=row.attempts_allowed,
        correct_choice_id=row.correct_choice_id,
        choice_ids=tuple(row.choice_ids),
        windows=tuple(Window(*span) for span in spans),
        paused_at=row.paused_at,
        level=row.level,
        limit_seconds=row.limit_seconds,
        hint_at=row.hint_at,
        extra_percent=row.extra_percent or 0,
    )


def _attempts(row: Any) -> list[Attempt]:
    columns = (row.numbers, row.choices, row.rights, row.moments, row.interactions, row.earned)
    facts = zip(*(column or () for column in columns), strict=True)
    return [Attempt(*each) for each in facts]

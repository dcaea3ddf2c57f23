"""Recording what members click: the busiest path, and the one that must never be wrong."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, text

from bot.learning.challenge import (
    Attempt,
    Click,
    Judgement,
    OpenQuestion,
    QuestionState,
    Window,
    judge,
)
from bot.store.database import Connection, Database
from bot.store.errors import NotFound, TooManyConflicts

# Each lost race means that another attempt of this member was written meanwhile, and a question
# allows a handful.
TRIES = 10

# The question, the windows open to the member and the member's attempts, in one round trip.
LOAD = text("""
    SELECT q.state, q.attempts_allowed, q.correct_choice_id, q.choice_ids, w.*, a.*
    FROM question q
    CROSS JOIN LATERAL (
        SELECT array_agg(opens_at) AS opens, array_agg(closes_at) AS closes
        FROM answer_window
        WHERE question_id = q.id AND (member_id IS NULL OR member_id = :member_id)
    ) w
    CROSS JOIN LATERAL (
        SELECT array_agg(number ORDER BY number) AS numbers,
               array_agg(choice_id ORDER BY number) AS choices,
               array_agg(correct ORDER BY number) AS rights,
               array_agg(at ORDER BY number) AS moments,
               array_agg(interaction_id ORDER BY number) AS interactions
        FROM attempt
        WHERE question_id = q.id AND member_id = :member_id
    ) a
    WHERE q.id = :question_id
""")

# FOR SHARE makes a close wait for this statement, and this statement for a close: the attempt is
# written before the question is closed, or not at all.
WRITE = text("""
    INSERT INTO attempt (question_id, member_id, number, choice_id, correct, at, interaction_id)
    SELECT id, :member_id, :number, :choice_id, :correct, :at, :interaction_id
    FROM question WHERE id = :question_id AND state = 'open' FOR SHARE
    ON CONFLICT DO NOTHING
    RETURNING number
""")

TAKE_HINT = text("""
    INSERT INTO hint_use (question_id, member_id, at, interaction_id)
    SELECT id, :member_id, :at, :interaction_id
    FROM question WHERE id = :question_id AND state = 'open' FOR SHARE
    ON CONFLICT DO NOTHING
    RETURNING question_id
""")


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
    click = Click(member_id, choice_id, at, interaction_id)
    async with database.autocommit() as conn:
        for _ in range(TRIES):
            question, attempts = await _load(conn, question_id, member_id)
            judgement = judge(question, attempts, click)
            if judgement.attempt is None or not judgement.is_new:
                return judgement
            if await _write(conn, question_id, member_id, judgement.attempt):
                return judgement
    raise TooManyConflicts


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


async def _load(
    conn: Connection, question_id: int, member_id: int
) -> tuple[OpenQuestion, list[Attempt]]:
    keys = {"question_id": question_id, "member_id": member_id}
    row = (await conn.execute(LOAD, keys)).one_or_none()
    if row is None:
        raise NotFound(f"question {question_id}")
    return _question(question_id, row), _attempts(row)


async def _write(conn: Connection, question_id: int, member_id: int, attempt: Attempt) -> bool:
    values = {
        "question_id": question_id,
        "member_id": member_id,
        "number": attempt.number,
        "choice_id": attempt.choice_id,
        "correct": attempt.correct,
        "at": attempt.at,
        "interaction_id": attempt.interaction_id,
    }
    return (await conn.execute(WRITE, values)).one_or_none() is not None


def _question(question_id: int, row: Row[Any]) -> OpenQuestion:
    spans = zip(row.opens or (), row.closes or (), strict=True)
    return OpenQuestion(
        question_id=question_id,
        state=QuestionState(row.state),
        attempts_allowed=row.attempts_allowed,
        correct_choice_id=row.correct_choice_id,
        choice_ids=tuple(row.choice_ids),
        windows=tuple(Window(opens_at, closes_at) for opens_at, closes_at in spans),
    )


def _attempts(row: Row[Any]) -> list[Attempt]:
    columns = (row.numbers, row.choices, row.rights, row.moments, row.interactions)
    facts = zip(*(column or () for column in columns), strict=True)
    return [Attempt(*each) for each in facts]

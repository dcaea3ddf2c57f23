"""What came of a round: for the standings, for a reveal, for one member."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Row, distinct, func, select

from bot.learning.challenge import Attempt, answering_time
from bot.learning.standings import Answer, PlayedQuestion, RoundResults
from bot.store import models
from bot.store.database import Connection
from bot.store.models import HintUse, Question
from bot.store.rounds.questions import load_questions, question
from bot.store.rounds.rows import AnsweredQuestion, FirstRight, QuestionRow, Tally


async def results(conn: Connection, round_id: int) -> RoundResults:
    """Everything that the standings are made from."""
    questions = await load_questions(conn, Question.round_id == round_id)
    questions.sort(key=lambda row: row.position)
    ids = [row.id for row in questions]
    answers = await conn.execute(
        select(
            models.Attempt.member_id,
            models.Attempt.question_id,
            models.Attempt.correct,
            models.Attempt.at,
            models.Attempt.points,
        ).where(models.Attempt.question_id.in_(ids))
    )
    hints = await conn.execute(
        select(HintUse.member_id, HintUse.question_id).where(HintUse.question_id.in_(ids))
    )
    return RoundResults(
        questions=tuple(
            PlayedQuestion(row.id, row.windows, row.skipped_at is not None) for row in questions
        ),
        answers=tuple(Answer(*row) for row in answers),
        hints=frozenset((member_id, question_id) for member_id, question_id in hints),
    )


async def tally(conn: Connection, question_id: int) -> Tally:
    """How many chose what, how many were right, and who was first.

    Raises:
        NotFound: there is no such question.
    """
    asked = await question(conn, question_id)
    counted = await conn.execute(
        select(models.Attempt.choice_id, func.count())
        .where(models.Attempt.question_id == question_id)
        .group_by(models.Attempt.choice_id)
    )
    chosen = dict.fromkeys(asked.choice_ids, 0)
    chosen |= dict(counted.all())
    answered = await conn.execute(
        select(func.count(distinct(models.Attempt.member_id))).where(
            models.Attempt.question_id == question_id
        )
    )
    return Tally(
        chosen=chosen,
        answered=answered.scalar_one(),
        solved=chosen[asked.correct_choice_id],
        first_right=await _first_right(conn, asked),
    )


async def answers_of(conn: Connection, round_id: int, member_id: int) -> list[AnsweredQuestion]:
    """What one member did with each question of the round, in the order they were asked."""
    asked = await conn.execute(
        select(Question.id, Question.problem_id)
        .where(Question.round_id == round_id)
        .order_by(Question.position)
    )
    problems = dict(asked.all())
    attempts = await _attempts(conn, list(problems), member_id)
    hinted = await conn.execute(
        select(HintUse.question_id).where(
            HintUse.member_id == member_id, HintUse.question_id.in_(problems)
        )
    )
    hints = set(hinted.scalars())
    return [
        AnsweredQuestion(problem_id, tuple(attempts[question_id]), question_id in hints)
        for question_id, problem_id in problems.items()
    ]


async def _attempts(
    conn: Connection, question_ids: list[int], member_id: int
) -> dict[int, list[Attempt]]:
    found = await conn.execute(
        select(models.Attempt.__table__)
        .where(models.Attempt.question_id.in_(question_ids), models.Attempt.member_id == member_id)
        .order_by(models.Attempt.number)
    )
    attempts: dict[int, list[Attempt]] = defaultdict(list)
    for row in found:
        made = _attempt(row)
        attempts[row.question_id].append(made)
    return attempts


def _attempt(row: Row[Any]) -> Attempt:
    return Attempt(row.number, row.choice_id, row.correct, row.at, row.interaction_id, row.points)


async def _first_right(conn: Connection, asked: QuestionRow) -> FirstRight | None:
    found = await conn.execute(
        select(models.Attempt.member_id, models.Attempt.at)
        .where(models.Attempt.question_id == asked.id, models.Attempt.correct)
        .order_by(models.Attempt.at, models.Attempt.interaction_id)
        .limit(1)
    )
    row = found.one_or_none()
    if row is None:
        return None
    taken = answering_time(asked.windows, row.member_id, row.at)
    return FirstRight(row.member_id, taken.total_seconds())

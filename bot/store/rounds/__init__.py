"""Rounds and their questions, and what came of them."""

from bot.store.database import Connection
from bot.store.rounds.lifecycle import find, finish, get, running, running_in, start, stop
from bot.store.rounds.questions import (
    close_question,
    credit,
    find_question,
    latest_questions,
    open_question,
    open_questions,
    question,
    question_at,
    question_by_message,
)
from bot.store.rounds.results import answers_of, results, tally
from bot.store.rounds.rows import (
    AnsweredQuestion,
    FirstRight,
    NewQuestion,
    NewRound,
    QuestionRow,
    RoundRow,
    Tally,
)

__all__ = [
    "AnsweredQuestion",
    "Connection",
    "FirstRight",
    "NewQuestion",
    "NewRound",
    "QuestionRow",
    "RoundRow",
    "Tally",
    "answers_of",
    "close_question",
    "credit",
    "find",
    "find_question",
    "finish",
    "get",
    "latest_questions",
    "open_question",
    "open_questions",
    "question",
    "question_at",
    "question_by_message",
    "results",
    "running",
    "running_in",
    "start",
    "stop",
    "tally",
]

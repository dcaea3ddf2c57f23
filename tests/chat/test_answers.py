"""What a member reads fits the message and the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.answering import answer_sentence
from bot.chat.render.markdown import shorten_lines
from bot.chat.review import _lines
from bot.decks import ChallengeDeck, deck_from_document
from bot.learning.challenge import Attempt, Judgement, OpenQuestion, Outcome, QuestionState, Window
from bot.store.rounds import AnsweredQuestion
from bot.texts import texts
from tests.chat.test_limits import deck_at_its_limits

SAY = texts("en-US")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA, GRACE = 1, 2
QUESTION = OpenQuestion(
    question_id=1,
    state=QuestionState.OPEN,
    attempts_allowed=2,
    correct_choice_id="one",
    choice_ids=("one", "two"),
    windows=(Window(NOON, NOON + timedelta(seconds=60)),),
)


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.UNKNOWN_CHOICE])
@pytest.mark.parametrize("left", [0, 1, 2])
def test_every_outcome_has_a_short_sentence(outcome: Outcome, left: int):
    told = {Outcome.RIGHT, Outcome.WRONG, Outcome.REPEATED_RIGHT, Outcome.REPEATED_WRONG}
    attempt = (
        Attempt(1, "two", correct=False, at=NOON, interaction_id=1) if outcome in told else None
    )
    sentence = answer_sentence(Judgement(outcome, attempt, left), QUESTION, ADA, "two", SAY)
    assert 10 < len(sentence) <= 160
    if outcome is Outcome.WRONG:
        assert ("last attempt" in sentence) == (left == 0)


def test_a_choice_that_is_no_longer_there_is_said_to_be_gone():
    judgement = Judgement(Outcome.UNKNOWN_CHOICE, None, 2)
    assert "not part of the question" in answer_sentence(judgement, QUESTION, ADA, "gone", SAY)


def test_a_click_on_a_question_stopped_before_it_opened_reads_as_closed():
    stopped = replace(QUESTION, windows=(), state=QuestionState.CLOSED)
    judgement = Judgement(Outcome.CLOSED, None, 2)
    assert "had closed" in answer_sentence(judgement, stopped, ADA, "one", SAY)


def test_only_who_has_extra_time_is_told_of_it():
    own = Window(NOON, NOON + timedelta(seconds=90), ADA)
    question = replace(QUESTION, windows=(*QUESTION.windows, own))
    wrong = Attempt(1, "two", correct=False, at=NOON, interaction_id=1)
    judgement = Judgement(Outcome.WRONG, wrong, 1)
    deadline = f"<t:{int(own.closes_at.timestamp())}:R>"
    assert deadline in answer_sentence(judgement, question, ADA, "two", SAY)
    assert deadline not in answer_sentence(judgement, QUESTION, GRACE, "two", SAY)


def ten_problems() -> ChallengeDeck:
    document = deck_at_its_limits().to_document()
    problem = document["problems"][0]
    document["problems"] = [problem | {"id": f"problem-{number}"} for number in range(10)]
    deck = deck_from_document(document)
    assert isinstance(deck, ChallengeDeck)
    return deck


def test_my_answers_of_the_longest_deck_fit_a_message():
    deck = ten_problems()
    attempts = tuple(Attempt(n, str(n), n == 4, NOON, n, 150 * (n == 4)) for n in range(1, 5))
    answered = [AnsweredQuestion(problem.id, attempts, hint=True) for problem in deck.problems]
    text = _lines(deck, answered, SAY)
    assert len(text) <= 2000
    assert text.count("❌❌❌✅ 💡") == 10


def test_whole_lines_are_shown_as_long_as_they_fit():
    assert shorten_lines(["ab", "cd"], 6) == "ab\ncd"
    assert shorten_lines(["ab", "cd", "ef"], 6) == "ab\ncd\n…"

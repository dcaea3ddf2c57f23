"""Learning alone: whatever is tapped, in whatever order, the rules hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge import (
    Attempt,
    Click,
    OpenQuestion,
    QuestionState,
    Window,
    judge,
)
from bot.learning.modes import (
    RULES,
    Faced,
    Mode,
    Stage,
    after,
    comes_back,
    current,
    mended,
    unmended,
    window_for,
)

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ADA = 1
CHOICES = ("a", "b", "c", "d")

moments = st.integers(-10, 200).map(lambda s: NOON + s * SECOND)
taps = st.lists(st.tuples(st.sampled_from(CHOICES), moments, st.integers(1, 6)), max_size=12)


def window(seconds: int = 60, opened: datetime = NOON) -> Window:
    return window_for(opened, seconds * SECOND, 0, ADA)


def faced(number: int = 1, *windows: Window, right: bool | None = None, tries: int = 2) -> Faced:
    attempts = ()
    if right is not None:
        attempts = (Attempt(1, "a", right, NOON + SECOND, number),)
    return Faced(number, f"problem-{number}", tries, windows, attempts)


@given(taps)
def test_no_sequence_of_taps_gives_a_third_attempt_or_time_that_runs_backwards(tapped):
    question = OpenQuestion(7, QuestionState.OPEN, 2, "a", CHOICES, (window(),))
    one = faced(7, window())
    stages = []
    for choice, at, interaction in sorted(tapped, key=lambda tap: tap[1]):
        judgement = judge(question, one.attempts, Click(ADA, choice, at, interaction))
        if judgement.is_new and judgement.attempt is not None:
            one = replace(one, attempts=(*one.attempts, judgement.attempt))
        stages.append(one.stage(at))
        assert len(one.attempts) <= 2
        assert sum(attempt.correct for attempt in one.attempts) <= 1
        taken = one.time_taken()
        assert taken is None or timedelta(0) <= taken < 60 * SECOND
    order = list(Stage)
    assert stages == sorted(stages, key=order.index)


@given(st.integers(10, 600), st.integers(0, 300))
def test_extra_time_only_ever_adds(seconds, percent):
    plain = window_for(NOON, seconds * SECOND, 0, ADA)
    longer = window_for(NOON, seconds * SECOND, percent, ADA)
    assert longer.opens_at == plain.opens_at
    assert longer.closes_at - plain.closes_at == seconds * SECOND * percent / 100
    assert longer.member_id == ADA


def test_a_question_waits_until_it_is_opened_and_is_over_when_its_time_is():
    assert faced().stage(NOON) is Stage.WAITING
    opened = faced(1, window())
    assert opened.stage(NOON) is Stage.OPEN
    assert opened.stage(NOON + 60 * SECOND) is Stage.OVER


def test_being_right_or_spent_ends_it_at_once_and_so_does_closing_it():
    assert faced(1, window(), right=True).stage(NOON + SECOND) is Stage.OVER
    assert faced(1, window(), right=False, tries=1).stage(NOON + SECOND) is Stage.OVER
    assert replace(faced(), closed=True).stage(NOON) is Stage.OVER


def test_the_member_is_at_the_first_question_that_is_not_over():
    done, open_, waiting = faced(1, window(), right=True), faced(2, window()), faced(3)
    assert current([done, open_, waiting], NOON + SECOND) is open_
    assert current([done], NOON + SECOND) is None
    assert after([done, open_, waiting], 2) is waiting
    assert after([done, open_, waiting], 3) is None


def test_only_mistakes_ask_again_and_only_what_was_missed_and_is_not_planned_already():
    missed = faced(1, window(), right=False, tries=1)
    later = NOON + SECOND
    assert comes_back(Mode.MISTAKES, missed, [], later)
    assert not comes_back(Mode.SOLO, missed, [], later)
    assert not comes_back(Mode.MISTAKES, faced(1, window(), right=True), [], later)
    assert not comes_back(Mode.MISTAKES, missed, [replace(faced(2), problem_id="problem-1")], later)


def test_only_timed_rounds_earn_a_decks_badge():
    assert {mode for mode, rules in RULES.items() if rules.badge} == {Mode.SOLO}
    assert all(rules.timed for rules in RULES.values() if rules.badge)


histories = st.lists(st.tuples(st.sampled_from("xyz"), st.booleans()), max_size=20)


@given(histories)
def test_what_is_to_be_mended_was_missed_and_not_right_since(history):
    left = unmended(history)
    assert len(left) == len(set(left))
    for problem in left:
        marks = [right for name, right in history if name == problem]
        assert marks[-1] is False
    for name in {name for name, _ in history} - set(left):
        assert [right for each, right in history if each == name][-1] is True


@given(histories)
def test_a_mistake_is_mended_at_most_once(history):
    assert 0 <= mended(history) <= len({name for name, _ in history})
    assert mended(history + history) >= mended(history)
    assert mended([(name, True) for name, _ in history]) == 0

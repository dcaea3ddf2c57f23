"""How clicks on a timed question are judged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge import (
    Attempt,
    Click,
    Judgement,
    OpenQuestion,
    Outcome,
    QuestionState,
    Window,
    answering_time,
    attempts_left,
    credit,
    credits_for,
    deadline,
    judge,
    open_time,
    resumed,
    windows_of,
)

OPENED = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
CLOSES = OPENED + timedelta(seconds=120)
ADA, GRACE = 1, 2
MILLISECOND = timedelta(milliseconds=1)

QUESTION = OpenQuestion(
    question_id=7,
    state=QuestionState.OPEN,
    attempts_allowed=2,
    correct_choice_id="right",
    choice_ids=("wrong", "right", "worse", "worst"),
    windows=(Window(OPENED, CLOSES),),
    level="beginner",
    limit_seconds=120,
)

NEW = {Outcome.RIGHT, Outcome.WRONG}
REPEATED = {Outcome.REPEATED_RIGHT, Outcome.REPEATED_WRONG}


def click(
    choice_id: str, interaction_id: int = 100, at: datetime = OPENED, member_id: int = ADA
) -> Click:
    return Click(member_id, choice_id, at, interaction_id)


def play(question: OpenQuestion, clicks: list[Click]) -> tuple[list[Judgement], list[Attempt]]:
    """Judge one member's clicks as they are handled, keeping what is to be kept."""
    attempts: list[Attempt] = []
    judgements = []
    for each in clicks:
        judgement = judge(question, attempts, each)
        judgements.append(judgement)
        if judgement.is_new and judgement.attempt is not None:
            attempts.append(judgement.attempt)
    return judgements, attempts


def outcomes(*choices: str, question: OpenQuestion = QUESTION) -> list[Outcome]:
    clicks = [click(choice, number) for number, choice in enumerate(choices)]
    return [judgement.outcome for judgement in play(question, clicks)[0]]


def test_a_right_choice_is_right_and_leaves_nothing_to_spend():
    judgement = judge(QUESTION, [], click("right"))
    earned = Attempt(1, "right", correct=True, at=OPENED, interaction_id=100, points=150)
    assert judgement == Judgement(Outcome.RIGHT, earned, 0)


def test_a_wrong_choice_leaves_one_more_attempt():
    judgement = judge(QUESTION, [], click("wrong"))
    assert (judgement.outcome, judgement.attempts_left) == (Outcome.WRONG, 1)


def test_a_second_attempt_may_still_be_right():
    assert outcomes("wrong", "right") == [Outcome.WRONG, Outcome.RIGHT]


def test_a_third_attempt_is_refused():
    assert outcomes("wrong", "worse", "right")[-1] is Outcome.NO_ATTEMPTS_LEFT


def test_the_same_choice_again_costs_nothing():
    judgements, attempts = play(QUESTION, [click("wrong", 1), click("wrong", 2)])
    assert judgements[1] == Judgement(Outcome.REPEATED_WRONG, attempts[0], 1)
    assert len(attempts) == 1


def test_a_replayed_interaction_gets_its_stored_answer():
    judgements, attempts = play(
        QUESTION, [click("wrong", 1), click("right", 2), click("wrong", 1), click("right", 2)]
    )
    assert [j.outcome for j in judgements[2:]] == [
        Outcome.REPEATED_WRONG,
        Outcome.REPEATED_RIGHT,
    ]
    assert [j.attempt for j in judgements[2:]] == attempts


def test_an_interaction_that_made_an_attempt_makes_no_other_whatever_choice_it_names():
    judgements, attempts = play(QUESTION, [click("wrong", 1), click("right", 1)])
    assert judgements[1] == Judgement(Outcome.REPEATED_WRONG, attempts[0], 1)


def test_another_choice_after_being_right_is_refused_as_already_right():
    assert outcomes("right", "wrong") == [Outcome.RIGHT, Outcome.ALREADY_RIGHT]


def test_a_choice_that_the_question_does_not_have_is_refused():
    assert outcomes("elsewhere") == [Outcome.UNKNOWN_CHOICE]


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        (OPENED - MILLISECOND, Outcome.TOO_EARLY),
        (OPENED, Outcome.RIGHT),
        (CLOSES - MILLISECOND, Outcome.RIGHT),
        (CLOSES, Outcome.TOO_LATE),
        (CLOSES + MILLISECOND, Outcome.TOO_LATE),
    ],
)
def test_a_click_counts_from_the_opening_until_just_before_the_deadline(at, outcome):
    assert judge(QUESTION, [], click("right", at=at)).outcome is outcome


def test_a_click_made_in_time_but_handled_after_the_close_is_told_that_it_was_closed():
    closed = replace(QUESTION, state=QuestionState.CLOSED)
    assert judge(closed, [], click("right")).outcome is Outcome.CLOSED


def test_a_click_after_the_deadline_is_late_also_once_the_question_is_closed():
    closed = replace(QUESTION, state=QuestionState.CLOSED)
    assert judge(closed, [], click("right", at=CLOSES)).outcome is Outcome.TOO_LATE


def test_a_question_that_was_stopped_before_it_opened_is_closed():
    stopped = replace(QUESTION, state=QuestionState.CLOSED, windows=())
    assert judge(stopped, [], click("right")).outcome is Outcome.CLOSED


def test_a_question_without_a_window_has_not_opened():
    planned = replace(QUESTION, state=QuestionState.PLANNED, windows=())
    assert judge(planned, [], click("right")).outcome is Outcome.TOO_EARLY


def test_a_stored_answer_is_repeated_even_after_the_close():
    stored = Attempt(1, "wrong", correct=False, at=OPENED, interaction_id=100)
    closed = replace(QUESTION, state=QuestionState.CLOSED)
    late = click("wrong", 999, at=CLOSES + timedelta(hours=1))
    assert judge(closed, [stored], late) == Judgement(Outcome.REPEATED_WRONG, stored, 1)


def test_extra_time_is_for_the_member_it_was_granted_to():
    extra = Window(CLOSES, CLOSES + timedelta(seconds=60), member_id=ADA)
    question = replace(QUESTION, windows=(*QUESTION.windows, extra))
    after = CLOSES + timedelta(seconds=30)
    assert judge(question, [], click("right", at=after)).outcome is Outcome.RIGHT
    theirs = click("right", at=after, member_id=GRACE)
    assert judge(question, [], theirs).outcome is Outcome.TOO_LATE


@pytest.mark.parametrize(
    ("at", "paused_at", "outcome"),
    [
        (10, 20, Outcome.RIGHT),
        (20, 20, Outcome.PAUSED),
        (90, 20, Outcome.PAUSED),
        (500, 20, Outcome.PAUSED),
        (150, 130, Outcome.TOO_LATE),
    ],
)
def test_what_is_clicked_since_a_pause_does_not_count_and_costs_nothing(at, paused_at, outcome):
    paused = replace(QUESTION, paused_at=OPENED + timedelta(seconds=paused_at))
    judgement = judge(paused, [], click("right", at=OPENED + timedelta(seconds=at)))
    assert judgement.outcome is outcome
    if outcome is Outcome.PAUSED:
        assert judgement.attempts_left == 2


def test_the_hint_costs_only_if_it_was_taken_before_the_answer():
    at = OPENED + timedelta(seconds=60)
    before = replace(QUESTION, hint_at=at)
    after = replace(QUESTION, hint_at=at + MILLISECOND)
    earned = [judge(each, [], click("right", at=at)).attempt.points for each in (before, after)]
    assert earned == [100, 125]


def test_extra_time_is_part_of_the_time_that_speed_is_measured_by():
    own = Window(OPENED, OPENED + timedelta(seconds=240), member_id=ADA)
    question = replace(QUESTION, windows=(*QUESTION.windows, own), extra_percent=100)
    at = OPENED + timedelta(seconds=120)
    assert judge(question, [], click("right", at=at)).attempt.points == 125


def test_between_two_windows_it_is_too_early_for_the_second():
    again = Window(CLOSES + timedelta(seconds=60), CLOSES + timedelta(seconds=90))
    question = replace(QUESTION, windows=(*QUESTION.windows, again))
    assert judge(question, [], click("right", at=CLOSES)).outcome is Outcome.TOO_EARLY


def test_the_deadline_is_the_end_of_the_last_window():
    extra = Window(CLOSES, CLOSES + timedelta(seconds=60), member_id=ADA)
    assert deadline([extra, *QUESTION.windows]) == extra.closes_at
    assert deadline([]) is None


offsets = st.integers(min_value=-5_000, max_value=200_000).map(
    lambda milliseconds: OPENED + timedelta(milliseconds=milliseconds)
)
clicks = st.builds(
    click,
    choice_id=st.sampled_from([*QUESTION.choice_ids, "elsewhere"]),
    interaction_id=st.integers(1, 12),
    at=offsets,
)
# Discord delivers an interaction again as it was, so one id always means one click.
streams = st.lists(clicks, max_size=25).map(
    lambda each: [{c.interaction_id: c for c in reversed(each)}[c.interaction_id] for c in each]
)
questions = st.builds(
    lambda allowed, state: replace(QUESTION, attempts_allowed=allowed, state=state),
    st.integers(1, 3),
    st.sampled_from(QuestionState),
)


@given(questions, streams)
def test_no_sequence_of_clicks_gets_more_attempts_than_allowed_or_two_right(question, stream):
    _, attempts = play(question, stream)
    assert len(attempts) <= question.attempts_allowed
    assert sum(attempt.correct for attempt in attempts) <= 1
    assert [attempt.number for attempt in attempts] == list(range(1, len(attempts) + 1))
    assert len({attempt.choice_id for attempt in attempts}) == len(attempts)
    assert len({attempt.interaction_id for attempt in attempts}) == len(attempts)
    assert all(attempt.correct == (attempt.choice_id == "right") for attempt in attempts)
    assert not any(attempt.correct for attempt in attempts[:-1])


@given(questions, streams)
def test_what_is_left_is_told_truly_at_every_click(question, stream):
    judgements, attempts = play(question, stream)
    spent: list[Attempt] = []
    for judgement in judgements:
        spent += [judgement.attempt] if judgement.is_new else []
        solved = any(attempt.correct for attempt in spent)
        expected = 0 if solved else question.attempts_allowed - len(spent)
        assert judgement.attempts_left == expected == attempts_left(question, spent)
    assert spent == attempts


@given(questions, streams)
def test_only_clicks_inside_a_window_of_an_open_question_are_kept(question, stream):
    judgements, _ = play(question, stream)
    for each, judgement in zip(stream, judgements, strict=True):
        in_time = OPENED <= each.at < CLOSES
        if judgement.is_new:
            assert in_time
            assert question.state is QuestionState.OPEN
        if judgement.outcome is Outcome.TOO_LATE:
            assert each.at >= CLOSES
        if judgement.outcome is Outcome.TOO_EARLY:
            assert each.at < OPENED or question.state is QuestionState.PLANNED
        if judgement.outcome is Outcome.CLOSED:
            assert question.state is QuestionState.CLOSED


@given(questions, streams, st.data())
def test_delivering_every_click_twice_changes_nothing(question, stream, data):
    _, once = play(question, stream)
    doubled = [each for each in stream for _ in range(data.draw(st.integers(1, 3)))]
    judgements, twice = play(question, doubled)
    assert twice == once
    replays = [j for j in judgements if j.outcome in REPEATED]
    assert all(replay.attempt in once for replay in replays)


spans = st.tuples(offsets, offsets).map(sorted)


@st.composite
def disjoint_windows(draw: st.DrawFn) -> list[Window]:
    moments = draw(st.lists(offsets, min_size=2, max_size=6, unique=True).map(sorted))
    pairs = zip(moments[::2], moments[1::2], strict=False)
    return [Window(opens_at, closes_at) for opens_at, closes_at in pairs]


@given(disjoint_windows(), spans)
def test_a_credit_gives_back_exactly_the_time_that_the_outage_took(windows, outage):
    began, ended = outage
    lost = sum(
        (max(min(w.closes_at, ended) - max(w.opens_at, began), timedelta(0)) for w in windows),
        timedelta(0),
    )
    extra = credit(windows, began, ended)
    if not lost:
        assert extra is None
        return
    assert extra is not None
    assert extra.closes_at - extra.opens_at == lost
    assert extra.opens_at >= ended
    assert all(window.closes_at <= extra.opens_at for window in windows)
    assert extra.member_id is None


@given(disjoint_windows(), spans)
def test_outside_the_outage_everyone_has_as_much_time_as_planned(windows, outage):
    began, ended = outage
    extra = credit(windows, began, ended)
    after = [*windows, extra] if extra else windows
    start, end = OPENED - timedelta(hours=1), OPENED + timedelta(hours=1)
    planned = open_time(windows, start, end)
    without_outage = open_time(after, start, began) + open_time(after, ended, end)
    assert without_outage == planned


def test_a_member_s_own_window_is_not_credited():
    own = Window(CLOSES, CLOSES + timedelta(seconds=60), member_id=ADA)
    assert credit([own], CLOSES, CLOSES + timedelta(seconds=10)) is None


def test_overlapping_windows_count_once():
    windows = [
        Window(OPENED, OPENED + timedelta(seconds=60)),
        Window(OPENED + timedelta(seconds=30), OPENED + timedelta(seconds=90)),
    ]
    assert open_time(windows, OPENED, CLOSES) == timedelta(seconds=90)


@st.composite
def mixed_windows(draw: st.DrawFn) -> list[Window]:
    """Windows for everyone, and longer ones of some members."""
    shared = draw(disjoint_windows())
    extra = draw(st.dictionaries(st.sampled_from([ADA, GRACE]), st.integers(1, 100_000)))
    last = max((window.closes_at for window in shared), default=OPENED)
    return shared + [
        Window(OPENED - timedelta(seconds=5), last + timedelta(milliseconds=longer), member)
        for member, longer in extra.items()
    ]


START, END = OPENED - timedelta(days=1), OPENED + timedelta(days=1)


@given(mixed_windows(), spans, st.sampled_from([ADA, GRACE]))
def test_no_member_loses_time_to_an_outage(windows, outage, member):
    began, ended = outage
    after = windows_of([*windows, *credits_for(windows, began, ended)], member)
    planned = open_time(windows_of(windows, member), START, END)
    assert open_time(after, START, began) + open_time(after, ended, END) >= planned


@given(mixed_windows(), spans, st.sampled_from([ADA, GRACE]))
def test_a_pause_gives_everyone_exactly_what_they_had_left(windows, pause, member):
    paused_at, resumed_at = pause
    follow = windows_of(resumed(windows, paused_at, resumed_at), member)
    left = open_time(windows_of(windows, member), paused_at, END)
    assert open_time(follow, START, END) == left
    assert all(window.opens_at == resumed_at for window in follow)


@given(mixed_windows(), offsets, st.sampled_from([ADA, GRACE]))
def test_answering_time_is_never_negative_nor_longer_than_the_time_there_is(windows, at, member):
    there_is = open_time(windows_of(windows, member), START, END)
    assert timedelta(0) <= answering_time(windows, member, at) <= there_is

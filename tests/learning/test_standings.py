"""Who stands where after a round."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge import Window
from bot.learning.standings import (
    Answer,
    PlayedQuestion,
    RoundResults,
    Standing,
    perfect,
    standings,
)

OPENED = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
ADA, GRACE, LINUS = 1, 2, 3


def question(question_id: int, *windows: Window) -> PlayedQuestion:
    regular = Window(OPENED, OPENED + timedelta(seconds=120))
    return PlayedQuestion(question_id, windows or (regular,))


def answer(
    member_id: int, question_id: int, seconds: float, *, correct: bool = True, points: int = 100
) -> Answer:
    at = OPENED + timedelta(seconds=seconds)
    return Answer(member_id, question_id, correct, at, points if correct else 0)


def results(*answers: Answer, hints: frozenset[tuple[int, int]] = frozenset()) -> RoundResults:
    return RoundResults((question(10), question(20)), answers, hints)


def places(*answers: Answer) -> list[tuple[int, int]]:
    return [(s.place, s.member_id) for s in standings(results(*answers))]


def test_more_points_stand_higher_than_more_questions_or_speed():
    assert places(answer(ADA, 10, 90, points=300), answer(GRACE, 10, 5), answer(GRACE, 20, 5)) == [
        (1, ADA),
        (2, GRACE),
    ]


def test_the_faster_stands_higher_among_equals():
    assert places(answer(ADA, 10, 50), answer(GRACE, 10, 40)) == [(1, GRACE), (2, ADA)]


def test_members_who_are_equal_share_a_place_and_the_next_is_skipped():
    assert places(answer(LINUS, 10, 60), answer(GRACE, 10, 50), answer(ADA, 10, 50)) == [
        (1, ADA),
        (1, GRACE),
        (3, LINUS),
    ]


def test_trying_what_stays_unsolved_costs_nothing():
    tried = (answer(ADA, 10, 50), answer(ADA, 20, 60, correct=False))
    assert standings(results(*tried))[0] == Standing(
        place=1,
        member_id=ADA,
        points=100,
        solved=1,
        attempts=1,
        hints=0,
        time=timedelta(seconds=50),
        streak=1,
    )


def test_a_streak_is_the_longest_row_of_questions_solved_one_after_another():
    played = RoundResults(
        tuple(question(n) for n in range(6)),
        tuple(answer(ADA, n, 5, correct=n != 2) for n in (0, 1, 2, 3, 4, 5)),
    )
    assert standings(played)[0].streak == 3


def test_a_skipped_question_counts_for_nobody_but_the_badge_still_needs_it():
    skipped = PlayedQuestion(20, question(20).windows, skipped=True)
    played = RoundResults(
        (question(10), skipped, question(30)),
        (
            answer(ADA, 10, 5),
            answer(ADA, 20, 5),
            answer(ADA, 30, 5),
            answer(GRACE, 10, 5),
            answer(GRACE, 30, 9),
        ),
    )
    ada, grace = standings(played)
    assert [(s.points, s.solved, s.streak) for s in (ada, grace)] == [(200, 2, 2), (200, 2, 2)]
    assert ada.seconds == 10
    assert perfect(played) == {ADA}


def test_who_only_took_a_hint_stands_at_the_end():
    table = standings(results(answer(ADA, 10, 50), hints=frozenset({(GRACE, 10), (ADA, 20)})))
    assert [(s.member_id, s.solved, s.hints) for s in table] == [(ADA, 1, 1), (GRACE, 0, 1)]


def test_the_time_of_an_outage_between_two_windows_does_not_count():
    windows = (
        Window(OPENED, OPENED + timedelta(seconds=120)),
        Window(OPENED + timedelta(seconds=300), OPENED + timedelta(seconds=360)),
    )
    played = RoundResults((question(10, *windows),), (answer(ADA, 10, 310),))
    assert standings(played)[0].seconds == 130


def test_nobody_stands_in_an_empty_round():
    assert standings(results()) == []


def test_the_badge_is_for_every_question_right_also_on_a_second_attempt_with_a_hint():
    played = results(
        answer(ADA, 10, 5, correct=False),
        answer(ADA, 10, 6),
        answer(ADA, 20, 6),
        answer(GRACE, 10, 6),
        answer(GRACE, 20, 6, correct=False),
        hints=frozenset({(ADA, 10)}),
    )
    assert perfect(played) == {ADA}


def test_a_round_without_questions_has_no_winners():
    assert perfect(RoundResults((), (answer(ADA, 10, 5),))) == frozenset()


@st.composite
def rounds(draw: st.DrawFn) -> RoundResults:
    """Rounds as the rules leave them: at most two attempts, only the last one right."""
    answers = []
    for member_id in draw(st.sets(st.integers(1, 6))):
        for question_id in draw(st.sets(st.sampled_from([10, 20]))):
            moments = sorted(draw(st.lists(st.integers(0, 119), min_size=1, max_size=2)))
            solved = draw(st.booleans())
            for number, seconds in enumerate(moments, 1):
                right = solved and number == len(moments)
                answers.append(answer(member_id, question_id, seconds, correct=right))
    hints = draw(st.frozensets(st.tuples(st.integers(1, 6), st.sampled_from([10, 20]))))
    return RoundResults((question(10), question(20)), tuple(draw(st.permutations(answers))), hints)


@given(rounds(), st.randoms(use_true_random=False))
def test_standings_are_a_total_order_that_the_order_of_answers_does_not_change(played, random):
    table = standings(played)
    shuffled = list(played.answers)
    random.shuffle(shuffled)
    assert table == standings(RoundResults(played.questions, tuple(shuffled), played.hints))
    involved = {a.member_id for a in played.answers} | {member for member, _ in played.hints}
    assert sorted(s.member_id for s in table) == sorted(involved)
    for higher, lower in pairwise(table):
        merits = [(-s.points, s.time) for s in (higher, lower)]
        assert merits[0] <= merits[1]
        assert (higher.place == lower.place) == (merits[0] == merits[1])


@given(rounds())
def test_no_time_is_negative_and_the_badge_goes_to_exactly_those_who_solved_all(played):
    table = standings(played)
    assert all(s.time >= timedelta(0) and s.attempts >= s.solved for s in table)
    assert perfect(played) == {s.member_id for s in table if s.solved == len(played.questions)}

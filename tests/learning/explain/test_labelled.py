import pytest

from bot.learning.explain.lexicon import neighbours
from tests.learning.explain import word_order
from tests.learning.explain.labelled import (
    ATTACKS,
    DEVELOPMENT,
    FIRST_HELD_OUT,
    HELD_OUT,
    MORE_ATTACKS,
    SECOND_HELD_OUT,
    held_out_is_untouched,
    labelled,
    score,
)

ANSWERS = labelled(DEVELOPMENT)
RESULT = score(ANSWERS)


def test_the_answers_cover_every_card_and_kind():
    assert len(ANSWERS) >= 360
    assert {one.card for one in ANSWERS} == set(RESULT.by_card)
    assert all(tally.answers >= 60 for tally in RESULT.by_card.values())
    assert len(RESULT.by_trap) == 13


def test_what_the_answers_state_is_found():
    assert RESULT.total.precision >= 0.96
    assert RESULT.total.recall >= 0.95
    assert RESULT.total.exact >= 0.90


def test_keywords_copies_and_other_topics_earn_nothing():
    assert RESULT.idle.empty >= 0.97


def test_contradictions_earn_little():
    assert RESULT.by_trap["contradictory"].false_each <= 0.15


@pytest.mark.parametrize(
    ("file", "empty"),
    [(ATTACKS, 0.95), (FIRST_HELD_OUT, 0.95), (SECOND_HELD_OUT, 0.95)],
    ids=["attacks", "first held out", "second held out"],
)
def test_other_answers_used_in_development_are_graded_well(file, empty):
    result = score(labelled(file))
    assert result.total.precision >= 0.95
    assert result.total.recall >= 0.90
    assert result.total.exact >= 0.80
    assert result.idle.empty >= empty
    assert result.by_trap["contradictory"].false_each <= 0.10


def test_answers_that_attack_the_grader_earn_little():
    result = score(labelled(MORE_ATTACKS))
    assert result.idle.empty >= 0.95
    assert result.by_trap["contradictory"].false_each <= 0.15


@pytest.mark.skipif(not HELD_OUT.exists(), reason="nothing is kept aside yet")
def test_the_answers_kept_aside_are_graded_as_when_they_were_scored():
    assert held_out_is_untouched()
    result = score(labelled(HELD_OUT))
    assert result.total.precision >= 0.90
    assert result.total.recall >= 0.80
    assert result.total.exact >= 0.60
    assert result.idle.empty >= 0.95
    assert result.by_trap["contradictory"].false_each <= 0.30


def test_the_order_of_words_is_what_the_development_answers_teach():
    weights = word_order.learned(word_order.told_in_order())
    assert word_order.written(weights).endswith(f'"""\\\n{neighbours.NEIGHBOURS}"""\n')

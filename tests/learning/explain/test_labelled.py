from tests.learning.explain.labelled import DEVELOPMENT, labelled, score

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

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.learning.explain import BadPattern, Grader, pattern
from bot.learning.explain.lexicon.listed import word_set
from tests.learning.explain.labelled import cards, earned, grader

CARDS = sorted(cards())
LONGEST = 4_000
SLOWEST_SECONDS = 0.25
"""An answer takes some milliseconds; this is far above the noise of a busy machine."""
GLUE = word_set(
    """
    the and that with from this they them then when while which what where their there these those
    into over more most some only your have been were will would could should does not for are was
    its can out set let use get has how why who may all any one two of to in on is it as at be by
    do if no or so up we you a an i but than again later after before
    """
)
TRICKY = word_set(
    """
    freeze unfrozen not never no without weights stop , . ; ( ) ? trainable = False True 1e-5 10^-5
    again less data 🧊 don't w/o -> .. what it learned keep * ' compile lr
    """
) | {"\n"}

every_card = pytest.mark.parametrize("card_id", CARDS)
hostile = st.one_of(
    st.text(max_size=LONGEST),
    st.lists(
        st.sampled_from(sorted(TRICKY)),
        max_size=900,
    ).map(" ".join),
    st.builds(
        lambda word, times: (word * times)[:LONGEST],
        st.text(min_size=1, max_size=9),
        st.integers(1, 4000),
    ),
)


@every_card
def test_the_model_answer_earns_everything(card_id):
    card = cards()[card_id]
    assert earned(card_id, card.model_answer) == {concept.id for concept in card.concepts}


@every_card
def test_every_example_wording_earns_its_concept(card_id):
    for concept in cards()[card_id].concepts:
        for wording in (concept.text, *concept.phrases):
            assert concept.id in earned(card_id, wording), wording


@every_card
@pytest.mark.parametrize(
    "turned",
    [
        "It is not true that {}.",
        "{}? I don't know.",
        "Some people think that {}.",
        "It's wrong that {}",
    ],
)
def test_a_wording_denied_asked_or_reported_earns_nothing(card_id, turned):
    for concept in cards()[card_id].concepts:
        for wording in (concept.text, *concept.phrases):
            said = wording[0].lower() + wording[1:].removesuffix(".")
            assert concept.id not in earned(card_id, turned.format(said)), said


@every_card
def test_the_question_itself_earns_nothing(card_id):
    prompt = cards()[card_id].prompt
    for copied in (
        prompt,
        prompt.replace("*", ""),
        prompt.upper(),
        f"{prompt}?",
        f"{prompt}\n{prompt}",
    ):
        assert not earned(card_id, copied)


@every_card
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.randoms(use_true_random=False))
def test_keywords_in_any_order_earn_nothing(card_id, order):
    card = cards()[card_id]
    texts = [
        card.model_answer,
        *(line for one in card.concepts for line in (one.text, *one.phrases)),
    ]
    bare = "".join(letter if letter.isalpha() else " " for text in texts for letter in f"{text} ")
    words = sorted({word for word in bare.lower().split() if len(word) > 1} - GLUE)
    order.shuffle(words)
    assert not earned(card_id, " ".join(words[:40]))


def _seconds(card_id, text):
    start = time.process_time()
    grader(card_id).grade(text)
    return time.process_time() - start


@every_card
@settings(deadline=None, max_examples=30)
@given(text=hostile)
def test_any_text_is_graded_in_time_and_spans_lie_in_it(card_id, text):
    grade = grader(card_id).grade(text)
    # The quickest of some: a collection of garbage in a large process is not the grader's.
    assert min(_seconds(card_id, text) for _ in range(3)) < SLOWEST_SECONDS
    assert grade == grader(card_id).grade(text)
    assert [one.concept_id for one in grade.concepts] == [
        one.id for one in cards()[card_id].concepts
    ]
    for one in grade.earned:
        first, last = one.span
        assert 0 <= first < last <= min(len(text), LONGEST)


@pytest.mark.parametrize(
    "unit",
    ["data few ", "not ", "keep * ", "a", "(", "what it ", "freeze, ", "1e", "\n", "é", "trane "],
)
def test_a_long_answer_of_one_thing_is_read_in_time(unit):
    text = (unit * LONGEST)[:LONGEST]
    for card_id in CARDS:
        start = time.process_time()
        grader(card_id).grade(text)
        assert time.process_time() - start < SLOWEST_SECONDS


def test_a_grade_says_what_earned_a_concept_and_what_is_missing():
    answer = "Dunno. But the weights stay the same."
    grade = grader("tf-freezing-why").grade(answer)
    (found,) = grade.earned
    first, last = found.span
    assert "stay the same" in answer[first:last]
    assert [one.text for one in grade.missing] == [
        concept.text for concept in cards()["tf-freezing-why"].concepts[1:]
    ]


class Concept:
    def __init__(self, concept_id, text, phrases=(), patterns=None):
        self.id, self.text, self.phrases, self.patterns = concept_id, text, phrases, patterns


DROPOUT = Grader(
    "What does **dropout** do, and when?",
    [
        Concept(
            "random-zeros",
            "Dropout sets random activations to zero.",
            ["it switches off random neurons"],
        ),
        Concept(
            "training-only", "It is active in training only.", ["at test time it is switched off"]
        ),
        Concept(
            "against-overfitting", "It reduces overfitting.", patterns=["overfit-", "less~overfit"]
        ),
    ],
)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Random activations are set to zero by dropout.", {"random-zeros"}),
        (
            "it switches random neurons off, and at test time it is switched off",
            {"random-zeros", "training-only"},
        ),
        ("The network overfits less.", {"against-overfitting"}),
        ("It doesn't set random activations to zero.", set()),
        ("It does not reduce overfitting.", set()),
        ("zero overfitting activations dropout random training sets tests neurons", set()),
    ],
)
def test_a_deck_about_something_else_is_graded_by_its_wordings(answer, wanted):
    assert {one.concept_id for one in DROPOUT.grade(answer).earned} == wanted


@pytest.mark.parametrize(
    "text", ["", "!head", "(freeze)", "few~data~much", "we|", "a&b", "against:", "<"]
)
def test_a_pattern_that_wants_nothing_or_cannot_be_read_is_refused(text):
    with pytest.raises(BadPattern):
        pattern(text)

"""An idea that is denied, taken back, doubted or only reported earns nothing."""

import pytest
from ruamel.yaml import YAML

from tests.learning.explain.labelled import HERE, cards, earned, grader

DENIED = [
    "It is not true that {lower}.",
    "It is by no means the case that {lower}.",
    "It would be wrong to say that {lower}.",
    "The claim that {lower} is a lie.",
    "That {lower} is a misconception.",
    "Wrong: {lower}.",
    "I don't believe that {lower}.",
    "Nobody says that {lower}.",
]
REPORTED = [
    "Some people wrongly claim that {lower}.",
    "Many believe that {lower}, but that's wrong.",
    "Supposedly {lower}, which I think is false.",
    "It is a widespread belief that {lower}, yet it does not hold.",
    "I used to think that {lower}, but no.",
    "{upper}? I'm not sure.",
    "Is it true that {lower}? No.",
]
TAKEN_BACK = [
    "{upper}. But that's a myth.",
    "{upper}. No wait, that's wrong.",
    "{upper}. Hmm, this isn't correct.",
    "{upper}. Scratch that.",
    "{upper}. I take that back.",
    "{upper}. Actually it's the opposite.",
    "{upper}. No, it's the other way round.",
    "{upper}. Well, not really.",
    "{upper}. Not so!",
    "{upper}. Just kidding.",
    "{upper}. The contrary is true.",
    "{upper}. I was mistaken there.",
    "{upper}. Forget what I said, that's rubbish.",
]
AFFIRMED = [
    "{upper}. That's it.",
    "Not only that, {lower}.",
    "I think that {lower}.",
    "No doubt: {lower}.",
    "Hmm, well, {lower}, right?",
]
CODE = ("(", "=", "_")


def wordings(card_id, concept):
    """What states the concept in words; the frames do not fit around code."""
    return [
        one.rstrip(".")
        for one in (concept.text, *concept.phrases)
        if not any(mark in one for mark in CODE)
    ]


def put_into(frame, wording):
    head, tail = wording[0], wording[1:]
    return frame.format(upper=head.upper() + tail, lower=head.lower() + tail)


@pytest.mark.parametrize("frame", [*DENIED, *REPORTED, *TAKEN_BACK])
def test_what_is_not_meant_earns_nothing(frame):
    wrong = [
        put_into(frame, wording)
        for card_id, card in cards().items()
        for concept in card.concepts
        for wording in wordings(card_id, concept)
        if concept.id in earned(card_id, put_into(frame, wording))
    ]
    assert not wrong


@pytest.mark.parametrize("frame", [one for one in DENIED if not one.startswith("Wrong:")])
def test_an_idea_stated_and_then_denied_earns_nothing(frame):
    tried = [
        (card_id, concept.id, f"{put_into('{upper}.', wording)} {put_into(frame, wording)}")
        for card_id, card in cards().items()
        for concept in card.concepts
        for wording in wordings(card_id, concept)
    ]
    wrong = [text for card_id, concept_id, text in tried if concept_id in earned(card_id, text)]
    assert len(wrong) <= 0.05 * len(tried), wrong


@pytest.mark.parametrize("frame", AFFIRMED)
def test_what_is_meant_earns_its_concept(frame):
    missed = [
        put_into(frame, wording)
        for card_id, card in cards().items()
        for concept in card.concepts
        for wording in wordings(card_id, concept)
        if concept.id not in earned(card_id, put_into(frame, wording))
    ]
    assert not missed


@pytest.mark.parametrize(
    ("card_id", "answer", "wanted"),
    [
        ("ft-why", "It needs more data, I mean less data.", {"less-data"}),
        ("ft-why", "It's slower, sorry, faster than from scratch.", {"less-compute"}),
        (
            "tf-freezing-steps",
            "Set trainable = True, oops, False on the base.",
            {"set-trainable-false"},
        ),
        (
            "pt-freezing-steps",
            "To freeze: requires_grad = True. Nope, mixed that up, it's False.",
            {"requires-grad-false"},
        ),
        (
            "tf-freezing-why",
            "Frozen weights change. No wait, they don't change.",
            {"frozen-do-not-change"},
        ),
    ],
)
def test_a_correction_counts_as_what_it_ends_on(card_id, answer, wanted):
    assert earned(card_id, answer) == wanted


def test_the_words_that_earned_a_concept_are_those_that_still_stand():
    answer = "The weights of frozen layers stay fixed. Oops, no. They are not updated, I mean."
    (found,) = grader("pt-freezing-why").grade(answer).earned
    assert found.concept_id == "frozen-do-not-change"
    assert "not updated" in answer[slice(*found.span)]


def test_plain_contraries_of_a_concept_take_it_back():
    contraries = YAML(typ="safe", pure=True).load((HERE / "contraries.yaml").read_text())
    tried = [
        (card_id, concept.id, f"{concept.text} {contrary}")
        for card_id, card in cards().items()
        for concept in card.concepts
        for contrary in contraries[card_id][concept.id]
    ]
    wrong = [text for card_id, concept_id, text in tried if concept_id in earned(card_id, text)]
    assert len(tried) >= 140
    assert len(wrong) <= 0.12 * len(tried), wrong

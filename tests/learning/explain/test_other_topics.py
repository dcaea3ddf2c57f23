"""Cards that teachers write about other things, with example wordings and no patterns."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.learning.explain import Grader


@dataclass(frozen=True)
class Concept:
    id: str
    text: str
    phrases: tuple[str, ...] = ()
    patterns: None = None


DROPOUT = Grader(
    "Explain in your own words what dropout does during training and why it helps.",
    [
        Concept(
            "zeroes",
            "It randomly sets activations to zero during training.",
            ("randomly switches neurons off", "units are dropped at random"),
        ),
        Concept("overfitting", "It reduces overfitting.", ("prevents overfitting",)),
    ],
)
MUTEX = Grader(
    "What does a mutex do?",
    [
        Concept("one", "Only one thread at a time may hold the lock."),
        Concept("wait", "Other threads wait until it is released.", ("the others wait",)),
    ],
)


def earned(grader: Grader, answer: str) -> list[str]:
    return [one.concept_id for one in grader.grade(answer).earned]


@pytest.mark.parametrize(
    ("answer", "ideas"),
    [
        (
            (
                "Dropout randomly switches neurons off while the network trains, like benching"
                " footballers, so it prevents overfitting."
            ),
            ["zeroes", "overfitting"],
        ),
        (
            "In convolutions and transformers alike, units are dropped at random.",
            ["zeroes"],
        ),
        ("It is some kubernetes thing.", []),
    ],
)
def test_words_that_no_card_of_ours_has_cost_nothing(answer: str, ideas: list[str]):
    assert earned(DROPOUT, answer) == ideas


def test_a_short_wording_is_known_word_for_word():
    answer = "A mutex lets only one thread at a time hold the lock; the others wait."
    assert earned(MUTEX, answer) == ["one", "wait"]
    assert earned(MUTEX, "One waits for others, I guess.") == []


@pytest.mark.parametrize("answer", ["It never prevents overfitting.", "It prevents nothing."])
def test_a_short_wording_that_is_denied_earns_nothing(answer: str):
    assert earned(DROPOUT, answer) == []


def test_a_wording_that_was_accepted_counts_whatever_it_speaks_of():
    grader = Grader(
        "Explain in your own words what freezing layers is.",
        [
            Concept("stay", "Frozen weights do not change.", ("zebras graze near the optimizer",)),
            Concept("less", "It saves compute."),
        ],
    )
    assert earned(grader, "Zebras graze near the optimizer.") == ["stay"]

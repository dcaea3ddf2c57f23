import pytest

from bot.decks.errors import DeckInvalid
from bot.decks.loader import parse_deck

DECK = """\
schema: 1
id: dropout
title: Dropout
description: What dropout does.
topic: dropout
framework: any
kind: recall
minutes: 5
cards:
  - id: why
    type: explain
    level: beginner
    prompt: Why dropout?
    concepts:
      - id: less-overfitting
        text: It reduces overfitting.
        patterns: ["overfit-", "{pattern}"]
    model_answer: It reduces overfitting.
"""


def test_a_concept_may_have_patterns():
    deck = parse_deck(DECK.replace("{pattern}", "less~overfit !few"), "deck")
    (concept,) = deck.cards[0].concepts
    assert concept.patterns == ("overfit-", "less~overfit !few")


def test_a_deck_without_patterns_says_nothing_of_them():
    deck = parse_deck(DECK.replace('        patterns: ["overfit-", "{pattern}"]\n', ""), "deck")
    assert "patterns" not in deck.to_document()["cards"][0]["concepts"][0]


@pytest.mark.parametrize("pattern", ["!few", "few~data~much", "a&b"])
def test_a_pattern_that_cannot_be_read_is_told_with_its_place(pattern):
    with pytest.raises(DeckInvalid) as told:
        parse_deck(DECK.replace("{pattern}", pattern), "deck")
    assert f'the pattern "{pattern}" cannot be read' in str(told.value)

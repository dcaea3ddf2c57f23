from pathlib import Path

import pytest

from bot.decks import ChallengeDeck, RecallDeck, load_deck

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    return DATA


@pytest.fixture(scope="session")
def challenge() -> ChallengeDeck:
    deck = load_deck(DATA / "challenge.yaml")
    assert isinstance(deck, ChallengeDeck)
    return deck


@pytest.fixture(scope="session")
def recall() -> RecallDeck:
    deck = load_deck(DATA / "recall.yaml")
    assert isinstance(deck, RecallDeck)
    return deck

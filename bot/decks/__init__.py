"""What is taught: decks in YAML, checked so that an author can mend them."""

from bot.decks.errors import DeckError, DeckInvalid, DeckMalformed, DeckUnreadable, Mistake
from bot.decks.library import Library, load_library
from bot.decks.loader import deck_from_document, load_deck, parse_deck
from bot.decks.models import (
    Badge,
    Card,
    ChallengeDeck,
    Choice,
    ChoiceCard,
    Concept,
    Deck,
    ExplainCard,
    MultipleChoice,
    Problem,
    RecallDeck,
    RevealCard,
)
from bot.decks.proofs import Proof, proofs

__all__ = [
    "Badge",
    "Card",
    "ChallengeDeck",
    "Choice",
    "ChoiceCard",
    "Concept",
    "Deck",
    "DeckError",
    "DeckInvalid",
    "DeckMalformed",
    "DeckUnreadable",
    "ExplainCard",
    "Library",
    "Mistake",
    "MultipleChoice",
    "Problem",
    "Proof",
    "RecallDeck",
    "RevealCard",
    "deck_from_document",
    "load_deck",
    "load_library",
    "parse_deck",
    "proofs",
]

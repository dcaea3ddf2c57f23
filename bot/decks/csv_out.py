"""A deck as a table for spreadsheets: what members read, without proofs and patterns."""

from collections.abc import Iterator

from bot.decks.csv_columns import COLUMNS, LETTERS
from bot.decks.csv_text import written
from bot.decks.models import Card, ChoiceCard, ExplainCard, RecallDeck


def write_csv(deck: RecallDeck) -> bytes:
    """The deck's cards, one a row, under a heading."""
    return written(_rows(deck))


def _rows(deck: RecallDeck) -> Iterator[list[str]]:
    cells = [_cells(card) for card in deck.cards]
    used = {name for row in cells for name, value in row.items() if value}
    heading = [name for name in COLUMNS if name in used]
    yield heading
    for row in cells:
        yield [row.get(name) or "" for name in heading]


def _cells(card: Card) -> dict[str, str | None]:
    common = {
        "id": card.id,
        "type": card.type,
        "level": card.level,
        "siblings": card.siblings,
        "notes": card.notes,
    }
    if isinstance(card, ChoiceCard):
        return common | _choice_cells(card)
    if isinstance(card, ExplainCard):
        concepts = "\n".join(_item(concept.text) for concept in card.concepts)
        return common | {"front": card.prompt, "back": card.model_answer, "concepts": concepts}
    return common | {"front": card.front, "code": card.code, "back": card.back}


def _item(text: str) -> str:
    """A line of its own; a dash in front of it is dropped in reading."""
    return f"- {text}" if text.startswith("- ") else text


def _choice_cells(card: ChoiceCard) -> dict[str, str | None]:
    lettered = list(zip(LETTERS, card.choices, strict=False))
    return {
        "front": card.prompt,
        "code": card.code,
        "explanation": card.explanation,
        "correct": next(letter for letter, choice in lettered if choice.correct),
        **{letter: choice.text for letter, choice in lettered},
        **{f"feedback {letter}": choice.feedback for letter, choice in lettered},
    }

"""What a deck keeps when it is saved anew from a file that cannot hold all of it."""

from typing import Any

from bot.decks.loader import validated
from bot.decks.models import ChallengeDeck, RecallDeck

# A table holds cards only.
_OF_THE_DECK = ("title", "description", "topic", "framework", "language", "minutes")
_OF_A_CARD = ("notes", "proof", "siblings")


def with_details_of(new: RecallDeck, old: RecallDeck) -> RecallDeck:
    """The cards of `new` with what a table has no column for, as it stands in `old`.

    Titles and the like are the old deck's; cards with the same id keep proofs and
    remarks, and choices and concepts with the same words keep their ids, wordings and
    patterns, so that earlier answers still belong to them.
    """
    known = {card.id: card.model_dump(mode="json", exclude_none=True) for card in old.cards}
    document, before = new.to_document(), old.to_document()
    document |= {name: before[name] for name in _OF_THE_DECK}
    document["cards"] = [_card(card, known.get(card["id"], {})) for card in document["cards"]]
    deck, _ = validated(document)
    return deck if isinstance(deck, RecallDeck) else new


def _card(card: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    if card["type"] != before.get("type"):
        return card
    kept = {name: before[name] for name in _OF_A_CARD if name in before}
    merged = kept | card
    for name in ("choices", "concepts"):
        if name in card:
            merged[name] = _parts(card[name], before[name])
    return merged


def _parts(parts: list[dict[str, Any]], before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each part with what the one of the same words had besides; ids stay distinct."""
    known = {part["text"]: part for part in before}
    found = [{**known.get(part["text"], {}), **_without_id(part, known)} for part in parts]
    distinct = len({part["id"] for part in found}) == len(found)
    return found if distinct else parts


def _without_id(part: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    if part["text"] not in known:
        return part
    return {name: value for name, value in part.items() if name != "id" and value != []}


def without_remarks(deck: RecallDeck) -> RecallDeck:
    """The deck as its members may have it: without the remarks that its authors made."""
    cards = tuple(card.model_copy(update={"notes": None}) for card in deck.cards)
    return deck.model_copy(update={"cards": cards})


def as_cards(deck: ChallengeDeck) -> RecallDeck:
    """A challenge's problems as choice cards, for programs that know cards only."""
    document = deck.to_document()
    header = {name: document[name] for name in ("schema", *_OF_THE_DECK[:-1])}
    kept = ("id", "level", "prompt", "code", "choices", "explanation", "notes", "proof")
    cards = [
        {"type": "choice", **{name: problem[name] for name in kept if name in problem}}
        for problem in document["problems"]
    ]
    minutes = max(1, round(deck.seconds / 60))
    named = {"id": f"{deck.id[:34].rstrip('-')}-cards", "kind": "recall", "minutes": minutes}
    return RecallDeck.model_validate({**header, **named, "cards": cards})

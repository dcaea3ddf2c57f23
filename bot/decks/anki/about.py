"""What a deck from Anki is called and about."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bot.decks.anki.collection import Collection
from bot.decks.anki.ours import Kept
from bot.decks.loader import validated
from bot.decks.models import RecallDeck
from bot.decks.naming import slug

LONGEST_TITLE = 80
_NAMELESS = {"", "Default"}
_LEVEL_TAGS = ("level::", "thaw", "marked", "leech")


def about(
    collection: Collection, kept: Iterable[Kept], file: str, title: str | None
) -> dict[str, Any]:
    """The deck's document without its cards; without minutes, too, where they depend on these.

    A deck that Thaw exported is the same deck again; one with a new `title` is another.
    """
    headers = {str(one.deck.get("id")): one.deck for one in kept}
    if len(headers) == 1 and _is_sound(header := headers.popitem()[1]):
        named = {"id": slug(_printable(title), "deck"), "title": _printable(title)} if title else {}
        return header | named
    names = _names(collection)
    called = _printable(title or _title(names, file)) or "Anki"
    return {
        "schema": 1,
        "id": slug(called, "deck"),
        "kind": "recall",
        "title": called,
        "description": "Flashcards from Anki.",
        "topic": _topic(collection, names, called),
        "framework": "any",
    }


def _is_sound(header: dict[str, Any]) -> bool:
    """Whether a deck of flashcards can begin so."""
    card = {"id": "a", "type": "reveal", "level": "beginner", "front": "a", "back": "a"}
    deck, broken = validated({**header, "cards": [card]})
    return isinstance(deck, RecallDeck) and not broken


def _names(collection: Collection) -> list[list[str]]:
    """The decks that hold cards, each as the names on the way to it."""
    used = Counter(card.deck_id for card in collection.cards)
    return [collection.decks.get(deck_id, "").split("::") for deck_id, _ in used.most_common()]


def _shared(names: list[list[str]]) -> list[str]:
    """The names that all ways begin with."""
    shared = []
    for steps in zip(*names, strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return shared


def _title(names: list[list[str]], file: str) -> str:
    shared = _shared(names)
    last = shared[-1] if shared else ""
    return file if last.strip() in _NAMELESS else last


def _topic(collection: Collection, names: list[list[str]], title: str) -> str:
    """The deck around a subdeck; else the commonest tag; else what the deck is called."""
    around = _shared(names)[:-1]
    if around:
        return slug(around[0], "topic")
    tags = Counter(
        tag.split("::")[0]
        for note in collection.notes
        for tag in note.tags
        if not tag.casefold().startswith(_LEVEL_TAGS)
    )
    return slug(tags.most_common(1)[0][0] if tags else title, "topic")


def _printable(title: str) -> str:
    """The title on one line, within its limit, without what Discord would read as markup."""
    visible = "".join(c if c.isprintable() else " " for c in title.replace("`", "'"))
    return " ".join(visible.replace("@", "(at)").split())[:LONGEST_TITLE].strip()

"""What a member is asked next: cards being learned, then reviews, then new ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.learning.recall.memory import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Anki's "Learn ahead limit" (manual, Preferences): when nothing else is left, a card that is
# being learned is asked a little early, so that a session can end.
LEARN_AHEAD = timedelta(minutes=20)

# Anki's leech threshold (manual, Leeches): noticed at 8 lapses, then at every fourth one more.
LEECH_LAPSES = 8
LEECH_AGAIN = 4


class CardKey(NamedTuple):
    """A card of a deck. `deck_id` is the deck's row, `card_id` the author's stable name."""

    deck_id: int
    card_id: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card that the member has seen before and that is neither suspended nor buried."""

    key: CardKey
    phase: Phase
    due: datetime
    siblings: str | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """A card that the member has never seen."""

    key: CardKey
    siblings: str | None = None


Card = TypeVar("Card", Waiting, Fresh)


@dataclass(frozen=True, slots=True)
class Today:
    """What the member has done on this day of study.

    `seen` are the groups of siblings asked today: their other cards wait until tomorrow.
    """

    new: int = 0
    reviews: int = 0
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Limits:
    """The most cards a day, of each kind."""

    new: int = 10
    reviews: int = 200


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left today."""

    learning: int
    reviews: int
    new: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.learning + self.reviews + self.new


def next_card(
    waiting: Sequence[Waiting], fresh: Iterable[Fresh], today: Today, limits: Limits, now: datetime
) -> CardKey | None:
    """The card to ask now, or None where nothing is left that may be asked.

    Cards being learned come first, the longest due before the others; then reviews; then new
    cards in the deck's order, up to the day's limits; then what is being learned and due soon.
    """
    learning = _learning(waiting)
    ready = [card for card in learning if card.due <= now]
    if ready:
        return ready[0].key
    for line in (_reviews(waiting, today, limits, now), _new(fresh, today, limits)):
        if line:
            return line[0].key
    soon = [card for card in learning if card.due <= now + LEARN_AHEAD]
    return soon[0].key if soon else None


def left_today(
    waiting: Sequence[Waiting],
    fresh: Iterable[Fresh],
    today: Today,
    limits: Limits,
    *,
    now: datetime,
    tomorrow: datetime,
) -> Counts:
    """How many cards are left on this day; cards being learned count when due before tomorrow."""
    return Counts(
        learning=sum(card.due < tomorrow for card in _learning(waiting)),
        reviews=len(_reviews(waiting, today, limits, now)),
        new=len(_new(fresh, today, limits)),
    )


def is_leech(lapses: int) -> bool:
    """Whether this lapse makes the card one that costs more time than it gives."""
    return lapses >= LEECH_LAPSES and (lapses - LEECH_LAPSES) % LEECH_AGAIN == 0


def _learning(waiting: Sequence[Waiting]) -> list[Waiting]:
    found = [card for card in waiting if card.phase is not Phase.REVIEW]
    return sorted(found, key=lambda card: (card.due, card.key))


def _reviews(
    waiting: Sequence[Waiting], today: Today, limits: Limits, now: datetime
) -> list[Waiting]:
    due = sorted(
        (card for card in waiting if card.phase is Phase.REVIEW and card.due <= now),
        key=lambda card: (card.due, card.key),
    )
    return _one_of_each(due, today.seen)[: max(0, limits.reviews - today.reviews)]


def _new(fresh: Iterable[Fresh], today: Today, limits: Limits) -> list[Fresh]:
    return _one_of_each(fresh, today.seen)[: max(0, limits.new - today.new)]


def _one_of_each(cards: Iterable[Card], seen: frozenset[str]) -> list[Card]:
    """Without those whose siblings were asked today, and the first of each other group."""
    groups = set(seen)
    found = []
    for card in cards:
        if card.siblings is None:
            found.append(card)
        elif card.siblings not in groups:
            groups.add(card.siblings)
            found.append(card)
    return found

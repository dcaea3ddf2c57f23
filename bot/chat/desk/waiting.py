"""What waits on a guild's desk, the oldest first, with the words of its deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.decks import ChallengeDeck, ExplainCard, RecallDeck
from bot.store import contests, decks, reports
from bot.store.errors import NotFound

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.services import Services
    from bot.decks import Card, Concept, Deck, Problem
    from bot.store.contests import Contested
    from bot.store.database import Connection
    from bot.store.reports import Flag, Report

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that waits: a report, a flag, or a contested concept.

    `deck` is how it reads where it is taught; `item` its problem or card, None where that is
    gone. `own`: the deck is the guild's, so its moderators can mend it.
    """

    what: Report | Flag | Contested
    deck_id: int
    deck: Deck | None
    item: Card | Problem | None
    own: bool

    @property
    def at(self) -> datetime:
        """When it was said."""
        return self.what.at

    @property
    def concept(self) -> Concept | None:
        """The concept that is contested, where the card still has it."""
        if not isinstance(self.what, contests.Contested) or not isinstance(self.item, ExplainCard):
            return None
        wanted = self.what.concept_id
        return next((one for one in self.item.concepts if one.id == wanted), None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits of each sort, and the oldest things."""

    problems: int
    cards: int
    contested: int
    things: tuple[Thing, ...]

    @property
    def count(self) -> int:
        """How much waits altogether."""
        return self.problems + self.cards + self.contested


async def load(services: Services, conn: Connection, guild_id: int) -> Waiting:
    """What waits for this guild's moderators."""
    problems, reported = await reports.waiting(conn, guild_id, SHOWN)
    cards, flagged = await reports.flags(conn, guild_id, SHOWN)
    contested, differing = await contests.waiting(conn, guild_id, SHOWN)
    things = [
        *[await _report(services, conn, one) for one in reported],
        *[await thing(services, conn, one, one.deck_id, one.card_id) for one in flagged],
        *[await thing(services, conn, one, one.deck_id, one.card_id) for one in differing],
    ]
    oldest = sorted(things, key=lambda one: one.at)[:SHOWN]
    return Waiting(problems, cards, contested, tuple(oldest))


async def thing(
    services: Services, conn: Connection, what: Flag | Contested, deck_id: int, item_id: str
) -> Thing:
    """A flag or a contested concept with the card that it is about, as that is taught now."""
    row = await decks.find(conn, deck_id)
    if row is not None:
        deck = await services.versions.deck(conn, row.published_id or row.head_id)
        return Thing(what, deck_id, deck, _item(deck, item_id), row.guild_id is not None)
    builtin = await services.versions.builtin(conn, services.library, services.clock.now())
    slug = next((slug for slug, row in builtin.items() if row.row_id == deck_id), None)
    own = services.library.decks.get(slug or "")
    return Thing(what, deck_id, own, _item(own, item_id), own=False)


async def _report(services: Services, conn: Connection, report: Report) -> Thing:
    deck: Deck | None = None
    try:
        deck = await services.versions.deck(conn, report.deck_version_id)
        deck_id = await decks.deck_of(conn, report.deck_version_id)
    except NotFound:
        return Thing(report, 0, None, None, own=False)
    row = await decks.find(conn, deck_id)
    return Thing(report, deck_id, deck, _item(deck, report.problem_id), row is not None)


def _item(deck: Deck | None, item_id: str) -> Card | Problem | None:
    try:
        if isinstance(deck, RecallDeck):
            return deck.card(item_id)
        if isinstance(deck, ChallengeDeck):
            return deck.problem(item_id)
    except KeyError:
        pass
    return None

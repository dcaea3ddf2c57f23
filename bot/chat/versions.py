"""Deck versions as rounds began with them; immutable, so they may be kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.decks import ChallengeDeck, Deck, deck_from_document
from bot.store import decks

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from bot.store.rounds import Connection

KEPT = 64


class DeckVersions:
    """Reads deck versions from the store and keeps the latest ones used."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Deck] = OrderedDict()
        self._rows: dict[str, int] = {}

    async def rows(
        self, conn: Connection, slugs: Collection[str], at: datetime
    ) -> Mapping[str, int]:
        """The rows' ids of these built-in decks, by slug."""
        if not self._rows.keys() >= set(slugs):
            self._rows |= await decks.rows_of(conn, slugs, at)
        return self._rows

    async def challenge(self, conn: Connection, version_id: int) -> ChallengeDeck:
        """The challenge deck of this version.

        Raises:
            TypeError: the version is of a recall deck.
        """
        deck = self._kept.get(version_id) or await self._read(conn, version_id)
        self._kept.move_to_end(version_id)
        if not isinstance(deck, ChallengeDeck):
            raise TypeError(f"deck version {version_id} is no challenge")
        return deck

    async def _read(self, conn: Connection, version_id: int) -> Deck:
        deck = deck_from_document(await decks.document(conn, version_id))
        self._kept[version_id] = deck
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return deck

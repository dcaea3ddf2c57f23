"""Deck versions, which never change, so they may be kept; and where Thaw's own decks stand."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

import structlog

from bot.decks import ChallengeDeck, Deck, DeckError, deck_from_document
from bot.store import decks

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime
    from typing import Any

    from bot.decks import Library
    from bot.store.database import Database
    from bot.store.decks import ShelvedRow
    from bot.store.rounds import Connection

log = structlog.get_logger(__name__)

#: How many problems and cards are kept altogether: some 80 MB.
KEPT_ITEMS = 50_000


class DeckVersions:
    """Reads deck versions from the store and keeps the latest ones used."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Deck] = OrderedDict()
        self._items = 0
        self._parsing = asyncio.Lock()
        self._builtin: dict[str, ShelvedRow] = {}

    async def builtin(
        self, conn: Connection, library: Library, at: datetime
    ) -> Mapping[str, ShelvedRow]:
        """Where Thaw's own decks stand, by slug; written where they do not stand anywhere yet.

        They are kept here only once they stood there before: a transaction may be rolled back.
        The connection is the caller's, for when many ask at once there may be no other.
        """
        if self._builtin.keys() >= library.decks.keys():
            return self._builtin
        contents = [
            (deck.id, deck.content_hash, deck.to_document()) for deck in library.decks.values()
        ]
        known = await decks.known(conn, contents)
        if len(known) == len(contents):
            self._builtin = known
            return known
        return await decks.builtin(conn, contents, at)

    async def prepare(self, database: Database, library: Library, at: datetime) -> None:
        """Have Thaw's own decks stand there before anyone asks.

        Raises:
            DatabaseUnavailable: the database is away; whoever asks first does it then.
        """
        for _ in ("write", "read"):
            async with database.begin() as conn:
                await self.builtin(conn, library, at)

    async def challenge(self, conn: Connection, version_id: int) -> ChallengeDeck:
        """The challenge deck of this version.

        Raises:
            TypeError: the version is of a recall deck.
        """
        deck = await self.deck(conn, version_id)
        if not isinstance(deck, ChallengeDeck):
            raise TypeError(f"deck version {version_id} is no challenge")
        return deck

    async def deck(self, conn: Connection, version_id: int) -> Deck:
        """The deck of this version.

        Raises:
            NotFound: there is no such version.
        """
        kept = self._kept.get(version_id)
        if kept is None:
            return await self._parsed(version_id, await decks.document(conn, version_id))
        self._kept.move_to_end(version_id)
        return kept

    async def decks(self, conn: Connection, version_ids: Collection[int]) -> dict[int, Deck]:
        """The decks of these versions; those that cannot be read are left out."""
        found = {each: self._kept[each] for each in version_ids if each in self._kept}
        for version_id in found:
            self._kept.move_to_end(version_id)
        missing = set(version_ids) - found.keys()
        if missing:
            for version_id, document in (await decks.documents(conn, missing)).items():
                try:
                    found[version_id] = await self._parsed(version_id, document)
                except DeckError as error:
                    log.warning("deck left out", version_id=version_id, problems=str(error))
        return found

    async def _parsed(self, version_id: int, document: dict[str, Any]) -> Deck:
        """The deck, read off the event loop, and once however many ask at the same moment."""
        async with self._parsing:
            if version_id not in self._kept:
                deck = await asyncio.to_thread(deck_from_document, document)
                self._keep(version_id, deck)
            return self._kept[version_id]

    def _keep(self, version_id: int, deck: Deck) -> None:
        self._kept[version_id] = deck
        self._items += len(deck.items)
        while self._items > KEPT_ITEMS and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._items -= len(oldest.items)

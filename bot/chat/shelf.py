"""The shelf: which decks a person can pick from in a place."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.chat.patience import quickly
from bot.decks import ChallengeDeck, Library, RecallDeck
from bot.store import decks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import discord

    from bot.chat.client import ThawBot
    from bot.chat.services import Services
    from bot.decks import Deck
    from bot.store.database import Connection
    from bot.store.decks import OwnerKind, ShelvedRow

    Press = discord.Interaction[ThawBot]


Kind = Literal["challenge", "recall"]


class Picked(NamedTuple):
    """A challenge that was picked, and where it stands."""

    deck: ChallengeDeck
    row: ShelvedRow


class PickedCards(NamedTuple):
    """A deck of flashcards that was picked, and where it stands."""

    deck: RecallDeck
    row: ShelvedRow


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one person sees in one place.

    `library` holds the decks by slug. Where two have the same slug the guild's stands there,
    then Thaw's own, then the member's; `by_row` has all of them.
    """

    library: Library
    rows: Mapping[str, ShelvedRow]
    by_row: Mapping[int, Deck]

    def row_id(self, slug: str) -> int:
        """The row of the deck; raises KeyError."""
        return self.rows[slug].row_id

    def version_id(self, slug: str) -> int:
        """The version that is offered; raises KeyError."""
        return self.rows[slug].version_id

    def owner(self, slug: str) -> OwnerKind:
        """Whose the deck is; raises KeyError."""
        return self.rows[slug].owner

    def challenge(self, slug: str) -> Picked | None:
        """The challenge of this slug."""
        deck = self.library.decks.get(slug)
        return Picked(deck, self.rows[slug]) if isinstance(deck, ChallengeDeck) else None

    def cards(self, slug: str) -> PickedCards | None:
        """The deck of flashcards of this slug."""
        deck = self.library.decks.get(slug)
        return PickedCards(deck, self.rows[slug]) if isinstance(deck, RecallDeck) else None

    def slug_of(self, row_id: int) -> str | None:
        """The slug under which the deck of this row stands in the library, if it does."""
        return next((slug for slug, row in self.rows.items() if row.row_id == row_id), None)


async def shelf_for(
    services: Services,
    conn: Connection,
    guild_id: int | None,
    user_id: int | None,
    kind: Kind | None = None,
) -> Shelf:
    """What this Discord user can pick from in this guild, or in a direct message.

    One small query. Without `user_id` no private deck is on it: for what everyone sees. `kind`
    leaves out others' decks of the other kind, which may be large.
    """
    rows = await decks.shelved(conn, guild_id, user_id)
    return await shelf_of(services, conn, [row for row in rows if kind in (None, row.kind)])


async def shelf_of(services: Services, conn: Connection, rows: Iterable[ShelvedRow]) -> Shelf:
    """Thaw's own decks and these; no query once their versions have been read."""
    own = services.library.decks
    now = services.clock.now()
    standing = await services.versions.builtin(conn, services.library, now)
    others = tuple(rows)
    read = await services.versions.decks(conn, [row.version_id for row in others])
    found: dict[str, tuple[ShelvedRow, Deck]] = {}
    for owner in ("member", "builtin", "guild"):
        if owner == "builtin":
            found |= {slug: (standing[slug], deck) for slug, deck in own.items()}
        found |= {
            row.slug: (row, read[row.version_id])
            for row in others
            if row.owner == owner and row.version_id in read
        }
    by_row = {standing[slug].row_id: deck for slug, deck in own.items()}
    by_row |= {row.row_id: read[row.version_id] for row in others if row.version_id in read}
    return Shelf(
        library=Library(MappingProxyType({slug: deck for slug, (_, deck) in found.items()})),
        rows=MappingProxyType({slug: row for slug, (row, _) in found.items()}),
        by_row=MappingProxyType(by_row),
    )


async def shelf_here(press: Press, kind: Kind | None = None, *, public: bool = False) -> Shelf:
    """The shelf of who pressed, where they pressed; `public`: without their private decks."""
    services = press.client.services
    async with services.database.autocommit() as conn:
        user_id = None if public else press.user.id
        return await shelf_for(services, conn, press.guild_id, user_id, kind)


async def suggested_here(
    press: Press, kind: Kind | None = None, *, public: bool = False
) -> Library:
    """The decks to suggest while a name is typed: Thaw's own where the database is slow."""

    async def look() -> Library:
        return (await shelf_here(press, kind, public=public)).library

    return await quickly(look(), press.client.services.library)

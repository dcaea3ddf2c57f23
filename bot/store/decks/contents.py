"""Deck versions: what was played and reviewed, kept as it read at the time."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Deck, DeckVersion


async def document(conn: Connection, version_id: int) -> dict[str, Any]:
    """The deck as it read in this version.

    Raises:
        NotFound: there is no such version.
    """
    found = await conn.execute(select(DeckVersion.document).where(DeckVersion.id == version_id))
    content: dict[str, Any] | None = found.scalar_one_or_none()
    if content is None:
        raise NotFound(f"deck version {version_id}")
    return content


async def documents(conn: Connection, version_ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """The decks as they read in these versions; unknown ones are left out."""
    found = await conn.execute(
        select(DeckVersion.id, DeckVersion.document).where(DeckVersion.id.in_(version_ids))
    )
    return dict(found.all())


async def whose(conn: Connection, version_id: int) -> tuple[int, str] | None:
    """The row of the deck that a version is of, and who owns it; None for an unknown version."""
    found = await conn.execute(
        select(Deck.id, Deck.owner)
        .join(DeckVersion, DeckVersion.deck_id == Deck.id)
        .where(DeckVersion.id == version_id)
    )
    row = found.one_or_none()
    return None if row is None else (row.id, row.owner)


async def deck_of(conn: Connection, version_id: int) -> int:
    """The row's id of the deck that a version is of.

    Raises:
        NotFound: there is no such version.
    """
    found = await conn.execute(select(DeckVersion.deck_id).where(DeckVersion.id == version_id))
    deck_id = found.scalar_one_or_none()
    if deck_id is None:
        raise NotFound(f"deck version {version_id}")
    return deck_id

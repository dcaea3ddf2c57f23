"""Deck versions: what was played and reviewed, kept as it read at the time."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Deck, DeckVersion


async def save_version(
    conn: Connection, deck_id: str, content_hash: str, document: dict[str, Any], at: datetime
) -> int:
    """The id of this version of a built-in deck, which is kept unless it is known already.

    `deck_id` is the deck's stable id from its YAML.
    """
    deck = await _deck(conn, deck_id, at)
    same = (DeckVersion.deck_id == deck, DeckVersion.content_hash == content_hash)
    await conn.execute(
        insert(DeckVersion)
        .values(deck_id=deck, content_hash=content_hash, document=document, created_at=at)
        .on_conflict_do_nothing()
    )
    return (await conn.execute(select(DeckVersion.id).where(*same))).scalar_one()


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


async def _deck(conn: Connection, slug: str, at: datetime) -> int:
    same = (Deck.slug == slug, Deck.owner == "builtin")
    await conn.execute(
        insert(Deck).values(slug=slug, owner="builtin", created_at=at).on_conflict_do_nothing()
    )
    return (await conn.execute(select(Deck.id).where(*same))).scalar_one()


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


async def rows_of(conn: Connection, slugs: Collection[str], at: datetime) -> dict[str, int]:
    """The rows' ids of these built-in decks, by slug; made where there is none yet."""
    chosen = (Deck.slug.in_(slugs), Deck.owner == "builtin")
    known = dict((await conn.execute(select(Deck.slug, Deck.id).where(*chosen))).all())
    for slug in sorted(set(slugs) - known.keys()):
        known[slug] = await _deck(conn, slug, at)
    return known

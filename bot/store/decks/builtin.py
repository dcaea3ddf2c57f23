"""Thaw's own decks: whoever needs one first makes its row and version from its file."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.decks.shelves import ShelvedRow
from bot.store.models import Deck, DeckVersion

Content = tuple[str, str, dict[str, Any]]
"""A deck of Thaw's: its slug, content hash and document."""


async def known(conn: Connection, decks: Iterable[Content]) -> dict[str, ShelvedRow]:
    """Where these decks of Thaw's stand, of those that stand there in this version."""
    wanted = {(slug, hashed): document for slug, hashed, document in decks}
    found = await conn.execute(
        select(Deck.slug, DeckVersion.content_hash, Deck.id, DeckVersion.id.label("version_id"))
        .join(DeckVersion, DeckVersion.deck_id == Deck.id)
        .where(
            Deck.owner == "builtin", tuple_(Deck.slug, DeckVersion.content_hash).in_(wanted.keys())
        )
    )
    return {
        row.slug: _row(row.id, row.version_id, row.slug, wanted[row.slug, row.content_hash])
        for row in found
    }


async def builtin(
    conn: Connection, decks: Iterable[Content], at: datetime
) -> dict[str, ShelvedRow]:
    """Where these decks of Thaw's stand; made where need be."""
    contents = {slug: (hashed, document) for slug, hashed, document in decks}
    rows = await rows_of(conn, contents, at)
    wanted = {(rows[slug], hashed): slug for slug, (hashed, _) in contents.items()}
    versions = await _versions(conn, wanted)
    for deck_id, hashed in sorted(wanted.keys() - versions.keys()):
        _, document = contents[wanted[deck_id, hashed]]
        versions[deck_id, hashed] = await _version(conn, deck_id, hashed, document, at)
    return {
        slug: _row(deck_id, versions[deck_id, hashed], slug, contents[slug][1])
        for (deck_id, hashed), slug in wanted.items()
    }


async def save_version(
    conn: Connection, deck_id: str, content_hash: str, document: dict[str, Any], at: datetime
) -> int:
    """The id of this version of a built-in deck, which is kept unless it is known already.

    `deck_id` is the deck's stable id from its YAML.
    """
    return await _version(conn, await _deck(conn, deck_id, at), content_hash, document, at)


async def rows_of(conn: Connection, slugs: Collection[str], at: datetime) -> dict[str, int]:
    """The rows' ids of these built-in decks, by slug; made where there is none yet."""
    chosen = (Deck.slug.in_(slugs), Deck.owner == "builtin")
    known = dict((await conn.execute(select(Deck.slug, Deck.id).where(*chosen))).all())
    for slug in sorted(set(slugs) - known.keys()):
        known[slug] = await _deck(conn, slug, at)
    return known


async def _versions(
    conn: Connection, wanted: Collection[tuple[int, str]]
) -> dict[tuple[int, str], int]:
    found = await conn.execute(
        select(DeckVersion.deck_id, DeckVersion.content_hash, DeckVersion.id).where(
            tuple_(DeckVersion.deck_id, DeckVersion.content_hash).in_(wanted)
        )
    )
    return {(row.deck_id, row.content_hash): row.id for row in found}


async def _version(
    conn: Connection, deck_id: int, content_hash: str, document: dict[str, Any], at: datetime
) -> int:
    await conn.execute(
        insert(DeckVersion)
        .values(deck_id=deck_id, content_hash=content_hash, document=document, created_at=at)
        .on_conflict_do_nothing()
    )
    same = (DeckVersion.deck_id == deck_id, DeckVersion.content_hash == content_hash)
    return (await conn.execute(select(DeckVersion.id).where(*same))).scalar_one()


async def _deck(conn: Connection, slug: str, at: datetime) -> int:
    same = (Deck.slug == slug, Deck.owner == "builtin")
    await conn.execute(
        insert(Deck).values(slug=slug, owner="builtin", created_at=at).on_conflict_do_nothing()
    )
    return (await conn.execute(select(Deck.id).where(*same))).scalar_one()


def _row(deck_id: int, version_id: int, slug: str, document: dict[str, Any]) -> ShelvedRow:
    return ShelvedRow(deck_id, "builtin", version_id, slug, document.get("kind", ""))

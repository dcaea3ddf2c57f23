"""Drafts of decks: kept after every form, so that a restart loses nothing that was written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select, update

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Deck, DeckDraft

MOST_DRAFTS = 25
"""How many drafts one member may have begun and not finished."""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft. It is its guild's moderators', or where `guild_id` is None its member's alone."""

    id: int
    guild_id: int | None
    member_id: int
    slug: str
    document: Mapping[str, Any]
    seq: int
    updated_at: datetime


async def begin(
    conn: Connection,
    *,
    guild_id: int | None,
    member_id: int,
    slug: str,
    document: Mapping[str, Any],
    at: datetime,
) -> DraftRow:
    """Begin a draft."""
    values = {"guild_id": guild_id, "member_id": member_id, "slug": slug, "document": document}
    made = await conn.execute(
        insert(DeckDraft).values(**values, created_at=at, updated_at=at).returning(DeckDraft.id)
    )
    return DraftRow(made.scalar_one(), guild_id, member_id, slug, document, 0, at)


async def get(conn: Connection, draft_id: int) -> DraftRow:
    """The draft, locked until the transaction ends.

    Raises:
        NotFound: it was saved or discarded, or never was.
    """
    found = await conn.execute(_rows().where(DeckDraft.id == draft_id).with_for_update())
    row = found.one_or_none()
    if row is None:
        raise NotFound(f"draft {draft_id}")
    return DraftRow(*row)


async def listed(
    conn: Connection, guild_id: int | None, member_id: int
) -> list[tuple[int, str, str, bool]]:
    """(id, slug, title, whether it is private) of the drafts of a guild and of a member.

    The latest changed first; with None for the guild only the member's.
    """
    mine = _private(member_id)
    title = DeckDraft.document["about"]["title"].astext
    found = await conn.execute(
        select(DeckDraft.id, DeckDraft.slug, title, DeckDraft.guild_id.is_(None))
        .where(mine if guild_id is None else or_(mine, DeckDraft.guild_id == guild_id))
        .order_by(DeckDraft.updated_at.desc(), DeckDraft.id)
    )
    return [tuple(row) for row in found]


async def going_on(
    conn: Connection, guild_id: int | None, member_id: int, slug: str
) -> DraftRow | None:
    """The draft of this deck that the guild's moderators, or the member, are in the middle of.

    Whoever else asks for one waits until this transaction ends, so that two begin only one.
    """
    return await _latest(conn, guild_id, member_id, DeckDraft.slug == slug)


async def titled(
    conn: Connection, guild_id: int | None, member_id: int, kind: str, title: str
) -> DraftRow | None:
    """The draft of this kind and title; otherwise as `going_on`."""
    document = DeckDraft.document
    same = (document["kind"].astext == kind) & (document["about"]["title"].astext == title)
    return await _latest(conn, guild_id, member_id, same)


async def change(
    conn: Connection, row: DraftRow, document: Mapping[str, Any], slug: str, at: datetime
) -> DraftRow | None:
    """Keep the changed draft; None where it is not any more as `row` has it."""
    changed = await conn.execute(
        update(DeckDraft)
        .where(DeckDraft.id == row.id, DeckDraft.seq == row.seq)
        .values(document=document, slug=slug, seq=row.seq + 1, updated_at=at)
    )
    if changed.rowcount != 1:
        return None
    return DraftRow(row.id, row.guild_id, row.member_id, slug, document, row.seq + 1, at)


async def discard(conn: Connection, draft_id: int) -> bool:
    """Drop the draft; whether this call did it."""
    gone = await conn.execute(delete(DeckDraft).where(DeckDraft.id == draft_id))
    return gone.rowcount == 1


async def count(conn: Connection, member_id: int) -> int:
    """How many drafts this member has begun."""
    found = await conn.execute(select(func.count()).where(DeckDraft.member_id == member_id))
    return found.scalar_one()


async def slugs(conn: Connection, guild_id: int | None, member_id: int) -> set[str]:
    """What decks and drafts of the guild and of the member are called, retired ones, too."""
    found = await conn.execute(
        _slugs(Deck, guild_id, member_id).union(_slugs(DeckDraft, guild_id, member_id))
    )
    return set(found.scalars())


def _slugs(table: type[Deck] | type[DeckDraft], guild_id: int | None, member_id: int) -> Any:
    mine = table.member_id == member_id
    return select(table.slug).where(
        mine if guild_id is None else or_(mine, table.guild_id == guild_id)
    )


async def _latest(
    conn: Connection, guild_id: int | None, member_id: int, which: ColumnElement[bool]
) -> DraftRow | None:
    name = f"drafts of guild {guild_id}" if guild_id is not None else f"of member {member_id}"
    await conn.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))
    mine = DeckDraft.guild_id == guild_id if guild_id is not None else _private(member_id)
    found = await conn.execute(_rows().where(mine, which).order_by(DeckDraft.id.desc()).limit(1))
    row = found.one_or_none()
    return None if row is None else DraftRow(*row)


def _private(member_id: int) -> Any:
    return DeckDraft.guild_id.is_(None) & (DeckDraft.member_id == member_id)


def _rows() -> Any:
    return select(
        DeckDraft.id,
        DeckDraft.guild_id,
        DeckDraft.member_id,
        DeckDraft.slug,
        DeckDraft.document,
        DeckDraft.seq,
        DeckDraft.updated_at,
    )

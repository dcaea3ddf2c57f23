"""Decks a member studies, and cards they put aside or have something to say about."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import CardFlag, ReviewState, StudiedDeck
from bot.store.reviews.rows import locked, same


async def study(conn: Connection, member_id: int, deck_id: int, at: datetime) -> None:
    """Ask the member this deck's new cards from now on. Repeatable."""
    await conn.execute(
        insert(StudiedDeck)
        .values(member_id=member_id, deck_id=deck_id, since=at)
        .on_conflict_do_nothing()
    )


async def studied(conn: Connection, member_id: int) -> list[int]:
    """The decks (their rows' ids) that the member studies, the first begun first."""
    found = await conn.execute(
        select(StudiedDeck.deck_id)
        .where(StudiedDeck.member_id == member_id)
        .order_by(StudiedDeck.since, StudiedDeck.deck_id)
    )
    return list(found.scalars())


async def bury(
    conn: Connection, member_id: int, card: CardKey, seq: int, *, until: datetime, at: datetime
) -> bool:
    """Ask the card no more until then; whether its row still was as the button knew it."""
    return await _change(conn, member_id, card, seq, at, buried_until=until)


async def suspend(
    conn: Connection, member_id: int, card: CardKey, seq: int, *, at: datetime
) -> bool:
    """Ask the card no more until the member wants it; whether its row was as the button knew."""
    return await _change(conn, member_id, card, seq, at, suspended_at=at)


async def resume(conn: Connection, member_id: int) -> int:
    """Ask every suspended card of the member again; how many there were."""
    resumed = await conn.execute(
        update(ReviewState)
        .where(ReviewState.member_id == member_id, ReviewState.suspended_at.is_not(None))
        .values(suspended_at=None, seq=ReviewState.seq + 1)
    )
    return resumed.rowcount


async def flag(
    conn: Connection,
    member_id: int,
    card: CardKey,
    note: str,
    *,
    guild_id: int | None,
    at: datetime,
    interaction_id: int,
) -> None:
    """Keep what the member says is wrong with a card. Repeatable."""
    await conn.execute(
        insert(CardFlag)
        .values(
            member_id=member_id,
            guild_id=guild_id,
            deck_id=card.deck_id,
            card_id=card.card_id,
            note=note,
            at=at,
            interaction_id=interaction_id,
        )
        .on_conflict_do_nothing()
    )


async def _change(
    conn: Connection, member_id: int, card: CardKey, seq: int, at: datetime, **values: Any
) -> bool:
    state = await locked(conn, member_id, card, None, at)
    if state.seq != seq:
        return False
    await conn.execute(
        update(ReviewState).where(same(member_id, card)).values(seq=seq + 1, **values)
    )
    return True

"""A member's row of a card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, select
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall import Memory, Phase
from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ReviewState


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card stands with a member.

    `memory` is None while it was never reviewed; `seq` grows with every change of the row.
    """

    memory: Memory | None
    seq: int
    reps: int
    lapses: int
    suspended_at: datetime | None = None
    buried_until: datetime | None = None


NEW = CardState(memory=None, seq=0, reps=0, lapses=0)


async def find(conn: Connection, member_id: int, card: CardKey) -> CardState:
    """How this card stands with this member."""
    found = await conn.execute(select(ReviewState.__table__).where(same(member_id, card)))
    row = found.mappings().one_or_none()
    return NEW if row is None else state_of(row)


async def locked(
    conn: Connection, member_id: int, card: CardKey, siblings: str | None, at: datetime
) -> CardState:
    """How the card stands, for this transaction alone to change; its row is made where need be."""
    chosen = select(ReviewState.__table__).where(same(member_id, card)).with_for_update()
    row = (await conn.execute(chosen)).mappings().one_or_none()
    if row is None:
        await _make(conn, member_id, card, siblings, at)
        row = (await conn.execute(chosen)).mappings().one()
    return state_of(row)


async def _make(
    conn: Connection, member_id: int, card: CardKey, siblings: str | None, at: datetime
) -> None:
    await conn.execute(
        insert(ReviewState)
        .values(
            member_id=member_id,
            deck_id=card.deck_id,
            card_id=card.card_id,
            state=Phase.LEARNING,
            due=at,
            siblings=siblings,
        )
        .on_conflict_do_nothing()
    )


def same(member_id: int, card: CardKey) -> ColumnElement[bool]:
    """The row of this member and card."""
    return and_(
        ReviewState.member_id == member_id,
        ReviewState.deck_id == card.deck_id,
        ReviewState.card_id == card.card_id,
    )


def state_of(row: RowMapping | Mapping[str, Any]) -> CardState:
    """The state that a row of the table tells."""
    return CardState(
        memory=_memory(row) if row["reps"] else None,
        seq=row["seq"],
        reps=row["reps"],
        lapses=row["lapses"],
        suspended_at=row["suspended_at"],
        buried_until=row["buried_until"],
    )


def columns_of(memory: Memory | None, at: datetime) -> dict[str, Any]:
    """A memory as its columns; a card without one is new, from `at` on."""
    if memory is None:
        blank = dict.fromkeys(("step", "stability", "difficulty", "last_review"))
        return {"state": Phase.LEARNING.value, "due": at, **blank}
    return {
        "state": memory.phase.value,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due": memory.due,
        "last_review": memory.last_review,
    }


def _memory(row: RowMapping | Mapping[str, Any]) -> Memory:
    return Memory(
        phase=Phase(row["state"]),
        step=row["step"],
        stability=row["stability"],
        difficulty=row["difficulty"],
        due=row["due"],
        last_review=row["last_review"],
    )

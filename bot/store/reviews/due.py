"""How much a member has before them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from bot.store.database import Connection
from bot.store.models import ReviewState


async def count_due(
    conn: Connection, member_id: int, before: datetime, deck_ids: Collection[int] | None = None
) -> int:
    """How many cards will be due before then, suspended ones left out."""
    counted = select(func.count()).where(
        ReviewState.member_id == member_id,
        ReviewState.reps > 0,
        ReviewState.suspended_at.is_(None),
        ReviewState.due < before,
    )
    if deck_ids is not None:
        counted = counted.where(ReviewState.deck_id.in_(deck_ids))
    return (await conn.execute(counted)).scalar_one()

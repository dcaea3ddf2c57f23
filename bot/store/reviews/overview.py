"""How a member's memory stands as a whole."""

from datetime import datetime

from sqlalchemy import func, select

from bot.learning.recall import Memory, Phase, Rating
from bot.learning.recall.recalls import Recall
from bot.store.database import Connection
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews.rating import restored
from bot.store.reviews.rows import state_of

# The latest ones tell how it stands; more would take long to look through.
MOST_RECALLS = 2000


async def memories(conn: Connection, member_id: int) -> list[Memory]:
    """The memories of all cards that are not suspended."""
    found = await conn.execute(
        select(ReviewState.__table__).where(
            ReviewState.member_id == member_id,
            ReviewState.reps > 0,
            ReviewState.suspended_at.is_(None),
        )
    )
    states = (state_of(row) for row in found.mappings())
    return [state.memory for state in states if state.memory is not None]


async def suspended(conn: Connection, member_id: int) -> int:
    """How many cards the member has suspended."""
    found = await conn.execute(
        select(func.count()).where(
            ReviewState.member_id == member_id, ReviewState.suspended_at.is_not(None)
        )
    )
    return found.scalar_one()


async def recalls(conn: Connection, member_id: int, since: datetime) -> list[Recall]:
    """The reviews of cards that were known, since then; at most the latest 2,000."""
    found = await conn.execute(
        select(ReviewLog.before, ReviewLog.at, ReviewLog.rating)
        .where(
            ReviewLog.member_id == member_id,
            ReviewLog.at >= since,
            ReviewLog.undone_at.is_(None),
            ReviewLog.phase == Phase.REVIEW,
            ReviewLog.before.is_not(None),
        )
        .order_by(ReviewLog.at.desc())
        .limit(MOST_RECALLS)
    )
    known = ((restored(before, 0).memory, at, rating) for before, at, rating in found)
    return [
        Recall(memory, at, rating != Rating.AGAIN)
        for memory, at, rating in known
        if memory is not None
    ]

"""How a member's memory stands as a whole."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.learning.recall import Memory, Phase, Rating
from bot.store.database import Connection
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews.rows import state_of


@dataclass(frozen=True, slots=True)
class Measured:
    """How many reviews of known cards there were, and how many of them were remembered."""

    reviews: int
    remembered: int

    @property
    def retention(self) -> float | None:
        """The share (0 to 1) that was remembered; None without any review."""
        return self.remembered / self.reviews if self.reviews else None


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


async def measured(conn: Connection, member_id: int, since: datetime) -> Measured:
    """How the reviews of cards that were known have gone since then."""
    known = (
        ReviewLog.member_id == member_id,
        ReviewLog.at >= since,
        ReviewLog.undone_at.is_(None),
        ReviewLog.phase == Phase.REVIEW,
    )
    found = await conn.execute(
        select(func.count(), func.count().filter(ReviewLog.rating != Rating.AGAIN)).where(*known)
    )
    return Measured(*found.one())

"""All that a member has reviewed, for fitting and for looking back."""

from collections import defaultdict

from sqlalchemy import select

from bot.learning.recall import Rating, StudyDays
from bot.learning.recall.fit import Reviewed
from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ReviewLog


async def histories(
    conn: Connection, member_id: int, days: StudyDays
) -> dict[CardKey, list[Reviewed]]:
    """Each card's reviews in order, on the member's days; what was undone is left out."""
    found = await conn.execute(
        select(ReviewLog.deck_id, ReviewLog.card_id, ReviewLog.at, ReviewLog.rating)
        .where(ReviewLog.member_id == member_id, ReviewLog.undone_at.is_(None))
        .order_by(ReviewLog.id)
    )
    cards: dict[CardKey, list[Reviewed]] = defaultdict(list)
    for deck_id, card_id, at, rating in found:
        cards[CardKey(deck_id, card_id)].append(
            Reviewed(days.day_of(at).toordinal(), Rating(rating))
        )
    return dict(cards)

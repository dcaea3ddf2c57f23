"""All that a member has reviewed, and cards worked out anew from it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, update

from bot.learning.recall import Memory, Rating, StudyDays
from bot.learning.recall.fit import Reviewed
from bot.learning.recall.replay import Given
from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews.rows import columns_of, same

Ratings = Mapping[CardKey, Sequence[Given]]


async def ratings(conn: Connection, member_id: int) -> Ratings:
    """Each card's ratings, oldest first; what was undone is left out."""
    found = await conn.execute(
        select(ReviewLog.deck_id, ReviewLog.card_id, ReviewLog.at, ReviewLog.rating)
        .where(ReviewLog.member_id == member_id, ReviewLog.undone_at.is_(None))
        .order_by(ReviewLog.id)
    )
    cards: dict[CardKey, list[Given]] = defaultdict(list)
    for deck_id, card_id, at, rating in found:
        cards[CardKey(deck_id, card_id)].append(Given(at, Rating(rating)))
    return cards


def by_day(given: Ratings, days: StudyDays) -> list[list[Reviewed]]:
    """The same on the member's days, as fitting wants it."""
    return [
        [Reviewed(days.day_of(each.at).toordinal(), each.rating) for each in card]
        for card in given.values()
    ]


async def reschedule(
    conn: Connection,
    member_id: int,
    remember: Callable[[CardKey, Sequence[Given]], Memory | None],
    at: datetime,
) -> int:
    """Work every reviewed card of the member out anew; how many there were.

    Older buttons of these cards change nothing afterwards.
    """
    # Whoever rates meanwhile waits, so that no rating is overlooked.
    await conn.execute(
        select(ReviewState.card_id).where(ReviewState.member_id == member_id).with_for_update()
    )
    given = await ratings(conn, member_id)
    for card, each in given.items():
        memory = remember(card, each)
        if memory is not None:
            await conn.execute(
                update(ReviewState)
                .where(same(member_id, card), ReviewState.reps > 0)
                .values(**columns_of(memory, at), seq=ReviewState.seq + 1)
            )
    return len(given)

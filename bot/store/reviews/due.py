"""What a member may be asked now."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, func, or_, select

from bot.learning.recall import Phase
from bot.learning.recall.session import CardKey, Today, Waiting
from bot.store.database import Connection
from bot.store.models import ReviewLog, ReviewState

#: More than a day's limit of reviews can be.
MOST_LOOKED_AT = 1000


async def due_cards(
    conn: Connection,
    member_id: int,
    now: datetime,
    tomorrow: datetime,
    deck_ids: Collection[int] | None = None,
) -> list[Waiting]:
    """Reviews that are due and cards being learned today, the longest due first.

    What is suspended or buried is left out. Without `deck_ids`: of every deck.
    """
    learning = and_(ReviewState.state != Phase.REVIEW, ReviewState.due < tomorrow)
    columns = (
        ReviewState.deck_id,
        ReviewState.card_id,
        ReviewState.state,
        ReviewState.due,
        ReviewState.siblings,
    )
    chosen = (
        select(*columns)
        .where(
            ReviewState.member_id == member_id,
            ReviewState.reps > 0,
            ReviewState.suspended_at.is_(None),
            or_(ReviewState.buried_until.is_(None), ReviewState.buried_until <= now),
            or_(ReviewState.due <= now, learning),
            ReviewState.due < tomorrow,
        )
        .order_by(ReviewState.due)
        .limit(MOST_LOOKED_AT)
    )
    if deck_ids is not None:
        chosen = chosen.where(ReviewState.deck_id.in_(deck_ids))
    return [
        Waiting(CardKey(deck_id, card_id), Phase(state), due, siblings)
        for deck_id, card_id, state, due, siblings in await conn.execute(chosen)
    ]


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


async def met_cards(
    conn: Connection, member_id: int, deck_ids: Collection[int], now: datetime
) -> set[CardKey]:
    """The cards of these decks that are new to the member no longer, or put aside."""
    found = await conn.execute(
        select(ReviewState.deck_id, ReviewState.card_id).where(
            ReviewState.member_id == member_id,
            ReviewState.deck_id.in_(deck_ids),
            or_(
                ReviewState.reps > 0,
                ReviewState.suspended_at.is_not(None),
                ReviewState.buried_until > now,
            ),
        )
    )
    return {CardKey(deck_id, card_id) for deck_id, card_id in found}


async def today(conn: Connection, member_id: int, since: datetime) -> Today:
    """What the member has done since their day of study began; what was undone does not count."""
    log, state = ReviewLog, ReviewState
    found = await conn.execute(
        select(
            func.count().filter(log.phase.is_(None)),
            func.count().filter(log.phase == Phase.REVIEW),
            func.array_agg(state.siblings.distinct()).filter(state.siblings.is_not(None)),
        )
        .select_from(log)
        .outerjoin(
            state,
            and_(
                state.member_id == log.member_id,
                state.deck_id == log.deck_id,
                state.card_id == log.card_id,
            ),
        )
        .where(
            log.member_id == member_id,
            log.at >= since,
            log.undone_at.is_(None),
            log.kind == "review",
        )
    )
    new, reviews, seen = found.one()
    groups = frozenset(group for group in seen or () if group is not None)
    return Today(new=new, reviews=reviews, seen=groups)

"""Ratings: written once each, and taken back exactly."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import exists, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import aliased

from bot.learning.recall import Memory, Phase, Rating
from bot.learning.recall.memory import ALGORITHM
from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews.rows import CardState, columns_of, locked, same


@dataclass(frozen=True, slots=True)
class Rated:
    """A member's rating of a card, given with a button that knew the card's row at `seq`."""

    member_id: int
    card: CardKey
    seq: int
    rating: Rating
    at: datetime
    interaction_id: int | None
    duration_ms: int | None = None
    siblings: str | None = None
    kind: Literal["review", "challenge"] = "review"
    guild_id: int | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a rating.

    `log_id` is None for a stale one, which changed nothing: the card was rated, or changed
    otherwise, since its button was shown. A repeated interaction gets its first record again.
    """

    log_id: int | None
    state: CardState


@dataclass(frozen=True, slots=True)
class Undone:
    """The card whose last rating was taken back, and how it stands again."""

    card: CardKey
    state: CardState


async def rate(
    conn: Connection, rated: Rated, remember: Callable[[Memory | None], Memory]
) -> Recorded:
    """Write a rating, once, and what the member's memory of the card is after it."""
    before = await locked(conn, rated.member_id, rated.card, rated.siblings, rated.at)
    if rated.seq != before.seq:
        return Recorded(await _log_of(conn, rated.interaction_id), before)
    log_id = await _log(conn, rated, before)
    if log_id is None:
        return Recorded(await _log_of(conn, rated.interaction_id), before)
    after = _after(before, remember(before.memory), rated.rating)
    await _write(conn, rated.member_id, rated.card, after, rated.at)
    return Recorded(log_id, after)


async def undo(conn: Connection, member_id: int, log_id: int, at: datetime) -> Undone | None:
    """Take back a rating, if it is this member's last one; None where it is not, or was before."""
    entry = await _last_rating(conn, member_id, log_id)
    if entry is None:
        return None
    card = CardKey(entry["deck_id"], entry["card_id"])
    now = await locked(conn, member_id, card, None, at)
    taken = await conn.execute(
        update(ReviewLog)
        .where(ReviewLog.id == log_id, ReviewLog.undone_at.is_(None))
        .values(undone_at=at)
    )
    if not taken.rowcount:
        return None
    state = _restored(entry["before"], now.seq + 1)
    await _write(conn, member_id, card, state, at)
    return Undone(card, state)


def _after(before: CardState, memory: Memory, rating: Rating) -> CardState:
    known = before.memory is not None and before.memory.phase is Phase.REVIEW
    return CardState(
        memory=memory,
        seq=before.seq + 1,
        reps=before.reps + 1,
        lapses=before.lapses + (known and rating is Rating.AGAIN),
    )


async def _write(
    conn: Connection, member_id: int, card: CardKey, state: CardState, at: datetime
) -> None:
    await conn.execute(
        update(ReviewState)
        .where(same(member_id, card))
        .values(
            **columns_of(state.memory, at),
            seq=state.seq,
            reps=state.reps,
            lapses=state.lapses,
            suspended_at=state.suspended_at,
            buried_until=state.buried_until,
        )
    )


async def _log(conn: Connection, rated: Rated, before: CardState) -> int | None:
    """The id of the new entry; None where this interaction has one already."""
    written = await conn.execute(
        insert(ReviewLog)
        .values(
            member_id=rated.member_id,
            deck_id=rated.card.deck_id,
            card_id=rated.card.card_id,
            rating=rated.rating,
            at=rated.at,
            interaction_id=rated.interaction_id,
            duration_ms=rated.duration_ms,
            algorithm=ALGORITHM,
            before=_kept(before),
            kind=rated.kind,
            phase=None if before.memory is None else before.memory.phase,
            guild_id=rated.guild_id,
        )
        .on_conflict_do_nothing(index_elements=["interaction_id"])
        .returning(ReviewLog.id)
    )
    return written.scalar_one_or_none()


async def _log_of(conn: Connection, interaction_id: int | None) -> int | None:
    if interaction_id is None:
        return None
    found = await conn.execute(
        select(ReviewLog.id).where(ReviewLog.interaction_id == interaction_id)
    )
    return found.scalar_one_or_none()


async def _last_rating(conn: Connection, member_id: int, log_id: int) -> Any:
    later = aliased(ReviewLog)
    found = await conn.execute(
        select(ReviewLog.__table__).where(
            ReviewLog.id == log_id,
            ReviewLog.member_id == member_id,
            ReviewLog.undone_at.is_(None),
            ReviewLog.kind == "review",
            ~exists().where(
                later.member_id == member_id,
                later.id > log_id,
                later.undone_at.is_(None),
                later.kind == "review",
            ),
        )
    )
    return found.mappings().one_or_none()


def _kept(state: CardState) -> dict[str, Any]:
    memory = state.memory
    return {
        "reps": state.reps,
        "lapses": state.lapses,
        "memory": memory
        and {
            "phase": memory.phase,
            "step": memory.step,
            "stability": memory.stability,
            "difficulty": memory.difficulty,
            "due": memory.due.isoformat(),
            "last_review": memory.last_review.isoformat(),
        },
    }


def _restored(kept: dict[str, Any], seq: int) -> CardState:
    memory = kept["memory"]
    return CardState(
        memory=memory
        and Memory(
            phase=Phase(memory["phase"]),
            step=memory["step"],
            stability=memory["stability"],
            difficulty=memory["difficulty"],
            due=datetime.fromisoformat(memory["due"]),
            last_review=datetime.fromisoformat(memory["last_review"]),
        ),
        seq=seq,
        reps=kept["reps"],
        lapses=kept["lapses"],
    )

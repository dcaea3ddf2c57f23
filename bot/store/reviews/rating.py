"""Ratings: written once each, and taken back exactly."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from psycopg.types.json import Jsonb
from sqlalchemy import exists, select, update
from sqlalchemy.orm import aliased

from bot.learning.recall import Memory, Phase, Rating
from bot.learning.recall.memory import ALGORITHM
from bot.learning.recall.session import CardKey
from bot.store.database import Connection, fetched
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews.rows import CardState, columns_of, find, locked, same


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


# One statement, so that a rating needs no transaction around it. Whoever rates the same row at
# the same moment waits, and then finds its `seq` changed; an interaction rates once.
RATE = """
    WITH put AS (
        INSERT INTO review_state AS s (member_id, deck_id, card_id, state, step, stability,
            difficulty, due, last_review, reps, lapses, seq, siblings, suspended_at)
        SELECT %(member_id)s, %(deck_id)s, %(card_id)s, %(state)s, %(step)s, %(stability)s,
            %(difficulty)s, %(due)s, %(last_review)s, %(reps)s, %(lapses)s, %(seq)s + 1,
            %(siblings)s, %(suspended_at)s
        WHERE NOT EXISTS (SELECT FROM review_log WHERE interaction_id = %(interaction_id)s)
        ON CONFLICT (member_id, deck_id, card_id) DO UPDATE SET
            state = excluded.state, step = excluded.step, stability = excluded.stability,
            difficulty = excluded.difficulty, due = excluded.due,
            last_review = excluded.last_review, reps = excluded.reps, lapses = excluded.lapses,
            seq = excluded.seq, siblings = coalesce(excluded.siblings, s.siblings),
            buried_until = NULL
        WHERE s.seq = %(seq)s
        RETURNING seq
    )
    INSERT INTO review_log (member_id, deck_id, card_id, rating, at, interaction_id, duration_ms,
        algorithm, before, kind, phase, guild_id)
    SELECT %(member_id)s, %(deck_id)s, %(card_id)s, %(rating)s, %(at)s, %(interaction_id)s,
        %(duration_ms)s, %(algorithm)s, %(before)s, %(kind)s, %(phase)s, %(guild_id)s
    FROM put RETURNING id
"""


async def rate(
    conn: Connection,
    rated: Rated,
    remember: Callable[[Memory | None], Memory],
    before: CardState | None = None,
) -> Recorded:
    """Write a rating, once, and what the member's memory of the card is after it.

    `before` is how the card stands, where that is known: it is written only if it still is so.
    """
    if before is None:
        before = await find(conn, rated.member_id, rated.card)
    if rated.seq != before.seq:
        return Recorded(await _log_of(conn, rated.interaction_id), before)
    after = _after(before, remember(before.memory), rated.rating)
    if written := await fetched(conn, RATE, _values(rated, before, after)):
        return Recorded(written[0]["id"], after)
    log_id = await _log_of(conn, rated.interaction_id)
    return Recorded(log_id, await find(conn, rated.member_id, rated.card))


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
    state = restored(entry["before"], now.seq + 1)
    await _write(conn, member_id, card, state, at)
    return Undone(card, state)


def _after(before: CardState, memory: Memory, rating: Rating) -> CardState:
    known = before.memory is not None and before.memory.phase is Phase.REVIEW
    return CardState(
        memory=memory,
        seq=before.seq + 1,
        reps=before.reps + 1,
        lapses=before.lapses + (known and rating is Rating.AGAIN),
        suspended_at=before.suspended_at,
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


def _values(rated: Rated, before: CardState, after: CardState) -> dict[str, Any]:
    """What is written of a rating and its row."""
    return {
        **columns_of(after.memory, rated.at),
        "member_id": rated.member_id,
        "deck_id": rated.card.deck_id,
        "card_id": rated.card.card_id,
        "reps": after.reps,
        "lapses": after.lapses,
        "seq": before.seq,
        "siblings": rated.siblings,
        "suspended_at": after.suspended_at,
        "rating": rated.rating.value,
        "at": rated.at,
        "interaction_id": rated.interaction_id,
        "duration_ms": rated.duration_ms,
        "algorithm": ALGORITHM,
        "before": Jsonb(_kept(before)),
        "kind": rated.kind,
        "phase": None if before.memory is None else before.memory.phase.value,
        "guild_id": rated.guild_id,
    }


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
        "suspended_at": state.suspended_at and state.suspended_at.isoformat(),
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


def restored(kept: dict[str, Any], seq: int) -> CardState:
    """The state that a rating's `before` tells of, at this `seq`."""
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
        suspended_at=_moment(kept.get("suspended_at")),
    )


def _moment(kept: str | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(kept)

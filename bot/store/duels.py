"""Duels and the ratings that come of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, Select, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.duels import Ending, Verdict
from bot.learning.elo import Rating, rated
from bot.store.database import Connection
from bot.store.models import Duel, DuelRating, Round

DuelState = Literal["invited", "declined", "withdrawn", "expired", "running", "finished", "void"]
UNDER_WAY = ("invited", "running")


@dataclass(frozen=True, slots=True)
class DuelRow:
    """A duel. Ratings and changes are set once it is finished; ratings are those before it."""

    round_id: int
    guild_id: int
    channel_id: int
    deck_version_id: int
    locale: str
    challenger_id: int
    opponent_id: int
    state: DuelState
    invited_at: datetime
    accepted_at: datetime | None
    ended_at: datetime | None
    winner_id: int | None
    walkover: bool
    message_id: int | None
    challenger_rating: float | None
    challenger_change: float | None
    opponent_rating: float | None
    opponent_change: float | None
    paused_at: datetime | None

    def is_of(self, member_id: int) -> bool:
        """Whether this member is one of the two."""
        return member_id in {self.challenger_id, self.opponent_id}


async def invite(
    conn: Connection,
    round_id: int,
    guild_id: int,
    *,
    challenger_id: int,
    opponent_id: int,
    at: datetime,
    interaction_id: int,
) -> bool:
    """Keep an invitation; False where these two have a duel under way in this guild."""
    kept = await conn.execute(
        insert(Duel)
        .values(
            round_id=round_id,
            guild_id=guild_id,
            challenger_id=challenger_id,
            opponent_id=opponent_id,
            state="invited",
            invited_at=at,
            walkover=False,
            interaction_id=interaction_id,
        )
        .on_conflict_do_nothing()
        .returning(Duel.round_id)
    )
    return kept.scalar_one_or_none() is not None


async def find(conn: Connection, round_id: int, *, lock: bool = False) -> DuelRow | None:
    """The duel that is this round; None where there is none. Locked if asked for."""
    query = _duels().where(Duel.round_id == round_id)
    if lock:
        query = query.with_for_update(of=Duel.__table__)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else _row(row)


async def accept(conn: Connection, round_id: int, opponent_id: int, at: datetime) -> bool:
    """Let the duel begin; whether this call was the one that accepted it."""
    accepted = await conn.execute(
        update(Duel)
        .where(Duel.round_id == round_id, Duel.state == "invited", Duel.opponent_id == opponent_id)
        .values(state="running", accepted_at=at)
    )
    return accepted.rowcount == 1


async def call_off(
    conn: Connection,
    round_id: int,
    state: Literal["declined", "withdrawn", "expired"],
    at: datetime,
) -> bool:
    """End an invitation that nobody accepted; whether this call was the one to do so."""
    ended = await conn.execute(
        update(Duel)
        .where(Duel.round_id == round_id, Duel.state == "invited")
        .values(state=state, ended_at=at)
    )
    return ended.rowcount == 1


async def note_message(conn: Connection, round_id: int, message_id: int) -> None:
    """Note which message in the channel shows the duel."""
    await conn.execute(update(Duel).where(Duel.round_id == round_id).values(message_id=message_id))


async def prolong(conn: Connection, round_id: int, by: timedelta) -> None:
    """Move the moments from which the day of a duel under way is counted."""
    await conn.execute(
        update(Duel)
        .where(Duel.round_id == round_id, Duel.state.in_(UNDER_WAY))
        .values(invited_at=Duel.invited_at + by, accepted_at=Duel.accepted_at + by)
    )


async def finish(conn: Connection, duel: DuelRow, verdict: Verdict, at: datetime) -> None:
    """End a running duel and move both ratings. The caller holds its row locked."""
    if verdict.ending is Ending.VOID:
        await _end(conn, duel, {"state": "void", "ended_at": at})
        return
    score = verdict.ending.value
    before = await _locked_ratings(conn, duel)
    mine, theirs = before[duel.challenger_id], before[duel.opponent_id]
    after = {
        duel.challenger_id: rated(mine, theirs, score),
        duel.opponent_id: rated(theirs, mine, 1 - score),
    }
    for member_id, rating in after.items():
        await _save(conn, duel.guild_id, member_id, rating)
    winner = {Ending.WON: duel.challenger_id, Ending.LOST: duel.opponent_id}.get(verdict.ending)
    await _end(
        conn,
        duel,
        {
            "state": "finished",
            "ended_at": at,
            "winner_id": winner,
            "walkover": verdict.walkover,
            "challenger_rating": mine.value,
            "challenger_change": after[duel.challenger_id].value - mine.value,
            "opponent_rating": theirs.value,
            "opponent_change": after[duel.opponent_id].value - theirs.value,
        },
    )


async def rating(conn: Connection, guild_id: int, member_id: int) -> Rating:
    """A member's rating in a guild, or that with which everyone begins."""
    return (await _ratings(conn, guild_id, [member_id])).get(member_id, Rating())


async def ladder(conn: Connection, guild_id: int, limit: int) -> list[tuple[int, Rating]]:
    """The guild's duellists with their ratings, the best first."""
    found = await conn.execute(
        select(DuelRating.member_id, DuelRating.rating, DuelRating.games)
        .where(DuelRating.guild_id == guild_id)
        .order_by(DuelRating.rating.desc(), DuelRating.member_id)
        .limit(limit)
    )
    return [(row.member_id, Rating(row.rating, row.games)) for row in found]


async def _locked_ratings(conn: Connection, duel: DuelRow) -> dict[int, Rating]:
    """Both ratings, made where they are missing, locked in one order everywhere."""
    pair = sorted([duel.challenger_id, duel.opponent_id])
    start = Rating()
    await conn.execute(
        insert(DuelRating)
        .values(
            [
                {
                    "guild_id": duel.guild_id,
                    "member_id": member_id,
                    "rating": start.value,
                    "games": start.games,
                }
                for member_id in pair
            ]
        )
        .on_conflict_do_nothing()
    )
    return await _ratings(conn, duel.guild_id, pair, lock=True)


async def _ratings(
    conn: Connection, guild_id: int, member_ids: list[int], *, lock: bool = False
) -> dict[int, Rating]:
    query = (
        select(DuelRating.member_id, DuelRating.rating, DuelRating.games)
        .where(DuelRating.guild_id == guild_id, DuelRating.member_id.in_(member_ids))
        .order_by(DuelRating.member_id)
    )
    found = await conn.execute(query.with_for_update() if lock else query)
    return {row.member_id: Rating(row.rating, row.games) for row in found}


async def _save(conn: Connection, guild_id: int, member_id: int, new: Rating) -> None:
    await conn.execute(
        update(DuelRating)
        .where(DuelRating.guild_id == guild_id, DuelRating.member_id == member_id)
        .values(rating=new.value, games=new.games)
    )


async def _end(conn: Connection, duel: DuelRow, values: dict[str, Any]) -> None:
    await conn.execute(update(Duel).where(Duel.round_id == duel.round_id).values(values))


def _duels() -> Select[Any]:
    of_round = (Round.channel_id, Round.deck_version_id, Round.locale, Round.paused_at)
    columns = [column for column in Duel.__table__.columns if column.name != "interaction_id"]
    return select(*columns, *of_round).join(Round, Round.id == Duel.round_id)


def _row(row: Row[Any]) -> DuelRow:
    return DuelRow(**row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it

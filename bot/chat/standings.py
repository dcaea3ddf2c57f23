"""A round's results, as the standings show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.standings import StandingRow
from bot.learning.standings import standings
from bot.store import badges, members, rounds

if TYPE_CHECKING:
    from bot.store.rounds import Connection


async def standing_rows(conn: Connection, round_id: int) -> list[StandingRow]:
    """Everyone who answered, best first."""
    ranked = standings(await rounds.results(conn, round_id))
    user_ids = await members.user_ids(conn, [standing.member_id for standing in ranked])
    return [
        StandingRow(
            place=standing.place,
            user_id=user_ids.get(standing.member_id),
            points=standing.points,
            solved=standing.solved,
            hints=standing.hints,
            seconds=standing.seconds,
            streak=standing.streak,
        )
        for standing in ranked
    ]


async def badge_winners(conn: Connection, round_id: int) -> list[int]:
    """The user ids of those to whom this round gave a badge, who can still be named."""
    winners = await badges.won_in(conn, round_id)
    user_ids = await members.user_ids(conn, winners)
    return [user_ids[member_id] for member_id in winners if member_id in user_ids]

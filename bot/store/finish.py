"""The end of a round: its state and its badges in one transaction."""

from datetime import datetime

from bot.learning.standings import perfect
from bot.store import badges, due, merits, rounds
from bot.store.database import Connection

#: Have what the round's members did not know made into cards of theirs.
REMEMBER = "recall.remember"


async def finish_round(conn: Connection, round_id: int, at: datetime) -> list[int]:
    """Finish a round and give its deck's badge to everyone with all correct; the new winners.

    Only the call that finished the round gives badges, so it may be repeated.

    Raises:
        NotFound: there is no such round.
    """
    if not await rounds.finish(conn, round_id, at):
        return []
    await due.put(conn, REMEMBER, f"round:{round_id}:remember", at, {"round_id": round_id})
    played = await rounds.get(conn, round_id)
    badge = await badges.of_deck(conn, played.deck_version_id)
    results = await rounds.results(conn, round_id)
    if played.mode == "live":
        await merits.plan(
            conn,
            {answer.member_id for answer in results.answers},
            guild_id=played.guild_id,
            channel_id=played.channel_id,
            round_id=round_id,
            at=at,
        )
    if badge is None:
        return []
    return await badges.award(
        conn,
        perfect(results),
        badge,
        at=at,
        guild_id=played.guild_id,
        round_id=round_id,
        deck_version_id=played.deck_version_id,
    )

"""What members have done, counted for the badges that no deck gives.

What they did with decks that only they can see does not count: they wrote the answers.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import select, text

from bot.learning.badges import Deed, Goal, earned
from bot.learning.daily import streak
from bot.learning.modes import mended
from bot.store import badges, due, plays
from bot.store.database import Connection
from bot.store.models import BadgeAward

CHECK = "badges.check"
ANNOUNCE = "badges.announce"

# Timed rounds that a member took part in and that were played to their end, oldest first, each
# with whether everything was right and whether the one of the same deck before was not.
ROUNDS = text("""
    WITH mine AS (
        SELECT DISTINCT q.round_id FROM attempt a JOIN question q ON q.id = a.question_id
        WHERE a.member_id = :member_id
    ), played AS (
        SELECT r.id, v.deck_id, r.finished_at, bool_and(a.question_id IS NOT NULL) AS perfect
        FROM mine
        JOIN round r ON r.id = mine.round_id
        JOIN deck_version v ON v.id = r.deck_version_id
        JOIN deck d ON d.id = v.deck_id AND d.owner <> 'member'
        JOIN question q ON q.round_id = r.id
        LEFT JOIN attempt a
            ON a.question_id = q.id AND a.member_id = :member_id AND a.correct
        WHERE r.mode IN ('live', 'solo') AND r.state = 'finished'
        GROUP BY r.id, v.deck_id, r.finished_at
    ), compared AS (
        SELECT perfect, lag(perfect) OVER (PARTITION BY deck_id ORDER BY finished_at, id) AS before
        FROM played
    )
    SELECT count(*) FILTER (WHERE perfect) AS perfect,
           count(*) FILTER (WHERE perfect AND NOT before) AS comebacks
    FROM compared
""")

SOLVED = text("""
    SELECT count(DISTINCT (v.deck_id, q.problem_id))
    FROM attempt a
    JOIN question q ON q.id = a.question_id
    JOIN round r ON r.id = q.round_id
    JOIN deck_version v ON v.id = r.deck_version_id
    JOIN deck d ON d.id = v.deck_id AND d.owner <> 'member'
    WHERE a.member_id = :member_id AND a.correct
""")

DAYS = text("""
    SELECT DISTINCT d.guild_id, d.day
    FROM attempt a
    JOIN question q ON q.id = a.question_id
    JOIN daily d ON d.round_id = q.round_id
    WHERE a.member_id = :member_id
""")

DUELS = text("SELECT count(*) FROM duel WHERE winner_id = :member_id AND state = 'finished'")

# Which framework a program used is read off its imports, as the sandbox does.
RUNS = text(r"""
    SELECT count(*) AS runs,
           coalesce(max((framework = 'torch' OR code ~ '(^|\n)\s*(import|from)\s+torch')::int), 0)
         + coalesce(max((framework = 'tensorflow'
             OR code ~ '(^|\n)\s*(import|from)\s+(tensorflow|keras)')::int), 0) AS frameworks
    FROM run WHERE member_id = :member_id AND verdict = 'ok'
""")


async def deeds(conn: Connection, member_id: int, now: datetime) -> dict[Deed, int]:
    """Everything of this member that badges are given for."""
    me = {"member_id": member_id}
    timed = (await conn.execute(ROUNDS, me)).one()
    runs = (await conn.execute(RUNS, me)).one()
    past = await plays.history(conn, member_id, now, private=False)
    return {
        Deed.PERFECT_ROUNDS: timed.perfect,
        Deed.COMEBACKS: timed.comebacks,
        Deed.PROBLEMS_SOLVED: (await conn.execute(SOLVED, me)).scalar_one(),
        Deed.MISTAKES_MENDED: mended([((deck, problem), right) for deck, problem, right in past]),
        Deed.DAILY_STREAK: _longest(await days(conn, member_id)),
        Deed.DUELS_WON: (await conn.execute(DUELS, me)).scalar_one(),
        Deed.RUNS: runs.runs,
        Deed.FRAMEWORKS_RUN: runs.frameworks,
    }


async def days(conn: Connection, member_id: int) -> dict[int, set[date]]:
    """The days, by guild, on which the member answered a question of the day."""
    found: dict[int, set[date]] = {}
    for row in await conn.execute(DAYS, {"member_id": member_id}):
        found.setdefault(row.guild_id, set()).add(row.day)
    return found


async def award(
    conn: Connection,
    member_id: int,
    goals: Collection[Goal],
    *,
    at: datetime,
    guild_id: int | None = None,
    round_id: int | None = None,
) -> list[str]:
    """Give the member every badge that their deeds earn and that they lack; which these are."""
    held = await _held(conn, member_id)
    lacking = [goal for goal in goals if goal.badge_id not in held]
    if not lacking:
        return []
    new = earned(lacking, await deeds(conn, member_id, at))
    return [
        badge
        for badge in new
        if await badges.award(conn, [member_id], badge, at=at, guild_id=guild_id, round_id=round_id)
    ]


async def plan(
    conn: Connection,
    member_ids: Iterable[int],
    *,
    guild_id: int | None,
    channel_id: int,
    at: datetime,
    round_id: int | None = None,
) -> None:
    """Have it looked at soon whether these members earned a badge, and said in this channel.

    Part of the transaction of what they did, so that no deed is overlooked. Repeatable.
    """
    for member_id in sorted(set(member_ids)):
        payload = {
            "member_id": member_id,
            "guild_id": guild_id,
            "channel_id": channel_id,
            "round_id": round_id,
        }
        await due.put(conn, CHECK, f"badges:{member_id}:{at.isoformat()}", at, payload)


async def announce(
    conn: Connection,
    member_id: int,
    badge_ids: Iterable[str],
    *,
    guild_id: int | None,
    channel_id: int,
    at: datetime,
) -> None:
    """Have new badges announced in the channel where they were earned; part of the award."""
    for badge_id in badge_ids:
        payload = {
            "member_id": member_id,
            "badge_id": badge_id,
            "guild_id": guild_id,
            "channel_id": channel_id,
        }
        await due.put(conn, ANNOUNCE, f"badge:{member_id}:{badge_id}", at, payload)


async def won_by(conn: Connection, round_id: int, member_id: int) -> list[str]:
    """The badges that this round gave this member."""
    found = await conn.execute(
        select(BadgeAward.badge_id)
        .where(BadgeAward.round_id == round_id, BadgeAward.member_id == member_id)
        .order_by(BadgeAward.badge_id)
    )
    return list(found.scalars())


async def _held(conn: Connection, member_id: int) -> set[str]:
    found = await conn.execute(select(BadgeAward.badge_id).where(BadgeAward.member_id == member_id))
    return set(found.scalars())


def _longest(by_guild: dict[int, set[date]]) -> int:
    return max((streak(each, max(each)).longest for each in by_guild.values()), default=0)

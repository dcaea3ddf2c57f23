"""What a guild, or one member of it, did in a span of time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.store.database import Connection

# A single member's failure says nothing about a problem, and everything about the member.
FEWEST_MEMBERS = 2


@dataclass(frozen=True, slots=True)
class Work:
    """Numbers of a span. `answered` counts a member and question once, `solved` the right ones."""

    members: int
    rounds: int
    answered: int
    solved: int
    reviews: int


@dataclass(frozen=True, slots=True)
class Hardest:
    """The problem that fewest of those who answered it got right."""

    deck_version_id: int
    problem_id: str
    answered: int
    solved: int


@dataclass(frozen=True, slots=True)
class Earned:
    """A badge and how many members earned it."""

    badge_id: str
    deck_version_id: int | None
    members: int


_ANSWERS = """
    SELECT a.question_id, a.member_id, bool_or(a.correct) AS solved
    FROM attempt a JOIN question q ON q.id = a.question_id JOIN round r ON r.id = q.round_id
    WHERE r.guild_id = %(guild)s AND a.at >= %(since)s AND a.at < %(until)s
    AND (%(member)s::bigint IS NULL OR a.member_id = %(member)s)
    GROUP BY 1, 2"""
_REVIEWS = """
    SELECT member_id FROM review_log
    WHERE guild_id = %(guild)s AND at >= %(since)s AND at < %(until)s
    AND kind = 'review' AND undone_at IS NULL
    AND (%(member)s::bigint IS NULL OR member_id = %(member)s)"""
# Only constants of this module are put together here.
_WORK = f"""
    WITH answers AS ({_ANSWERS}), reviews AS ({_REVIEWS})
    SELECT
        (SELECT count(*) FROM
            (SELECT member_id FROM answers UNION SELECT member_id FROM reviews) AS active),
        (SELECT count(*) FROM round WHERE guild_id = %(guild)s AND mode = 'live'
            AND state = 'finished' AND finished_at >= %(since)s AND finished_at < %(until)s),
        (SELECT count(*) FROM answers), (SELECT count(*) FROM answers WHERE solved),
        (SELECT count(*) FROM reviews)"""  # noqa: S608
_HARDEST = f"""
    WITH answers AS ({_ANSWERS})
    SELECT r.deck_version_id, q.problem_id, count(*), count(*) FILTER (WHERE solved)
    FROM answers JOIN question q ON q.id = answers.question_id JOIN round r ON r.id = q.round_id
    WHERE q.state = 'closed'
    GROUP BY 1, 2 HAVING count(DISTINCT answers.member_id) >= {FEWEST_MEMBERS}
    AND count(*) FILTER (WHERE solved) < count(*)
    ORDER BY count(*) FILTER (WHERE solved)::float / count(*), count(*) DESC, 1, 2
    LIMIT 1"""  # noqa: S608
_EARNED = """
    SELECT badge_id, max(deck_version_id), count(*) FROM badge_award
    WHERE guild_id = %(guild)s AND at >= %(since)s AND at < %(until)s
    AND (%(member)s::bigint IS NULL OR member_id = %(member)s)
    GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT %(limit)s"""


async def work(
    conn: Connection,
    guild_id: int,
    since: datetime,
    until: datetime,
    member_id: int | None = None,
) -> Work:
    """What was done in this guild, by all or by one member."""
    found = await conn.exec_driver_sql(_WORK, _span(guild_id, since, until, member_id))
    row: Any = found.one()
    members, rounds, answered, solved, reviews = row
    return Work(members, rounds, answered, solved, reviews)


async def hardest(
    conn: Connection, guild_id: int, since: datetime, until: datetime
) -> Hardest | None:
    """The hardest problem of those that several members answered and that are over."""
    found = await conn.exec_driver_sql(_HARDEST, _span(guild_id, since, until, None))
    row: Any = found.one_or_none()
    if row is None:
        return None
    deck_version_id, problem_id, answered, solved = row
    return Hardest(deck_version_id, problem_id, answered, solved)


async def earned(
    conn: Connection,
    guild_id: int,
    since: datetime,
    until: datetime,
    *,
    limit: int,
    member_id: int | None = None,
) -> list[Earned]:
    """The badges earned, those of most members first."""
    values = _span(guild_id, since, until, member_id) | {"limit": limit}
    found = await conn.exec_driver_sql(_EARNED, values)
    rows: Any = found.all()
    return [Earned(badge_id, version_id, count) for badge_id, version_id, count in rows]


def _span(guild_id: int, since: datetime, until: datetime, member_id: int | None) -> dict[str, Any]:
    return {"guild": guild_id, "since": since, "until": until, "member": member_id}

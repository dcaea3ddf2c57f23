"""How fast a member's rating is kept and their next card shown, however much is stored.

Each tap goes its whole way: the event from Discord through discord.py, the bot's code and the
embedded Postgres, to the answer handed back; without the network between. Then 500 members who
rate at the same moment, one tap each.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import psycopg
from fresh import fresh_database
from report import Report, options
from tapping import GUILD, Table, buttons, first_card

from bot import paths
from bot.app import keep_for_good
from bot.chat.recall.links import next_
from bot.decks import load_library
from bot.store import decks, members, reviews
from bot.store.reviews import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.store.database import Database

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
STORED, QUICK_STORED = (1_000, 100_000, 1_000_000), (1_000, 20_000)
CARDS_EACH = 200
# Of each batch the 99th percentile; the median of these tells growth even on a busy machine.
BATCH, BATCHES, QUICK_BATCHES = 100, 8, 2
WARMING = 40
AT_ONCE = 500
P99_BAR_MS, GROWTH_BAR, WAIT_BAR_MS = 15, 2, 1000
GOOD = "3"
MOST_STEPS = 2000
# New cards a day, so that a session goes on through all decks.
EVERYTHING = 10_000


@dataclass(slots=True)
class Member:
    """A member with a private card before them."""

    user: int
    at: datetime = NOW
    card: list[dict[str, Any]] = field(default_factory=list)


async def main() -> int:
    asked = options(__doc__).parse_args()
    report = Report("review")
    async with fresh_database() as (database, url):
        await measure(report, database, url, quick=asked.quick)
    return report.tell(asked)


async def measure(report: Report, database: Database, url: str, *, quick: bool) -> None:
    library = load_library(paths.CONTENT / "decks")
    table = Table(database, library, NOW, timedelta(seconds=1))
    recall = [slug for slug, deck in library.decks.items() if deck.kind == "recall"]
    async with database.begin() as conn:
        rows = await decks.rows_of(conn, recall, NOW)
    p99s, there = [], 0
    keep_for_good()
    for number, stored in enumerate(QUICK_STORED if quick else STORED):
        await asyncio.to_thread(fill, url, rows["freezing-pytorch"], there, stored)
        there = stored
        batches = QUICK_BATCHES if quick else BATCHES
        times = await session(table, database, rows, number, batches * BATCH)
        parts = [times[n : n + BATCH] for n in range(0, len(times), BATCH)]
        p99s.append(statistics.median(percentile(part, 99) for part in parts))
        report.figure(f"{stored} stored: p50 ms", percentile(times, 50))
        report.figure(f"{stored} stored: p99 ms", percentile(times, 99), at_most=P99_BAR_MS)
        report.figure(f"{stored} stored: p99 of the middle batch, ms", p99s[-1])
    report.figure("that, most over fewest stored", p99s[-1] / p99s[0], at_most=GROWTH_BAR)
    await all_at_once(report, table, database, rows)


async def session(
    table: Table, database: Database, rows: dict[str, int], number: int, taps: int
) -> list[float]:
    """The times of so many ratings, of members who go through all their cards."""
    times: list[float] = []
    for user in range(10**6):
        who = await begun(table, database, rows, 10**9 + number * 10**6 + user, EVERYTHING)
        while (rating := await revealed(table, who)) is not None:
            times.append(await tapped(table, who, rating))
            if len(times) == taps + WARMING:
                return times[WARMING:]
    raise SystemExit("no card to rate")


async def all_at_once(
    report: Report, table: Table, database: Database, rows: dict[str, int]
) -> None:
    """The longest that anyone waits of 500 who rate a card at the same moment."""
    many = [await begun(table, database, rows, 2 * 10**9 + user) for user in range(AT_ONCE)]
    ratings = [await revealed(table, who) for who in many]
    with counted() as statements:
        waits = await asyncio.gather(
            *(tapped(table, who, each) for who, each in zip(many, ratings, strict=True) if each)
        )
    report.figure("statements for each rating", statements.total() / len(waits))
    report.figure(f"{AT_ONCE} at once: median ms", percentile(waits, 50))
    report.figure(f"{AT_ONCE} at once: slowest ms", max(waits), at_most=WAIT_BAR_MS)


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Counts the statements that are sent to Postgres."""
    sent: Counter[str] = Counter()
    execute = psycopg.AsyncCursor.execute

    async def counting(cursor: Any, query: Any, *values: Any, **how: Any) -> Any:
        sent[str(query)] += 1
        return await execute(cursor, query, *values, **how)

    psycopg.AsyncCursor.execute = counting
    try:
        yield sent
    finally:
        psycopg.AsyncCursor.execute = execute


async def begun(
    table: Table,
    database: Database,
    rows: dict[str, int],
    user: int,
    new_per_day: int = Preferences().new_per_day,
) -> Member:
    """A member who studies all decks, with their first card before them."""
    async with database.begin() as conn:
        member_id = await members.member_id_for(conn, user, f"m{user}")
        await reviews.prefer(conn, member_id, Preferences(new_per_day=new_per_day))
        for row in rows.values():
            await reviews.study(conn, member_id, row, NOW)
    who = Member(user, card=first_card(next_(0)))
    await tapped(table, who, next_(0))
    return who


async def revealed(table: Table, who: Member) -> str | None:
    """Show answers, and pass over cards that grade themselves; the id of Good, if any is left."""
    for _ in range(MOST_STEPS):
        ids = buttons(who.card)
        for kind in ("recall:rate", "recall:show", "recall:pick", "recall:next"):
            found = [each for each in ids if each.startswith(kind)]
            if kind == "recall:rate" and found:
                return next(each for each in found if each.endswith(f":{GOOD}"))
            if found:
                await tapped(table, who, found[0])
                break
        else:
            return None
    raise SystemExit("a session that shows nothing to rate")


async def tapped(table: Table, who: Member, custom_id: str) -> float:
    who.at += timedelta(seconds=20)
    took, who.card = await table.tap(who.user, who.card, custom_id, who.at)
    return took


def fill(url: str, deck_id: int, since: int, until: int) -> None:
    """Cards of others, learned and due on all days of a year, each with three ratings."""
    with psycopg.connect(url.replace("+psycopg", "")) as conn:
        first = since // CARDS_EACH
        conn.execute(
            "INSERT INTO member (user_id, display_name)"
            " SELECT n, 'member ' || n FROM generate_series(%s::bigint, %s) n",
            [first + 1, until // CARDS_EACH],
        )
        conn.execute(
            """INSERT INTO review_state (member_id, deck_id, card_id, state, stability, difficulty,
                   due, last_review, reps, seq)
               SELECT m.id, %s, 'card-' || c, 2, 9, 5,
                   %s::timestamptz + (c - 20) * interval '1 day', %s, 3, 3
               FROM member m CROSS JOIN generate_series(1, %s) c
               WHERE m.user_id > %s AND m.user_id <= %s""",
            [deck_id, NOW, NOW - timedelta(days=9), CARDS_EACH, first, until // CARDS_EACH],
        )
        conn.execute(
            """INSERT INTO review_log (member_id, deck_id, card_id, rating, at, algorithm, phase,
                   guild_id)
               SELECT s.member_id, s.deck_id, s.card_id, 1 + n, s.last_review - n * interval '1 d',
                   'FSRS-6', 2, %s
               FROM review_state s JOIN member m ON m.id = s.member_id
                   CROSS JOIN generate_series(0, 2) n
               WHERE m.user_id > %s AND m.user_id <= %s""",
            [GUILD, first, until // CARDS_EACH],
        )
        conn.execute("ANALYZE review_state, review_log")


def percentile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

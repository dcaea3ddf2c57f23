"""How fast a member's next card and rating are found and kept, however much is stored.

Everything from the member's preferences to the next card, as a tap on a rating does it, over the
embedded Postgres; without Discord. Then 500 members who tap at the same moment, one tap each.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from report import Report, options

from bot import paths
from bot.chat.recall.session import Session, Student, load
from bot.decks import load_library
from bot.learning.recall import Rating, rate
from bot.store import decks, members, reviews
from bot.store.database import Connection, Database
from bot.store.embedded import EmbeddedPostgres
from bot.store.migrate import migrate
from bot.store.reviews import Preferences, Rated

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
STORED, QUICK_STORED = (1_000, 100_000, 1_000_000), (1_000, 20_000)
CARDS_EACH = 200
TAPS, QUICK_TAPS = 400, 100
AT_ONCE = 500
P99_BAR_MS, GROWTH_BAR, WAIT_BAR_MS = 15, 2, 1000


async def main() -> int:
    asked = options(__doc__).parse_args()
    report = Report("review")
    with tempfile.TemporaryDirectory() as folder:
        postgres = EmbeddedPostgres(Path(folder) / "postgres")
        url = postgres.start()
        try:
            await asyncio.to_thread(migrate, url)
            database = Database.connect(url)
            await measure(report, database, url, quick=asked.quick)
            await database.close()
        finally:
            postgres.stop()
    return report.tell(asked)


async def measure(report: Report, database: Database, url: str, *, quick: bool) -> None:
    library = load_library(paths.CONTENT / "decks")
    async with database.begin() as conn:
        rows = await decks.rows_of(conn, library.decks.keys(), NOW)
        student = await members.member_id_for(conn, 10**9, "student")
        for slug, row in rows.items():
            if library.decks[slug].kind == "recall":
                await reviews.study(conn, student, row, NOW)
    taught = {rows[slug]: deck for slug, deck in library.decks.items()}
    deck_id = rows["freezing-pytorch"]
    p99s, there = [], 0
    for stored in QUICK_STORED if quick else STORED:
        await asyncio.to_thread(fill, url, deck_id, there, stored)
        there = stored
        who = of(student, taught)
        times = [await tap(database, who, n) for n in range(QUICK_TAPS if quick else TAPS)]
        p99s.append(percentile(times, 99))
        report.figure(f"{stored} stored: p50 ms", percentile(times, 50))
        report.figure(f"{stored} stored: p99 ms", p99s[-1], at_most=P99_BAR_MS)
    report.figure("p99, most over fewest stored", p99s[-1] / p99s[0], at_most=GROWTH_BAR)
    many = [of(await member(database, n), taught) for n in range(AT_ONCE)]
    waits = await asyncio.gather(*(tap(database, who, 0) for who in many))
    report.figure(f"{AT_ONCE} at once: slowest ms", max(waits), at_most=WAIT_BAR_MS)


def fill(url: str, deck_id: int, since: int, until: int) -> None:
    """Cards of others, learned and due on all days of a year."""
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
        conn.execute("ANALYZE review_state")


async def member(database: Database, number: int) -> int:
    async with database.begin() as conn:
        return await members.member_id_for(conn, 2 * 10**9 + number, f"late {number}")


def of(member_id: int, taught: dict) -> Student:
    chosen = Preferences(new_per_day=10**6)
    return Student(member_id, chosen, chosen.plan(), tuple(taught), taught, NOW)


async def tap(database: Database, who: Student, number: int) -> float:
    """A rating of the card that is asked, and the next card; milliseconds."""
    now = NOW + timedelta(minutes=30 * number)
    who = replace(who, now=now)
    deck_id = next(iter(who.decks))
    async with database.begin() as conn:
        session = await load(conn, who, 0)
        if session.asked is None:
            session = await load(conn, who, deck_id)
    began = time.perf_counter()
    async with database.begin() as conn:
        await reviews.facts(conn, 10**9, "student", None)
        if session.asked is not None:
            await keep(conn, who, session)
        await load(conn, who, 0)
    return (time.perf_counter() - began) * 1000


async def keep(conn: Connection, who: Student, session: Session) -> None:
    asked = session.asked
    given = Rated(who.member_id, asked.card, asked.seq, Rating.GOOD, who.now, None)
    kept = await reviews.rate(
        conn, given, lambda memory: rate(memory, Rating.GOOD, who.now, who.plan, lambda: 0.5)
    )
    if kept.log_id is None:
        raise SystemExit("a rating was not kept")


def percentile(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

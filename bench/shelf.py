"""How fast the decks to suggest are found at each key, however many there are.

From the key press to the suggestions, over the embedded Postgres, without Discord: Thaw's own
decks, as many of the guild's, and some private ones.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fresh import fresh_database
from report import Report, options

from bot import paths
from bot.chat.services import Services
from bot.chat.shelf import shelf_for
from bot.chat.versions import DeckVersions
from bot.clock import SystemClock
from bot.decks import ChallengeDeck, RecallDeck, load_library
from bot.schedule.rounds import Pace
from bot.store import decks, members
from bot.store.decks import NewVersion, Owner

if TYPE_CHECKING:
    from bot.store.database import Database

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
GUILD, ADA = 1, 7
SHELVED, PRIVATE = (0, 10, 100), 5
KEYS, QUICK_KEYS = 400, 60
TYPED = ("", "f", "fr", "fre", "week 4", "frezing")
P99_BAR_MS = 50
SECOND = timedelta(seconds=1)


async def main() -> int:
    asked = options(__doc__).parse_args()
    report = Report("shelf")
    async with fresh_database() as (database, _):
        await measure(report, services_at(database), quick=asked.quick)
    return report.tell(asked)


def services_at(database: Database) -> Services:
    return Services(
        database=database,
        clock=SystemClock(),
        library=load_library(paths.CONTENT / "decks"),
        versions=DeckVersions(),
        pace=Pace(lead=SECOND, reveal=SECOND, grace=SECOND),
        rng=random.Random(1),
        wake=lambda: None,
        run_queue=None,
        show_run=lambda _: None,
    )


async def measure(report: Report, services: Services, *, quick: bool) -> None:
    there = 0
    for shelved in SHELVED:
        await put(services, range(there, shelved), Owner(guild_id=GUILD))
        if not there:
            async with services.database.begin() as conn:
                ada = await members.member_id_for(conn, ADA, "Ada")
            await put(services, range(1000, 1000 + PRIVATE), Owner(member_id=ada))
        there = shelved
        first = await key(services, "")
        times = [
            await key(services, TYPED[n % len(TYPED)]) for n in range(QUICK_KEYS if quick else KEYS)
        ]
        report.figure(f"{shelved} decks of a guild: the first key after a start, ms", first)
        report.figure(f"{shelved} decks of a guild: p50 ms", statistics.median(times))
        p99 = statistics.quantiles(times, n=100)[98]
        report.figure(f"{shelved} decks of a guild: p99 ms", p99, at_most=P99_BAR_MS)


async def put(services: Services, numbers: range, owner: Owner) -> None:
    own = services.library.decks
    patterns: list[ChallengeDeck | RecallDeck] = [own["freezing-master"], own["freezing-pytorch"]]
    async with services.database.begin() as conn:
        by = await members.member_id_for(conn, 8, "Maria")
        for number in numbers:
            pattern = patterns[number % 2]
            changed = {"id": f"week-{number}", "title": f"Week {number}"}
            deck = pattern.model_copy(update=changed)
            new = NewVersion(
                slug=deck.id,
                kind=deck.kind,
                content_hash=deck.content_hash,
                document=deck.to_document(),
                how="upload",
                created_by=by,
                at=NOW,
            )
            saved = await decks.save(conn, owner, new)
            await decks.publish(conn, saved.row_id, saved.version_id, saved.published_id)


async def key(services: Services, typed: str) -> float:
    """What one key press costs; milliseconds."""
    began = time.perf_counter()
    async with services.database.autocommit() as conn:
        shelf = await shelf_for(services, conn, GUILD, ADA)
    shelf.library.find(typed)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

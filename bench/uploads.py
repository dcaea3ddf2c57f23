"""What uploads cost others: clicks while hostile files are read, beside the same without.

One bot process, its own Postgres, a local Discord. Members answer a question at a steady rate,
in turns quietly and while others send one hostile file after the other. And what each file of the
hostile corpus costs by itself, and a large ordinary deck. The local Discord, the clicks and the
bot share this machine, so all figures include them.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))

from answers import Hall, hall, played, process  # noqa: E402 - after the path
from report import Report, options  # noqa: E402
from storm import Outcome, presses  # noqa: E402

from bot.decks.uploads.bounded import run  # noqa: E402
from bot.decks.uploads.limits import LIMITS  # noqa: E402
from bot.store.embedded import EmbeddedPostgres  # noqa: E402
from playground.driver import File  # noqa: E402
from tests.decks.hostile import CORPUS, notes  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

RATE = 40
SECONDS, QUICK_SECONDS = 8, 6
TURNS, QUICK_TURNS = 4, 1
UPLOADERS = ("ada", "grace", "linus", "katherine")
# The ones that take longest, of each kind; none is larger than a megabyte.
SENT = (
    "a zip bomb",
    "a zstd bomb",
    "7,000 comments",
    "a YAML bomb",
    "14,000 open tags",
    "a template that multiplies",
    "61,000 values",
    "10,000 cards",
)
P99_BAR_MS, FILE_SECONDS_BAR = 500, 10
MIB = 1 << 20


@dataclass(slots=True)
class Tally:
    """What the uploaders were told."""

    files: int = 0
    odd: list[str] = field(default_factory=list)


async def main() -> int:
    asked = options(__doc__).parse_args()
    report = Report("uploads")
    os.environ.pop("DISCORD_OPENAPI", None)  # checking every message would be what is measured
    await files_alone(report, quick=asked.quick)
    with tempfile.TemporaryDirectory(prefix="thaw-bench-") as folder:
        postgres = EmbeddedPostgres(Path(folder) / "postgres")
        url = (await asyncio.to_thread(postgres.start)).replace("+psycopg", "", 1)
        try:
            async with (
                hall(url) as filled,
                process(filled.playground, folder, "-m", "bot", "bot"),
            ):
                await filled.playground.wait_for_bot(30)
                await beside(filled, report, quick=asked.quick)
        finally:
            await asyncio.to_thread(postgres.stop)
    return report.tell(asked)


async def files_alone(report: Report, *, quick: bool) -> None:
    """Each file by itself: seconds and memory of the process that reads it."""
    corpus = [file for file in CORPUS if file.what in SENT] if quick else CORPUS
    outcomes = [(file.what, await run(file.name, file.make(), None, LIMITS)) for file in corpus]
    slowest = max(outcomes, key=lambda one: one[1].seconds)
    largest = max(outcomes, key=lambda one: one[1].peak)
    report.figure(f"slowest of {len(corpus)} hostile files, s", slowest[1].seconds, at_most=10)
    report.figure("most memory of one, MiB", largest[1].peak / MIB, at_most=LIMITS.memory / MIB)
    report.figure("killed", sum(one.verdict != "ok" for _, one in outcomes))
    deck = await run("deck.apkg", notes(2_000)(), None, LIMITS)
    report.figure("a deck of 2,000 Anki notes, s", deck.seconds, at_most=FILE_SECONDS_BAR)
    report.figure("a deck of 2,000 Anki notes, MiB", deck.peak / MIB)
    print(f"slowest: {slowest[0]}; largest: {largest[0]}", file=sys.stderr)


async def beside(filled: Hall, report: Report, *, quick: bool) -> None:
    """The same clicks quietly and beside uploads, in turns."""
    quiet, busy, tally = Outcome(), Outcome(), Tally()
    turns = QUICK_TURNS if quick else TURNS
    count = RATE * (QUICK_SECONDS if quick else SECONDS)
    for number in range(turns):
        for among, outcome in ((False, quiet), (True, busy)):
            channel, question = await filled.question(2 * number + among)
            clicks = presses(question, channel, filled.members)[:count]
            async with uploading(filled, tally, wanted=among):
                added = await played(filled.playground, clicks, RATE)
            outcome.seconds += added.seconds
            outcome.unanswered += added.unanswered
    report.figure(f"clicks at {RATE}/s alone: p50, ms", quiet.at(0.5))
    report.figure(f"clicks at {RATE}/s alone: p99, ms", quiet.at(0.99))
    report.figure("beside uploads: p50, ms", busy.at(0.5))
    report.figure("beside uploads: p99, ms", busy.at(0.99), at_most=P99_BAR_MS)
    report.figure("beside uploads: slowest, ms", busy.at(1))
    report.figure("beside uploads: not judged", len(busy.unanswered), at_most=0)
    report.figure("files refused meanwhile", tally.files, at_least=1)
    report.figure("files answered otherwise", len(tally.odd), at_most=0)
    for words in tally.odd[:3]:
        print(f"told otherwise: {words}", file=sys.stderr)


@asynccontextmanager
async def uploading(filled: Hall, tally: Tally, *, wanted: bool) -> AsyncIterator[None]:
    """Meanwhile each uploader sends one hostile file after the other."""
    known = {file.what: file for file in CORPUS}
    files = [File(known[what].name, known[what].make()) for what in SENT]
    senders = [
        asyncio.create_task(send(filled, name, files[place:] + files[:place], tally))
        for place, name in enumerate(UPLOADERS if wanted else ())
    ]
    try:
        yield
    finally:
        for sender in senders:
            sender.cancel()
        await asyncio.gather(*senders, return_exceptions=True)
        await asyncio.sleep(1 if wanted else 0)  # what they began is read to its end


async def send(filled: Hall, name: str, files: list[File], tally: Tally) -> None:
    """Send the files one by one, over and over."""
    member = filled.playground.member(name, "study")
    while True:
        for file in files:
            answer = await member.slash("deck import", file=file)
            if answer.message is None:
                tally.odd.append(str(answer.error))
                continue
            told = await member.wait_until(answer.message, settled, 60)
            tally.files += 1
            if "Nothing was saved" not in told.text:
                tally.odd.append(told.text[:200])


def settled(message: object) -> bool:
    """Whether a message says what came of a file."""
    text = getattr(message, "text", "")
    return bool(text) and "⏳" not in text and not getattr(message, "loading", False)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

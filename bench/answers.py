"""How fast members' clicks are judged: one bot process, its own Postgres, a local Discord.

Three parts. A storm: every member answers one question within ten seconds. A climb: clicks at a
rising rate, to where the slowest in a hundred waits for more than a second, beside the same for
a bot that does nothing. And what an answer costs with few and with many attempts stored. The
local Discord, the clicks and the bot share this machine, so all figures include them.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from report import Report, options
from storm import LATEST_SECONDS, Outcome, Press, Storm, presses

from bot.store import answers
from bot.store.database import Database
from bot.store.embedded import EmbeddedPostgres
from playground.driver import Playground, running_playground

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from playground.driver import Message

ROOT = Path(__file__).resolve().parents[1]
DECK = "freezing-master"
CHANNELS = [f"storm-{number}" for number in range(16)]
WANTED = ("is right", "is not it", "already have this one right")
KEPT = ("PATH", "HOME", "LANG", "TMPDIR")
STORM_MEMBERS, STORM_SECONDS = 1000, 10
P99_BAR_MS, RATE_BAR, FLAT_BAR = 500, 500, 1.5
SLOW_MS = 1000
RATES = (200, 300, 400, 500, 600, 700, 800, 900, 1000, 1200)
QUICK_RATES = (300, 500, 700)
STEP_SECONDS, QUICK_STEP_SECONDS = 5, 2
FEW, MANY, QUICK_MANY = 1_000, 1_000_000, 100_000
TIMED_ANSWERS, BATCH = 2000, 250
SETTLE_LOOKS = 15


@dataclass(frozen=True, slots=True)
class Hall:
    """A playground full of members, and the database behind the bot."""

    playground: Playground
    database_url: str
    members: list[str]

    async def question(self, number: int) -> tuple[str, Message]:
        """A question of a new round in a channel of its own, open for answers."""
        channel = CHANNELS[number]
        maria = self.playground.member("maria", channel)
        began = await maria.slash("challenge start", deck=DECK)
        if began.failed:
            raise SystemExit(f"the round did not start: {began.error}")
        await self.playground.advance(6)
        question = await maria.wait_for("1 of 5", timeout=30)
        await asyncio.sleep(0.5)  # its sender notes it
        return channel, question

    def attempts(self) -> int:
        """How many attempts stand in the database."""
        with psycopg.connect(self.database_url) as conn:
            row = conn.execute("SELECT count(*) FROM attempt").fetchone()
            return int(row[0]) if row else 0


async def main() -> int:
    asked = options(__doc__).parse_args()
    report = Report("answers")
    os.environ.pop("DISCORD_OPENAPI", None)  # checking every message would be what is measured
    with tempfile.TemporaryDirectory(prefix="thaw-bench-") as folder:
        postgres = EmbeddedPostgres(Path(folder) / "postgres")
        url = (await asyncio.to_thread(postgres.start)).replace("+psycopg", "", 1)
        try:
            async with (
                hall(url) as filled,
                process(filled.playground, folder, "-m", "bot", "bot"),
            ):
                await filled.playground.wait_for_bot(30)
                await storm(filled, report)
                await climb(filled, report, quick=asked.quick)
            await ceiling(folder, report, quick=asked.quick)
            await flatness(url, report, quick=asked.quick)
        finally:
            await asyncio.to_thread(postgres.stop)
    return report.tell(asked)


async def storm(filled: Hall, report: Report) -> None:
    """Everyone answers one question within ten seconds."""
    channel, question = await filled.question(0)
    before = await asyncio.to_thread(filled.attempts)
    clicks = presses(question, channel, filled.members)
    outcome = await played(filled.playground, clicks, len(clicks) / STORM_SECONDS)
    kept = await settled(filled, before + len(clicks)) - before
    report.figure("storm: members", len(clicks))
    report.figure("storm: not judged", len(outcome.unanswered), at_most=0)
    report.figure("storm: attempts missing", len(clicks) - kept, at_most=0)
    report.figure("storm: p50, ms", outcome.at(0.5))
    report.figure("storm: p99, ms", outcome.at(0.99), at_most=P99_BAR_MS)
    report.figure("storm: slowest, ms", outcome.at(1), at_most=1000 * LATEST_SECONDS)
    for words in outcome.unanswered[:3]:
        print(f"not judged: {words}", file=sys.stderr)


async def settled(filled: Hall, wanted: int) -> int:
    """How many attempts stand, once all are there or a bot out of breath had its time."""
    for _ in range(SETTLE_LOOKS):
        if (count := await asyncio.to_thread(filled.attempts)) >= wanted:
            break
        await asyncio.sleep(1)
    return count


async def climb(filled: Hall, report: Report, *, quick: bool) -> None:
    """Clicks at a rising rate, each step on questions of its own."""
    places = iter(range(1, len(CHANNELS)))

    async def step(count: int) -> list[Press]:
        made: list[Press] = []
        while len(made) < count:
            channel, question = await filled.question(next(places))
            made += presses(question, channel, filled.members, attempts=2)
        return made[:count]

    reached = 0.0
    async for rate, outcome in steps(filled.playground, step, quick=quick):
        report.figure(f"p99 at {rate}/s, ms", outcome.at(0.99))
        reached = rate if bearable(outcome) else reached
    report.figure("bot: answers/s with p99 within 1 s", reached, at_least=RATE_BAR)


async def ceiling(folder: str, report: Report, *, quick: bool) -> None:
    """The same climb against a bot that does nothing: what all else can bear."""
    async with running_playground(rate_limits=False) as playground:
        await playground.add_channel(CHANNELS[0])
        trivial = str(ROOT / "bench" / "trivial.py")
        async with process(playground, folder, trivial, CHANNEL=CHANNELS[0]):
            maria = playground.member("maria", CHANNELS[0])
            question = await maria.wait_for("trivial question", timeout=30)
            clicks = presses(question, CHANNELS[0], ["ada", "grace", "linus", "katherine"])

            async def step(count: int) -> list[Press]:
                return [clicks[number % len(clicks)] for number in range(count)]

            reached = 0.0
            async for rate, outcome in steps(playground, step, quick=quick):
                report.figure(f"p99 at {rate}/s of a bot that does nothing, ms", outcome.at(0.99))
                reached = rate if bearable(outcome) else reached
    report.figure("nothing: answers/s with p99 within 1 s", reached)


async def steps(
    playground: Playground, step: Callable[[int], Awaitable[list[Press]]], *, quick: bool
) -> AsyncIterator[tuple[int, Outcome]]:
    """Each rate with what came of it, up to the first that is more than can be borne."""
    seconds = QUICK_STEP_SECONDS if quick else STEP_SECONDS
    for rate in QUICK_RATES if quick else RATES:
        outcome = await played(playground, await step(rate * seconds), rate)
        yield rate, outcome
        if not bearable(outcome):
            return


def bearable(outcome: Outcome) -> bool:
    """Whether all were answered, and the slowest in a hundred waited for a second at most."""
    return not outcome.unanswered and outcome.at(0.99) <= SLOW_MS


async def played(playground: Playground, clicks: list[Press], rate: float) -> Outcome:
    """Send the clicks over connections of their own."""
    sender = Storm(playground.url, WANTED)
    try:
        return await sender.play(clicks, rate)
    finally:
        await sender.close()


async def flatness(url: str, report: Report, *, quick: bool) -> None:
    """What an answer costs the bot and its database with few and with many attempts stored."""
    many = QUICK_MANY if quick else MANY
    costs = {}
    for stored in (FEW, many):
        await asyncio.to_thread(store_attempts, url, stored)
        costs[stored] = await cost(url)
        report.figure(f"answer with {stored:,} attempts stored, ms", costs[stored])
    report.figure("cost grows by", costs[many] / costs[FEW], at_most=FLAT_BAR)


async def cost(url: str) -> float:
    """The milliseconds of one recorded answer: the median of the quietest of some batches."""
    database = Database.connect(url)
    question_id = await asyncio.to_thread(new_question, url)
    taken = []
    try:
        for number in range(TIMED_ANSWERS):
            began = time.perf_counter()
            recorded = await answers.record_click(
                database,
                question_id=question_id,
                user_id=10**15 + number,
                display_name=f"timed {number}",
                choice_id="a",
                at=datetime.now(UTC),
                interaction_id=time.time_ns(),
            )
            taken.append(time.perf_counter() - began)
            if not recorded.judgement.is_new:
                raise SystemExit(f"not recorded: {recorded.judgement.outcome}")
    finally:
        await database.close()
    batches = [taken[start : start + BATCH] for start in range(0, len(taken), BATCH)]
    return 1000 * min(statistics.median(batch) for batch in batches)


def new_question(url: str) -> int:
    """A question that is open for an hour, in a round of its own."""
    with psycopg.connect(url) as conn:
        row = conn.execute(
            """WITH played AS (
                 INSERT INTO round (deck_version_id, guild_id, channel_id, mode, state,
                                    started_by, locale, created_at)
                 SELECT deck_version_id, guild_id, id + 10^12, 'solo', 'running', started_by,
                        locale, now() FROM round ORDER BY id DESC LIMIT 1 RETURNING id
               ), asked AS (
                 INSERT INTO question (round_id, position, problem_id, choice_ids, state,
                                       correct_choice_id, attempts_allowed, limit_seconds,
                                       channel_id, opened_at)
                 SELECT id, 0, 'p', '{a,b,c}', 'open', 'b', 2, 3600, 1, now() FROM played
                 RETURNING id
               )
               INSERT INTO answer_window (question_id, reason, since, opens_at, closes_at)
               SELECT id, 'regular', now(), now(), now() + interval '1 hour' FROM asked
               RETURNING question_id"""
        ).fetchone()
        if row is None:
            raise SystemExit("there is no round to take after")
        return int(row[0])


def store_attempts(url: str, wanted: int) -> None:
    """Fill the table by COPY until so many attempts stand in it, a thousand to a question."""
    with psycopg.connect(url) as conn:
        conn.execute(
            """INSERT INTO member (user_id, display_name)
               SELECT 10^14 + n, 'stored' FROM generate_series(1, 1000) n
               ON CONFLICT DO NOTHING"""
        )
        found = conn.execute("SELECT id FROM member WHERE display_name = 'stored'").fetchall()
        stored = conn.execute("SELECT count(*), max(interaction_id) FROM attempt").fetchone()
        count, interaction = stored or (0, 0)
    while count < wanted:
        question_id = new_question(url)
        interaction = _fill(url, question_id, [row[0] for row in found], interaction or 0)
        count += len(found)
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute("VACUUM ANALYZE attempt")


def _fill(url: str, question_id: int, members: list[int], interaction: int) -> int:
    columns = "question_id, member_id, number, choice_id, correct, at, interaction_id"
    now = datetime.now(UTC)
    with psycopg.connect(url) as conn, conn.cursor() as cursor:
        with cursor.copy(f"COPY attempt ({columns}) FROM STDIN") as copy:
            for number, member in enumerate(members, interaction + 1):
                copy.write_row((question_id, member, 1, "a", False, now, number))
        return interaction + len(members)


@asynccontextmanager
async def hall(url: str) -> AsyncIterator[Hall]:
    """A playground with a thousand members and channels enough; checks of its own left out."""
    async with running_playground(rate_limits=False) as playground:
        for channel in CHANNELS:
            await playground.add_channel(channel)
        names = [f"member{number}" for number in range(STORM_MEMBERS)]
        for name in names:
            await playground.add_member(name)
        yield Hall(playground, url, names)


@asynccontextmanager
async def process(
    playground: Playground, folder: str, *arguments: str, **more: str
) -> AsyncIterator[None]:
    """Python with these arguments, told where Discord is; stopped whatever happens."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= playground.bot_environment() | {"THAW_DATA_DIR": folder} | more
    environment["THAW_LOG_LEVEL"] = "warning"
    running = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=environment, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield
    finally:
        running.terminate()
        await running.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

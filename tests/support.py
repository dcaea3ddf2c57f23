"""The real bot in a process of its own, and a study group that uses it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import psycopg.conninfo
from psycopg.rows import dict_row

from bot.decks import Problem
from playground.driver import Member, Message, NotSeen, Playground

ROOT = Path(__file__).resolve().parents[1]
#: What a started process needs of our environment.
KEPT = ("PATH", "HOME", "LANG", "TMPDIR")


@dataclass
class BotProcess:
    """`thaw bot` as a host starts it; `kill()` is kill -9."""

    environment: dict[str, str]
    playground: Playground
    log: Path
    process: asyncio.subprocess.Process | None = field(default=None)

    async def start(self, **more: str) -> None:
        """Start it and wait until clicks reach it.

        Where one ran before, also until the time is credited in which none did: a clock set
        forward from then on is no outage.
        """
        facts = Facts(libpq(self.environment["DATABASE_URL"]))
        before = facts.one("SELECT max(started_at) FROM process_heartbeat")
        identified = (await self.playground.gateway_state())["identifies"]
        with self.log.open("ab") as sink:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "bot"),
                env=self.environment | more,
                cwd=ROOT,
                stderr=sink,
                stdout=sink,
            )
        async with asyncio.timeout(30):
            while (await self.playground.gateway_state())["identifies"] == identified:
                if self.process.returncode is not None:
                    raise AssertionError(f"the bot did not start: {self.log.read_text()[-2000:]}")
                await asyncio.sleep(0.05)
        await self.playground.wait_for_bot()
        if before is not None:
            await facts.until("SELECT max(started_at) > %s FROM process_heartbeat", before)

    async def kill(self) -> None:
        """Let it die without a word."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Stop it as a host would; its exit status."""
        return await self._end(signal.SIGTERM)

    async def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            return 0
        with suppress(ProcessLookupError):
            self.process.send_signal(number)
        status = await asyncio.wait_for(self.process.wait(), 20)
        self.process = None
        return status


@asynccontextmanager
async def bot_process(
    playground: Playground, database_url: str, folder: Path
) -> AsyncIterator[BotProcess]:
    """The bot's process, not started yet; whatever the test did, it is gone afterwards."""
    environment = {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        **playground.bot_environment(),
        "DATABASE_URL": database_url,
        "THAW_DATA_DIR": str(folder / "data"),
        "THAW_LOG_LEVEL": "debug",
    }
    process = BotProcess(environment, playground, folder / "bot.log")
    try:
        yield process
    finally:
        await process.kill()
        if process.log.exists():
            assert playground.token not in process.log.read_text(errors="replace")


@dataclass(frozen=True)
class Facts:
    """What stands in Postgres, read behind the bot's back."""

    url: str

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        with psycopg.connect(self.url, row_factory=dict_row) as conn:
            return conn.execute(query, values).fetchall()

    def one(self, query: str, *values: Any) -> Any:
        (row,) = self.rows(query, *values)
        (value,) = row.values()
        return value

    def run(self, statement: str, *values: Any) -> None:
        with psycopg.connect(self.url) as conn:
            conn.execute(statement, values)

    async def until(self, query: str, *values: Any, seconds: float = 20.0) -> None:
        """Return once the query's one value is there and true."""
        async with asyncio.timeout(seconds):
            while not any(value for row in self.rows(query, *values) for value in row.values()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # a table has no event to wait for

    async def nothing_due(self, seconds: float = 10.0) -> None:
        """Return once nothing is left to do: a row goes just after what it stood for is seen."""
        await self.until("SELECT count(*) = 0 FROM due", seconds=seconds)

    @contextmanager
    def away(self) -> Iterator[None]:
        """For this long nobody can connect, and who was connected is thrown out."""
        name = self.one("SELECT current_database()")
        admin = psycopg.conninfo.make_conninfo(self.url, dbname="postgres")
        with psycopg.connect(admin, autocommit=True) as conn:
            conn.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
            conn.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            try:
                yield
            finally:
                conn.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    @contextmanager
    def locked(self, table: str) -> Iterator[None]:
        """For this long every statement on the table waits."""
        with psycopg.connect(self.url) as conn:
            conn.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            yield

    def attempts(self, name: str) -> list[dict[str, Any]]:
        """A member's attempts, oldest first."""
        return self.rows(
            """SELECT a.*, q.problem_id, q.position FROM attempt a
               JOIN question q ON q.id = a.question_id JOIN member m ON m.id = a.member_id
               WHERE lower(m.display_name) = %s ORDER BY a.at""",
            name,
        )


@dataclass(frozen=True)
class Classroom:
    """A study group with the bot in it."""

    playground: Playground
    bot: BotProcess
    facts: Facts

    def member(self, name: str, channel: str = "study") -> Member:
        return self.playground.member(name, channel)

    async def worker_ready(self, seconds: float = 15.0) -> None:
        """Return once somebody takes runs."""
        async with asyncio.timeout(seconds):
            ready = "SELECT count(*) FROM run_worker WHERE ready_at IS NOT NULL"
            while not self.facts.one(ready):  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # a table has no event to wait for

    async def choose(self, guild: str = "Study Group", **columns: Any) -> None:
        """Set columns of the guild's settings, as its moderators would."""
        guilds = (await self.playground.world())["guilds"]
        chosen = {
            "guild_id": next(int(g["id"]) for g in guilds if g["name"] == guild),
            "locale": "en-US",
            "time_zone": "UTC",
            "round_starters": "everyone",
            **columns,
        }
        self.facts.run(
            f"INSERT INTO guild_settings ({', '.join(chosen)}) VALUES"
            f" ({', '.join(['%s'] * len(chosen))}) ON CONFLICT (guild_id) DO UPDATE SET"
            f" {', '.join(f'{name} = excluded.{name}' for name in chosen)}",
            *chosen.values(),
        )

    async def start_round(self, deck: str = "freezing-master", channel: str = "study") -> Message:
        """Maria starts a round; the first question."""
        maria = self.member("maria", channel)
        answer = await maria.slash("challenge start", deck=deck)
        assert not answer.failed, answer.error
        return await self.next_question(1, maria)

    async def next_question(self, number: int, watcher: Member | None = None) -> Message:
        """Let the pause pass; the question that follows, once the bot has noted it as open."""
        watcher = watcher or self.member("maria")
        await self.playground.advance(15)
        asked = await watcher.wait_for(lambda m: f"{number} of 5" in m.text and is_open(m))
        await self.facts.until("SELECT true FROM question WHERE message_id = %s", asked.id)
        return asked

    async def heartbeat(self) -> None:
        """Return once the bot has said anew that it is here."""
        since = await self.playground.now()
        await self.facts.until("SELECT max(seen_at) > %s FROM process_heartbeat", since)

    async def time_out(self, question: Message, watcher: Member | None = None) -> Message:
        """Let the question's time run out, whatever was credited to it; its reveal."""
        watcher = watcher or self.member("maria")
        await self.playground.advance(160)
        for _ in range(4):
            with suppress(NotSeen):
                return await watcher.wait_for(lambda m: m.reference_id == question.id, 5)
            await self.playground.advance(await self._left(question) + 3)
        return await watcher.wait_for(lambda m: m.reference_id == question.id)

    async def _left(self, question: Message) -> float:
        """Seconds for which the question can still be answered."""
        closes_at = self.facts.one(
            "SELECT max(closes_at) FROM answer_window w JOIN question q ON q.id = w.question_id"
            " WHERE q.message_id = %s",
            question.id,
        )
        left = closes_at - await self.playground.now()
        return max(0.0, float(left.total_seconds()))


async def started(bot: BotProcess, database_url: str, **environment: str) -> Classroom:
    """A study group whose bot was started with these settings."""
    await bot.start(**environment)
    return Classroom(bot.playground, bot, Facts(libpq(database_url)))


def is_open(message: Message) -> bool:
    return any(not button.disabled for button in message.buttons)


def is_result(message: Message) -> bool:
    """Whether a run's message shows how it ended."""
    return message.button("Run again") is not None


def button(message: Message, choice_id: str) -> str:
    """The custom id of a choice's button."""
    (found,) = (
        b.custom_id
        for b in message.buttons
        if b.custom_id and b.custom_id.endswith(f":{choice_id}")
    )
    return found


def right(problem: Problem) -> str:
    return problem.correct.id


def wrong(problem: Problem, number: int = 0) -> str:
    return [choice.id for choice in problem.choices if not choice.correct][number]


def libpq(url: str) -> str:
    """The address as psycopg itself reads it."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)

"""A clock that a test sets, a round to conduct, and a short way into the database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.store import decks, members, rounds
from bot.store.database import Database

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class HandClock:
    """Stands still until a test sets it forward."""

    at: datetime = NOON
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> datetime:
        return self.at

    async def sleep_until(self, when: datetime) -> None:
        while self.at < when:
            await self._moved.wait()

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self._moved.set()
        self._moved = asyncio.Event()


@dataclass
class Asked:
    """Runs queries, each in a transaction of its own."""

    database: Database

    async def __call__(self, query: Callable[..., Awaitable[Any]], *arguments: Any) -> Any:
        async with self.database.begin() as conn:
            return await query(conn, *arguments)

    async def sql(self, statement: str) -> list[tuple[Any, ...]]:
        async with self.database.begin() as conn:
            return [tuple(row) for row in await conn.exec_driver_sql(statement)]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def ask(database: Database) -> Asked:
    return Asked(database)


@pytest.fixture
async def started(ask: Asked) -> rounds.RoundRow:
    """A round of two questions of 60 s each, all planned."""
    document = {"id": "d", "badge": {"id": "b"}}
    asked = [rounds.NewQuestion(f"p{n}", ("wrong", "right"), "right", 2, 60) for n in range(2)]
    new = rounds.NewRound(
        deck_version_id=await ask(decks.save_version, "d", "hash", document, NOON),
        guild_id=1,
        channel_id=2,
        started_by=await ask(members.member_id_for, 3, "Maria"),
        locale="en-US",
        at=NOON,
        questions=asked,
    )
    return await ask(rounds.start, new)


@pytest.fixture
async def opened(ask: Asked, started: rounds.RoundRow) -> int:
    """The id of the first question, opened at noon for 60 s."""
    question_id = started.question_ids[0]
    await ask(rounds.open_question, question_id, 10, NOON)
    return question_id


async def soon(condition: Callable[[], object], seconds: float = 5.0) -> None:
    """Return once it holds."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  # for conditions that have no event
            await asyncio.sleep(0.01)

"""A round in the database to play with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.learning.challenge import Judgement
from bot.store import answers, decks, members, rounds
from bot.store.database import Connection, Database
from bot.store.rounds import NewQuestion, NewRound, RoundRow

OPENED = datetime(2026, 3, 1, 18, 0, 0, 123456, tzinfo=UTC)
LIMIT = timedelta(seconds=120)
DECK = {"id": "freezing-master", "badge": {"id": "freezing-master"}}

# Snowflakes of messages, channels and interactions: never twice in a run.
snowflakes = count(10**18)


@dataclass
class Table:
    """A group around one database: short ways to set up what a test is about."""

    database: Database

    async def member(self, name: str = "ada") -> int:
        async with self.database.begin() as conn:
            return await members.member_id_for(conn, next(snowflakes), name)

    async def round(self, questions: int = 1, attempts: int = 2) -> RoundRow:
        starter = await self.member("maria")
        async with self.database.begin() as conn:
            version = await decks.save_version(conn, DECK["id"], "hash", DECK, OPENED)
            return await rounds.start(conn, new_round(version, starter, questions, attempts))

    async def open(self, question_id: int) -> None:
        async with self.database.begin() as conn:
            await rounds.open_question(conn, question_id, next(snowflakes), OPENED)

    async def open_question(self, attempts: int = 2) -> int:
        """A question that takes answers; its id."""
        played = await self.round(attempts=attempts)
        await self.open(played.question_ids[0])
        return played.question_ids[0]

    async def close(self, question_id: int) -> bool:
        async with self.database.begin() as conn:
            return await rounds.close_question(conn, question_id, OPENED + LIMIT)

    async def answer(
        self,
        question_id: int,
        member_id: int,
        choice_id: str,
        at: datetime = OPENED,
        interaction_id: int | None = None,
    ) -> Judgement:
        return await answers.record(
            self.database,
            question_id=question_id,
            member_id=member_id,
            choice_id=choice_id,
            at=at,
            interaction_id=interaction_id or next(snowflakes),
        )

    async def ask(self, query: Callable[..., Awaitable[object]], *arguments: object):
        """What a query answers in a transaction of its own."""
        async with self.database.begin() as conn:
            return await query(conn, *arguments)


def new_round(version: int, starter: int, questions: int = 1, attempts: int = 2) -> NewRound:
    return NewRound(
        deck_version_id=version,
        guild_id=1,
        channel_id=next(snowflakes),
        started_by=starter,
        locale="en-US",
        at=OPENED,
        questions=[
            NewQuestion(f"problem-{n}", ("wrong", "right", "worse"), "right", attempts, 120)
            for n in range(questions)
        ],
    )


@pytest.fixture
def table(database: Database) -> Table:
    return Table(database)


async def attempts_stored(conn: Connection, question_id: int) -> list[tuple]:
    result = await conn.exec_driver_sql(
        "SELECT member_id, number, choice_id, correct, at, interaction_id FROM attempt"
        " WHERE question_id = %s ORDER BY member_id, number",
        (question_id,),
    )
    return [tuple(row) for row in result]

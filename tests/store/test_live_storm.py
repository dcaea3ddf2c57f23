"""Clicks, hints, pauses and closings from two processes at once: the rules hold after all."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.learning.challenge import Judgement
from bot.learning.points import BASE
from bot.store import answers, members, rounds
from bot.store.database import Database
from bot.store.errors import NotFound
from bot.store.finish import finish_round
from tests.store.conftest import LIMIT, OPENED, Table, snowflakes

# Each example plays its own question, so the database may serve them all.
against_one_database = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
GUILD = 1
moments = st.integers(-1, 200).map(lambda seconds: OPENED + timedelta(seconds=seconds))
actions = st.one_of(
    st.tuples(
        st.just("click"),
        st.integers(0, 1),
        st.sampled_from(["wrong", "right", "worse"]),
        moments,
        st.integers(0, 5),
    ),
    st.tuples(st.just("hint"), st.integers(0, 1), moments),
    st.tuples(st.just("sure"), st.integers(0, 1), st.integers(1, 3)),
    st.tuples(st.just("pause"), moments),
    st.tuples(st.just("resume"), moments),
    st.tuples(st.just("end"), moments),
    st.tuples(st.just("skip"), moments),
    st.tuples(st.just("close"), moments),
)


@dataclass
class Play:
    """One open question, two members (the second with extra time), two processes."""

    tables: list[Table]
    round_id: int
    question: int
    people: list[int]
    interactions: list[list[int]]
    known: dict[tuple[int, int], tuple]

    def do(self, number: int, action: tuple) -> Awaitable[object]:
        """One thing that happens, handled by the one process or the other."""
        table = self.tables[number % 2]
        name, *facts = action
        return getattr(self, name)(table, *facts)

    def click(self, table, who, choice, at, interaction) -> Awaitable[object]:
        # Discord delivers an interaction again as it was.
        choice, at = self.known.setdefault((who, interaction), (choice, at))
        its_id = self.interactions[who][interaction]
        return table.answer(self.question, self.people[who], choice, at, its_id)

    def hint(self, table, who, at) -> Awaitable[object]:
        take = (self.question, self.people[who], at, next(snowflakes))
        return table.ask(answers.take_hint, *take)

    def sure(self, table, who, number) -> Awaitable[object]:
        return table.ask(answers.note_confidence, self.question, self.people[who], number, "sure")

    def pause(self, table, at) -> Awaitable[object]:
        return table.ask(rounds.pause, self.round_id, at, "moderator")

    def resume(self, table, at) -> Awaitable[object]:
        return table.ask(rounds.resume, self.round_id, at)

    def end(self, table, at) -> Awaitable[object]:
        return table.ask(rounds.end_windows, self.question, at)

    def skip(self, table, at) -> Awaitable[object]:
        return table.ask(rounds.skip, self.question, at)

    def close(self, table, at) -> Awaitable[object]:
        return table.ask(rounds.close_question, self.question, at)


@against_one_database
@given(stream=st.lists(actions, max_size=18))
def test_no_storm_from_two_processes_breaks_the_rules(database_url, stream):
    asyncio.run(play_storm(database_url, stream))


async def play_storm(database_url, stream):
    databases = [Database.connect(database_url), Database.connect(database_url)]
    try:
        play = await begin([Table(database) for database in databases])
        made = await asyncio.gather(*(play.do(n, action) for n, action in enumerate(stream)))
        await check_attempts(play)
        check_told(await stored(play), [each for each in made if isinstance(each, Judgement)])
        await check_the_end(play)
    finally:
        for database in databases:
            await database.close()


async def begin(tables: list[Table]) -> Play:
    table = tables[0]
    played = await table.round()
    people = [await table.member("ada"), await table.member("grace")]
    async with table.database.begin() as conn:
        await members.grant_extra_time(
            conn, GUILD, people[1], percent=50, granted_by=people[0], at=OPENED
        )
    await table.open(played.question_ids[0])
    interactions = [[next(snowflakes) for _ in range(6)] for _ in people]
    return Play(tables, played.id, played.question_ids[0], people, interactions, {})


async def stored(play: Play) -> list:
    async with play.tables[0].database.begin() as conn:
        found = await conn.exec_driver_sql(
            "SELECT * FROM attempt WHERE question_id = %s ORDER BY member_id, number",
            (play.question,),
        )
        return found.all()


async def check_attempts(play: Play) -> None:
    rows = await stored(play)
    for place, member in enumerate(play.people):
        theirs = [row for row in rows if row.member_id == member]
        assert len(theirs) <= 2
        assert [row.number for row in theirs] == list(range(1, len(theirs) + 1))
        assert not any(row.correct for row in theirs[:-1])
        longest = LIMIT * (1.5 if place else 1)
        for row in theirs:
            assert row.at >= OPENED
            assert (row.points > 0) == row.correct
            assert 0 <= row.points <= BASE["beginner"] * 3 // 2 // row.number
            paused = await play.tables[0].ask(waited, play.question)
            assert row.at < OPENED + longest + paused


async def waited(conn, question: int) -> timedelta:
    """At most so long did the round stand still."""
    question = await rounds.question(conn, question)
    last = max((w.closes_at for w in question.windows), default=OPENED)
    return max(last - OPENED, timedelta(0))


def check_told(rows: list, judgements: list[Judgement]) -> None:
    """Every attempt that stands was announced as new exactly once."""
    new = [j.attempt.interaction_id for j in judgements if j.is_new and j.attempt is not None]
    assert sorted(new) == sorted(row.interaction_id for row in rows)


async def check_the_end(play: Play) -> None:
    """The round is finished by both processes at once: one award each at most."""
    first, second = play.tables

    async def finish(table: Table) -> list[int]:
        try:
            return await table.ask(finish_round, play.round_id, OPENED + LIMIT)
        except NotFound:
            return []

    winners = await asyncio.gather(finish(first), finish(second))
    awarded = [member for each in winners for member in each]
    assert len(awarded) == len(set(awarded))
    right = {row.member_id for row in await stored(play) if row.correct}
    assert set(awarded) <= right
    results = await first.ask(rounds.results, play.round_id)
    assert all(answer.points >= 0 for answer in results.answers)

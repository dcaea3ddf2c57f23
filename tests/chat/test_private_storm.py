"""Taps of every kind, from two processes at once: no two awards, no third attempt."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.private.sitting import load, new_question, settled
from bot.chat.services import Services
from bot.chat.versions import DeckVersions
from bot.decks import ChallengeDeck, load_library
from bot.decks.badges import load_badges
from bot.learning.modes import Mode, window_for
from bot.paths import CONTENT
from bot.schedule.rounds import Pace
from bot.store import answers, decks, members, plays, rounds
from bot.store.database import Database

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
GRACE = 2 * SECOND
snowflakes = count(2 * 10**18)


class SetClock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time

    async def sleep_until(self, when: datetime) -> None:
        raise NotImplementedError


def services_at(database: Database, clock: SetClock) -> Services:
    return Services(
        database=database,
        clock=clock,
        library=load_library(CONTENT / "decks"),
        versions=DeckVersions(),
        pace=Pace(lead=SECOND, reveal=SECOND, grace=GRACE),
        rng=random.Random(1),
        wake=lambda: None,
        run_queue=None,
        show_run=lambda _: None,
        badges=load_badges(CONTENT / "badges.yaml"),
    )


@pytest.fixture
async def both(database, database_url):
    """Two processes on one database, under one clock."""
    other = Database.connect(database_url)
    clock = SetClock()
    yield services_at(database, clock), services_at(other, clock), clock
    await other.close()


steps = st.lists(
    st.tuples(
        st.sampled_from(["open", "answer", "answer", "answer", "wait", "settle"]),
        st.integers(0, 4),
        st.integers(0, 3),
        st.booleans(),
    ),
    min_size=5,
    max_size=60,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=steps, mode=st.sampled_from([Mode.SOLO, Mode.PRACTICE, Mode.MISTAKES]))
async def test_whatever_is_tapped_wherever_it_arrives_the_rules_hold(both, steps, mode):
    here, there, clock = both
    clock.time += timedelta(days=1)
    member_id, round_id = await begun(here, mode)
    for kind, which, choice, twice in steps:
        places = [here, there] if twice else [here]
        if kind == "wait":
            clock.time += which * 25 * SECOND
        await asyncio.gather(
            *(act(each, (round_id, member_id), kind, which, choice) for each in places)
        )
        await asyncio.gather(*(settle(each, round_id, member_id) for each in (here, there)))
    await the_rules_hold(here, round_id, member_id, mode)


async def test_a_last_answer_from_two_processes_ends_the_round_and_gives_its_badge_once(both):
    here, there, _ = both
    for _ in range(5):
        member_id, round_id = await begun(here, Mode.SOLO)
        for which in range(5):
            await act(here, (round_id, member_id), "open", which)
            await asyncio.gather(
                *(right(each, round_id, member_id, which) for each in (here, there))
            )
            await asyncio.gather(
                *(settle(each, round_id, member_id) for each in (here, there, here, there))
            )
        sitting = await settle(here, round_id, member_id)
        assert sitting.ended
        assert "freezing-master" in sitting.badges
        assert "first-perfect-round" in sitting.badges
        await the_rules_hold(here, round_id, member_id, Mode.SOLO)


async def begun(services: Services, mode: Mode) -> tuple[int, int]:
    deck = services.library.decks["freezing-master"]
    assert isinstance(deck, ChallengeDeck)
    now = services.clock.now()
    async with services.database.begin() as conn:
        member_id = await members.member_id_for(conn, next(snowflakes), "Ada")
        version = await decks.save_version(
            conn, deck.id, deck.content_hash, deck.to_document(), now
        )
        new = rounds.NewRound(
            deck_version_id=version,
            guild_id=1,
            channel_id=2,
            started_by=member_id,
            locale="en-US",
            at=now,
            questions=[new_question(services, deck, each, mode) for each in deck.problems],
            mode=mode.value,
        )
        row, _ = await plays.start(conn, new, mode, member_id)
    return member_id, row.id


async def act(
    services: Services, seat: tuple[int, int], kind: str, which: int, choice: int = 0
) -> None:
    round_id, member_id = seat
    async with services.database.begin() as conn:
        sitting = await load(conn, services, round_id, member_id)
        assert sitting is not None
        one = sitting.faced[which % len(sitting.faced)]
        if kind == "open":
            window = window_for(services.clock.now(), 60 * SECOND, 0, member_id)
            await plays.open_question(conn, one.question_id, window)
    if kind == "answer":
        await tap(services, one.question_id, member_id, one.choice_ids[choice])


async def right(services: Services, round_id: int, member_id: int, which: int) -> None:
    async with services.database.begin() as conn:
        sitting = await load(conn, services, round_id, member_id)
    assert sitting is not None
    one = sitting.faced[which]
    await tap(services, one.question_id, member_id, sitting.problem(one).correct.id)


async def tap(services: Services, question_id: int, member_id: int, choice_id: str) -> None:
    await answers.record(
        services.database,
        question_id=question_id,
        member_id=member_id,
        choice_id=choice_id,
        at=services.clock.now(),
        interaction_id=next(snowflakes),
    )


async def settle(services: Services, round_id: int, member_id: int):
    async with services.database.begin() as conn:
        return await settled(conn, services, round_id, member_id)


async def the_rules_hold(services: Services, round_id: int, member_id: int, mode: Mode) -> None:
    async with services.database.begin() as conn:
        sitting = await load(conn, services, round_id, member_id)
        awards = await conn.exec_driver_sql(
            "SELECT badge_id FROM badge_award WHERE member_id = %s", (member_id,)
        )
        badges = Counter(awards.scalars())
    assert sitting is not None
    assert all(number == 1 for number in badges.values())
    for one in sitting.faced:
        assert len(one.windows) <= 1
        assert len(one.attempts) <= one.attempts_allowed
        assert sum(attempt.correct for attempt in one.attempts) <= 1
        assert all(not a.points or a.correct for a in one.attempts)
        taken = one.time_taken()
        assert taken is None or timedelta(0) <= taken
    everything_right = all(one.right for one in sitting.faced)
    if mode is not Mode.SOLO or not everything_right:
        assert "freezing-master" not in badges
    if sitting.ended and mode is Mode.MISTAKES:
        assert {one.problem_id for one in sitting.faced if one.right} == set(sitting.problems)

"""Clicks against the real database, one after another and all at once."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.learning.challenge import Outcome, Window
from bot.store import answers, rounds
from bot.store.database import Database
from bot.store.errors import DatabaseUnavailable, NotFound, TooManyConflicts
from tests.store.conftest import LIMIT, OPENED, Table, attempts_stored, snowflakes

MILLISECOND = timedelta(milliseconds=1)
NEW = {Outcome.RIGHT, Outcome.WRONG}
REPEATED = {Outcome.REPEATED_RIGHT, Outcome.REPEATED_WRONG}

# Each example plays its own question, so the database may serve them all.
against_one_database = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
async def elsewhere(database_url):
    """Another process' way to the same database."""
    other = Database.connect(database_url)
    yield other
    await other.close()


async def test_an_attempt_stands_in_the_database_as_it_was_made(table):
    question, ada = await table.open_question(), await table.member()
    at = OPENED + timedelta(microseconds=1)
    judgement = await table.answer(question, ada, "wrong", at, interaction_id=5)
    assert (judgement.outcome, judgement.attempts_left) == (Outcome.WRONG, 1)
    assert await table.ask(attempts_stored, question) == [(ada, 1, "wrong", False, at, 5)]


async def test_wrong_then_right_uses_both_attempts_and_a_third_is_refused(table):
    question, ada = await table.open_question(), await table.member()
    made = [await table.answer(question, ada, choice) for choice in ("wrong", "right", "worse")]
    assert [j.outcome for j in made] == [Outcome.WRONG, Outcome.RIGHT, Outcome.ALREADY_RIGHT]
    assert len(await table.ask(attempts_stored, question)) == 2


async def test_a_third_choice_after_two_wrong_ones_is_refused(table):
    question, ada = await table.open_question(), await table.member()
    made = [await table.answer(question, ada, choice) for choice in ("wrong", "worse", "right")]
    assert made[-1].outcome is Outcome.NO_ATTEMPTS_LEFT
    assert len(await table.ask(attempts_stored, question)) == 2


async def test_the_same_choice_again_and_a_replay_give_the_stored_answer(table):
    question, ada = await table.open_question(), await table.member()
    first = await table.answer(question, ada, "wrong", interaction_id=7)
    again = await table.answer(question, ada, "wrong", interaction_id=8)
    replay = await table.answer(question, ada, "wrong", interaction_id=7)
    assert {again.outcome, replay.outcome} == {Outcome.REPEATED_WRONG}
    assert again.attempt == replay.attempt == first.attempt
    assert len(await table.ask(attempts_stored, question)) == 1


async def test_a_click_made_in_time_counts_however_late_it_is_handled(table):
    question, ada = await table.open_question(), await table.member()
    just_in_time = OPENED + LIMIT - MILLISECOND
    assert (await table.answer(question, ada, "right", just_in_time)).outcome is Outcome.RIGHT


async def test_a_click_after_the_deadline_does_not_count_though_the_question_still_stands_open(
    table,
):
    question, ada = await table.open_question(), await table.member()
    assert (await table.answer(question, ada, "right", OPENED + LIMIT)).outcome is Outcome.TOO_LATE
    assert await table.ask(attempts_stored, question) == []


async def test_after_the_close_nothing_is_added_but_stored_answers_are_repeated(table):
    question, ada, grace = await table.open_question(), await table.member(), await table.member()
    await table.answer(question, ada, "wrong")
    await table.close(question)
    assert (await table.answer(question, ada, "wrong")).outcome is Outcome.REPEATED_WRONG
    assert (await table.answer(question, ada, "right")).outcome is Outcome.CLOSED
    assert (await table.answer(question, grace, "right")).outcome is Outcome.CLOSED
    assert len(await table.ask(attempts_stored, question)) == 1


async def test_a_credited_window_takes_answers_again(table):
    question, ada = await table.open_question(), await table.member()
    extra = Window(OPENED + LIMIT, OPENED + LIMIT * 2)
    assert await table.ask(rounds.credit, question, extra, "outage", OPENED)
    assert (await table.answer(question, ada, "right", extra.opens_at)).outcome is Outcome.RIGHT


async def test_extra_time_counts_for_its_member_only(table):
    question, ada, grace = await table.open_question(), await table.member(), await table.member()
    extra = Window(OPENED + LIMIT, OPENED + LIMIT * 2, member_id=ada)
    await table.ask(rounds.credit, question, extra, "extra time", OPENED)
    assert (await table.answer(question, ada, "right", extra.opens_at)).outcome is Outcome.RIGHT
    theirs = await table.answer(question, grace, "right", extra.opens_at)
    assert theirs.outcome is Outcome.TOO_LATE


async def test_a_question_that_does_not_exist_is_not_found(table):
    with pytest.raises(NotFound):
        await table.answer(404, await table.member(), "right")


async def test_an_interaction_that_answered_one_question_cannot_answer_another(table):
    ada, interaction = await table.member(), next(snowflakes)
    await table.answer(await table.open_question(), ada, "wrong", OPENED, interaction)
    other = await table.open_question()
    with pytest.raises(TooManyConflicts):
        await table.answer(other, ada, "wrong", OPENED, interaction)
    assert await table.ask(attempts_stored, other) == []


async def test_a_database_that_is_away_is_said_to_be_away(tmp_path):
    nowhere = Database.connect(f"postgresql://postgres@/postgres?host={tmp_path}")
    with pytest.raises(DatabaseUnavailable, match="cannot be reached"):
        await Table(nowhere).answer(1, 1, "right")


async def test_a_hint_is_noted_once_and_only_while_the_question_is_open(table):
    question, ada, grace = await table.open_question(), await table.member(), await table.member()
    assert await table.ask(answers.take_hint, question, ada, OPENED, next(snowflakes))
    assert not await table.ask(answers.take_hint, question, ada, OPENED, next(snowflakes))
    await table.close(question)
    assert not await table.ask(answers.take_hint, question, grace, OPENED, next(snowflakes))


async def test_a_double_click_handled_by_two_processes_costs_one_attempt(table, elsewhere):
    ada = await table.member()
    for _ in range(20):
        question = await table.open_question()
        both = await asyncio.gather(
            table.answer(question, ada, "wrong"), Table(elsewhere).answer(question, ada, "wrong")
        )
        assert {j.outcome for j in both} == {Outcome.WRONG, Outcome.REPEATED_WRONG}
        assert both[0].attempt == both[1].attempt
        assert {j.attempts_left for j in both} == {1}


async def test_one_interaction_delivered_to_two_processes_is_one_attempt(table, elsewhere):
    ada = await table.member()
    for _ in range(20):
        question, interaction = await table.open_question(), next(snowflakes)
        both = await asyncio.gather(
            table.answer(question, ada, "right", OPENED, interaction),
            Table(elsewhere).answer(question, ada, "right", OPENED, interaction),
        )
        assert {j.outcome for j in both} == {Outcome.RIGHT, Outcome.REPEATED_RIGHT}


async def test_every_choice_clicked_at_once_spends_no_more_than_is_allowed(table, elsewhere):
    ada = await table.member()
    for _ in range(20):
        question = await table.open_question()
        tables = [table, Table(elsewhere)] * 3
        made = await asyncio.gather(
            *(
                each.answer(question, ada, choice)
                for each, choice in zip(tables, ["wrong", "right", "worse"] * 2, strict=True)
            )
        )
        stored = await table.ask(attempts_stored, question)
        assert len(stored) <= 2
        assert sum(j.outcome in NEW for j in made) == len(stored)
        assert [number for _, number, *_ in stored] == list(range(1, len(stored) + 1))


async def test_a_question_closed_in_the_middle_of_a_storm_gets_nothing_after_its_close(
    table, elsewhere
):
    question = await table.open_question()
    everyone = [await table.member(f"member {n}") for n in range(40)]
    closed_with: list[list[tuple]] = []

    async def close() -> None:
        await asyncio.sleep(0.01)
        async with elsewhere.begin() as conn:
            assert await rounds.close_question(conn, question, OPENED + LIMIT)
            await asyncio.sleep(0.02)
        closed_with.append(await table.ask(attempts_stored, question))

    storm = (table.answer(question, member, "right") for member in everyone)
    *made, _ = await asyncio.gather(*storm, close())
    stored = await table.ask(attempts_stored, question)
    assert stored == closed_with[0]
    assert {j.outcome for j in made} <= {Outcome.RIGHT, Outcome.CLOSED}
    assert sum(j.outcome is Outcome.RIGHT for j in made) == len(stored)


async def test_a_close_waits_for_an_answer_that_is_being_written(table, elsewhere):
    question, ada = await table.open_question(), await table.member()
    async with table.database.begin() as writing:
        keys = {"question_id": question, "member_id": ada, "number": 1, "choice_id": "right"}
        values = {**keys, "correct": True, "at": OPENED, "interaction_id": next(snowflakes)}
        values["points"] = 100
        assert (await writing.exec_driver_sql(answers.WRITE, values)).one_or_none() is not None
        closing = asyncio.create_task(Table(elsewhere).close(question))
        await asyncio.sleep(0.1)
        assert not closing.done()
    assert await closing
    assert len(await table.ask(attempts_stored, question)) == 1


async def test_an_answer_waits_for_a_close_under_way_and_then_comes_too_late(table, elsewhere):
    question, ada = await table.open_question(), await table.member()
    async with elsewhere.begin() as closing:
        await rounds.close_question(closing, question, OPENED + LIMIT)
        answering = asyncio.create_task(table.answer(question, ada, "right"))
        await asyncio.sleep(0.1)
        assert not answering.done()
    assert (await answering).outcome is Outcome.CLOSED
    assert await table.ask(attempts_stored, question) == []


clicks = st.tuples(
    st.integers(0, 1),  # which member
    st.sampled_from(["wrong", "right", "worse"]),
    st.sampled_from([-1, 0, 60_000, 119_999, 120_000, 180_000]),  # milliseconds after the opening
    st.integers(0, 5),  # which interaction of that member
    st.integers(0, 1),  # which process handles it
)


@against_one_database
@given(stream=st.lists(clicks, max_size=16), attempts=st.integers(1, 3), closes=st.booleans())
def test_no_storm_of_clicks_from_two_processes_breaks_the_rules(
    database_url, stream, attempts, closes
):
    asyncio.run(play_storm(database_url, stream, attempts, closes=closes))


async def play_storm(database_url, stream, attempts, *, closes):
    databases = [Database.connect(database_url), Database.connect(database_url)]
    tables = [Table(database) for database in databases]
    try:
        question = await tables[0].open_question(attempts)
        people = [await tables[0].member("ada"), await tables[0].member("grace")]
        interactions = [[next(snowflakes) for _ in range(6)] for _ in people]
        known = {}
        for who, choice, late, interaction, _ in stream:
            known.setdefault((who, interaction), (choice, OPENED + timedelta(milliseconds=late)))
        work = [
            tables[process].answer(
                question,
                people[who],
                *known[who, interaction],
                interaction_id=interactions[who][interaction],
            )
            for who, _, _, interaction, process in stream
        ]
        if closes:
            work.insert(len(work) // 2, tables[1].close(question))
        made = await asyncio.gather(*work)
        judgements = [judgement for judgement in made if not isinstance(judgement, bool)]
        stored = await tables[0].ask(attempts_stored, question)
    finally:
        for database in databases:
            await database.close()
    check_stored(stored, people, attempts)
    check_told(stored, judgements)


def check_stored(stored, people, attempts):
    for member in people:
        theirs = [row for row in stored if row[0] == member]
        assert len(theirs) <= attempts
        assert [number for _, number, *_ in theirs] == list(range(1, len(theirs) + 1))
        assert not any(correct for _, _, _, correct, *_ in theirs[:-1])
        assert len({choice for _, _, choice, *_ in theirs}) == len(theirs)
        assert all(OPENED <= at < OPENED + LIMIT for *_, at, _ in theirs)


def check_told(stored, judgements):
    """Every attempt that stands was announced as new once; every repetition repeats one."""
    ids = sorted(row[-1] for row in stored)
    new = [j.attempt.interaction_id for j in judgements if j.outcome in NEW]
    assert sorted(new) == ids
    assert all(j.attempt.interaction_id in ids for j in judgements if j.outcome in REPEATED)
    assert all(j.attempt is None for j in judgements if j.outcome not in NEW | REPEATED)

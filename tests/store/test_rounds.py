"""Rounds and their questions, from start to end, also when two processes do the same at once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.learning.challenge import Outcome, QuestionState, Window, credit
from bot.learning.standings import standings
from bot.store import answers, badges, decks, rounds
from bot.store.database import Database
from bot.store.errors import NotFound, QuestionOver, RoundAlreadyRunning
from bot.store.finish import finish_round
from bot.store.rounds import FirstRight
from tests.store.conftest import DECK, LIMIT, OPENED, Table, new_round, snowflakes

LATER = OPENED + timedelta(minutes=10)


@pytest.fixture
async def elsewhere(database_url):
    """Another process' way to the same database."""
    other = Database.connect(database_url)
    yield Table(other)
    await other.close()


async def test_a_round_starts_with_its_questions_planned_in_order(table):
    played = await table.round(questions=3)
    assert (played.state, played.mode, played.finished_at) == ("running", "live", None)
    found = [await table.ask(rounds.question, question) for question in played.question_ids]
    assert [question.position for question in found] == [0, 1, 2]
    assert [question.problem_id for question in found] == ["problem-0", "problem-1", "problem-2"]
    assert {question.state for question in found} == {QuestionState.PLANNED}
    assert found[0].choice_ids == ("wrong", "right", "worse")
    assert found[0].windows == ()


async def test_a_channel_has_one_live_round_at_a_time(table):
    played = await table.round()
    starter = await table.member()
    again = replace(new_round(played.deck_version_id, starter), channel_id=played.channel_id)
    with pytest.raises(RoundAlreadyRunning, match="already running in this channel"):
        await table.ask(rounds.start, again)
    assert await table.ask(rounds.running_in, played.channel_id) == played
    await table.ask(rounds.finish, played.id, LATER)
    assert await table.ask(rounds.running_in, played.channel_id) is None
    assert (await table.ask(rounds.start, again)).id != played.id


async def test_of_two_rounds_started_at_once_in_a_channel_one_begins(table, elsewhere):
    first = await table.round()
    starter = await table.member()
    new = new_round(first.deck_version_id, starter)
    tries = (each.ask(rounds.start, new) for each in (table, elsewhere, table, elsewhere))
    made = await asyncio.gather(*tries, return_exceptions=True)
    refused = [each for each in made if isinstance(each, RoundAlreadyRunning)]
    assert len(refused) == 3


async def test_solo_rounds_may_run_beside_a_live_one(table):
    played = await table.round()
    alone = replace(
        new_round(played.deck_version_id, await table.member()),
        channel_id=played.channel_id,
        mode="solo",
    )
    assert (await table.ask(rounds.start, alone)).mode == "solo"


async def test_a_round_needs_a_question(table):
    with pytest.raises(ValueError, match="at least one question"):
        await table.round(questions=0)


async def test_what_does_not_exist_is_none_or_not_found(table):
    assert await table.ask(rounds.find, 404) is None
    assert await table.ask(rounds.find_question, 404) is None
    assert await table.ask(rounds.question_by_message, 404) is None
    assert await table.ask(rounds.question_at, 404, 0) is None
    for query in (rounds.get, rounds.question):
        with pytest.raises(NotFound, match="404"):
            await table.ask(query, 404)


async def test_a_question_opens_at_the_moment_of_its_message_to_the_microsecond(table):
    question = (await table.round()).question_ids[0]
    window = await table.ask(rounds.open_question, question, 77, OPENED)
    assert window == Window(OPENED, OPENED + LIMIT)
    found = await table.ask(rounds.question_by_message, 77)
    assert (found.id, found.state, found.opened_at) == (question, QuestionState.OPEN, OPENED)
    assert found.windows == found.everyone_windows == (window,)
    assert found.shown_closes_at == OPENED + LIMIT
    assert found.open_for(1, OPENED)
    assert not found.open_for(1, OPENED + LIMIT)


async def test_the_first_to_open_a_question_decides_its_window(table, elsewhere):
    question = (await table.round()).question_ids[0]
    moments = [OPENED + timedelta(seconds=n) for n in range(6)]
    windows = await asyncio.gather(
        *(
            each.ask(rounds.open_question, question, next(snowflakes), at)
            for each, at in zip([table, elsewhere] * 3, moments, strict=True)
        )
    )
    assert len(set(windows)) == 1
    assert (await table.ask(rounds.question, question)).windows == (windows[0],)


async def test_a_question_is_closed_once_and_by_one(table, elsewhere):
    question = await table.open_question()
    closed = await asyncio.gather(*(each.close(question) for each in [table, elsewhere] * 3))
    assert sorted(closed) == [False] * 5 + [True]
    found = await table.ask(rounds.question, question)
    assert (found.state, found.closed_at) == (QuestionState.CLOSED, OPENED + LIMIT)


async def test_a_planned_question_cannot_be_closed_as_if_it_had_been_open(table):
    assert not await table.close((await table.round()).question_ids[0])


async def test_stopping_a_round_closes_its_questions_and_they_never_open(table):
    played = await table.round(questions=2)
    await table.open(played.question_ids[0])
    assert await table.ask(rounds.stop, played.id, LATER)
    assert not await table.ask(rounds.stop, played.id, LATER)
    assert not await table.ask(rounds.finish, played.id, LATER)
    assert (await table.ask(rounds.get, played.id)).state == "stopped"
    with pytest.raises(QuestionOver):
        await table.open(played.question_ids[1])
    never_opened = await table.ask(rounds.question, played.question_ids[1])
    assert (never_opened.state, never_opened.shown_closes_at) == (QuestionState.CLOSED, LATER)
    judgement = await table.answer(played.question_ids[0], await table.member(), "right")
    assert judgement.outcome is Outcome.CLOSED


async def test_an_answer_never_lands_after_its_round_was_stopped(table, elsewhere):
    played = await table.round()
    question = played.question_ids[0]
    await table.open(question)
    async with elsewhere.database.begin() as stopping:
        await rounds.stop(stopping, played.id, LATER)
        late = asyncio.create_task(table.answer(question, await table.member(), "right"))
        await asyncio.sleep(0.1)
    assert (await late).outcome is Outcome.CLOSED


async def test_an_outage_is_credited_once_though_two_processes_start_at_once(table, elsewhere):
    question = await table.open_question()
    began, ended = OPENED + timedelta(seconds=50), OPENED + timedelta(seconds=80)

    async def recover(each: Table, ended) -> bool:
        found = await each.ask(rounds.question, question)
        extra = credit(found.everyone_windows, began, ended)
        return await each.ask(rounds.credit, question, extra, "outage", began)

    given = await asyncio.gather(
        *(
            recover(each, ended + timedelta(milliseconds=n))
            for n, each in enumerate([table, elsewhere] * 3)
        )
    )
    assert sorted(given) == [False] * 5 + [True]
    found = await table.ask(rounds.question, question)
    lost = found.windows[1].closes_at - found.windows[1].opens_at
    assert timedelta(seconds=30) <= lost <= timedelta(seconds=30, milliseconds=6)
    assert found.shown_closes_at == OPENED + LIMIT + lost


async def test_a_second_outage_is_credited_too_also_of_the_time_given_back(table):
    question = await table.open_question()
    for seconds in (50, 130):
        found = await table.ask(rounds.question, question)
        began, ended = (OPENED + timedelta(seconds=s) for s in (seconds, seconds + 10))
        extra = credit(found.everyone_windows, began, ended)
        if extra is not None:
            assert await table.ask(rounds.credit, question, extra, "outage", began)
    assert len((await table.ask(rounds.question, question)).windows) == 2


async def test_a_closed_question_is_not_credited(table):
    question = await table.open_question()
    await table.close(question)
    extra = Window(OPENED + LIMIT, OPENED + LIMIT * 2)
    assert not await table.ask(rounds.credit, question, extra, "outage", OPENED)


async def test_extra_time_of_a_member_moves_the_close_but_not_what_is_shown(table):
    question, ada = await table.open_question(), await table.member()
    extra = Window(OPENED + LIMIT, OPENED + LIMIT * 2, member_id=ada)
    assert await table.ask(rounds.credit, question, extra, "extra time", OPENED)
    found = await table.ask(rounds.question, question)
    assert found.shown_closes_at == OPENED + LIMIT
    assert max(window.closes_at for window in found.windows) == extra.closes_at
    assert found.open_for(ada, extra.opens_at)
    assert not found.open_for(ada + 1, extra.opens_at)


async def test_questions_are_found_by_state_place_and_recency(table):
    played = await table.round(questions=3)
    first, second, third = played.question_ids
    await table.open(first)
    await table.close(first)
    await table.open(second)
    assert [q.id for q in await table.ask(rounds.open_questions)] == [second]
    assert [q.id for q in await table.ask(rounds.latest_questions, played.id, 5)] == [second, first]
    assert (await table.ask(rounds.question_at, played.id, 2)).id == third
    assert await table.ask(rounds.question_at, played.id, 3) is None


async def test_a_tally_counts_members_by_choice_and_names_the_first_who_was_right(table):
    question = await table.open_question()
    ada, grace, linus = [await table.member(name) for name in ("ada", "grace", "linus")]
    later = OPENED + timedelta(seconds=1.5)
    await table.answer(question, ada, "wrong", OPENED)
    await table.answer(question, ada, "right", later + timedelta(seconds=1))
    await table.answer(question, grace, "right", later)
    await table.answer(question, linus, "wrong", later)
    tally = await table.ask(rounds.tally, question)
    assert tally.chosen == {"wrong": 2, "right": 2, "worse": 0}
    assert (tally.answered, tally.solved) == (3, 2)
    assert tally.first_right == FirstRight(grace, 1.5)


async def test_a_question_that_nobody_answered_has_an_empty_tally(table):
    tally = await table.ask(rounds.tally, await table.open_question())
    assert (tally.answered, tally.solved, tally.first_right) == (0, 0, None)


async def test_a_member_sees_their_own_answers_question_by_question(table):
    played = await table.round(questions=2)
    await table.open(played.question_ids[0])
    ada, grace = await table.member("ada"), await table.member("grace")
    await table.answer(played.question_ids[0], ada, "wrong")
    await table.answer(played.question_ids[0], ada, "right")
    await table.answer(played.question_ids[0], grace, "worse")
    await table.ask(answers.take_hint, played.question_ids[0], ada, OPENED, next(snowflakes))
    first, second = await table.ask(rounds.answers_of, played.id, ada)
    assert [(a.choice_id, a.correct) for a in first.attempts] == [("wrong", False), ("right", True)]
    assert (first.problem_id, first.hint) == ("problem-0", True)
    assert (second.problem_id, second.attempts, second.hint) == ("problem-1", (), False)


async def play_to_the_end(table: Table) -> tuple[int, dict[str, int]]:
    played = await table.round(questions=2)
    people = {name: await table.member(name) for name in ("ada", "grace", "linus")}
    script = {
        "ada": (["wrong", "right"], ["right"]),
        "grace": (["right"], ["wrong", "worse"]),
        "linus": (["right"], ["right"]),
    }
    for turn, question in enumerate(played.question_ids):
        await table.open(question)
        for name, choices in script.items():
            for choice in choices[turn]:
                await table.answer(question, people[name], choice)
        await table.close(question)
    return played.id, people


async def test_results_rank_the_members(table):
    round_id, people = await play_to_the_end(table)
    ranked = standings(await table.ask(rounds.results, round_id))
    assert [(s.place, s.member_id, s.solved, s.attempts) for s in ranked] == [
        (1, people["linus"], 2, 2),
        (2, people["ada"], 2, 3),
        (3, people["grace"], 1, 1),
    ]


async def test_finishing_gives_the_badge_to_everyone_with_all_correct_once(table, elsewhere):
    round_id, people = await play_to_the_end(table)
    ends = (each.ask(finish_round, round_id, LATER) for each in [table, elsewhere] * 3)
    winners = [people["ada"], people["linus"]]
    assert sorted(await asyncio.gather(*ends)) == [[]] * 5 + [winners]
    assert await table.ask(badges.won_in, round_id) == winners
    award = (await table.ask(badges.of_member, people["ada"]))[0]
    assert (award.badge_id, award.round_id, award.at) == ("freezing-master", round_id, LATER)


async def test_a_badge_that_a_member_has_is_kept_and_not_won_again(table):
    first, people = await play_to_the_end(table)
    await table.ask(finish_round, first, LATER)
    second = await table.round()
    await table.open(second.question_ids[0])
    await table.answer(second.question_ids[0], people["ada"], "right")
    assert await table.ask(finish_round, second.id, LATER + LIMIT) == []
    assert [a.round_id for a in await table.ask(badges.of_member, people["ada"])] == [first]


async def test_a_stopped_round_gives_no_badge(table):
    round_id, _ = await play_to_the_end(table)
    await table.ask(rounds.stop, round_id, LATER)
    assert await table.ask(finish_round, round_id, LATER) == []
    assert await table.ask(badges.won_in, round_id) == []


async def test_a_round_plays_the_deck_as_it_read_when_it_began(table):
    played = await table.round()
    changed = DECK | {"title": "Changed meanwhile"}
    newer = await table.ask(decks.save_version, DECK["id"], "newer hash", changed, LATER)
    assert newer != played.deck_version_id
    assert await table.ask(decks.document, played.deck_version_id) == DECK
    assert await table.ask(decks.document, newer) == changed

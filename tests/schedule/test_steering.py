"""A moderator's hand on a round's pace."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.schedule import plans, steering
from bot.schedule.rounds import Pace
from bot.schedule.steering import MILLISECOND, Steered
from bot.store import answers, members, rounds
from bot.store.rounds import RoundRow
from tests.schedule.conftest import NOON, Asked

SECOND = timedelta(seconds=1)
PACE = Pace(lead=5 * SECOND, reveal=12 * SECOND, grace=2 * SECOND)


async def planned(ask: Asked) -> dict[str, float]:
    rows = await ask.sql("SELECT key, at FROM due")
    return {key: (at - NOON).total_seconds() for key, at in rows}


async def now(ask: Asked, played: RoundRow) -> RoundRow:
    return await ask(rounds.get, played.id)


@pytest.fixture
async def lobby(ask: Asked, started: RoundRow) -> RoundRow:
    """A round whose first question comes a minute after noon."""
    first = started.question_ids[0]
    await ask(plans.plan_start, started.id, first, NOON, NOON + 60 * SECOND)
    return started


@pytest.fixture
async def asked(ask: Asked, started: RoundRow) -> int:
    """Its first question, open since noon for 60 s."""
    first = started.question_ids[0]
    await ask(plans.opened, first, 10, NOON, PACE.grace)
    return first


async def test_the_lobby_can_be_ended_at_once(ask: Asked, lobby: RoundRow):
    at = NOON + 3 * SECOND
    assert await ask(steering.next_now, lobby, at, PACE) is Steered.STARTED
    assert (await planned(ask))[plans.post_key(lobby.question_ids[0])] == 3


async def test_a_lobby_can_be_paused_and_starts_after_a_short_lead(ask: Asked, lobby: RoundRow):
    await ask(steering.pause, lobby, NOON, "moderator")
    paused = await now(ask, lobby)
    assert await ask(steering.resume, paused, NOON + 600 * SECOND, PACE) is Steered.DONE
    assert (await planned(ask))[plans.post_key(lobby.question_ids[0])] == 605
    assert (await now(ask, lobby)).starts_at == NOON + 605 * SECOND


async def test_an_open_question_is_not_hurried(ask: Asked, started: RoundRow, asked: int):
    assert await ask(steering.next_now, started, NOON, PACE) is Steered.QUESTION_OPEN


async def test_a_pause_in_a_question_gives_exactly_the_time_back_that_was_left(
    ask: Asked, started: RoundRow, asked: int
):
    await ask(steering.pause, started, NOON + 20 * SECOND - MILLISECOND, "moderator")
    again = await ask(steering.pause, await now(ask, started), NOON + 25 * SECOND, "moderator")
    assert again is Steered.PAUSED_ALREADY
    await ask(steering.resume, await now(ask, started), NOON + 100 * SECOND, PACE)
    spans = [
        ((w.opens_at - NOON).total_seconds(), (w.closes_at - NOON).total_seconds())
        for w in (await ask(rounds.question, asked)).windows
    ]
    assert spans == [(0, 20), (100, 140)]
    assert (await planned(ask))[plans.close_key(asked)] == 142
    assert await ask(steering.resume, await now(ask, started), NOON, PACE) is Steered.NOT_PAUSED


async def test_no_answer_counts_during_a_pause_and_speed_does_not_suffer_from_it(
    ask: Asked, started: RoundRow, asked: int
):
    ada = await ask(members.member_id_for, 11, "ada")

    async def click(second: int, interaction: int) -> answers.Judgement:
        return await answers.record(
            ask.database,
            question_id=asked,
            member_id=ada,
            choice_id="right",
            at=NOON + second * SECOND,
            interaction_id=interaction,
        )

    await ask(steering.pause, started, NOON + 30 * SECOND - MILLISECOND, "moderator")
    assert (await click(31, 1)).outcome == "paused"
    await ask(steering.resume, await now(ask, started), NOON + 600 * SECOND, PACE)
    assert (await click(31, 2)).outcome == "too_early"
    made = await click(600, 3)
    assert made.outcome == "right"
    assert made.attempt is not None
    assert made.attempt.points == 125  # half of the time was left


@pytest.mark.parametrize("heard", ["during the pause", "after it"])
async def test_an_answer_of_the_same_millisecond_as_a_pause_counts_whenever_it_is_heard(
    ask: Asked, started: RoundRow, asked: int, heard: str
):
    ada = await ask(members.member_id_for, 11, "ada")
    at = NOON + 20 * SECOND
    await ask(steering.pause, started, at, "moderator")
    if heard == "after it":
        await ask(steering.resume, await now(ask, started), at, PACE)
    judgement = await answers.record(
        ask.database,
        question_id=asked,
        member_id=ada,
        choice_id="right",
        at=at,
        interaction_id=1,
    )
    assert judgement.outcome == "right"


async def test_a_skipped_question_ends_and_counts_for_nobody(
    ask: Asked, started: RoundRow, asked: int
):
    at = NOON + 10 * SECOND
    assert await ask(steering.skip, started, at, PACE) is Steered.DONE
    assert await ask(steering.skip, started, at, PACE) is Steered.NO_QUESTION_OPEN
    question = await ask(rounds.question, asked)
    assert question.skipped_at == at
    assert question.shown_closes_at == at
    assert (await planned(ask))[plans.close_key(asked)] == 10
    results = await ask(rounds.results, started.id)
    assert [q.skipped for q in results.questions] == [True, False]


async def test_a_paused_question_can_be_skipped(ask: Asked, started: RoundRow, asked: int):
    await ask(steering.pause, started, NOON + 10 * SECOND - MILLISECOND, "moderator")
    at = NOON + 50 * SECOND
    assert await ask(steering.skip, await now(ask, started), at, PACE) is Steered.DONE
    assert (await now(ask, started)).paused_at is None
    assert (await ask(rounds.question, asked)).shown_closes_at == NOON + 10 * SECOND


async def test_the_pause_after_a_reveal_can_be_ended_at_once(
    ask: Asked, started: RoundRow, asked: int
):
    await ask(rounds.close_question, asked, NOON)
    assert await ask(steering.next_now, started, NOON, PACE) is Steered.QUESTION_OPEN
    second = started.question_ids[1]
    await ask(plans.plan_post, second, NOON + 12 * SECOND)
    assert await ask(steering.next_now, started, NOON + SECOND, PACE) is Steered.DONE
    assert (await planned(ask))[plans.post_key(second)] == 1


@pytest.mark.parametrize("wish", [steering.next_now, steering.skip, steering.resume])
async def test_a_round_that_is_over_is_left_alone(ask: Asked, started: RoundRow, wish):
    await ask(plans.stop_round, started.id, NOON)
    assert await ask(wish, await now(ask, started), NOON, PACE) is Steered.OVER

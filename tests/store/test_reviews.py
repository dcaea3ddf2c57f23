"""Ratings are kept once, taken back exactly, and change what is due."""

import asyncio
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs_rs_python as oracle
import pytest

from bot.learning.recall import Memory, Phase, Plan, Rating, StudyDays, rate, retrievability
from bot.learning.recall.recalls import retention
from bot.learning.recall.replay import replay
from bot.learning.recall.session import CardKey, Fresh, Today
from bot.store import decks, guilds, reminders, reviews
from bot.store.models import ReviewLog, ReviewState
from bot.store.reviews import CardState, Desk, Moments, Preferences, Rated
from tests.store.conftest import Table, snowflakes

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAYS = StudyDays(ZoneInfo("UTC"))
PLAN = Plan(DAYS, fuzz=False)


@pytest.fixture
async def ada(table: Table) -> int:
    return await table.member("ada")


@pytest.fixture
async def deck_id(table: Table) -> int:
    async with table.database.begin() as conn:
        await decks.save_version(conn, "freezing", "hash", {"id": "freezing"}, NOON)
        found = await conn.exec_driver_sql("SELECT id FROM deck WHERE slug = 'freezing'")
        return found.scalar_one()


@pytest.fixture
def card(deck_id: int) -> CardKey:
    return CardKey(deck_id, "what-freezing-means")


def rated(member_id: int, card: CardKey, rating: Rating, at: datetime = NOON, **more) -> Rated:
    values = {"seq": 0, "interaction_id": next(snowflakes), **more}
    return Rated(member_id=member_id, card=card, rating=rating, at=at, **values)


async def give(table: Table, given: Rated) -> reviews.Recorded:
    def remember(memory: Memory | None) -> Memory:
        return rate(memory, given.rating, given.at, PLAN, random.random)

    return await table.ask(reviews.rate, given, remember)


async def desk(table: Table, member_id: int, now: datetime, *new: CardKey) -> Desk:
    tomorrow = DAYS.tomorrow(now)
    begun = DAYS.start_of(DAYS.day_of(now))
    moments = Moments(now, begun, tomorrow, DAYS.tomorrow(tomorrow))
    return await table.ask(reviews.desk, member_id, moments, new)


async def due(table: Table, member_id: int, now: datetime) -> list[str]:
    return [waiting.key.card_id for waiting in (await desk(table, member_id, now)).waiting]


async def test_a_rating_is_kept_and_the_card_comes_back(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.EASY))
    assert kept.log_id is not None
    found = await table.ask(reviews.find, ada, card)
    assert found == kept.state
    assert found.memory is not None
    assert found.memory.phase is Phase.REVIEW
    assert await due(table, ada, NOON) == []
    assert await due(table, ada, found.memory.due) == [card.card_id]


async def test_the_same_click_delivered_twice_rates_once(table, ada, card):
    click = rated(ada, card, Rating.GOOD)
    first, second = await give(table, click), await give(table, click)
    assert first == second
    assert (await table.ask(reviews.find, ada, card)).reps == 1


async def test_a_second_click_on_an_old_button_changes_nothing(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.GOOD))
    stale = await give(table, rated(ada, card, Rating.AGAIN))
    assert stale.log_id is None
    assert stale.state == kept.state


async def test_clicks_at_the_same_moment_rate_once(table, ada, card):
    clicks = [rated(ada, card, rating) for rating in Rating for _ in range(3)]
    kept = await asyncio.gather(*(give(table, click) for click in clicks))
    assert sum(recorded.log_id is not None for recorded in kept) == 1
    assert (await table.ask(reviews.find, ada, card)).reps == 1


async def test_undo_goes_back_to_exactly_what_was(table, ada, card):
    await give(table, rated(ada, card, Rating.EASY))
    before = await table.ask(reviews.find, ada, card)
    later = before.memory.due + timedelta(hours=3)
    forgot = await give(table, rated(ada, card, Rating.AGAIN, later, seq=1))
    assert forgot.state.lapses == 1
    undone = await table.ask(reviews.undo, ada, forgot.log_id, later)
    assert undone.card == card
    found = await table.ask(reviews.find, ada, card)
    assert replace(found, seq=before.seq) == before
    assert found.seq > forgot.state.seq


async def test_undoing_a_first_rating_makes_the_card_new_again(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.GOOD))
    await table.ask(reviews.undo, ada, kept.log_id, NOON)
    found = await table.ask(reviews.find, ada, card)
    assert found == CardState(memory=None, seq=2, reps=0, lapses=0)
    laid = await desk(table, ada, NOON, card)
    assert laid.fresh == [Fresh(card)]
    assert laid.states[card] == found
    assert laid.today == Today()


async def test_only_the_last_rating_can_be_undone_and_only_once(table, ada, card):
    first = await give(table, rated(ada, card, Rating.GOOD))
    other = await give(table, rated(ada, CardKey(card.deck_id, "other"), Rating.GOOD))
    assert await table.ask(reviews.undo, ada, first.log_id, NOON) is None
    both = [table.ask(reviews.undo, ada, other.log_id, NOON) for _ in range(2)]
    assert sum(undone is not None for undone in await asyncio.gather(*both)) == 1
    assert await table.ask(reviews.undo, ada, first.log_id, NOON) is not None


async def test_nobody_undoes_someone_else_s_rating(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.GOOD))
    assert await table.ask(reviews.undo, await table.member("eve"), kept.log_id, NOON) is None


async def test_an_old_button_stays_dead_after_an_undo(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.GOOD))
    await table.ask(reviews.undo, ada, kept.log_id, NOON)
    assert (await give(table, rated(ada, card, Rating.EASY, seq=0))).log_id is None
    assert (await give(table, rated(ada, card, Rating.EASY, seq=2))).log_id is not None


async def test_a_buried_card_waits_and_a_suspended_one_waits_for_the_member(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.EASY))
    when = kept.state.memory.due
    until = when + timedelta(days=1)
    async with table.database.begin() as conn:
        assert await reviews.bury(conn, ada, card, 1, until=until, at=when)
    assert await due(table, ada, when) == []
    assert await due(table, ada, until) == [card.card_id]
    async with table.database.begin() as conn:
        assert not await reviews.suspend(conn, ada, card, 1, at=when)
        assert await reviews.suspend(conn, ada, card, 2, at=when)
    assert await due(table, ada, until) == []
    assert await table.ask(reviews.resume, ada) == 1
    assert await due(table, ada, until) == [card.card_id]


async def test_a_new_card_can_be_put_aside(table, ada, card):
    async with table.database.begin() as conn:
        assert await reviews.suspend(conn, ada, card, 0, at=NOON)
    other = CardKey(card.deck_id, "other")
    assert (await desk(table, ada, NOON, other, card)).fresh == [Fresh(other)]
    assert await due(table, ada, NOON + timedelta(days=9)) == []


async def test_today_counts_new_cards_reviews_and_siblings(table, ada, deck_id):
    for name, siblings in (("a", "note"), ("b", None)):
        await give(table, rated(ada, CardKey(deck_id, name), Rating.EASY, siblings=siblings))
    later = NOON + timedelta(days=30)
    await give(table, rated(ada, CardKey(deck_id, "a"), Rating.GOOD, later, seq=1))
    assert (await desk(table, ada, NOON)).today == Today(2, 1, frozenset({"note"}))
    assert (await desk(table, ada, later)).today == Today(0, 1, frozenset({"note"}))


async def test_a_challenge_s_rating_is_none_of_today_s_work(table, ada, card):
    await give(table, rated(ada, card, Rating.HARD, kind="challenge", interaction_id=None))
    laid = await desk(table, ada, NOON, card)
    assert laid.today == Today()
    assert laid.fresh == []
    assert [waiting.key for waiting in laid.waiting] == [card]


async def test_tomorrow_s_cards_are_counted_and_new_ones_keep_the_order_they_were_named_in(
    table, ada, deck_id
):
    names = [CardKey(deck_id, name) for name in "cab"]
    await give(table, rated(ada, names[0], Rating.GOOD))
    laid = await desk(table, ada, NOON, *names)
    assert [fresh.key for fresh in laid.fresh] == names[1:]
    assert laid.due_tomorrow == 1
    assert (await desk(table, ada, NOON - timedelta(days=9))).due_tomorrow == 0


async def test_preferences_are_kept_and_old_parameters_are_not_used_by_a_newer_algorithm(
    table, ada
):
    assert await table.ask(reviews.preferences, ada) == Preferences()
    own = tuple(value * 1.01 for value in PLAN.parameters[:4]) + PLAN.parameters[4:]
    chosen = Preferences(
        retention=0.85, time_zone="Europe/Berlin", parameters=own, algorithm="FSRS-6", loss=0.3
    )
    await table.ask(reviews.prefer, ada, chosen)
    assert await table.ask(reviews.preferences, ada) == chosen
    assert chosen.plan().parameters == own
    assert replace(chosen, algorithm="FSRS-5").plan().parameters == PLAN.parameters
    assert replace(chosen, own_parameters=False).plan().parameters == PLAN.parameters


@pytest.mark.slow
async def test_a_thousand_histories_read_back_agree_with_fsrs_in_rust(table, ada, deck_id):
    rng = random.Random(11)
    model = oracle.FSRS(oracle.DEFAULT_PARAMETERS)
    for number in range(1000):
        card, at, steps = CardKey(deck_id, f"card-{number}"), NOON, []
        async with table.database.begin() as conn:
            for seq in range(rng.randint(1, 5)):
                gap = rng.choice((0, 1, 2, 5, 11, 40)) if seq else 0
                at += timedelta(days=gap)
                given = rated(ada, card, rng.choice(list(Rating)), at, seq=seq)
                await reviews.rate(
                    conn, given, lambda m, g=given: rate(m, g.rating, g.at, PLAN, rng.random)
                )
                steps.append(oracle.FSRSReview(int(given.rating), gap))
            memory = (await reviews.find(conn, ada, card)).memory
        expected = model.memory_state(oracle.FSRSItem(steps))
        assert memory.stability == pytest.approx(expected.stability, rel=1e-4)
        assert memory.difficulty == pytest.approx(expected.difficulty, rel=1e-4)


async def test_histories_leave_out_what_was_undone(table, ada, card):
    kept = await give(table, rated(ada, card, Rating.GOOD))
    wrong = await give(table, rated(ada, card, Rating.AGAIN, NOON + timedelta(days=3), seq=1))
    await table.ask(reviews.undo, ada, wrong.log_id, NOON)
    found = await table.ask(reviews.ratings, ada)
    assert [given.rating for given in found[card]] == [Rating.GOOD]
    assert reviews.by_day(found, DAYS) == [[(NOON.date().toordinal(), Rating.GOOD)]]
    assert kept.log_id is not None


async def test_cards_worked_out_anew_under_the_same_plan_are_as_they_were(table, ada, deck_id):
    rng = random.Random(5)
    cards = [CardKey(deck_id, name) for name in "abcdef"]
    for card in cards:
        at = NOON
        for seq in range(rng.randint(1, 6)):
            await give(table, rated(ada, card, rng.choice(list(Rating)), at, seq=seq))
            at += timedelta(days=rng.choice((0, 1, 4, 30)))
    before = [(await table.ask(reviews.find, ada, card)) for card in cards]

    def remember(_: CardKey, given):
        return replay(given, PLAN, random.random)

    assert await table.ask(reviews.reschedule, ada, remember, NOON) == len(cards)
    after = [(await table.ask(reviews.find, ada, card)) for card in cards]
    assert [state.memory for state in after] == [state.memory for state in before]
    assert [state.seq for state in after] == [state.seq + 1 for state in before]


async def test_retention_is_measured_on_cards_that_were_known(table, ada, card):
    first = await give(table, rated(ada, card, Rating.EASY))
    assert await table.ask(reviews.recalls, ada, NOON) == []
    for seq, rating in enumerate((Rating.GOOD, Rating.AGAIN), 1):
        at = NOON + timedelta(days=20 * seq)
        await give(table, rated(ada, card, rating, at, seq=seq))
    later, earlier = await table.ask(reviews.recalls, ada, NOON)
    assert (earlier.remembered, later.remembered) == (True, False)
    assert earlier.memory == first.state.memory
    found = retention([later, earlier], PLAN)
    assert (found.reviews, found.measured) == (2, 0.5)
    expected = [retrievability(each.memory, each.at, PLAN) for each in (later, earlier)]
    assert found.predicted == pytest.approx(sum(expected) / 2)
    assert len(await table.ask(reviews.memories, ada)) == 1
    assert await table.ask(reviews.suspended, ada) == 0


async def test_the_rows_of_a_card_that_nobody_reviewed_are_none(table, ada, card):
    assert await table.ask(reviews.find, ada, card) == CardState(None, 0, 0, 0)
    async with table.database.begin() as conn:
        for table_ in (ReviewState, ReviewLog):
            assert (await conn.execute(table_.__table__.select())).first() is None


async def test_one_look_tells_who_a_member_is(table, deck_id):
    nobody = await table.ask(reviews.facts, 77, "ada", None)
    assert (nobody.preferences, nobody.studied, nobody.time_zone) == (Preferences(), (), "UTC")
    chosen = Preferences(retention=0.8, parameters=PLAN.parameters, fitted_at=NOON, loss=0.25)
    await table.ask(reviews.prefer, nobody.member_id, chosen)
    await table.ask(reviews.study, nobody.member_id, deck_id, NOON)
    await table.ask(guilds.save, guilds.GuildSettings(5, time_zone="Asia/Tokyo"))
    found = await table.ask(reviews.facts, 77, "Ada L.", 5)
    assert found == reviews.Facts(
        nobody.member_id,
        chosen,
        (deck_id,),
        "Asia/Tokyo",
        met_of_studied={deck_id: 0},
    )


async def test_in_a_direct_message_days_are_those_of_the_member_s_reminder(table, ada):
    async with table.database.begin() as conn:
        user_id = (
            await conn.exec_driver_sql("SELECT user_id FROM member WHERE id = %s", (ada,))
        ).scalar_one()
        assert (await reviews.facts(conn, user_id, "ada", None)).time_zone == "UTC"
        wish = {"hour": 18, "time_zone": "Europe/Berlin", "locale": "de", "at": NOON}
        await reminders.choose(conn, ada, **wish)
        found = await reviews.facts(conn, user_id, "ada", None)
        assert (found.time_zone, found.reminder) == ("Europe/Berlin", reviews.Remind(18, False))  # noqa: FBT003
        await reminders.close(conn, ada, NOON)
        assert await reminders.find(conn, ada) is None
        closed = await reviews.facts(conn, user_id, "ada", None)
        assert closed.reminder == reviews.Remind(18, True)  # noqa: FBT003
        await reminders.choose(conn, ada, **wish | {"hour": 7})
        reminder = await reminders.find(conn, ada)
        assert reminder is not None
        assert (reminder.hour, reminder.zone.key) == (7, "Europe/Berlin")

"""Private rounds in the database, from two connections at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.learning.challenge import Window
from bot.learning.duels import Ending, Verdict
from bot.learning.elo import START
from bot.learning.modes import Mode, Stage
from bot.store import decks, duels, merits, plays, reports, rounds
from bot.store.database import Database
from bot.store.reports import NewReport
from tests.store.conftest import DECK, LIMIT, OPENED, Table, new_round, snowflakes

SECOND = timedelta(seconds=1)


@pytest.fixture
async def elsewhere(database_url):
    """Another process' way to the same database."""
    other = Database.connect(database_url)
    yield Table(other)
    await other.close()


async def begin(table: Table, member_id: int, mode: Mode = Mode.SOLO, questions: int = 2):
    """Begin a private round; (round, whether it is new)."""
    async with table.database.begin() as conn:
        version = await decks.save_version(conn, DECK["id"], "hash", DECK, OPENED)
        new = replace(new_round(version, member_id, questions), mode=mode.value)
        return await plays.start(conn, new, mode, member_id)


def own(member_id: int, opened=OPENED) -> Window:
    return Window(opened, opened + LIMIT, member_id)


async def test_a_member_plays_one_round_of_a_deck_and_mode_however_fast_they_press(
    table, elsewhere
):
    ada = await table.member()
    for _ in range(5):
        begun = await asyncio.gather(*(begin(each, ada) for each in [table, elsewhere] * 3))
        assert len({row.id for row, _ in begun}) == 1
        assert sum(new for _, new in begun) == 1
        await table.ask(plays.end, begun[0][0].id, ada, OPENED)


async def test_another_mode_and_another_member_have_rounds_of_their_own(table):
    ada, grace = await table.member(), await table.member("grace")
    solo, _ = await begin(table, ada)
    practice, _ = await begin(table, ada, Mode.PRACTICE)
    theirs, _ = await begin(table, grace)
    assert len({solo.id, practice.id, theirs.id}) == 3
    going_on = await table.ask(plays.going_on, ada)
    assert [play.mode for play in going_on] == [Mode.PRACTICE, Mode.SOLO]


async def test_a_clock_begins_once_wherever_the_tap_arrives(table, elsewhere):
    ada = await table.member()
    row, _ = await begin(table, ada)
    question = row.question_ids[0]
    windows = [own(ada, OPENED + n * SECOND) for n in range(6)]
    await asyncio.gather(
        *(
            each.ask(plays.open_question, question, window)
            for each, window in zip([table, elsewhere] * 3, windows, strict=True)
        )
    )
    one, other = await table.ask(plays.faced, row.id, ada)
    assert len(one.windows) == 1
    assert one.stage(OPENED + SECOND) is Stage.OPEN
    assert other.stage(OPENED) is Stage.WAITING


async def test_a_closed_question_is_not_opened_any_more(table):
    ada = await table.member()
    row, _ = await begin(table, ada)
    await table.ask(plays.open_question, row.question_ids[0], own(ada))
    await table.close(row.question_ids[0])
    grace = await table.member("grace")
    await table.ask(plays.open_question, row.question_ids[0], own(grace))
    assert (await table.ask(plays.faced, row.id, grace))[0].windows == ()


async def test_in_a_duel_each_sees_their_own_clock_and_answers_only(table):
    ada, grace = await table.member(), await table.member("grace")
    row, _ = await begin(table, ada, Mode.DUEL)
    question = row.question_ids[0]
    await table.ask(plays.open_question, question, own(ada))
    await table.ask(plays.open_question, question, own(grace, OPENED + LIMIT))
    await table.answer(question, ada, "wrong", OPENED + SECOND)
    await table.answer(question, grace, "right", OPENED + LIMIT + SECOND)
    mine = (await table.ask(plays.faced, row.id, ada))[0]
    theirs = (await table.ask(plays.faced, row.id, grace))[0]
    assert (mine.right, len(mine.attempts), mine.opened_at) == (False, 1, OPENED)
    assert (theirs.right, theirs.time_taken()) == (True, SECOND)


async def test_what_was_missed_is_told_from_what_is_still_open(table):
    ada = await table.member()
    row, _ = await begin(table, ada, questions=4)
    right, wrong, left, never = row.question_ids
    for question in (right, wrong, left):
        await table.ask(plays.open_question, question, own(ada))
    await table.answer(right, ada, "right", OPENED + SECOND)
    await table.answer(wrong, ada, "wrong", OPENED + 2 * SECOND)
    deck = await table.ask(decks.deck_of, row.deck_version_id)
    meanwhile = await table.ask(plays.history, ada, OPENED + 3 * SECOND)
    assert meanwhile == [(deck, "problem-0", True)]
    later = await table.ask(plays.history, ada, OPENED + LIMIT)
    assert sorted(later) == [
        (deck, "problem-0", True),
        (deck, "problem-1", False),
        (deck, "problem-2", False),
    ]
    assert never


async def test_the_latest_word_of_a_member_stands_whatever_order_it_arrives_in(table):
    ada = await table.member()
    row, _ = await begin(table, ada, Mode.LAB)
    question = row.question_ids[0]
    first, second = next(snowflakes), next(snowflakes)

    async def predict(conn, predicted, interaction_id):
        await plays.predict(
            conn, question, ada, predicted, at=OPENED, interaction_id=interaction_id
        )

    for said, interaction in (("new", second), ("old", first), ("again", second)):
        await table.ask(predict, said, interaction)
    assert await table.ask(plays.predictions, row.id, ada) == {question: "new"}


async def invited(table: Table) -> tuple[int, int, int]:
    """An invitation; (round, challenger, opponent)."""
    ada, grace = await table.member(), await table.member("grace")
    row, _ = await begin(table, ada, Mode.DUEL)
    assert await invite(table, row.id, ada, grace)
    return row.id, ada, grace


async def invite(table: Table, round_id: int, challenger: int, opponent: int) -> bool:
    async with table.database.begin() as conn:
        return await duels.invite(
            conn,
            round_id,
            1,
            challenger_id=challenger,
            opponent_id=opponent,
            at=OPENED,
            interaction_id=next(snowflakes),
        )


async def test_two_members_have_one_duel_under_way_whoever_asks(table):
    _, ada, grace = await invited(table)
    async with table.database.begin() as conn:
        version = await decks.save_version(conn, DECK["id"], "hash", DECK, OPENED)
        other = await rounds.start(conn, replace(new_round(version, grace), mode="duel"))
    assert not await invite(table, other.id, grace, ada)


async def test_an_invitation_ends_one_way_only(table, elsewhere):
    for _ in range(10):
        round_id, _ada, grace = await invited(table)
        ended = await asyncio.gather(
            table.ask(duels.accept, round_id, grace, OPENED),
            elsewhere.ask(duels.call_off, round_id, "withdrawn", OPENED),
            table.ask(duels.call_off, round_id, "expired", OPENED),
        )
        assert sum(ended) == 1


async def test_ratings_move_once_and_what_one_wins_the_other_loses(table, elsewhere):
    round_id, ada, grace = await invited(table)
    await table.ask(duels.accept, round_id, grace, OPENED)

    async def finish(each: Table) -> None:
        async with each.database.begin() as conn:
            duel = await duels.find(conn, round_id, lock=True)
            assert duel is not None
            if duel.state == "running":
                await duels.finish(conn, duel, Verdict(Ending.WON), OPENED)

    await asyncio.gather(*(finish(each) for each in [table, elsewhere] * 3))
    ladder = await table.ask(duels.ladder, 1, 10)
    assert [(member, rating.value, rating.games) for member, rating in ladder] == [
        (ada, START + 20, 1),
        (grace, START - 20, 1),
    ]


async def test_many_duels_of_one_member_ending_at_once_lose_no_rating(table, elsewhere):
    ada = await table.member()
    running = []
    for n in range(8):
        rival = await table.member(f"rival {n}")
        async with table.database.begin() as conn:
            version = await decks.save_version(conn, DECK["id"], "hash", DECK, OPENED)
            row = await rounds.start(conn, replace(new_round(version, ada), mode="duel"))
        pair = (ada, rival) if n % 2 else (rival, ada)
        assert await invite(table, row.id, *pair)
        await table.ask(duels.accept, row.id, pair[1], OPENED)
        running.append(row.id)

    async def finish(each: Table, round_id: int) -> None:
        async with each.database.begin() as conn:
            duel = await duels.find(conn, round_id, lock=True)
            assert duel is not None
            await duels.finish(conn, duel, Verdict(Ending.DRAWN), OPENED)

    await asyncio.gather(
        *(finish(each, r) for each, r in zip([table, elsewhere] * 4, running, strict=True))
    )
    assert (await table.ask(duels.rating, 1, ada)).games == 8


async def test_a_badge_is_given_once_whoever_looks(table, elsewhere):
    from bot.learning.badges import Deed, Goal  # noqa: PLC0415

    ada = await table.member()
    row, _ = await begin(table, ada, questions=1)
    await table.ask(plays.open_question, row.question_ids[0], own(ada))
    await table.answer(row.question_ids[0], ada, "right", OPENED + SECOND)
    await table.ask(rounds.finish, row.id, OPENED + LIMIT)
    goals = [Goal("clean", Deed.PERFECT_ROUNDS, 1), Goal("far", Deed.PERFECT_ROUNDS, 2)]

    async def look(conn):
        return await merits.award(conn, ada, goals, at=OPENED + LIMIT, round_id=row.id)

    found = await asyncio.gather(*(each.ask(look) for each in [table, elsewhere] * 4))
    assert sorted(found) == [[]] * 7 + [["clean"]]


async def test_a_comeback_is_a_perfect_round_after_one_that_was_not(table):
    from bot.learning.badges import Deed  # noqa: PLC0415

    ada = await table.member()
    seen = []
    for n, choice in enumerate(["right", "wrong", "right", "right"]):
        at = OPENED + n * 2 * LIMIT
        row, _ = await begin(table, ada, questions=1)
        await table.ask(plays.open_question, row.question_ids[0], own(ada, at))
        await table.answer(row.question_ids[0], ada, choice, at + SECOND)
        await table.ask(plays.end, row.id, ada, at + LIMIT)
        await table.ask(rounds.finish, row.id, at + LIMIT)
        deeds = await table.ask(merits.deeds, ada, at + LIMIT)
        seen.append((deeds[Deed.PERFECT_ROUNDS], deeds[Deed.COMEBACKS]))
    assert seen == [(1, 0), (1, 0), (2, 1), (3, 1)]


async def test_a_report_is_one_for_each_member_and_question_and_handled_once(table, elsewhere):
    ada = await table.member()
    question = await table.open_question()
    first, second = next(snowflakes), next(snowflakes)
    for reason, interaction in (("later word", second), ("earlier word", first)):
        new = NewReport(question, ada, 1, reason, OPENED, interaction)
        await table.ask(reports.add, new)
    count, (report,) = await table.ask(reports.waiting, 1, 5)
    assert (count, report.reason) == (1, "later word")
    assert await table.ask(reports.waiting, 2, 5) == (0, [])
    maria = await table.member("maria")
    assert not await table.ask(reports.handle, report.id, 2, maria, OPENED)
    handled = await asyncio.gather(
        *(each.ask(reports.handle, report.id, 1, maria, OPENED) for each in (table, elsewhere))
    )
    assert sorted(handled) == [False, True]

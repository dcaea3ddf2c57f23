"""Answers for item analysis: each member's first one, to the problem as it reads now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.learning.items import Response
from bot.store import decks, item_statistics, rounds
from tests.store.conftest import OPENED, Table, new_round, snowflakes

SECOND = timedelta(seconds=1)
GUILD = 1


def document(**changes: Any) -> dict[str, Any]:
    """A deck with two problems; `changes` are to the first one."""
    choices = [{"id": name, "text": name.title()} for name in ("wrong", "right", "worse")]
    choices[1] |= {"correct": True}
    problems = [
        {"id": f"problem-{n}", "prompt": f"Question {n}", "choices": choices} for n in range(2)
    ]
    problems[0] |= changes
    return {"id": "freezing-master", "badge": {"id": "freezing-master"}, "problems": problems}


async def version(table: Table, name: str, **changes: Any) -> int:
    made = document(**changes)
    return int(
        await table.ask(decks.save_version, made["id"], name, made, OPENED)  # type: ignore[call-overload]
    )


async def played(
    table: Table, version_id: int, mode: str = "live", guild: int = GUILD
) -> list[int]:
    """A round whose questions are open; their ids."""
    new = replace(new_round(version_id, await table.member("maria"), 2), mode=mode, guild_id=guild)
    row = await table.ask(rounds.start, new)
    for question in row.question_ids:
        await table.open(question)
    return list(row.question_ids)


async def responses(table: Table, version_id: int) -> list[Response]:
    return await table.ask(item_statistics.responses, version_id, GUILD)


async def test_a_members_first_answer_counts_with_its_time_and_not_the_second(table: Table):
    now = await version(table, "one")
    first, second = await played(table, now)
    ada = await table.member()
    await table.answer(first, ada, "wrong", OPENED + 3 * SECOND)
    await table.answer(first, ada, "right", OPENED + 5 * SECOND)
    await table.answer(second, ada, "right", OPENED + 9 * SECOND)
    assert await responses(table, now) == [
        Response(ada, "problem-0", "wrong", correct=False, seconds=3.0),
        Response(ada, "problem-1", "right", correct=True, seconds=9.0),
    ]


async def test_of_several_rounds_the_first_one_counts(table: Table):
    now = await version(table, "one")
    early, late = (await played(table, now))[0], (await played(table, now, "practice"))[0]
    ada = await table.member()
    await table.answer(late, ada, "right", OPENED + 60 * SECOND)
    await table.answer(early, ada, "worse", OPENED + 3 * SECOND)
    assert [one.choice_id for one in await responses(table, now)] == ["worse"]


async def test_an_edited_problem_starts_anew_and_its_neighbour_goes_on(table: Table):
    old = await version(table, "one")
    ada = await table.member()
    for question in await played(table, old):
        await table.answer(question, ada, "right")
    new = await version(table, "two", prompt="Another question")
    assert [one.problem_id for one in await responses(table, new)] == ["problem-1"]
    assert [one.problem_id for one in await responses(table, old)] == ["problem-0", "problem-1"]


@pytest.mark.parametrize(
    "change",
    [
        {"code": "print(1)"},
        {"choices": [{"id": "right", "text": "Right", "correct": True}]},
        {"choices": [
            {"id": "wrong", "text": "Wrong", "correct": True},
            {"id": "right", "text": "Right"},
            {"id": "worse", "text": "Worse"},
        ]},
    ],
    ids=["code", "choice", "key"],
)  # fmt: skip
async def test_another_code_choice_or_key_makes_another_problem(table: Table, change: Any):
    old = await version(table, "one")
    await table.answer((await played(table, old))[0], await table.member(), "wrong")
    assert await responses(table, await version(table, "two", **change)) == []


async def test_a_better_explanation_or_another_order_of_choices_keeps_the_answers(table: Table):
    old = await version(table, "one")
    await table.answer((await played(table, old))[0], await table.member(), "wrong")
    turned = list(reversed(document()["problems"][0]["choices"]))
    new = await version(table, "two", explanation="Better.", hint="!", choices=turned)
    assert [one.problem_id for one in await responses(table, new)] == ["problem-0"]


async def test_other_guilds_the_lab_and_skipped_questions_count_for_nothing(table: Table):
    now = await version(table, "one")
    ada = await table.member()
    for question in (*await played(table, now, guild=2), *await played(table, now, "lab")):
        await table.answer(question, ada, "right")
    skipped = (await played(table, now))[0]
    await table.answer(skipped, ada, "right")
    async with table.database.begin() as conn:
        await conn.exec_driver_sql(
            "UPDATE question SET skipped_at = opened_at WHERE id = %s", (skipped,)
        )
    assert await responses(table, now) == []


async def test_a_hint_counts_where_it_was_taken_before_the_answer(table: Table):
    now = await version(table, "one")
    first, second = await played(table, now)
    ada = await table.member()
    async with table.database.begin() as conn:
        for question, at in ((first, OPENED), (second, OPENED + 9 * SECOND)):
            await conn.exec_driver_sql(
                "INSERT INTO hint_use (question_id, member_id, at, interaction_id)"
                " VALUES (%s, %s, %s, %s)",
                (question, ada, at, next(snowflakes)),
            )
    for question in (first, second):
        await table.answer(question, ada, "right", OPENED + 5 * SECOND)
    assert [one.hint for one in await responses(table, now)] == [True, False]


async def test_cards_are_counted_by_first_and_later_reviews(table: Table):
    now = await version(table, "one")
    ada, deck = await table.member(), await table.ask(decks.deck_of, now)
    async with table.database.begin() as conn:
        for number, (rating, undone) in enumerate([(1, None), (3, OPENED), (1, None), (3, None)]):
            await conn.exec_driver_sql(
                "INSERT INTO review_log (member_id, deck_id, card_id, rating, at, algorithm, kind,"
                " undone_at, guild_id) VALUES (%s, %s, 'a', %s, %s, 'fsrs', 'review', %s, 1)",
                (ada, deck, rating, OPENED + number * SECOND, undone),
            )
    found = await table.ask(item_statistics.cards, deck, GUILD)
    assert found == {"a": item_statistics.CardFigures(1, 1, 2, 1)}
    assert await table.ask(item_statistics.cards, deck, 2) == {}

"""Contested concepts and flagged cards: one outcome, whoever of the moderators is faster."""

from __future__ import annotations

import asyncio

import pytest

from bot.learning.recall.session import CardKey
from bot.store import contests, decks, reports, reviews
from bot.store.database import Database
from bot.store.decks import NewVersion, Owner
from tests.store.conftest import OPENED, Table, snowflakes

GUILD, ELSEWHERE = 1, 2
DOCUMENT = {"kind": "recall", "id": "deck", "title": "Deck", "cards": [{"id": "card"}]}


@pytest.fixture
async def elsewhere(database_url):
    """Another process' way to the same database."""
    other = Database.connect(database_url)
    yield Table(other)
    await other.close()


async def deck(table: Table, owner: Owner | None) -> CardKey:
    """A card of a deck of Thaw, of a guild or of a member."""
    by = await table.member("maria")
    if owner is None:
        version = await table.ask(decks.save_version, "deck", "hash", DOCUMENT, OPENED)
        return CardKey(await table.ask(decks.deck_of, version), "card")
    new = NewVersion("deck", "recall", "hash", DOCUMENT, "new", by, OPENED)
    return CardKey((await table.ask(decks.save, owner, new)).row_id, "card")


async def explained(
    table: Table, card: CardKey, claimed: list[str] | None, guild: int | None = GUILD
) -> tuple[int, int]:
    """An answer that the grader found "a" in; (its id, the member)."""
    ada = await table.member()
    async with table.database.begin() as conn:
        answer = await reviews.keep(
            conn, ada, card, "my words", ["a"],
            guild_id=guild, at=OPENED, interaction_id=next(snowflakes),
        )  # fmt: skip
        if claimed is not None:
            await reviews.claim(conn, ada, answer, claimed)
    return answer, ada


async def waiting(table: Table, guild: int = GUILD) -> list[str]:
    count, found = await table.ask(contests.waiting, guild, 10)
    assert count == len(found)
    return [one.concept_id for one in found]


async def rule(table: Table, answer: int, concept: str, outcome: str = "refused") -> bool:
    maria = await table.member("maria")
    async with table.database.begin() as conn:
        return await contests.rule(
            conn, answer, concept, outcome, phrase=None, by_member_id=maria, at=OPENED
        )


async def test_what_a_member_counts_and_the_grader_did_not_waits(table: Table):
    card = await deck(table, None)
    await explained(table, card, None)
    await explained(table, card, ["a"])
    assert await waiting(table) == []
    await explained(table, card, ["a", "b", "c"])
    assert await waiting(table) == ["b", "c"]
    assert await waiting(table, ELSEWHERE) == []


async def test_what_the_grader_counts_and_the_member_does_not_waits_to_be_seen(table: Table):
    answer, _ = await explained(table, await deck(table, None), ["b"])
    _, found = await table.ask(contests.waiting, GUILD, 10)
    assert [(one.concept_id, one.credited) for one in found] == [("b", False), ("a", True)]
    known = await table.ask(contests.find, GUILD, answer, "a")
    assert known is not None
    assert known.credited
    await rule(table, answer, "a", "seen")
    assert await waiting(table) == ["b"]


async def test_of_two_moderators_at_once_one_rules(table: Table, elsewhere: Table):
    answer, _ = await explained(table, await deck(table, None), ["a", "b", "c"])
    for concept in ("b", "c"):
        ruled = await asyncio.gather(
            *(rule(each, answer, concept, outcome)
              for each in (table, elsewhere) for outcome in ("accepted", "refused"))
        )  # fmt: skip
        assert sum(ruled) == 1
    assert await waiting(table) == []


async def test_an_answer_is_closed_once_all_of_it_was_ruled_on(table: Table):
    answer, ada = await explained(table, await deck(table, None), ["a", "b", "c"])
    closed = "SELECT handled_at FROM explanation WHERE id = %s"

    async def handled() -> object:
        async with table.database.begin() as conn:
            return (await conn.exec_driver_sql(closed, (answer,))).scalar_one()

    assert await rule(table, answer, "b")
    assert await handled() is None
    assert await rule(table, answer, "c")
    assert await handled() is not None
    await table.ask(reviews.claim, ada, answer, ["a", "b", "c", "d"])
    assert await waiting(table) == ["d"]


async def test_a_refused_concept_stays_as_the_member_counts_it(table: Table):
    answer, _ = await explained(table, await deck(table, None), ["a", "b"])
    await rule(table, answer, "b")
    async with table.database.begin() as conn:
        row = await conn.exec_driver_sql("SELECT claimed FROM explanation WHERE id = %s", (answer,))
        assert row.scalar_one() == ["a", "b"]


async def test_a_guilds_own_deck_is_its_moderators_business_wherever_it_was_reviewed(table: Table):
    card = await deck(table, Owner(guild_id=GUILD))
    answer, _ = await explained(table, card, ["a", "b"], guild=None)
    assert await waiting(table) == ["b"]
    assert await table.ask(contests.find, GUILD, answer, "b") is not None
    assert await table.ask(contests.find, GUILD, answer, "a") is None
    assert await table.ask(contests.find, ELSEWHERE, answer, "b") is None


async def test_a_members_own_deck_is_nobody_elses_business(table: Table):
    ada = await table.member()
    card = await deck(table, Owner(member_id=ada))
    answer, _ = await explained(table, card, ["b"])
    await flag(table, card)
    assert await waiting(table) == []
    assert await table.ask(contests.find, GUILD, answer, "b") is None
    assert await table.ask(reports.flags, GUILD, 10) == (0, [])


async def flag(table: Table, card: CardKey, guild: int | None = GUILD) -> None:
    ada = await table.member()
    async with table.database.begin() as conn:
        await reviews.flag(
            conn, ada, card, "odd", guild_id=guild, at=OPENED, interaction_id=next(snowflakes)
        )


async def test_accepted_words_are_known_here_once_and_in_messages_about_own_decks(table: Table):
    maria, card = await table.member("maria"), await deck(table, Owner(guild_id=GUILD))
    for words in ("first", "second", "first"):
        async with table.database.begin() as conn:
            await contests.add_phrase(conn, GUILD, card, "a", words, by_member_id=maria, at=OPENED)
    assert await table.ask(contests.phrases, GUILD, card) == {"a": ("first", "second")}
    assert await table.ask(contests.phrases, None, card) == {"a": ("first", "second")}
    assert await table.ask(contests.phrases, ELSEWHERE, card) == {}


async def test_a_flagged_card_waits_until_one_moderator_has_seen_to_it(
    table: Table, elsewhere: Table
):
    card = await deck(table, None)
    await flag(table, card)
    await flag(table, card, ELSEWHERE)
    count, (found,) = await table.ask(reports.flags, GUILD, 10)
    assert (count, found.note, found.card_id) == (1, "odd", "card")
    maria = await table.member("maria")
    assert not await table.ask(reports.handle_flag, found.id, ELSEWHERE, maria, OPENED)
    done = await asyncio.gather(
        *(each.ask(reports.handle_flag, found.id, GUILD, maria, OPENED)
          for each in (table, elsewhere) * 2)
    )  # fmt: skip
    assert sum(done) == 1
    assert await table.ask(reports.flags, GUILD, 10) == (0, [])

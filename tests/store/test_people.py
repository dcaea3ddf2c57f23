"""Members, guilds, decks and badges."""

import asyncio

import pytest

from bot.store import badges, decks, guilds, members
from bot.store.errors import NotFound
from bot.store.guilds import GuildSettings
from tests.store.conftest import OPENED


async def test_a_user_is_one_member_however_often_and_from_wherever_they_come(table):
    ids = await asyncio.gather(*(table.ask(members.member_id_for, 5, "ada") for _ in range(8)))
    assert len(set(ids)) == 1
    assert await table.ask(members.user_ids, ids) == {ids[0]: 5}


async def test_a_member_s_latest_name_is_kept(table):
    ada = await table.ask(members.member_id_for, 5, "ada")
    assert await table.ask(members.member_id_for, 5, "Ada L.") == ada
    assert await table.ask(members.display_names, [ada]) == {ada: "Ada L."}


async def test_unknown_members_are_left_out(table):
    assert await table.ask(members.user_ids, [404]) == {}
    assert await table.ask(members.display_names, []) == {}


async def test_a_guild_without_choices_has_the_defaults(table):
    assert await table.ask(guilds.settings, 9) == GuildSettings(9)


async def test_a_guild_s_choices_are_kept(table):
    for starters in ("moderators", "everyone"):
        chosen = GuildSettings(9, moderator_role_id=3, round_starters=starters, locale="de")
        await table.ask(guilds.save, chosen)
        assert await table.ask(guilds.settings, 9) == chosen


async def test_a_deck_version_is_kept_once_by_its_content(table):
    same = [("freezing", "hash a", {"a": 1}, OPENED)] * 4
    ids = await asyncio.gather(*(table.ask(decks.save_version, *version) for version in same))
    assert len(set(ids)) == 1
    other = await table.ask(decks.save_version, "freezing", "hash b", {"b": 2}, OPENED)
    elsewhere = await table.ask(decks.save_version, "thawing", "hash a", {"a": 1}, OPENED)
    assert len({ids[0], other, elsewhere}) == 3
    assert await table.ask(decks.document, other) == {"b": 2}


async def test_a_deck_version_that_does_not_exist_is_not_found(table):
    with pytest.raises(NotFound, match="deck version 404"):
        await table.ask(decks.document, 404)


async def test_a_badge_is_awarded_once_from_any_number_of_places(table):
    people = [await table.member(str(n)) for n in range(5)]

    async def give(order: list[int]) -> list[int]:
        async with table.database.begin() as conn:
            return await badges.award(conn, order, "curious", at=OPENED)

    given = await asyncio.gather(*(give(order) for order in [people, people[::-1]] * 3))
    assert sorted(member for each in given for member in each) == sorted(people)


async def test_nobody_gets_a_badge_when_nobody_earned_one(table):
    async with table.database.begin() as conn:
        assert await badges.award(conn, [], "curious", at=OPENED) == []

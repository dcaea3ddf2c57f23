"""Decks of guilds and members: versions, who sees them, and what stays when they change."""

import asyncio
from dataclasses import replace

import pytest

from bot.store import badges, decks, members
from bot.store.decks import MOST_PRIVATE_DECKS, Owner, owned
from bot.store.errors import (
    DeckChanged,
    DeckExists,
    DeckOfAnotherKind,
    DecksTooLarge,
    NotFound,
    TooManyDecks,
)
from tests.shelves import KEPT_AT, cards, problems, put, version_of
from tests.store.conftest import Table, snowflakes

HERE, THERE = Owner(guild_id=1), Owner(guild_id=2)
NOBODY = 10**17


async def offered(table: Table, guild_id: int | None, user_id: int | None) -> list[str]:
    rows = await table.ask(decks.shelved, guild_id, user_id)
    return [row.slug for row in rows]


@pytest.fixture
async def maria(table: Table) -> int:
    return await table.member("maria")


async def test_nobody_is_offered_a_guilds_deck_before_it_is_published(table, maria):
    saved = await table.ask(decks.save, HERE, version_of(cards("one"), maria))
    assert await offered(table, 1, NOBODY) == []
    assert await table.ask(decks.publish, saved.row_id, saved.version_id, None) == "done"
    assert await offered(table, 1, NOBODY) == ["our-cards"]
    assert await offered(table, 2, NOBODY) == []
    assert await offered(table, None, NOBODY) == []


async def test_a_private_deck_is_offered_to_its_owner_at_once_and_to_nobody_else(table):
    user_id = next(snowflakes)
    async with table.database.begin() as conn:
        ada = await members.member_id_for(conn, user_id, "ada")
        await put(conn, Owner(member_id=ada), cards("one"), ada)
    assert await offered(table, None, user_id) == ["our-cards"]
    assert await offered(table, 1, user_id) == ["our-cards"]
    assert await offered(table, 1, NOBODY) == []
    assert await offered(table, 1, None) == []


async def test_the_same_content_again_is_no_new_version_and_an_older_one_is_found_again(
    table, maria
):
    one, two = cards("one"), cards("one", "two")
    first = await table.ask(decks.save, HERE, version_of(one, maria))
    again = await table.ask(decks.save, HERE, version_of(one, maria, how="import"))
    assert (again.version_id, again.is_new, again.number) == (first.version_id, False, 1)
    second = await table.ask(decks.save, HERE, version_of(two, maria))
    assert (second.is_new, second.number) == (True, 2)
    back = await table.ask(decks.save, HERE, version_of(one, maria))
    assert (back.version_id, back.is_new, back.number) == (first.version_id, False, 1)
    row = await table.ask(decks.find, first.row_id)
    assert (row.head_id, row.title, row.size, row.kind) == (
        first.version_id,
        "Our cards",
        1,
        "recall",
    )


async def test_a_new_version_is_seen_only_once_published_and_an_older_one_can_come_back(
    table, maria
):
    first = await table.ask(put, HERE, cards("one"), maria)
    second = await table.ask(decks.save, HERE, version_of(cards("one", "two"), maria))
    (shelved,) = await table.ask(decks.shelved, 1, None)
    assert shelved.version_id == first.version_id
    assert (
        await table.ask(decks.publish, second.row_id, second.version_id, first.version_id) == "done"
    )
    (shelved,) = await table.ask(decks.shelved, 1, None)
    assert shelved.version_id == second.version_id
    assert (
        await table.ask(decks.publish, second.row_id, first.version_id, second.version_id) == "done"
    )
    row = await table.ask(decks.find, second.row_id)
    assert (row.published_number, row.waiting) == (1, False)


async def test_going_back_does_not_lose_what_is_being_prepared(table, maria):
    first = await table.ask(put, HERE, cards("one"), maria)
    second = await table.ask(put, HERE, cards("one", "two"), maria)
    third = await table.ask(decks.save, HERE, version_of(cards("one", "two", "three"), maria))
    assert (
        await table.ask(decks.publish, first.row_id, first.version_id, second.version_id) == "done"
    )
    row = await table.ask(decks.find, first.row_id)
    assert (row.published_id, row.head_id) == (first.version_id, third.version_id)


async def test_two_moderators_who_publish_at_once_do_not_overrule_each_other_unseen(table, maria):
    first = await table.ask(put, HERE, cards("one"), maria)
    others = [
        await table.ask(decks.save, HERE, version_of(cards("one", name), maria))
        for name in ("two", "three")
    ]
    done = await asyncio.gather(
        *(
            table.ask(decks.publish, first.row_id, each.version_id, first.version_id)
            for each in others
        )
    )
    assert sorted(done) == ["done", "overtaken"]


async def test_a_version_of_another_deck_cannot_be_published(table, maria):
    mine = await table.ask(put, HERE, cards("one"), maria)
    other = await table.ask(put, THERE, cards("two"), maria)
    with pytest.raises(NotFound):
        await table.ask(decks.publish, mine.row_id, other.version_id, mine.version_id)


async def test_a_change_made_meanwhile_is_noticed(table, maria):
    first = await table.ask(decks.save, HERE, version_of(cards("one"), maria))
    edit = version_of(cards("one", "two"), maria, how="edit", base_id=first.version_id)
    await table.ask(decks.save, HERE, edit)
    late = version_of(cards("one", "three"), maria, how="edit", base_id=first.version_id)
    with pytest.raises(DeckChanged):
        await table.ask(decks.save, HERE, late)


async def test_a_new_deck_does_not_replace_one_of_the_same_name(table, maria):
    await table.ask(decks.save, HERE, version_of(cards("one"), maria, how="new"))
    with pytest.raises(DeckExists):
        await table.ask(decks.save, HERE, version_of(cards("two"), maria, how="new"))
    await table.ask(decks.save, THERE, version_of(cards("two"), maria, how="new"))


async def test_a_deck_of_flashcards_does_not_become_a_challenge(table, maria):
    await table.ask(decks.save, HERE, version_of(cards("one"), maria))
    with pytest.raises(DeckOfAnotherKind):
        await table.ask(decks.save, HERE, version_of(problems("p", slug="our-cards"), maria))


async def test_a_retired_deck_is_offered_no_more_until_it_comes_back(table, maria):
    saved = await table.ask(put, HERE, cards("one"), maria)
    assert await table.ask(decks.retire, saved.row_id, KEPT_AT)
    assert not await table.ask(decks.retire, saved.row_id, KEPT_AT)
    assert await offered(table, 1, None) == []
    (kept,) = await table.ask(decks.taught, [saved.row_id], maria)
    assert kept.version_id == saved.version_id
    assert await table.ask(decks.restore, saved.row_id)
    assert await offered(table, 1, None) == ["our-cards"]


async def test_there_is_an_end_to_how_many_decks_a_member_keeps(table):
    ada = await table.member()
    mine = Owner(member_id=ada)
    kept = [
        await table.ask(put, mine, cards("one", slug=f"deck-{n}"), ada)
        for n in range(MOST_PRIVATE_DECKS)
    ]
    more = version_of(cards("one", slug="one-more"), ada)
    with pytest.raises(TooManyDecks):
        await table.ask(decks.save, mine, more)
    await table.ask(decks.retire, kept[0].row_id, KEPT_AT)
    await table.ask(decks.save, mine, more)
    with pytest.raises(TooManyDecks):
        await table.ask(decks.restore, kept[0].row_id)


async def test_there_is_an_end_to_what_all_versions_take_up(table, maria, monkeypatch):
    await table.ask(decks.save, HERE, version_of(cards("one"), maria))
    monkeypatch.setattr(owned, "MOST_GUILD_BYTES", 100)
    with pytest.raises(DecksTooLarge):
        await table.ask(decks.save, HERE, version_of(cards("two"), maria))
    await table.ask(decks.save, THERE, version_of(cards("two"), maria))


async def test_versions_tell_who_made_them_when_and_how(table, maria):
    ada = await table.member()
    first = await table.ask(put, HERE, cards("one"), maria)
    await table.ask(
        decks.save, HERE, replace(version_of(cards("two"), ada), how="edit", at=KEPT_AT)
    )
    latest, oldest = await table.ask(_versions, first.row_id)
    assert (latest.number, latest.created_by, latest.how) == (2, ada, "edit")
    assert (oldest.number, oldest.created_by, oldest.how) == (1, maria, "upload")
    assert latest.previous_id == oldest.id
    assert oldest.previous_id is None
    assert latest.created_at == KEPT_AT
    assert await table.ask(decks.version, first.row_id, oldest.id) == oldest
    assert await table.ask(decks.version, first.row_id + 1, oldest.id) is None


async def test_the_list_has_what_is_offered_first_and_for_members_only_that(table, maria):
    draft = version_of(cards("one", slug="draft", title="A draft"), maria)
    await table.ask(decks.save, HERE, draft)
    gone = await table.ask(put, HERE, cards("one", slug="gone", title="A gone one"), maria)
    await table.ask(decks.retire, gone.row_id, KEPT_AT)
    await table.ask(put, HERE, cards("one", slug="shown", title="Old name"), maria)
    renamed = cards("one", "two", slug="shown", title="New name")
    await table.ask(decks.save, HERE, version_of(renamed, maria))
    rows = await table.ask(decks.listed, HERE)
    assert [row.slug for row in rows] == ["shown", "draft", "gone"]
    assert rows[0].title == "New name"
    (seen,) = await table.ask(_offered, HERE)
    assert (seen.title, seen.size) == ("Old name", 1)


async def test_badges_of_guilds_decks_are_nobody_elses(table, maria):
    mine, theirs = problems("p", badge="freezing-master"), problems("p", badge="freezing-master")
    here = await table.ask(put, HERE, mine, maria)
    there = await table.ask(put, THERE, theirs, maria)
    own = await table.ask(put, Owner(member_id=maria), mine, maria)
    given = [await table.ask(badges.of_deck, each.version_id) for each in (here, there)]
    assert given == [f"{here.row_id}.freezing-master", f"{there.row_id}.freezing-master"]
    assert await table.ask(badges.of_deck, own.version_id) is None
    thaws = await table.ask(decks.save_version, "d", "h", {"badge": {"id": "d"}}, KEPT_AT)
    assert await table.ask(badges.of_deck, thaws) == "d"


async def _versions(conn, deck_id):
    return await decks.versions(conn, deck_id, most=5)


async def _offered(conn, owner):
    return await decks.listed(conn, owner, offered=True)

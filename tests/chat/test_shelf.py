"""The shelf: what stands on it, and that reading it stays cheap."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import pytest

from bot.chat import versions
from bot.chat.services import Services
from bot.chat.shelf import shelf_for
from bot.chat.versions import DeckVersions
from bot.clock import SystemClock
from bot.decks import Library, load_library
from bot.paths import CONTENT
from bot.schedule.rounds import Pace
from bot.store import decks, members
from bot.store.database import Database
from bot.store.decks import Owner
from tests.shelves import KEPT_AT, cards, problems, put

SECOND = timedelta(seconds=1)
ADA = 7


def services_at(database: Database) -> Services:
    return Services(
        database=database,
        clock=SystemClock(),
        library=load_library(CONTENT / "decks"),
        versions=DeckVersions(),
        pace=Pace(lead=SECOND, reveal=SECOND, grace=SECOND),
        rng=random.Random(1),
        wake=lambda: None,
        run_queue=None,
        show_run=lambda _: None,
    )


@pytest.fixture
def services(database: Database) -> Services:
    return services_at(database)


async def ada_in(services: Services) -> int:
    async with services.database.begin() as conn:
        return await members.member_id_for(conn, ADA, "Ada")


async def shelf_of(services: Services, guild_id: int | None = 1, kind=None):
    async with services.database.autocommit() as conn:
        return await shelf_for(services, conn, guild_id, ADA, kind)


async def test_of_two_decks_with_one_name_the_guilds_stands_there(services: Services):
    ada = await ada_in(services)
    async with services.database.begin() as conn:
        mine = await put(conn, Owner(member_id=ada), cards("mine"), ada)
        ours = await put(conn, Owner(guild_id=1), cards("ours"), ada)
        same = await put(conn, Owner(member_id=ada), cards("one", slug="freezing-pytorch"), ada)
    shelf = await shelf_of(services)
    assert [card.id for card in shelf.library.decks["our-cards"].items] == ["ours"]
    assert (shelf.owner("our-cards"), shelf.row_id("our-cards")) == ("guild", ours.row_id)
    assert shelf.slug_of(mine.row_id) is None
    assert shelf.by_row[mine.row_id].items[0].id == "mine"
    assert shelf.owner("freezing-pytorch") == "builtin"
    assert shelf.slug_of(same.row_id) is None
    elsewhere = await shelf_of(services, guild_id=None)
    assert elsewhere.row_id("our-cards") == mine.row_id


async def test_thaws_own_decks_are_written_once_however_many_ask_first(services: Services):
    shelves = await asyncio.gather(*(shelf_of(services) for _ in range(20)))
    assert len({tuple(shelf.rows.values()) for shelf in shelves}) == 1
    async with services.database.begin() as conn:
        found = await conn.exec_driver_sql("SELECT count(*) FROM deck_version")
    assert found.scalar_one() == len(services.library.decks)


async def test_what_was_rolled_back_is_written_again(services: Services):
    async def look_and_fail() -> None:
        async with services.database.begin() as conn:
            await shelf_for(services, conn, 1, ADA)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await look_and_fail()
    rows = (await shelf_of(services)).rows
    async with services.database.begin() as conn:
        found = await conn.exec_driver_sql("SELECT id FROM deck_version ORDER BY id")
    assert sorted(row.version_id for row in rows.values()) == list(found.scalars())


async def test_a_version_that_an_author_changed_in_a_file_is_another_version(services: Services):
    before = (await shelf_of(services)).rows["freezing-master"]
    changed = dict(services.library.decks)
    changed["freezing-master"] = changed["freezing-master"].model_copy(update={"title": "New"})
    other = services_at(services.database)
    await other.versions.prepare(services.database, Library(changed), KEPT_AT)
    async with services.database.begin() as conn:
        after = await other.versions.builtin(conn, Library(changed), KEPT_AT)
    assert after["freezing-master"].row_id == before.row_id
    assert after["freezing-master"].version_id != before.version_id


async def test_a_deck_is_read_once_and_the_oldest_make_room(services: Services, monkeypatch):
    monkeypatch.setattr(versions, "KEPT_ITEMS", 5)
    read: list[object] = []
    real = versions.deck_from_document

    def counted(document):
        read.append(document["id"])
        return real(document)

    monkeypatch.setattr(versions, "deck_from_document", counted)
    ada = await ada_in(services)
    async with services.database.begin() as conn:
        for name in ("a", "b"):
            await put(conn, Owner(guild_id=1), cards("one", "two", "three", slug=name), ada)
    await asyncio.gather(*(shelf_of(services) for _ in range(10)))
    assert read == ["a", "b"] * (len(read) // 2)
    few = services_at(services.database)
    monkeypatch.setattr(versions, "KEPT_ITEMS", 6)
    read.clear()
    await asyncio.gather(*(shelf_of(few) for _ in range(10)))
    assert sorted(read) == ["a", "b"]


async def test_flashcards_are_not_read_where_a_challenge_is_looked_for(services: Services):
    ada = await ada_in(services)
    async with services.database.begin() as conn:
        await put(conn, Owner(guild_id=1), cards("one"), ada)
        await put(conn, Owner(guild_id=1), problems("p"), ada)
    shelf = await shelf_of(services, kind="challenge")
    assert "our-round" in shelf.rows
    assert "our-cards" not in shelf.rows
    assert services.versions._items == 1


async def test_a_deck_that_can_be_read_no_more_hides_no_other(services: Services):
    ada = await ada_in(services)
    async with services.database.begin() as conn:
        await put(conn, Owner(guild_id=1), cards("one"), ada)
        await put(conn, Owner(guild_id=1), problems("p"), ada)
        await conn.exec_driver_sql(
            "UPDATE deck_version SET document = document - 'problems' WHERE kind = 'challenge'"
        )
    shelf = await shelf_of(services)
    assert "our-cards" in shelf.rows
    assert "our-round" not in shelf.rows
    async with services.database.begin() as conn:
        assert [row.slug for row in await decks.shelved(conn, 1, None)] == [
            "our-cards",
            "our-round",
        ]

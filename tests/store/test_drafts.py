"""Drafts: one for each deck, whoever begins it, and no change lost among many."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.decks.drafting import Draft, Entry, begun
from bot.store import decks, drafts
from bot.store.database import Database
from bot.store.decks import NewVersion, Owner
from bot.store.drafts import DraftRow
from bot.store.errors import NotFound
from tests.store.conftest import OPENED, Table

GUILD = 1


@pytest.fixture
async def elsewhere(database_url):
    """Another process' way to the same database."""
    other = Database.connect(database_url)
    yield Table(other)
    await other.close()


async def begin(
    table: Table, member: int, slug: str = "deck", guild: int | None = GUILD
) -> DraftRow:
    """As /deck new does: go on with the draft of this title, or begin one."""
    draft = begun("recall", slug, slug.title())
    async with table.database.begin() as conn:
        known = await drafts.titled(conn, guild, member, "recall", slug.title())
        return known or await drafts.begin(
            conn, guild_id=guild, member_id=member, slug=slug, document=draft.to_json(), at=OPENED
        )


async def add(table: Table, draft_id: int, number: int) -> None:
    item: dict[str, Any] = {"id": f"card-{number}", "type": "reveal"}
    async with table.database.begin() as conn:
        row = await drafts.get(conn, draft_id)
        key, draft = Draft.from_json(row.document).reserve()
        changed = draft.put(Entry(key, 1, item))
        assert await drafts.change(conn, row, changed.to_json(), row.slug, OPENED) is not None


async def test_two_who_begin_the_same_deck_at_once_share_a_draft(table: Table, elsewhere: Table):
    maria, grace = await table.member("maria"), await table.member("grace")
    made = await asyncio.gather(
        *(begin(each, who) for each in (table, elsewhere) for who in (maria, grace) * 3)
    )
    assert len({row.id for row in made}) == 1


async def test_members_drafts_are_their_own(table: Table):
    ada, grace = await table.member(), await table.member("grace")
    mine, hers = await begin(table, ada, guild=None), await begin(table, grace, guild=None)
    assert mine.id != hers.id
    assert mine.id == (await begin(table, ada, guild=None)).id
    assert await table.ask(drafts.listed, None, ada) == [(mine.id, "deck", "Deck", True)]
    assert await table.ask(drafts.listed, GUILD, ada) == [(mine.id, "deck", "Deck", True)]
    shared = await begin(table, grace)
    assert {row[0] for row in await table.ask(drafts.listed, GUILD, ada)} == {mine.id, shared.id}
    assert await table.ask(drafts.count, ada) == 1


async def test_of_many_cards_written_at_once_none_is_lost(table: Table, elsewhere: Table):
    row = await begin(table, await table.member("maria"))
    await asyncio.gather(
        *(add((table, elsewhere)[number % 2], row.id, number) for number in range(30))
    )
    async with table.database.begin() as conn:
        stored = await drafts.get(conn, row.id)
    draft = Draft.from_json(stored.document)
    assert {entry.item["id"] for entry in draft.entries} == {f"card-{n}" for n in range(30)}
    assert len({entry.key for entry in draft.entries}) == 30
    assert stored.seq == 30


async def test_a_change_to_an_older_state_is_not_taken(table: Table):
    row = await begin(table, await table.member("maria"))
    await add(table, row.id, 1)
    async with table.database.begin() as conn:
        assert await drafts.change(conn, row, row.document, row.slug, OPENED) is None


async def test_a_draft_is_gone_once(table: Table):
    row = await begin(table, await table.member("maria"))
    assert await table.ask(drafts.discard, row.id)
    assert not await table.ask(drafts.discard, row.id)
    with pytest.raises(NotFound):
        await table.ask(drafts.get, row.id)


async def test_names_that_are_taken_are_those_of_decks_and_drafts_that_one_sees(table: Table):
    ada = await table.member()
    await begin(table, ada, "draft-here")
    await begin(table, ada, "draft-of-mine", guild=None)
    await begin(table, await table.member("grace"), "draft-of-hers", guild=None)
    new = NewVersion(
        "deck-here",
        "recall",
        "hash",
        {"title": "Deck", "kind": "recall", "cards": []},
        "new",
        ada,
        OPENED,
    )
    await table.ask(decks.save, Owner(guild_id=GUILD), new)
    assert await table.ask(drafts.slugs, GUILD, ada) == {
        "draft-here",
        "draft-of-mine",
        "deck-here",
    }
    assert await table.ask(drafts.slugs, None, ada) == {"draft-of-mine", "draft-here"}

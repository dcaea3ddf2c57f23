"""What a guild's moderators chose and changed, who was greeted, whose role is still to come."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.store import audit, badges, due, guilds, members, rewards, welcomes
from bot.store.database import Database

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
GUILD, ROLE = 7, 99


@pytest.fixture
async def ada(database: Database) -> int:
    async with database.begin() as conn:
        return await members.member_id_for(conn, 1, "Ada")


async def waiting(database: Database) -> list[str]:
    async with database.begin() as conn:
        rows = await due.claim(conn, NOW + timedelta(days=1), "test", timedelta(seconds=15), 100)
        return [row.key for row in rows]


async def test_the_list_shows_the_latest_change_first_and_turns_its_pages(database, ada):
    async with database.begin() as conn:
        for number in range(5):
            facts = {"setting": "run_by", "old": None, "new": number}
            await audit.note(conn, GUILD, ada, "setting.changed", facts, NOW)
        await audit.note(conn, GUILD, None, "deck.published", {}, NOW)
        await audit.note(conn, GUILD + 1, ada, "setting.changed", {}, NOW)
        latest = await audit.page(conn, GUILD, 2)
        older = await audit.page(conn, GUILD, 10, before=latest[-1].id)
        decks = await audit.page(conn, GUILD, 10, kind="deck")
        none = await audit.page(conn, GUILD, 10, kind="deck_")
    assert [entry.action for entry in latest] == ["deck.published", "setting.changed"]
    assert (latest[0].by_member, latest[0].user_id) == (False, None)
    assert (latest[1].by_member, latest[1].user_id) == (True, 1)
    assert [entry.facts["new"] for entry in older] == [3, 2, 1, 0]
    assert [entry.action for entry in decks] == ["deck.published"]
    assert none == []


async def test_a_line_with_a_key_is_kept_once_in_each_guild(database):
    async with database.begin() as conn:
        assert await audit.note(conn, GUILD, None, "schedule.missed", {}, NOW, key="1:a")
        assert not await audit.note(conn, GUILD, None, "schedule.missed", {}, NOW, key="1:a")
        assert await audit.note(conn, GUILD + 1, None, "schedule.missed", {}, NOW, key="1:a")
        assert await audit.note(conn, GUILD, None, "schedule.missed", {}, NOW)
        assert await audit.note(conn, GUILD, None, "schedule.missed", {}, NOW)
        assert len(await audit.page(conn, GUILD, 10)) == 3


async def test_a_guild_is_greeted_once_for_each_time_thaw_joins(database):
    async with database.begin() as conn:
        assert await welcomes.greet_once(conn, GUILD, NOW)
        assert not await welcomes.greet_once(conn, GUILD, NOW)
        assert not await welcomes.greet_once(conn, GUILD, NOW - timedelta(days=1))
        assert await welcomes.greet_once(conn, GUILD, NOW + timedelta(days=1))


async def test_an_award_plans_its_role_in_the_same_transaction(database, ada):
    async with database.begin() as conn:
        await rewards.choose(conn, GUILD, "first", ROLE, NOW)
        await badges.award(conn, [ada], "first", at=NOW, guild_id=GUILD)
        await badges.award(conn, [ada], "second", at=NOW, guild_id=GUILD)
    assert await waiting(database) == [f"reward:{GUILD}:first:{ada}"]


async def test_an_award_that_is_rolled_back_plans_nothing(database, ada):
    async with database.begin() as conn:
        await rewards.choose(conn, GUILD, "first", ROLE, NOW)

    async def failing() -> None:
        async with database.begin() as conn:
            await badges.award(conn, [ada], "first", at=NOW, guild_id=GUILD)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await failing()
    assert await waiting(database) == []


async def test_who_earned_a_badge_before_gets_its_role_too_and_nobody_from_elsewhere(database, ada):
    async with database.begin() as conn:
        grace = await members.member_id_for(conn, 2, "Grace")
        await badges.award(conn, [ada], "first", at=NOW, guild_id=GUILD)
        await badges.award(conn, [grace], "first", at=NOW, guild_id=GUILD + 1)
        await rewards.choose(conn, GUILD, "first", ROLE, NOW)
        assert await rewards.roles(conn, GUILD) == {"first": ROLE}
    assert await waiting(database) == [f"reward:{GUILD}:first:{ada}"]


async def test_a_badge_whose_role_was_taken_back_brings_none(database, ada):
    async with database.begin() as conn:
        await rewards.choose(conn, GUILD, "first", ROLE, NOW)
        await rewards.choose(conn, GUILD, "first", None, NOW)
        await badges.award(conn, [ada], "first", at=NOW, guild_id=GUILD)
    assert await waiting(database) == []


async def test_changed_roles_bring_forward_what_waits_for_a_permission_here_only(database, ada):
    async with database.begin() as conn:
        await rewards.choose(conn, GUILD, "first", ROLE, NOW)
        await rewards.choose(conn, GUILD + 1, "first", ROLE, NOW)
        for guild_id in (GUILD, GUILD + 1):
            await rewards.plan(conn, guild_id, "first", [ada], NOW + timedelta(hours=1))
        assert await rewards.hurry(conn, GUILD, NOW)
        assert not await rewards.hurry(conn, GUILD + 2, NOW)
        rows = await due.claim(conn, NOW, "test", timedelta(seconds=15), 10)
    assert [row.payload["guild_id"] for row in rows] == [GUILD]


async def test_what_two_moderators_choose_at_once_is_both_kept(database):
    async with database.begin() as conn:
        mine = guilds.GuildSettings(GUILD, run_share=5)
        theirs = guilds.GuildSettings(GUILD, reveal_seconds=30)
        await guilds.change(conn, mine, ["run_share"])
        await guilds.change(conn, theirs, ["reveal_seconds"])
        chosen = await guilds.settings(conn, GUILD)
    assert (chosen.run_share, chosen.reveal_seconds) == (5, 30)

"""A server's first hour: greeted once, set up, and every change told to the other moderators."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.store import badges, members
from bot.store.database import Database
from playground.driver import Message
from tests.support import Classroom, bot_process

BADGE = "freezing-master"


def greeting(message: Message) -> bool:
    return "Thaw is here" in message.text


async def test_a_server_is_greeted_once_and_set_up_step_by_step(classroom: Classroom):
    playground = classroom.playground
    await playground.add_guild(
        "Evening School",
        owner="noor",
        members=["noor", "grace"],
        channels=["hall", "lessons"],
        system_channel="hall",
    )
    noor = playground.member("noor", "Evening School/hall")
    hello = await noor.wait_for(greeting)
    assert [button.label for button in hello.buttons] == ["Set up", "Try a challenge"]
    refused = await playground.member("grace", "Evening School/hall").click(hello, "Set up")
    assert "That is for this server's moderators" in refused.text
    grace = await playground.member("grace", "Evening School/hall").click(hello, "Try a challenge")
    assert "Which challenge?" in str(grace.message and grace.message.raw)
    await playground.reconnect_gateway()
    await classroom.bot.kill()
    await classroom.bot.start()
    await noor.slash("help")
    assert len([message for message in await noor.see() if greeting(message)]) == 1

    await playground.set_permissions(
        "lessons", "Thaw", deny=["attach_files"], guild="Evening School"
    )
    step = await noor.click(hello, "Set up")
    assert step.ephemeral
    assert "Step 1 of 5" in step.text
    assert "lacks “Attach Files”" in step.text
    await playground.set_permissions("lessons", "Thaw", guild="Evening School")
    step = await noor.click(step.message, "Check again")
    assert "Thaw has what it needs" in step.text
    step = await noor.click(step.message, "Next")
    role = await playground.add_role("Teachers", guild="Evening School", members=["grace"])
    step = await noor.select(step.message, "settings:setupwho:moderator_role_id", role["id"])
    assert "or the role" in step.text
    step = await noor.click(step.message, "Next")
    step = await noor.click(step.message, "Next")
    step = await noor.select(step.message, "settings-region:setupwhen", "Europe")
    step = await noor.select(step.message, "settings:setupwhen:time_zone:0", "Europe/Berlin")
    assert "Berlin (Europe)" in step.text
    step = await noor.click(step.message, "Next")
    assert "Integrations → Thaw" in step.text
    audit = await playground.member("grace", "Evening School/hall").slash("audit")
    assert "**This server's time zone**: UTC → **Berlin (Europe)**" in audit.text
    assert "The moderators' role" in audit.text


async def test_without_a_system_channel_the_owner_is_told_and_others_nothing(
    classroom: Classroom, tmp_path: Path
):
    playground = classroom.playground
    (tmp_path / "other").mkdir()
    async with bot_process(playground, classroom.facts.url, tmp_path / "other") as other:
        await other.start()
        await playground.add_guild(
            "Night Owls", owner="linus", members=["linus", "ada"], channels=["owls"]
        )
        hello = await playground.member("linus", "dm").wait_for(greeting)
        assert "Open your server" in hello.text
        await asyncio.sleep(1)
        seen = await playground.member("linus", "dm").see()
        assert len([message for message in seen if greeting(message)]) == 1
        silent = {"owner": "katherine", "channels": ["hall"], "system_channel": "hall"}
        await playground.add_guild("Silent Hall", bot=False, **silent)
        await playground.set_permissions(
            "hall", "Thaw", deny=["send_messages"], guild="Silent Hall"
        )
        await playground.add_guild("Silent Hall", owner="katherine")
        await playground.member("katherine", "dm").wait_for(greeting)
        owls = await playground.member("ada", "Night Owls/owls").see()
        assert not any(greeting(message) for message in owls)
    help_there = await playground.member("linus", "dm").slash("help")
    assert "/run" in help_there.text
    assert "/settings" not in help_there.text
    assert "/challenge start" not in help_there.text


async def test_killed_right_after_the_greeting_was_sent_it_is_not_said_twice(
    classroom: Classroom,
):
    playground = classroom.playground
    posting = r"^/channels/\d+/messages$"
    await playground.fail("POST", posting, status=500, times=50, after=True)
    await playground.add_guild(
        "Evening School", owner="noor", channels=["hall"], system_channel="hall"
    )
    noor = playground.member("noor", "Evening School/hall")
    await noor.wait_for(greeting)
    assert classroom.facts.one("SELECT count(*) FROM post WHERE message_id IS NOT NULL") == 0
    await classroom.bot.kill()
    await playground.clear_faults()
    await playground.advance(600)  # longer than Discord knows a nonce
    await classroom.bot.start()
    await classroom.facts.until("SELECT count(*) > 0 FROM post WHERE message_id IS NOT NULL")
    await classroom.facts.nothing_due()
    assert len([message for message in await noor.see() if greeting(message)]) == 1


async def test_moderators_see_what_the_others_changed_and_members_do_not(classroom: Classroom):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    playground = classroom.playground
    panel = await maria.slash("settings")
    assert "Who may start rounds" in panel.text
    panel = await maria.select(panel.message, "settings:rounds:round_starters", "moderators")
    await maria.select(panel.message, "settings:rounds:reveal_seconds", "45")
    by_name = {"time-zone": "berlin"}
    assert "Berlin (Europe)" in (await maria.slash("settings", **by_name)).text
    await playground.add_channel("old")
    panel = await maria.slash("settings", section="channels")
    old = str(await channel_id(classroom, "old"))
    await maria.select(panel.message, "settings:channels:study_channel_id", old)
    await playground.add_channel("old", delete=True)
    assert "This channel is gone" in (await maria.slash("settings", section="channels")).text
    found = await maria.complete("settings", **{"time-zone": "new yo"})
    assert [choice.value for choice in found] == ["America/New_York"]
    audit = await maria.slash("audit")
    assert "**Who may start rounds**: Everyone → **Moderators**" in audit.text
    assert "As whoever hosts Thaw chose → **45 seconds**" in audit.text
    assert "Maria" in audit.text or "<@" in audit.text
    audit = await maria.select(audit.message, "audit-kind", "deck")
    assert "Nothing was changed yet" in audit.text
    assert "only moderators start" in (await ada.slash("challenge start", deck=BADGE)).text
    mine, theirs = await ada.slash("help"), await maria.slash("help")
    assert "/challenge start" not in mine.text
    assert "/challenge start" in theirs.text
    theirs = await maria.select(theirs.message, "help-topic", "moderators")
    assert "/settings" in theirs.text
    assert [o.value for o in mine.message.selects[0].options] == [
        "learn",
        "yours",
        "rounds",
        "decks",
    ]


async def test_public_posts_and_the_pace_are_as_the_moderators_chose(classroom: Classroom):
    await classroom.choose(reveal_seconds=90, locale="de")
    question = await classroom.start_round()
    assert classroom.facts.one("SELECT locale FROM round") == "de"
    reveal = await classroom.time_out(question)
    await classroom.playground.advance(60)
    await asyncio.sleep(1)
    maria = classroom.member("maria")
    assert not [m for m in await maria.see() if "2 of 5" in m.text]
    await classroom.playground.advance(31)
    assert (await maria.wait_for("2 of 5")).id > reveal.id


async def test_a_badge_brings_its_role_as_soon_as_thaw_may_give_it(classroom: Classroom):
    playground, maria = classroom.playground, classroom.member("maria")
    role = await playground.add_role("Masters", position=3)
    await classroom.choose(moderator_channel_id=await channel_id(classroom, "moderators"))
    await playground.set_permissions("moderators", "Thaw", allow=["view_channel"])
    panel = await maria.slash("settings", section="rewards")
    panel = await maria.select(panel.message, "settings-badge:0", BADGE)
    moderators = (await playground.add_role("Moderators"))["id"]
    refused = await maria.select(panel.message, f"settings-reward:{BADGE}", moderators)
    assert "A badge must not bring that" in refused.text
    panel = await maria.select(panel.message, f"settings-reward:{BADGE}", role["id"])
    assert "lacks “Manage Roles”" in panel.text
    await playground.add_role("Helpers", members=["linus"])
    helpers = (await playground.add_role("Helpers"))["id"]
    await classroom.choose(moderator_role_id=int(helpers))
    linus = classroom.member("linus")
    theirs = await linus.slash("settings", section="rewards")
    theirs = await linus.select(theirs.message, "settings-badge:0", BADGE)
    refused = await linus.select(theirs.message, f"settings-reward:{BADGE}", helpers)
    assert "Only who could give" in refused.text

    await earned(classroom, "ada")
    told = await maria.at("moderators").wait_for("could not be given")
    assert "Manage Roles" in told.text
    assert "Freezing Master" in told.text
    assert not await has_role(classroom, "ada", role["id"])
    assert "lacks “Manage Roles”" in (await maria.slash("setup")).text
    await playground.add_role("Thaw", permissions=["manage_roles"], position=2)
    panel = await maria.slash("settings", section="rewards")
    assert "drag" in panel.text
    await playground.add_role("Thaw", position=9)
    await until_role(classroom, "ada", role["id"])

    await classroom.bot.kill()
    await earned(classroom, "grace")
    await classroom.bot.start()
    await until_role(classroom, "grace", role["id"])
    assert "Role for the badge" in (await maria.slash("audit")).text


async def channel_id(classroom: Classroom, name: str) -> int:
    study = (await classroom.playground.world())["guilds"][0]
    return next(int(c["id"]) for c in study["channels"] if c["name"] == name)


async def earned(classroom: Classroom, name: str) -> None:
    """A member earns the badge in the group."""
    study = (await classroom.playground.world())["guilds"][0]
    (user,) = [m["user"] for m in study["members"] if m["user"]["username"] == name]
    database = Database.connect(classroom.facts.url)
    try:
        async with database.begin() as conn:
            member_id = await members.member_id_for(conn, int(user["id"]), name.capitalize())
            now, guild_id = datetime.now(UTC), int(study["id"])
            await badges.award(conn, [member_id], BADGE, at=now, guild_id=guild_id)
    finally:
        await database.close()


async def has_role(classroom: Classroom, name: str, role_id: str) -> bool:
    study = (await classroom.playground.world())["guilds"][0]
    return any(
        role_id in member["roles"]
        for member in study["members"]
        if member["user"]["username"] == name
    )


async def until_role(classroom: Classroom, name: str, role_id: str) -> None:
    async with asyncio.timeout(15):
        while not await has_role(classroom, name, role_id):  # noqa: ASYNC110
            await asyncio.sleep(0.1)  # a member of the playground has no event to wait for

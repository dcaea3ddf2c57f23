"""No member without the role can do any of it: whatever there is, read off the bot itself."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.chat.buttons import LinkedSelect
from bot.chat.moderators import Guarded, audience_of
from playground.driver import Answer, Member, Playground, running_playground
from tests.journeys.everything import Everything, Forger, completed, everything, options, sample
from tests.support import Classroom

WHO_MAY = "That is for this server's moderators"


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """One without rate limits: nobody presses so much so fast."""
    async with running_playground(rate_limits=False) as running:
        yield running
        assert [str(violation) for violation in await running.violations()] == []


@pytest.fixture
async def all_there_is() -> Everything:
    return await everything()


@pytest.fixture
async def forger(classroom: Classroom) -> AsyncIterator[Forger]:
    """Writes as the bot, with its token."""
    playground = classroom.playground
    world = await playground.world()
    study = next(c for c in world["guilds"][0]["channels"] if c["name"] == "study")
    token = {"Authorization": f"Bot {playground.token}"}
    async with aiohttp.ClientSession(headers=token) as http:
        yield Forger(playground, http, int(study["id"]))


def refused(answer: Answer, what: str) -> None:
    assert answer.ephemeral, what
    assert WHO_MAY in answer.text, f"{what}: {answer}"


async def test_everything_says_for_whom_it_is(all_there_is: Everything):
    unmarked = [c.qualified_name for c in all_there_is.commands if audience_of(c) is None]
    unmarked += [
        item.__name__
        for item in all_there_is.components.values()
        if not issubclass(item, Guarded) or item.audience is None
    ]
    assert unmarked == []
    assert {route.audience for route in all_there_is.forms.values()} <= {
        "anyone",
        "everyone",
        "starter",
        "moderators",
    }


async def test_nothing_that_is_for_moderators_does_anything_for_a_member(
    classroom: Classroom, all_there_is: Everything, forger: Forger
):
    ada = classroom.member("ada")
    await no_command(ada, all_there_is)
    await no_component(ada, all_there_is, forger)
    await no_form(ada, all_there_is, forger)
    assert classroom.facts.one("SELECT count(*) FROM guild_settings") == 0
    assert classroom.facts.one("SELECT count(*) FROM audit") == 0


async def no_command(member: Member, there: Everything) -> None:
    guarded = [c for c in there.commands if audience_of(c) == "moderators"]
    assert len(guarded) > 15
    for command in guarded:
        name = command.qualified_name
        refused(await member.slash(name, **options(command)), name)
        for option in completed(command):
            assert await member.complete(name, **{option: "a"}) == [], f"{name} suggests {option}"


async def no_component(member: Member, there: Everything, forger: Forger) -> None:
    guarded = {p: item for p, item in there.components.items() if item.audience == "moderators"}
    assert len(guarded) > 20
    for pattern, item in guarded.items():
        custom_id = sample(pattern)
        if issubclass(item, LinkedSelect):
            answer = await member.select(await forger.select(custom_id), custom_id, "x")
        else:
            answer = await member.click(await forger.message(custom_id), custom_id)
        refused(answer, item.__name__)


async def no_form(member: Member, there: Everything, forger: Forger) -> None:
    guarded = [p for p, route in there.forms.items() if route.audience == "moderators"]
    assert len(guarded) > 2
    for pattern in guarded:
        refused(await forger.form(member, sample(pattern)), pattern)


async def test_only_who_may_take_part_learns_where_a_role_is_chosen(
    classroom: Classroom, all_there_is: Everything, forger: Forger
):
    role = await classroom.playground.add_role("Students", members=["grace"])
    await classroom.choose(participant_role_id=int(role["id"]))
    ada = classroom.member("ada")
    for command in all_there_is.commands:
        if audience_of(command) == "everyone" and not hasattr(command, "type"):
            answer = await ada.slash(command.qualified_name, **options(command))
            assert "for members with the role" in answer.text, command.qualified_name
    for pattern, item in all_there_is.components.items():
        if item.audience == "everyone" and not issubclass(item, LinkedSelect):
            custom_id = sample(pattern)
            answer = await ada.click(await forger.message(custom_id), custom_id)
            assert "for members with the role" in answer.text, item.__name__
    answer = await ada.click(await forger.message("answer:1:a"), "answer:1:a")
    assert "for members with the role" in answer.text
    assert "/study" in (await classroom.member("grace").slash("help")).text
    assert "/study" not in (await ada.slash("help")).text
    assert not (await classroom.member("grace").slash("study")).text.startswith("In this server")
    assert not (await classroom.member("maria").slash("study")).text.startswith("In this server")

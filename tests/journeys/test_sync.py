"""Commands are offered to Discord when they changed, and only then."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from playground.driver import Playground, Request
from tests.support import BotProcess, Classroom


async def restarted(classroom: Classroom) -> list[Request]:
    """Start the bot anew; the syncs it made."""
    before = len(await classroom.playground.requests())
    await classroom.bot.stop()
    await classroom.bot.start()
    calls = await classroom.playground.requests(since=before)
    return [call for call in calls if call.method == "PUT" and "/commands" in call.path]


async def commands(playground: Playground, change: list[Any] | None = None) -> list[Any]:
    """What Discord knows; it is made to know `change` instead."""
    application = (await playground.world())["bot"]["id"]
    url = f"{playground.url}/api/v10/applications/{application}/commands"
    headers = {"Authorization": f"Bot {playground.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        method = "GET" if change is None else "PUT"
        async with session.request(method, url, json=change) as response:
            assert response.status == 200, await response.text()
            known: list[Any] = await response.json()
            return known


def plain(command: dict[str, Any]) -> dict[str, Any]:
    kept = ("name", "description", "type", "options", "dm_permission")
    return {key: command[key] for key in kept if command.get(key) is not None}


async def test_commands_that_discord_knows_are_not_synced_again(classroom: Classroom):
    assert await restarted(classroom) == []


@pytest.mark.parametrize(
    "difference",
    [
        {"description": "An older description"},
        pytest.param({"options": []}, marks=pytest.mark.slow),
        pytest.param({"dm_permission": False}, marks=pytest.mark.slow),
        pytest.param(None, marks=pytest.mark.slow),
    ],
    ids=["description", "options", "where", "missing"],
)
async def test_commands_that_differ_are_synced_once(
    classroom: Classroom, difference: dict[str, Any] | None
):
    known = {command["name"]: plain(command) for command in await commands(classroom.playground)}
    badges = known.pop("badges")
    changed = [] if difference is None else [badges | difference]
    await commands(classroom.playground, [*known.values(), *changed])
    assert len(await restarted(classroom)) == 1
    again = {command["name"]: plain(command) for command in await commands(classroom.playground)}
    assert again["badges"] == badges
    assert await restarted(classroom) == []


async def test_a_bot_whose_commands_discord_does_not_take_works_with_those_it_knows(
    playground: Playground, bot: BotProcess
):
    await playground.fail("PUT", r"/commands$", status=400, code=30034)
    await bot.start()
    assert "commands not synced" in bot.log.read_text()

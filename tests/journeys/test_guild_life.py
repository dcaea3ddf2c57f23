"""A server's first hour: greeted once, set up, and every change told to the other moderators."""

from __future__ import annotations

from collections.abc import AsyncIterator

from playground.driver import Message, Playground
from tests.support import BotProcess, Classroom, bot_process


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
    await playground.reconnect_gateway()
    await classroom.bot.kill()
    await classroom.bot.start()
    refused = await noor.at("hall", "Evening School").slash("help")
    assert "What you can do here" in refused.text
    assert len([m for m in await noor.see() if greeting(m)]) == 1

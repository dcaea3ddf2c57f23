"""The pinned message that tells a visitor of the demo what to try first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp

from bot.demo.processes import DemoError
from bot.texts import texts

if TYPE_CHECKING:
    from playground.driver import Playground

CHANNEL = "study"
MODERATOR = "maria"


class NotWelcomed(DemoError):
    """The local Discord did not take the welcome message."""


async def welcome(playground: Playground) -> None:
    """Post and pin it, unless it is pinned already.

    Raises:
        DriverError: the playground refused.
        NotWelcomed: it refused the bot.
    """
    maria = playground.member(MODERATOR, CHANNEL)
    if any(message.pinned and message.author.bot for message in await maria.see()):
        return
    await maria.pin(await _post(playground))


def first_steps() -> str:
    """What it says: three things to try, a line each."""
    say = texts("en-US")
    return "\n".join(
        (
            "### " + say("Welcome to Thaw. Three things to try:"),
            "1. " + say("Type `/challenge start`, choose a deck, answer with the buttons."),
            "2. " + say("Type `/run` and send PyTorch or TensorFlow code: it really runs."),
            "3. " + say("Switch on **Classmates** for company, or become another member."),
        )
    )


async def _post(playground: Playground) -> int:
    path = f"/channels/{await _channel_id(playground)}/messages"
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bot {playground.token}"}) as session,
        session.post(f"{playground.url}/api/v10{path}", json={"content": first_steps()}) as answer,
    ):
        if not answer.ok:
            raise NotWelcomed(f"The local Discord refused the welcome: {await answer.text()}")
        return int((await answer.json())["id"])


async def _channel_id(playground: Playground) -> str:
    guild = (await playground.world())["guilds"][0]
    return str(next(c["id"] for c in guild["channels"] if c["name"] == CHANNEL))

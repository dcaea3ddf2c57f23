"""Files on Discord: what somebody sent, and what lies below a message of ours."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import discord
import structlog

from bot.chat.errors import Refused
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]

log = structlog.get_logger(__name__)

FETCH_SECONDS = 30


async def fetched(press: Press, read: Callable[[], Awaitable[bytes]], size: int) -> bytes:
    """A file's bytes, no more than Discord said that there are.

    Raises:
        Refused: it cannot be fetched.
    """
    try:
        async with asyncio.timeout(FETCH_SECONDS):
            content = await read()
    except (discord.DiscordException, TimeoutError) as error:
        log.warning("file not fetched", error=repr(error))
        say = texts(str(press.locale))
        sentence = say("Discord does not hand out that file just now. Try again.")
        raise Refused(sentence) from error
    return content[:size]


async def below(press: Press, name: str) -> bytes:
    """The file of this name that is shown below the message that was tapped.

    Files shown by a component are not among the message's `attachments` (Discord's message
    reference), so the component leads to it.

    Raises:
        Refused: it is not there any more.
    """
    shown = press.message.components if press.message else []
    for component in _walked(shown):
        if isinstance(component, discord.FileComponent) and component.name == name:
            # Not `media.read()`: discord.py 2.7.1 hands a message's components no connection.
            read = partial(press.client.http.get_from_cdn, component.media.url)
            return await fetched(press, read, component.size or 0)
    say = texts(str(press.locale))
    raise Refused(say("The file is not here any more. Please send it again."))


def _walked(components: Iterable[object]) -> Iterator[object]:
    for component in components:
        yield component
        yield from _walked(getattr(component, "children", ()))

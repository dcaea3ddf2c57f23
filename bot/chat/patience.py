"""Answers an interaction within Discord's three seconds, however slow the work behind it is."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Self, TypeVar

import discord
import structlog

from bot.chat.errors import Refused, explain, tell
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from types import TracebackType

    from bot.texts import Texts

Found = TypeVar("Found")

# Discord shows "The application did not respond" three seconds after the click.
DEFER_AFTER_SECONDS = 1.5
QUICK_SECONDS = 1.0

log = structlog.get_logger(__name__)


class Patience:
    """For as long as the block lasts, sees to it that the member is not left without an answer.

    Work that takes longer is acknowledged privately ("Thaw is thinking…"), and what is said then
    fills that reply. A failure in the block is told to the member in words and goes no further.
    """

    def __init__(self, interaction: discord.Interaction[Any]) -> None:
        self._interaction = interaction
        # Discord refuses a second first answer, so the timer and the work take turns.
        self._speaking = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None
        self._deferring: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(DEFER_AFTER_SECONDS, self._run_out)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        await self._stop_timer()
        if isinstance(error, Exception):
            await explain(self._interaction, error)
            return True
        return False

    async def say(self, sentence: str, view: discord.ui.View | None = None) -> None:
        """Answer the member privately."""
        async with self._speaking:
            await tell(self._interaction, sentence, view)

    async def announce(self, sentence: str, view: discord.ui.View | None = None) -> None:
        """Answer for everyone; who was told privately to wait gets a private word before it."""
        below = discord.utils.MISSING if view is None else view
        if view is not None:
            view.stop()
        async with self._speaking:
            if not self._interaction.response.is_done():
                await self._interaction.response.send_message(sentence, view=below)
                return
            say = texts(str(self._interaction.locale))
            await tell(self._interaction, say("That took a moment, but it is done."))
            await self._interaction.followup.send(sentence, view=below)

    def _run_out(self) -> None:
        self._deferring = asyncio.create_task(self._defer())

    async def _defer(self) -> None:
        async with self._speaking:
            if not self._interaction.response.is_done():
                await self._acknowledge()

    async def _acknowledge(self) -> None:
        """Tell Discord that an answer comes."""
        await self._interaction.response.defer(ephemeral=True, thinking=True)

    async def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._deferring is None:
            return
        async with self._speaking:
            self._deferring.cancel()
        with contextlib.suppress(asyncio.CancelledError, discord.HTTPException):
            await self._deferring


async def promptly(
    read: Coroutine[Any, Any, Found], say: Texts, seconds: float = DEFER_AFTER_SECONDS
) -> Found:
    """What must be known before there can be any answer, such as the code that a modal shows.

    Raises:
        Refused: it took so long that Discord would give up waiting.
    """
    reading = asyncio.create_task(read)
    await asyncio.wait({reading}, timeout=seconds)
    if not reading.done():
        reading.cancel()  # not awaited: a database in trouble may take its time
        raise Refused(say("Thaw is slow just now, so nothing was done. Try again in a minute."))
    return reading.result()


async def quickly(read: Coroutine[Any, Any, Found], otherwise: Found) -> Found:
    """What would be good to know before the first answer, or `otherwise` where that is slow."""
    reading = asyncio.create_task(read)
    await asyncio.wait({reading}, timeout=QUICK_SECONDS)
    if not reading.done():
        reading.cancel()  # not awaited: a database in trouble may take its time
        return otherwise
    if reading.exception() is not None:
        log.warning("gone on without", error=str(reading.exception()))
        return otherwise
    return reading.result()

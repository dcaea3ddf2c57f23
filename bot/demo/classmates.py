"""Classmates: members who answer along in live rounds while the visitor has them switched on."""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import aiohttp
import structlog

from bot.chat import links
from bot.decks import ChallengeDeck, Library
from bot.demo.habits import Asked, Press, presses
from playground.driver import DriverError, Member, Message, Playground

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable
    from datetime import datetime

    from bot.clock import Clock

log = structlog.get_logger(__name__)

NAMES = ("linus", "grace", "katherine")
AGAIN_SECONDS = 1.0
#: How long one looks at an explanation before reacting to it.
READING_SECONDS = (2.0, 6.0)
GLAD, SORRY = "🎉", "😅"
_ANSWER = re.compile(links.ANSWER)


async def play_along(playground: Playground, library: Library, clock: Clock, rng: Random) -> None:
    """Let the classmates play until cancelled, whenever they are switched on."""
    async with asyncio.TaskGroup() as group:
        for name in NAMES:
            classmate = Classmate(playground, name, library, clock, Random(rng.random()))
            group.create_task(classmate.live(), name=name)


@dataclass(eq=False)
class Classmate:
    """One of them. What they see, they see as every member does: through the playground."""

    playground: Playground
    name: str
    library: Library
    clock: Clock
    rng: Random
    _on: bool = False
    _seen: set[int] = field(default_factory=set)
    _was_right: dict[int, bool] = field(default_factory=dict)
    _doing: set[asyncio.Task[None]] = field(default_factory=set)

    async def live(self) -> None:
        """Follow what happens, for ever; begin again where the playground was out of reach."""
        try:
            while True:
                with contextlib.suppress(aiohttp.ClientError, DriverError, OSError):
                    await self._follow()
                await asyncio.sleep(AGAIN_SECONDS)
        finally:
            self._rest()

    async def _follow(self) -> None:
        member = self.playground.member(self.name)
        async for event in member.events():
            if event["type"] == "classmates":
                await self._switch(on=event["on"])
            elif self._on and event["type"] == "message_create":
                await self._look(member.at(event["channel_id"]))

    async def _switch(self, *, on: bool) -> None:
        self._on = on
        if not on:
            self._rest()
            return
        for channel_id in await self._channels():
            with contextlib.suppress(DriverError):
                await self._look(self.playground.member(self.name, channel_id), late=True)

    def _rest(self) -> None:
        for task in self._doing:
            task.cancel()
        self._seen.clear()

    async def _channels(self) -> list[str]:
        world = await self.playground.world()
        return [channel["id"] for guild in world["guilds"] for channel in guild["channels"]]

    async def _look(self, here: Member, *, late: bool = False) -> None:
        """Begin whatever the messages here ask for that were not seen before.

        Who comes `late` begins to think only now, not when the question was posted.
        """
        for message in await here.see():
            if message.id in self._seen:
                continue
            self._seen.add(message.id)
            if asked := asked_in(message, self.library):
                began = self.clock.now() if late else message.created_at
                self._begin(self._answer(here, message, began, presses(asked, self.rng)))
            elif message.reference_id in self._was_right:
                self._begin(self._react(here, message, message.reference_id))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)

    async def _answer(
        self, here: Member, message: Message, began: datetime, planned: Iterable[Press]
    ) -> None:
        for press in planned:
            await self.clock.sleep_until(began + press.after)
            if await self._is_visited():
                return
            try:
                await here.click(message.id, press.custom_id)
            except DriverError as refusal:  # closed meanwhile: a person would shrug, too
                log.debug("classmate came too late", name=self.name, refusal=str(refusal))
                return
            if press.right is not None:
                self._was_right[message.id] = press.right

    async def _react(self, here: Member, message: Message, question: int) -> None:
        pause = timedelta(seconds=self.rng.uniform(*READING_SECONDS))
        await self.clock.sleep_until(message.created_at + pause)
        if not await self._is_visited():
            with contextlib.suppress(DriverError):
                await here.react(message, GLAD if self._was_right[question] else SORRY)

    async def _is_visited(self) -> bool:
        """Whether someone at the page is this member: then it is theirs to play."""
        return self.name in (await self.playground.classmates()).get("visited", ())


def asked_in(message: Message, library: Library) -> Asked | None:
    """The open question that a message shows; None where it shows none, or one not in a deck."""
    pressable = [b.custom_id or "" for b in message.buttons if not b.disabled]
    found = [match for match in map(_ANSWER.fullmatch, pressable) if match]
    if not found:
        return None
    choice_ids = {match["choice"] for match in found}
    for deck in library.decks.values():
        if isinstance(deck, ChallengeDeck):
            for problem in deck.problems:
                if {c.id for c in problem.choices} == choice_ids and problem.title in message.text:
                    return Asked(int(found[0]["question"]), deck, problem)
    return None

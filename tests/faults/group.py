"""A study group that keeps running snippets while processes die under it.

What counts is what stands in the channel: every snippet prints a word of its own that only
running it can tell.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from playground.driver import DriverError, Member, Message, Playground
from tests.support import is_result

MEMBERS = 6
SNIPPET = 'import time; time.sleep({seconds}); print("-".join(("{a}", "{b}")))'


@dataclass
class Asked:
    """One snippet that a member sent."""

    a: str = field(default_factory=lambda: secrets.token_hex(6))
    b: str = field(default_factory=lambda: secrets.token_hex(6))
    accepted: bool = False

    @property
    def printed(self) -> str:
        return f"{self.a}-{self.b}"

    def code(self, seconds: float) -> str:
        return SNIPPET.format(seconds=seconds, a=self.a, b=self.b)

    def on(self, messages: Sequence[Message]) -> list[Message]:
        """The messages that show it."""
        return [message for message in messages if self.a in message.text]


@dataclass
class Group:
    """The members, and what they asked for."""

    playground: Playground
    members: list[Member]
    asked: list[Asked] = field(default_factory=list)

    async def busy(self, until: Callable[[], Awaitable[None]]) -> None:
        """Everyone runs one snippet after the other until `until` returns."""
        tasks = [asyncio.create_task(self._keep_running(m)) for m in self.members]
        try:
            await until()
        finally:
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
        for result in results:
            if not isinstance(result, asyncio.CancelledError):
                assert result is None, result

    async def _keep_running(self, member: Member) -> None:
        number = 0
        while True:
            number += 1
            await self._run(member, 0.1 * (number % 8))
            await asyncio.sleep(0.3)

    async def _run(self, member: Member, seconds: float) -> None:
        asked = Asked()
        self.asked.append(asked)
        with suppress(DriverError):  # the bot is away: its commands are not offered
            answer = await member.slash("run", code=asked.code(seconds))
            asked.accepted = not answer.failed and not answer.ephemeral and asked.a in answer.text

    async def settled(self, seconds: float) -> list[Message]:
        """Wait until every message in the channel shows a result; all of them."""
        async with asyncio.timeout(seconds):
            while True:
                shown = await self.shown()
                if all(self._over(asked, shown) for asked in self.asked):
                    return shown
                await asyncio.sleep(0.2)

    async def shown(self) -> list[Message]:
        with suppress(DriverError):
            return await self.members[0].see(1000)
        return []

    @staticmethod
    def _over(asked: Asked, shown: Sequence[Message]) -> bool:
        found = asked.on(shown)
        return all(map(is_result, found)) and (bool(found) or not asked.accepted)


@dataclass(frozen=True)
class Count:
    """What became of the snippets, counted in the channel."""

    accepted: int
    results: int
    failures: int
    missing: list[str]
    twice: list[str]


def counted(asked: Sequence[Asked], shown: Sequence[Message]) -> Count:
    missing, twice, results, failures = [], [], 0, 0
    for one in asked:
        found = one.on(shown)
        if len(found) > 1:
            twice.append(one.a)
        if one.accepted and not found:
            missing.append(one.a)
        results += any(one.printed in message.text for message in found)
        failures += bool(found) and not any(one.printed in message.text for message in found)
    return Count(sum(one.accepted for one in asked), results, failures, missing, twice)


async def group(playground: Playground) -> Group:
    names = [f"member-{number}" for number in range(MEMBERS)]
    return Group(playground, [await playground.add_member(name) for name in names])

"""A storm of clicks on a playground: sent at a fixed rate whatever happens, each one timed."""

from __future__ import annotations

import asyncio
import itertools
import math
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
import orjson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playground.driver import Message

# Discord shows "The application did not respond" after this.
LATEST_SECONDS = 3.0
LONGEST_WAIT_SECONDS = 15.0
LOOK_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Press:
    """One member's press on a button."""

    member: str
    channel: str
    message_id: int
    custom_id: str


@dataclass(slots=True)
class Outcome:
    """What became of a storm. `seconds` holds the time from each press to its words."""

    seconds: list[float] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    lasted: float = 0.0

    @property
    def rate(self) -> float:
        """Presses answered per second, from the first press to the last answer."""
        return len(self.seconds) / self.lasted if self.lasted else 0.0

    def at(self, part: float) -> float:
        """The time in milliseconds within which this part of the presses was answered."""
        if not self.seconds:
            return math.inf
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


class Storm:
    """Sends presses to a playground's control API, over as many connections as are needed."""

    def __init__(self, url: str, wanted: Sequence[str]) -> None:
        self._url = f"{url}/_playground/interactions"
        self._wanted = wanted
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
        self._session = aiohttp.ClientSession(connector=connector)

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()

    async def play(self, presses: Sequence[Press], per_second: float) -> Outcome:
        """Press all, evenly spread; the time counts from when each press was to be made."""
        outcome = Outcome()
        began = time.perf_counter()
        async with asyncio.TaskGroup() as tasks:
            for number, press in enumerate(presses):
                due = began + number / per_second
                if (early := due - time.perf_counter()) > 0:
                    await asyncio.sleep(early)
                tasks.create_task(self._press(press, due, outcome))
        outcome.lasted = time.perf_counter() - began
        return outcome

    async def _press(self, press: Press, due: float, outcome: Outcome) -> None:
        body = {
            "as": press.member,
            "channel": press.channel,
            "type": "click",
            "message_id": str(press.message_id),
            "custom_id": press.custom_id,
        }
        try:
            answer = await self._judged(await self._call("POST", self._url, orjson.dumps(body)))
        except aiohttp.ClientError as error:
            answer = {"error": repr(error)}
        if self._is_judged(answer):
            outcome.seconds.append(time.perf_counter() - due)
        else:
            outcome.unanswered.append(str(answer)[:300])

    async def _judged(self, answer: dict[str, Any]) -> dict[str, Any]:
        """The answer once it says what the press was worth: "thinking…" is none yet."""
        ends = time.perf_counter() + LONGEST_WAIT_SECONDS
        while answer.get("state") == "deferred" and time.perf_counter() < ends:
            if self._is_judged(answer):
                break
            await asyncio.sleep(LOOK_SECONDS)
            url = f"{self._url}/{answer['interaction_id']}"
            answer = await self._call("GET", url, None)
        return answer

    async def _call(self, method: str, url: str, body: bytes | None) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"}
        async with self._session.request(method, url, data=body, headers=headers) as response:
            answer: dict[str, Any] = orjson.loads(await response.read())
            return answer

    def _is_judged(self, answer: dict[str, Any]) -> bool:
        """Whether the member can read what their press was worth: a deferral is no answer."""
        message = (answer.get("response") or {}).get("message") or {}
        content = message.get("content", "")
        return any(words in content for words in self._wanted)


def presses(
    question: Message, channel: str, members: Sequence[str], attempts: int = 1
) -> list[Press]:
    """Each member presses that many choices of the question, one round after the other."""
    choices = [b.custom_id for b in question.buttons if (b.custom_id or "").startswith("answer:")]
    return [
        Press(member, channel, question.id, choices[(number + attempt) % len(choices)] or "")
        for attempt, (number, member) in itertools.product(range(attempts), enumerate(members))
    ]

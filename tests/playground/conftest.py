"""A playground in its own process, and raw HTTP to it."""

import asyncio
import json
import warnings
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest_asyncio

from playground.driver import Answer, Playground, running_playground

with warnings.catch_warnings():
    # On 3.11 and 3.12 discord.py still imports audioop, which warns once, at its first import.
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    import discord  # noqa: F401


@dataclass(frozen=True, slots=True)
class Reply:
    """What the REST API answered."""

    status: int
    body: Any
    headers: dict[str, str]

    def error(self, path: str) -> str | None:
        """Discord's sub-code at `components.0.label` within `errors`; None if nothing is there."""
        node = self.body.get("errors", {})
        for key in filter(None, path.split(".")):
            node = node.get(key, {})
        problems = node.get("_errors") or [None]
        return problems[0]["code"] if problems[0] else None

    def errors_below(self, path: str) -> set[str]:
        """All sub-codes at or below that place."""
        node = self.body.get("errors", {})
        for key in filter(None, path.split(".")):
            node = node.get(key, {})
        return set(_codes(node))

    def was_refused(self, status: int, code: int) -> bool:
        return (self.status, self.body.get("code")) == (status, code)


def _codes(node):
    for key, value in node.items():
        if key == "_errors":
            yield from (problem["code"] for problem in value)
        else:
            yield from _codes(value)


class Rest:
    """The REST API as a bot's raw requests meet it."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession) -> None:
        self.playground = playground
        self._session = session
        self.ids: dict[str, str] = {}

    async def learn_ids(self) -> None:
        world = await self.playground.world()
        self.ids = {"app": world["application_id"], "bot": world["bot"]["id"]}
        for guild in world["guilds"]:
            self.ids[guild["name"]] = guild["id"]
            for channel in guild["channels"]:
                self.ids[f"{guild['name']}/{channel['name']}"] = channel["id"]
            for member in guild["members"]:
                user = member["user"]
                self.ids[user["username"]] = user["id"]
        self.study = self.ids["Study Group/study"]

    async def call(self, method: str, path: str, body: Any = None, **options: Any) -> Reply:
        headers = {"Authorization": f"Bot {self.playground.token}", **options.pop("headers", {})}
        content = {"json": body} if body is not None else {}
        url = f"{self.playground.url}/api/v10{path}"
        async with self._session.request(
            method, url, headers=headers, **content, **options
        ) as response:
            text = await response.text()
            parsed = json.loads(text) if text else None
            return Reply(response.status, parsed, dict(response.headers))

    async def send(self, body: Any, channel: str | None = None) -> Reply:
        return await self.call("POST", f"/channels/{channel or self.study}/messages", body)

    async def sync(self, *commands: Any) -> Reply:
        path = f"/applications/{self.ids['app']}/guilds/{self.ids['Study Group']}/commands"
        return await self.call("PUT", path, list(commands))

    async def callback(self, answer: Answer, body: Any, **options: Any) -> Reply:
        path = f"/interactions/{answer.interaction_id}/{answer.token}/callback"
        return await self.call("POST", path, body, params={"with_response": "1"}, **options)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_playground() -> AsyncIterator[Playground]:
    """One for the module."""
    async with running_playground() as playground:
        yield playground


@pytest_asyncio.fixture(loop_scope="module")
async def rest(shared_playground: Playground) -> AsyncIterator[Rest]:
    """Raw HTTP to a playground whose world is as at the start.

    Whatever the test asks wrongly, what it is answered must have Discord's form.
    """
    await shared_playground.reset()
    earlier = len(await shared_playground.violations())
    async with aiohttp.ClientSession() as session:
        raw = Rest(shared_playground, session)
        await raw.learn_ids()
        yield raw
    found = (await shared_playground.violations())[earlier:]
    assert [str(violation) for violation in found if violation.side == "response"] == []


@dataclass(slots=True)
class Waiting:
    """A member who waits for the bot's answer to what they just did."""

    interaction: Answer
    seen: asyncio.Task[Answer]


@pytest_asyncio.fixture(loop_scope="module")
async def waiting() -> AsyncIterator[Any]:
    """Lets an interaction out and gives its id and token while the member waits."""
    tasks: list[asyncio.Task[Answer]] = []

    async def released(held: Answer) -> Waiting:
        task = asyncio.create_task(held.release())
        tasks.append(task)
        while (await held.refreshed()).state == "held":  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.01)
        return Waiting(held, task)

    yield released
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

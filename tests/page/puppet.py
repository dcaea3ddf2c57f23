"""A bot without a mind: it shows whatever the test tells it to, in Discord's own JSON."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from playground.driver import Playground

JSON = dict[str, Any]
HELLO, IDENTIFY, DISPATCH = 10, 2, 0
COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
REPLY, MODAL, SUGGEST, DEFER = 4, 9, 8, 5
EPHEMERAL, COMPONENTS_V2 = 1 << 6, 1 << 15


@dataclass(frozen=True)
class Upload:
    """A file that goes with a message."""

    filename: str
    content: bytes
    content_type: str = "application/octet-stream"


@dataclass
class Puppet:
    """Connected to a playground as its bot.

    `answers` maps a command's name or a component's custom_id to the callback that is sent; what
    is missing there is never answered, as by a bot that has crashed.
    """

    playground: Playground
    session: aiohttp.ClientSession
    world: JSON
    answers: dict[str, JSON] = field(default_factory=dict)
    heard: list[JSON] = field(default_factory=list)

    def channel(self, name: str) -> str:
        """A channel's id by its name, in the first guild."""
        return next(c["id"] for c in self.world["guilds"][0]["channels"] if c["name"] == name)

    def user(self, name: str) -> str:
        """A user's id by name."""
        members = [m["user"] for guild in self.world["guilds"] for m in guild["members"]]
        return next(user["id"] for user in members if user["username"] == name)

    async def send(self, body: JSON, *files: Upload, channel: str = "study") -> str:
        """Post a message; its id."""
        path = f"/channels/{self.channel(channel)}/messages"
        return str((await self.call("POST", path, body, files))["id"])

    async def edit(self, message_id: str, body: JSON, channel: str = "study") -> None:
        """Change a message."""
        path = f"/channels/{self.channel(channel)}/messages/{message_id}"
        await self.call("PATCH", path, body)

    async def delete(self, message_id: str, channel: str = "study") -> None:
        """Take a message away."""
        await self.call("DELETE", f"/channels/{self.channel(channel)}/messages/{message_id}")

    async def type(self, channel: str = "study") -> None:
        """Begin to type."""
        await self.call("POST", f"/channels/{self.channel(channel)}/typing")

    async def offer(self, *commands: JSON) -> None:
        """Sync these commands, and no others."""
        application = self.world["application_id"]
        await self.call("PUT", f"/applications/{application}/commands", list(commands))

    async def call(self, method: str, path: str, body: Any = None, files: Sequence[Upload] = ()):
        """One REST call as the bot; it must succeed."""
        headers = {"Authorization": f"Bot {self.playground.token}"}
        url = f"{self.playground.url}/api/v10{path}"
        content = _form(body, files) if files else None
        async with self.session.request(
            method, url, headers=headers, data=content, json=None if files else body
        ) as answer:
            text = await answer.text()
            assert answer.ok, f"{method} {path}: {answer.status} {text}"
            return json.loads(text) if text else None

    async def answer(self, interaction: Mapping[str, Any]) -> None:
        """Send what `answers` holds for this interaction."""
        self.heard.append(dict(interaction))
        data = interaction["data"]
        reply = self.answers.get(data.get("custom_id") or data.get("name"))
        if reply is not None:
            path = f"/interactions/{interaction['id']}/{interaction['token']}/callback"
            await self.call("POST", f"{path}?with_response=1", reply)

    async def listen(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        """Answer until the connection ends."""
        async for frame in ws:
            event = frame.json()
            if event["op"] == DISPATCH and event["t"] == "INTERACTION_CREATE":
                await self.answer(event["d"])


@asynccontextmanager
async def puppet(playground: Playground) -> AsyncIterator[Puppet]:
    """The bot's only connection, for as long as the block lasts."""
    async with aiohttp.ClientSession() as session:
        url = f"{playground.gateway}?v=10&encoding=json"
        async with session.ws_connect(url, max_msg_size=0) as ws:
            assert (await ws.receive_json())["op"] == HELLO
            identity = {"token": playground.token, "intents": 1, "properties": {}}
            await ws.send_json({"op": IDENTIFY, "d": identity})
            bot = Puppet(playground, session, await playground.world())
            listening = asyncio.create_task(bot.listen(ws))
            await playground.wait_for_bot()
            yield bot
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening


def reply(body: JSON, *, private: bool = False) -> JSON:
    """The callback that answers with a message."""
    flags = body.get("flags", 0) | (EPHEMERAL if private else 0)
    return {"type": REPLY, "data": {**body, "flags": flags}}


def _form(body: JSON, files: Sequence[Upload]) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", json.dumps(body), content_type="application/json")
    for number, file in enumerate(files):
        form.add_field(
            f"files[{number}]",
            file.content,
            filename=file.filename,
            content_type=file.content_type,
        )
    return form

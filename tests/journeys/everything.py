"""Every command, component and form there is, read off the bot itself; and a way to try each."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord import app_commands
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

from bot.app import add_commands
from bot.chat.client import ThawBot
from bot.chat.helping.offers import every_command
from bot.chat.submits import ROUTES
from playground.driver import Answer, File, Member, Playground

STRING = discord.AppCommandOptionType.string
A_VALUE: dict[discord.AppCommandOptionType, Any] = {
    STRING: "anything",
    discord.AppCommandOptionType.boolean: True,
    discord.AppCommandOptionType.user: "grace",
    discord.AppCommandOptionType.channel: "study",
    discord.AppCommandOptionType.role: "Moderators",
    discord.AppCommandOptionType.mentionable: "grace",
    discord.AppCommandOptionType.attachment: File("deck.yaml", b"id: x"),
}

One = app_commands.Command[Any, ..., Any] | app_commands.ContextMenu


@dataclass(frozen=True)
class Everything:
    """What the bot offers: commands, the patterns of its components and of its forms."""

    commands: list[One]
    components: dict[re.Pattern[str], type[Any]]
    forms: dict[str, Any]


async def everything() -> Everything:
    """All of it, as the bot itself registers it when it starts."""
    bot = ThawBot()
    bot.know_components()
    await add_commands(bot)
    store = bot._connection._view_store  # discord.py has no list of its own
    return Everything([*every_command(bot.tree)], dict(store._dynamic_items), dict(ROUTES))


def options(command: One) -> dict[str, Any]:
    """A value for each option that must be given."""
    if isinstance(command, app_commands.ContextMenu):
        return {}
    return {p.display_name: _value(p) for p in command.parameters if p.required}


def completed(command: One) -> Iterator[str]:
    """The options that suggest something while one types."""
    if isinstance(command, app_commands.Command):
        yield from (p.display_name for p in command.parameters if p.autocomplete)


def sample(pattern: str | re.Pattern[str]) -> str:
    """A short text that the pattern takes."""
    characters = st.characters(codec="ascii")
    texts = st.from_regex(pattern, fullmatch=True, alphabet=characters)
    quiet = settings(database=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck])
    return find(texts, lambda text: len(text) <= 100, settings=quiet)


@dataclass(frozen=True)
class Forger:
    """Puts components and forms of any id before a member, as an old message of Thaw's might."""

    playground: Playground
    http: aiohttp.ClientSession
    channel_id: int

    async def message(self, custom_id: str) -> int:
        """A message of the bot's with a button of this id; the message's id."""
        button = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}
        return await self._post({"components": [{"type": 1, "components": [button]}]})

    async def select(self, custom_id: str, value: str = "x") -> int:
        """A message of the bot's with a select of this id and one option."""
        one = {"label": "x", "value": value}
        select = {"type": 3, "custom_id": custom_id, "options": [one]}
        return await self._post({"components": [{"type": 1, "components": [select]}]})

    async def form(self, member: Member, custom_id: str) -> Answer:
        """What comes of a form of this id that the member fills in."""
        opened = await member.click(await self.message("nobody-knows"), "nobody-knows", hold=True)
        released = asyncio.create_task(opened.release())
        field = {"type": 4, "custom_id": "text", "label": "Text", "style": 1, "required": False}
        modal = {
            "custom_id": custom_id,
            "title": "A form",
            "components": [{"type": 1, "components": [field]}],
        }
        path = f"/interactions/{opened.interaction_id}/{opened.token}/callback"
        async with asyncio.timeout(3):
            while (status := await self._call(path, {"type": 9, "data": modal})) != 204:
                assert status == 404, status  # not delivered yet
                await asyncio.sleep(0.02)
        return await member.submit(await released)

    async def _post(self, body: dict[str, Any]) -> int:
        path = f"/channels/{self.channel_id}/messages"
        async with self.http.post(self._url(path), json={"content": "?", **body}) as reply:
            assert reply.status == 200, await reply.text()
            return int((await reply.json())["id"])

    async def _call(self, path: str, body: dict[str, Any]) -> int:
        async with self.http.post(self._url(path), json=body) as reply:
            return reply.status

    def _url(self, path: str) -> str:
        return f"{self.playground.url}/api/v10{path}"


def _value(parameter: app_commands.transformers.CommandParameter | Any) -> Any:
    if parameter.choices:
        return parameter.choices[0].value
    if parameter.type in A_VALUE:
        value = A_VALUE[parameter.type]
        return value[: parameter.max_value] if parameter.type is STRING else value
    return 1 if parameter.min_value is None else parameter.min_value

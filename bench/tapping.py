"""Members' taps on private cards: through discord.py and the bot's own code, without a network.

Each tap is the event that Discord sends; it ends when the bot has handed its answer to the
connection. The event's message carries the components of the card before, as Discord's does.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

import discord

from bot.chat.client import ThawBot
from bot.chat.services import Services
from bot.chat.versions import DeckVersions
from bot.schedule.rounds import Pace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime, timedelta

    from bot.decks import Library
    from bot.store.database import Database

GUILD, CHANNEL, BOT = 10**17, 10**17 + 1, 10**17 + 2
# 64: only for one member; 1 << 15: made of components.
PRIVATE_CARD = 64 | 1 << 15
COMPONENT, BUTTON, ACKNOWLEDGED = 3, 2, 6
numbers = count()


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that shows one moment."""

    time: datetime

    def now(self) -> datetime:
        return self.time

    async def sleep_until(self, when: datetime) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Reply:
    """What Discord says to an answer."""

    said: dict[str, Any]
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})

    async def text(self, **_: Any) -> str:
        return json.dumps(self.said)


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap under way: the message that was tapped, and the card that follows."""

    message: dict[str, Any]
    card: asyncio.Future[list[dict[str, Any]]]


class Connection:
    """In place of the connection to Discord: hands each card to who tapped.

    An answer that takes long is acknowledged first; the card then comes as an edit.
    """

    def __init__(self) -> None:
        self.taps: dict[str, Tap] = {}

    @asynccontextmanager
    async def request(self, method: str, url: str, *, data: Any, **_: Any) -> AsyncIterator[Reply]:
        token = next(part for part in url.split("/") if part in self.taps)
        tap, answer = self.taps[token], json.loads(data)
        acknowledged = answer.get("type") == ACKNOWLEDGED
        if not acknowledged:
            edited = answer if method == "PATCH" else answer["data"]
            tap.card.set_result(edited["components"])
        if method == "PATCH":
            yield Reply(tap.message)
        else:
            yield Reply({"interaction": {"id": "1", "type": COMPONENT}})


class Table:
    """The bot with its database, and members who tap."""

    def __init__(
        self, database: Database, library: Library, now: datetime, pause: timedelta
    ) -> None:
        self.connection = Connection()
        self.bot = ThawBot()
        self.bot.loop = asyncio.get_running_loop()
        self.bot.http._HTTPClient__session = self.connection  # noqa: SLF001
        self.bot._connection.user = discord.ClientUser(  # noqa: SLF001
            state=self.bot._connection,  # noqa: SLF001
            data={"id": str(BOT), "username": "Thaw", "discriminator": "0", "avatar": None},
        )
        self.bot._connection._add_guild_from_data({"id": str(GUILD), "name": "Group"})  # noqa: SLF001
        self.bot.know_components()
        self.bot.services = Services(
            database=database,
            clock=StandingClock(now),
            library=library,
            versions=DeckVersions(),
            pace=Pace(lead=pause, reveal=pause, grace=pause),
            rng=random.Random(1),
            wake=lambda: None,
            run_queue=None,
            show_run=lambda _: None,
        )

    async def tap(
        self, user: int, card: list[dict[str, Any]], custom_id: str, at: datetime
    ) -> tuple[float, list[dict[str, Any]]]:
        """How many milliseconds until the answer was under way, and the card that it shows."""
        token = f"token-{next(numbers)}"
        event = _event(user, card, custom_id, at, token)
        tap = Tap(event["message"], asyncio.get_running_loop().create_future())
        self.connection.taps[token] = tap
        began = time.perf_counter()
        self.bot._connection.parse_interaction_create(event)  # noqa: SLF001
        shown = await tap.card
        took = (time.perf_counter() - began) * 1000
        del self.connection.taps[token]
        return took, shown


def first_card(custom_id: str) -> list[dict[str, Any]]:
    """A card with one button."""
    button = {"type": BUTTON, "style": 1, "label": "Review", "custom_id": custom_id}
    return [{"type": 1, "components": [button]}]


def buttons(card: list[dict[str, Any]]) -> list[str]:
    """The ids of a card's buttons, in order."""
    found = []
    for part in card:
        found += buttons(part.get("components", []))
        if part["type"] == BUTTON:
            found.append(part["custom_id"])
    return found


def _event(
    user: int, card: list[dict[str, Any]], custom_id: str, at: datetime, token: str
) -> dict[str, Any]:
    # The lowest 22 bits of a snowflake tell those of one millisecond apart.
    number = discord.utils.time_snowflake(at) + next(numbers) % (1 << 22)
    person = {"id": str(user), "username": f"m{user}", "discriminator": "0", "avatar": None}
    message = {
        "id": str(number - 1),
        "channel_id": str(CHANNEL),
        "author": {"id": str(BOT), "username": "Thaw", "discriminator": "0", "avatar": None},
        "content": "",
        "timestamp": at.isoformat(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": PRIVATE_CARD,
        "components": card,
    }
    return {
        "id": str(number),
        "application_id": str(BOT),
        "type": COMPONENT,
        "token": token,
        "version": 1,
        "locale": "en-US",
        "attachment_size_limit": 1,
        "guild_id": str(GUILD),
        "channel": {"id": str(CHANNEL), "type": 0, "name": "study", "position": 0},
        "message": message,
        "member": {
            "user": person,
            "roles": [],
            "joined_at": at.isoformat(),
            "permissions": "0",
            "deaf": False,
            "mute": False,
            "flags": 0,
        },
        "data": {"component_type": BUTTON, "custom_id": custom_id},
    }

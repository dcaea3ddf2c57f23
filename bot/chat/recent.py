"""Guilds' settings as they lately were, so that a click on an answer waits for no query."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import structlog

from bot.store import guilds
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.database import Database
    from bot.store.guilds import GuildSettings

log = structlog.get_logger(__name__)

# A change made by another process is honoured after this long.
FRESH_SECONDS = 5.0
# What is asked next needs the database, too, and tells the member if that is away.
WAITS_SECONDS = 0.5
MOST_GUILDS = 10_000


class RecentSettings:
    """Each guild's settings, read again when they are older than a few seconds.

    For what may lag so far behind: whether a member takes part. Moderators' rights are read anew.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._known: dict[int, tuple[float, GuildSettings]] = {}
        self._reading: dict[int, asyncio.Task[GuildSettings]] = {}

    async def of(self, database: Database, guild_id: int) -> GuildSettings:
        """The settings; those last known, or the defaults, where the database does not answer."""
        read_at, known = self._known.get(guild_id, (float("-inf"), guilds.GuildSettings(guild_id)))
        if self._monotonic() - read_at <= FRESH_SECONDS:
            return known
        reading = self._reading.get(guild_id)
        if reading is None:
            reading = asyncio.create_task(self._read(database, known))
            self._reading[guild_id] = reading
            reading.add_done_callback(lambda _: self._reading.pop(guild_id, None))
        await asyncio.wait({reading}, timeout=WAITS_SECONDS)
        return reading.result() if reading.done() else known

    def changed(self, settings: GuildSettings) -> None:
        """Hear of a change that was made here."""
        if len(self._known) >= MOST_GUILDS:
            self._known.clear()
        self._known[settings.guild_id] = (self._monotonic(), settings)

    async def _read(self, database: Database, known: GuildSettings) -> GuildSettings:
        try:
            async with database.begin() as conn:
                settings = await guilds.settings(conn, known.guild_id)
        except StoreError as error:
            log.warning("settings not read", guild_id=known.guild_id, error=str(error))
            return known
        self.changed(settings)
        return settings

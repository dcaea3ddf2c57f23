"""Rounds of a server that Thaw was put out of wait, and go on when it is let in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.schedule import steering
from bot.store import rounds
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.chat.client import ThawBot

log = structlog.get_logger(__name__)


async def left(bot: ThawBot, guild_id: int) -> None:
    """Hold the rounds of this server: nobody there can answer."""
    services = bot.services
    try:
        async with services.database.begin() as conn:
            for round_id in await rounds.running_in_guilds(conn, [guild_id]):
                played = await rounds.get(conn, round_id)
                await steering.pause(conn, played, services.clock.now(), "absence")
    except StoreError as error:
        log.warning("rounds not held", guild_id=guild_id, error=str(error))


async def came_back(bot: ThawBot, guild_ids: Collection[int]) -> None:
    """Let the rounds go on that waited for Thaw; the time lost is given back."""
    if not guild_ids:
        return
    services = bot.services
    try:
        async with services.database.begin() as conn:
            for round_id in await rounds.running_in_guilds(conn, guild_ids):
                played = await rounds.get(conn, round_id)
                if played.paused_by == "absence":
                    now = services.clock.now()
                    await steering.resume(conn, played, now, services.pace)
    except StoreError as error:
        log.warning("rounds not taken up again", error=str(error))
    services.wake()

"""Rounds of a server that Thaw was put out of wait, and go on when it is let in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.chat.duels.turns import go_on_with
from bot.chat.private.turns import show_clocks
from bot.schedule import steering
from bot.store import rounds
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.services import Services
    from bot.store.rounds import Connection, Held

log = structlog.get_logger(__name__)


async def left(bot: ThawBot, guild_id: int) -> None:
    """Hold the rounds of this server: nobody there can answer."""
    services = bot.services
    now = services.clock.now()
    try:
        async with services.database.begin() as conn:
            for round_id in await rounds.losing_time(conn, guild_id, now):
                await _hold(conn, round_id, now)
    except StoreError as error:
        log.warning("rounds not held", guild_id=guild_id, error=str(error))


async def compared(bot: ThawBot, guild_ids: Collection[int]) -> None:
    """Make up for what was missed: `guild_ids` are the servers that this process is in now."""
    services = bot.services
    try:
        async with services.database.begin() as conn:
            losing = await rounds.guilds_losing_time(conn, services.clock.now())
    except StoreError as error:
        log.warning("servers not compared", error=str(error))
        return
    for guild_id in losing.difference(guild_ids):
        if bot.is_mine(guild_id):
            await left(bot, guild_id)
    await came_back(bot, guild_ids)


async def came_back(bot: ThawBot, guild_ids: Collection[int]) -> None:
    """Let the rounds go on that waited for Thaw; the time lost is given back."""
    if not guild_ids:
        return
    services = bot.services
    try:
        async with services.database.begin() as conn:
            for held in await rounds.held(conn, guild_ids):
                await _go_on(conn, services, held)
    except StoreError as error:
        log.warning("rounds not taken up again", error=str(error))
    services.wake()


async def _hold(conn: Connection, round_id: int, now: datetime) -> None:
    played = await rounds.get(conn, round_id)
    if played.mode == "live":
        await steering.pause(conn, played, now, "absence")
    else:
        await rounds.pause(conn, round_id, now, "absence")


async def _go_on(conn: Connection, services: Services, held: Held) -> None:
    now = services.clock.now()
    if held.mode == "live":
        played = await rounds.get(conn, held.round_id)
        await steering.resume(conn, played, now, services.pace)
        return
    await rounds.resume(conn, held.round_id, now)
    await show_clocks(conn, held.round_id, now)
    if held.mode == "duel":
        await go_on_with(conn, held, now)

"""Makes a demo's database fit a playground that has just been started.

The database remembers the last demo; the playground's channels are empty and its clock is the
host's again, even if the last demo's was set forward.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.store import processes, rounds
from bot.store.database import Database
from bot.store.migrate import migrate

if TYPE_CHECKING:
    from datetime import datetime

    from playground.driver import Playground


async def settle(database_url: str, playground: Playground) -> None:
    """Stop the rounds whose messages are gone; let time go on from where it was."""
    await asyncio.to_thread(migrate, database_url)
    database = Database.connect(database_url)
    try:
        last_seen = await _stop_rounds(database, await playground.now())
    finally:
        await database.close()
    if last_seen is not None and last_seen > await playground.now():
        await playground.set_clock(last_seen)


async def _stop_rounds(database: Database, now: datetime) -> datetime | None:
    async with database.begin() as conn:
        for round_row in await rounds.running(conn):
            await rounds.stop(conn, round_row.id, now)
        return await processes.last_seen(conn)

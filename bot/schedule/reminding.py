"""Reminders of due cards: at the member's hour, once a day at most, and not when late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.learning.recall.hours import last_hour, next_hour
from bot.schedule.dispatcher import Later
from bot.schedule.rounds import CannotPost
from bot.store import due, reminders

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date, datetime

    from bot.clock import Clock
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.database import Connection, Database
    from bot.store.due import DueRow
    from bot.store.reminders import ReminderRow

log = structlog.get_logger(__name__)

REMIND = "recall.remind"
# Whoever asked for six in the evening does not want it at night, after an outage.
LATEST = timedelta(hours=2)


class Reminding:
    """Reminds members. Each step may be repeated without harm.

    Args:
        remind: tells a member, once for each day, what is due; nothing where nothing is. Raises
            CannotPost where Discord does not let Thaw write to them.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        remind: Callable[[ReminderRow, date], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._remind = remind

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of reminders."""
        dispatcher.register(REMIND, self.remind)

    async def remind(self, row: DueRow) -> None:
        """Remind the member, then plan tomorrow's.

        Raises:
            Later: the moment of the next one.
        """
        member_id = int(row.payload["member_id"])
        async with self._database.begin() as conn:
            wanted = await reminders.find(conn, member_id)
        if wanted is None:
            return
        now = max(self._clock.now(), row.at)
        hour = last_hour(wanted.hour, wanted.zone, now)
        if now - hour <= LATEST:
            try:
                await self._remind(wanted, hour.astimezone(wanted.zone).date())
            except CannotPost:
                log.info("reminders off: direct messages are closed", member_id=member_id)
                async with self._database.begin() as conn:
                    await reminders.close(conn, member_id, self._clock.now())
                return
        raise Later(next_hour(wanted.hour, wanted.zone, now))


async def plan(conn: Connection, member_id: int, now: datetime) -> None:
    """Have the member reminded at their next hour, or no more: as their reminder says now."""
    wanted = await reminders.find(conn, member_id)
    key = f"member:{member_id}:remind"
    if wanted is None:
        await due.remove(conn, key)
        return
    at = next_hour(wanted.hour, wanted.zone, now)
    await due.put_or_move(conn, REMIND, key, at, {"member_id": member_id})

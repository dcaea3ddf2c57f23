"""Writes the reminder to a member, where cards are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat.poster import carries
from bot.chat.recall.session import Visitor, load, ready, student_at
from bot.chat.reminders import links, pages
from bot.schedule.rounds import CannotPost
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import date

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.store.reminders import ReminderRow


class Messenger:
    """Sends direct messages, one for each member and day."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    async def remind(self, wanted: ReminderRow, day: date) -> None:
        """Tell the member how many cards are due; nothing where none is.

        Raises:
            CannotPost: Discord does not let Thaw write to them.
        """
        due = await self._due(wanted)
        if not due:
            return
        say = texts(wanted.locale)
        try:
            channel = await self._client.create_dm(discord.Object(wanted.user_id))
        except (discord.Forbidden, discord.NotFound) as error:
            raise CannotPost from error
        await self._poster.post(
            f"remind:{wanted.member_id}:{day.isoformat()}",
            channel.id,
            lambda: pages.message(due, day, say),
            carries(links.off(day)),
        )

    async def _due(self, wanted: ReminderRow) -> int:
        """How many cards a session would ask the member now, new ones left out."""
        services = self._client.services
        visitor = Visitor(wanted.user_id, wanted.display_name, None)
        async with services.database.begin() as conn:
            who = await student_at(conn, services, visitor, services.clock.now(), ())
            return ready(await load(conn, who, 0))

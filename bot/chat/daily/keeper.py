"""Posts the question of the day, keeps its count, and closes it at midnight; by due rows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.chat.daily import links
from bot.chat.daily.render import DailyView, daily_message
from bot.chat.daily.turns import CLOSE, POST, SHOW, opened, zone_of
from bot.chat.poster import carries
from bot.learning.challenge import deadline
from bot.learning.daily import day_ends
from bot.schedule.dispatcher import Later
from bot.schedule.rounds import CannotPost
from bot.store import dailies, guilds, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.due import DueRow
    from bot.store.rounds import Connection, RoundRow

log = structlog.get_logger(__name__)

# A closed question is shown as closed once Thaw may write in its channel, if that is soon.
TOLD_WITHIN = timedelta(days=1)
AGAIN = timedelta(minutes=5)


class DailyKeeper:
    """Carries out the due rows of daily questions. Each step may be repeated without harm."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of daily questions."""
        dispatcher.register(POST, self.post)
        dispatcher.register(SHOW, self.show)
        dispatcher.register(CLOSE, self.close)

    async def post(self, row: DueRow) -> None:
        """Post the question; it opens at the moment of its message."""
        round_id, services = int(row.payload["round_id"]), self._client.services
        async with services.database.begin() as conn:
            round_row, view = await self._load(conn, round_id)
        if view.closed:
            return
        say = texts(round_row.locale)
        try:
            posted = await self._poster.post(
                dailies.post_key(round_id),
                round_row.channel_id,
                lambda: daily_message(view, say),
                carries(links.hint(view.question_id)),
            )
        except CannotPost:
            log.warning("question of the day not posted", round_id=round_id)
            async with services.database.begin() as conn:
                await rounds.stop(conn, round_id, services.clock.now())
            return
        async with services.database.begin() as conn:
            await opened(conn, services, round_id, posted.at)

    async def show(self, row: DueRow) -> None:
        """Bring the message up to date."""
        try:
            await self._show(int(row.payload["round_id"]))
        except CannotPost:
            log.info("question of the day not updated", key=row.key)

    async def _show(self, round_id: int) -> None:
        services = self._client.services
        async with services.database.begin() as conn:
            round_row, view = await self._load(conn, round_id)
            message_id = await dailies.message_of(conn, round_id)
        if message_id is None:
            return
        layout = daily_message(view, texts(round_row.locale))
        await self._poster.edit(round_row.channel_id, message_id, layout)

    async def close(self, row: DueRow) -> None:
        """End the question with its day, and tell the answer.

        Raises:
            Later: time lost to an outage was given back, or Thaw may not write in the channel.
        """
        round_id, services = int(row.payload["round_id"]), self._client.services
        now = services.clock.now()
        async with services.database.begin() as conn:
            round_row, view = await self._load(conn, round_id)
            question = await rounds.question(conn, view.question_id)
            ends = (deadline(question.windows) or now) + services.pace.grace
            if question.state == "open" and now < ends:
                raise Later(ends)
            await rounds.close_question(conn, question.id, now)
            await rounds.finish(conn, round_row.id, now)
        try:
            await self._show(round_id)
        except CannotPost:
            if now - ends < TOLD_WITHIN:
                raise Later(now + AGAIN) from None

    async def _load(self, conn: Connection, round_id: int) -> tuple[RoundRow, DailyView]:
        round_row = await rounds.get(conn, round_id)
        question = await rounds.question(conn, round_row.question_ids[0])
        daily = await dailies.of_round(conn, round_id)
        if daily is None:
            raise RuntimeError(f"round {round_id} is no question of the day")
        deck = await self._client.services.versions.challenge(conn, round_row.deck_version_id)
        tally = await rounds.tally(conn, question.id)
        return round_row, DailyView(
            question_id=question.id,
            day=daily.day,
            deck=deck,
            problem=deck.problem(question.problem_id),
            choice_ids=question.choice_ids,
            attempts_allowed=question.attempts_allowed,
            closes_at=deadline(question.windows) or await self._ends(conn, daily),
            closed=question.state == "closed",
            answered=tally.answered,
            solved=tally.solved,
        )

    async def _ends(self, conn: Connection, daily: dailies.DailyRow) -> datetime:
        settings = await guilds.settings(conn, daily.guild_id)
        return day_ends(daily.day, zone_of(settings))

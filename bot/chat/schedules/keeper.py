"""Posts what a schedule's turn brings, by due rows: once, however often it is tried."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.chat.channel_cards.posting import NoSuchCard, choose_card, post_card
from bot.chat.daily.turns import NothingToAsk, Place, begin_daily
from bot.chat.poster import carries
from bot.chat.schedules import links
from bot.chat.schedules.reach import explained, trouble_in
from bot.chat.schedules.reasons import BUSY, CHANNEL, DOWN, NO_DECK, STOPPED, reason
from bot.chat.schedules.summary import summary, summary_of
from bot.chat.schedules.telling import tell_left_out, tell_trouble
from bot.chat.schedules.what import card_for, challenge_for
from bot.chat.starting import Start, begin_round
from bot.schedule.dispatcher import Later
from bot.schedule.rounds import CannotPost, ChannelGone
from bot.schedule.slots import SLOT, going, slot_key
from bot.store import guilds, posts, schedules
from bot.store.errors import RoundAlreadyRunning
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.database import Connection
    from bot.store.due import DueRow
    from bot.store.schedules import ScheduleRow, SlotRow, SlotState

log = structlog.get_logger(__name__)

# From the announcement of a scheduled round to its first question: time to take a seat.
AHEAD = timedelta(minutes=1)
# How often a slot looks again whether its channel is free, or open to Thaw.
LOOK_AGAIN = timedelta(seconds=15)


class NothingThere(Exception):
    """What the schedule should post is not there any more."""


class SlotKeeper:
    """Carries out the due rows of occurrences. Each step may be repeated without harm."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of occurrences."""
        dispatcher.register(SLOT, self.slot)

    async def slot(self, row: DueRow) -> None:
        """Post what the occurrence brings, or end it.

        Raises:
            Later: its channel is busy, or closed to Thaw; there is time left.
        """
        services = self._client.services
        occurs_at = datetime.fromisoformat(row.payload["occurs_at"])
        async with services.database.begin() as conn:
            schedule = await schedules.get(conn, int(row.payload["schedule_id"]))
            slot = await schedules.slots.find(conn, schedule.id, occurs_at)
        if slot is None or slot.state != "planned":
            return
        if not going(schedule) and not row.payload["asked"]:
            await self._end(schedule, slot, STOPPED)
        elif await self._too_late(slot):
            await self._end(schedule, slot, slot.reason or DOWN)
        elif trouble := await self._trouble(schedule):
            await self._wait(schedule, slot, CHANNEL, trouble)
        else:
            await self._post(schedule, slot)
        services.wake()

    async def _too_late(self, slot: SlotRow) -> bool:
        """Whether its last moment is over, and its message was not about to be sent."""
        services = self._client.services
        if services.clock.now() <= slot.late_until:
            return False
        async with services.database.begin() as conn:
            return not await posts.claimed(conn, slot_key(slot.schedule_id, slot.occurs_at))

    async def _post(self, schedule: ScheduleRow, slot: SlotRow) -> None:
        try:
            if schedule.plan.kind == "summary":
                await self._summary(schedule, slot)
            else:
                await self._begin(schedule, slot)
        except RoundAlreadyRunning:
            await self._wait(schedule, slot, BUSY)
        except ChannelGone:
            await self._wait(schedule, slot, CHANNEL, "gone")
        except CannotPost:
            await self._wait(schedule, slot, CHANNEL, "send_messages")
        except (NothingThere, NothingToAsk, NoSuchCard):
            await self._end(schedule, slot, NO_DECK)

    async def _begin(self, schedule: ScheduleRow, slot: SlotRow) -> None:
        """Keep what is posted by due rows of its own, in one transaction with its mark."""
        services = self._client.services
        async with services.database.begin() as conn:
            held = await schedules.slots.find(conn, schedule.id, slot.occurs_at, lock=True)
            if held is None or held.state != "planned":
                return
            begin = {
                "round": self._round,
                "daily": self._daily,
                "card": self._card,
                "missed": self._card,
            }[schedule.plan.kind]
            round_id = await begin(conn, schedule, slot)
            now = services.clock.now()
            await schedules.slots.end(conn, slot, "posted", now, round_id=round_id)
            await schedules.count_place(conn, schedule.id)

    async def _round(self, conn: Connection, schedule: ScheduleRow, _: SlotRow) -> int:
        services = self._client.services
        picked = await challenge_for(services, conn, schedule)
        if picked is None:
            raise NothingThere
        start = Start(
            guild_id=schedule.guild_id,
            channel_id=schedule.plan.channel_id,
            deck=picked.deck,
            deck_version_id=picked.row.version_id,
            member_id=schedule.created_by,
            locale=(await guilds.settings(conn, schedule.guild_id)).locale,
            ahead=AHEAD,
        )
        return (await begin_round(services, conn, start)).id

    async def _daily(self, conn: Connection, schedule: ScheduleRow, _: SlotRow) -> int | None:
        settings = await guilds.settings(conn, schedule.guild_id)
        place = Place(
            settings,
            channel_id=schedule.plan.channel_id,
            member_id=schedule.created_by,
            locale=settings.locale,
        )
        daily = await begin_daily(self._client.services, conn, place)
        return None if daily is None else daily.round_id

    async def _card(self, conn: Connection, schedule: ScheduleRow, slot: SlotRow) -> None:
        services, guild_id = self._client.services, schedule.guild_id
        channel_id = schedule.plan.channel_id
        if schedule.plan.kind == "missed":
            card = await choose_card(services, conn, guild_id, channel_id, None)
        else:
            card = await card_for(services, conn, schedule)
        if card is None:
            raise NothingThere
        await post_card(
            services,
            conn,
            guild_id=guild_id,
            channel_id=channel_id,
            deck_row_id=card.deck_id,
            card_id=card.card_id,
            by_member_id=schedule.created_by,
            key=slot_key(schedule.id, slot.occurs_at),
        )

    async def _summary(self, schedule: ScheduleRow, slot: SlotRow) -> None:
        services, key = self._client.services, slot_key(schedule.id, slot.occurs_at)
        async with services.database.begin() as conn:
            settings = await guilds.settings(conn, schedule.guild_id)
            shown = await summary_of(services, conn, schedule.guild_id, slot.occurs_at)
        say, custom_id = texts(settings.locale), links.week(schedule.id, slot.occurs_at)
        await self._poster.post(
            key,
            schedule.plan.channel_id,
            lambda: summary(shown, custom_id, say),
            carries(custom_id),
        )
        async with services.database.begin() as conn:
            await schedules.slots.end(conn, slot, "posted", services.clock.now(), post_key=key)

    async def _trouble(self, schedule: ScheduleRow) -> str | None:
        """What is wrong with the channel; where it is mended, that is noted."""
        trouble = await trouble_in(self._client, schedule.guild_id, schedule.plan.channel_id)
        if trouble is None and schedule.trouble is not None:
            async with self._client.services.database.begin() as conn:
                await schedules.note_trouble(conn, schedule.id, None)
        return trouble

    async def _wait(
        self, schedule: ScheduleRow, slot: SlotRow, why: str, trouble: str | None = None
    ) -> None:
        """Look again soon; after the slot's last moment, leave it out."""
        now = self._client.services.clock.now()
        if trouble is not None:
            await self._tell_trouble(schedule, trouble)
        if now >= slot.late_until:
            await self._end(schedule, slot, why)
            return
        if slot.reason != why:
            async with self._client.services.database.begin() as conn:
                await schedules.slots.note_wait(conn, slot, why)
        raise Later(min(now + LOOK_AGAIN, slot.late_until))

    async def _tell_trouble(self, schedule: ScheduleRow, trouble: str) -> None:
        services = self._client.services
        async with services.database.begin() as conn:
            if await schedules.note_trouble(conn, schedule.id, trouble):
                say = texts((await guilds.settings(conn, schedule.guild_id)).locale)
                problem = explained(trouble, schedule.plan.channel_id, say)
                await tell_trouble(conn, schedule, problem, services.clock.now())

    async def _end(self, schedule: ScheduleRow, slot: SlotRow, why: str) -> None:
        log.info("occurrence left out", schedule_id=schedule.id, why=why)
        services = self._client.services
        now = services.clock.now()
        async with services.database.begin() as conn:
            state: SlotState = "missed" if why in {CHANNEL, DOWN} else "skipped"
            ended = await schedules.slots.end(conn, slot, state, now, reason=why)
            # Of a closed channel they were told when the slot began to wait.
            if ended and why not in {STOPPED, CHANNEL}:
                say = texts((await guilds.settings(conn, schedule.guild_id)).locale)
                await tell_left_out(conn, schedule, slot.occurs_at, reason(why, say), now)

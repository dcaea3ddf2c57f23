"""What moderators' presses and forms do with schedules; each returns what they are shown."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.chat.errors import Refused
from bot.chat.schedules import doing
from bot.chat.schedules.asking import checked, planned
from bot.chat.schedules.doing import Hand
from bot.chat.schedules.form import wished
from bot.chat.schedules.listing import ListView, schedule_list
from bot.chat.schedules.preview import PreviewView, preview
from bot.chat.schedules.reach import explained, trouble_in
from bot.chat.shelf import shelf_for
from bot.store import members, schedules
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.schedules.asking import Wish
    from bot.store.schedules import DraftRow, Plan, ScheduleRow

    Press = discord.Interaction[ThawBot]

# A preview that nobody saved is forgotten after this long.
DRAFTS_KEPT = timedelta(days=2)


@asynccontextmanager
async def hand(press: Press) -> AsyncIterator[Hand]:
    """A transaction in the name of the moderator who pressed."""
    services = press.client.services
    async with services.database.begin() as conn:
        yield Hand(
            conn=conn,
            guild_id=press.guild_id or 0,
            member_id=await members.member_id_for(conn, press.user.id, press.user.display_name),
            at=services.clock.now(),
            say=texts(str(press.locale)),
        )
    services.wake()


async def previewed(press: Press, wish: Wish) -> ui.LayoutView:
    """Keep what was asked for as a draft; its preview."""
    async with hand(press) as by:
        draft = await _draft(press, by, wish)
    return await _shown(press, draft)


async def changed(press: Press, draft_id: int, fields: dict[str, Any]) -> ui.LayoutView:
    """Put what was filled in into a draft's place; the new preview."""
    async with hand(press) as by:
        before = await _held_draft(by, draft_id)
        schedule = None
        if before.schedule_id is not None:
            schedule = await doing.held(by, before.schedule_id)
        await schedules.drafts.drop(by.conn, before.id)
        draft = await _draft(press, by, wished(before.plan, fields), schedule, before.plan)
    return await _shown(press, draft)


async def edited(press: Press, schedule_id: int, fields: dict[str, Any]) -> ui.LayoutView:
    """The preview of a change that was filled in for a schedule."""
    async with hand(press) as by:
        schedule = await doing.held(by, schedule_id)
        draft = await _draft(press, by, wished(schedule.plan, fields), schedule, schedule.plan)
    return await _shown(press, draft)


async def saved(press: Press, draft_id: int) -> ScheduleRow:
    """Keep what the preview shows."""
    async with hand(press) as by:
        draft = await _held_draft(by, draft_id)
        library = (await shelf_for(press.client.services, by.conn, by.guild_id, None)).library
        problems = checked(draft.plan, library, by.at, by.say).problems
        if problems:
            raise Refused(problems[0])
        return await doing.keep(by, draft)


async def plan_of_draft(press: Press, draft_id: int) -> Plan:
    """What a draft holds."""
    async with hand(press) as by:
        return (await _held_draft(by, draft_id)).plan


async def dropped(press: Press, draft_id: int) -> None:
    """Throw a draft away."""
    async with hand(press) as by:
        await schedules.drafts.drop(by.conn, (await _held_draft(by, draft_id)).id)


async def listed(press: Press, page: int = 0) -> ui.LayoutView:
    """The list of the guild's schedules."""
    services, guild_id = press.client.services, press.guild_id or 0
    async with services.database.begin() as conn:
        kept = await schedules.of_guild(conn, guild_id)
        last = await schedules.slots.latest(conn, [each.id for each in kept])
        library = (await shelf_for(services, conn, guild_id, None)).library
    return schedule_list(ListView(kept, last, library, page), texts(str(press.locale)))


async def _draft(
    press: Press,
    by: Hand,
    wish: Wish,
    schedule: ScheduleRow | None = None,
    before: Plan | None = None,
) -> DraftRow:
    library = (await shelf_for(press.client.services, by.conn, by.guild_id, None)).library
    plan = planned(wish, library, by.at, by.say, before)
    await schedules.drafts.drop_older(by.conn, by.at - DRAFTS_KEPT)
    return await schedules.drafts.keep(
        by.conn, by.guild_id, plan, changes=schedule, created_by=by.member_id, at=by.at
    )


async def _held_draft(by: Hand, draft_id: int) -> DraftRow:
    draft = await schedules.drafts.find(by.conn, draft_id, by.guild_id)
    if draft is None:
        raise Refused(
            by.say(
                "This preview was saved or thrown away already. `/schedule list` shows what is"
                " planned; `/schedule add` begins anew."
            )
        )
    return draft


async def _shown(press: Press, draft: DraftRow) -> ui.LayoutView:
    services, say = press.client.services, texts(str(press.locale))
    async with services.database.begin() as conn:
        library = (await shelf_for(services, conn, draft.guild_id, None)).library
    channel_id = draft.plan.channel_id
    trouble = await trouble_in(press.client, draft.guild_id, channel_id)
    warning = None if trouble is None else explained(trouble, channel_id, say)
    found = checked(draft.plan, library, services.clock.now(), say)
    return preview(PreviewView(draft, found, library, warning), say)

"""A member asks for reminders, or for none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.recall.session import student
from bot.chat.reminders import pages
from bot.schedule.reminding import plan
from bot.store import reminders
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]

LAST_HOUR = 23


async def asked(press: Press) -> ui.LayoutView:
    """The hours to choose from."""
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press, ())
        known = await reminders.find(conn, who.member_id)
    hour, zone = (known.hour, known.zone) if known else (None, who.plan.days.zone)
    return pages.hour_choice(hour, zone, texts(str(press.locale)))


async def chosen(press: Press, value: str) -> ui.LayoutView:
    """Remind the member at this hour from now on.

    Raises:
        Refused: it is no hour.
    """
    say, services = texts(str(press.locale)), press.client.services
    if not value.isdecimal() or int(value) > LAST_HOUR:
        raise Refused(say("This is no hour of the day. Pick one from the list."))
    async with services.database.begin() as conn:
        who = await student(conn, press, ())
        known = await reminders.find(conn, who.member_id)
        zone = known.zone if known else who.plan.days.zone
        await reminders.choose(
            conn,
            who.member_id,
            hour=int(value),
            time_zone=zone.key,
            locale=str(press.locale),
            at=who.now,
        )
        await plan(conn, who.member_id, services.clock.now())
    services.wake()
    return pages.chosen_hour(int(value), zone, say)


async def turned_off(press: Press) -> ui.LayoutView:
    """Remind the member no more."""
    services = press.client.services
    async with services.database.begin() as conn:
        who = await student(conn, press, ())
        await reminders.remove(conn, who.member_id)
        await plan(conn, who.member_id, services.clock.now())
    return pages.turned_off(texts(str(press.locale)))

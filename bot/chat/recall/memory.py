"""/memory: how well a member remembers, what comes, and how they want to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

import discord
from discord import ui

from bot.chat.errors import Refused
from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.recall import links
from bot.chat.recall.session import student
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.learning.recall import retrievability
from bot.learning.recall.fit import FEWEST_REVIEWS
from bot.learning.recall.recalls import retention
from bot.schedule.fitting import reschedule
from bot.schedule.reminding import plan
from bot.store import reviews
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import date

    from bot.chat.client import ThawBot
    from bot.chat.recall.session import Student
    from bot.learning.recall import Memory
    from bot.learning.recall.recalls import Retention
    from bot.store.reviews import Preferences, Remind
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

MEASURED_OVER = timedelta(days=30)
FORECAST_DAYS = 7
BAR_WIDTH = 12
LEAST_RETENTION, MOST_RETENTION = 70, 97
MOST_NEW = 200


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the card of a member's memory shows."""

    student: Student
    memories: list[Memory]
    retention: Retention | None
    suspended: int


async def shown(press: Press, note: str = "", *, offer_anew: bool = False) -> ui.LayoutView:
    """The card of who pressed; `offer_anew`: with a button that schedules all cards anew."""
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
        overview = Overview(
            student=who,
            memories=await reviews.memories(conn, who.member_id),
            retention=retention(
                await reviews.recalls(conn, who.member_id, who.now - MEASURED_OVER), who.plan
            ),
            suspended=await reviews.suspended(conn, who.member_id),
        )
    return page(overview, texts(str(press.locale)), note, offer_anew=offer_anew)


async def resumed(press: Press) -> ui.LayoutView:
    """Ask suspended cards again."""
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
        count = await reviews.resume(conn, who.member_id)
    note = say.plural("▶️ {count} card is back.", "▶️ {count} cards are back.", count)
    return await shown(press, note)


async def switched(press: Press, *, own: bool) -> ui.LayoutView:
    """Schedule by the member's own parameters or by the usual ones, from all reviews on."""
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
        chosen = replace(who.preferences, own_parameters=own)
        await reviews.prefer(conn, who.member_id, chosen)
        plan = replace(chosen.plan(), days=who.plan.days)
        count = await reschedule(conn, who.member_id, plan, who.now)
    note = say.plural(
        "🔄 {count} card was scheduled anew.", "🔄 {count} cards were scheduled anew.", count
    )
    return await shown(press, note)


async def form(press: Press) -> ui.Modal:
    """Asks how the member wants to be asked, filled in with what they chose."""
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
    return _form(who, say)


async def chosen(press: Press, fields: dict[str, Any]) -> ui.LayoutView:
    """Keep what was filled in.

    Raises:
        Refused: a value makes no sense; it says which and what would.
    """
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
        wanted = _read(who.preferences, fields, say)
        await reviews.prefer(conn, who.member_id, wanted)
        await plan(conn, who.member_id, press.client.services.clock.now())
    anew = wanted.retention != who.preferences.retention
    note = say("✅ Saved. It holds from the next rating on.")
    if anew:
        note += " " + say("“Reschedule all” brings the cards you know to it at once.")
    return await shown(press, note, offer_anew=anew)


def page(
    overview: Overview, say: Texts, note: str = "", *, offer_anew: bool = False
) -> ui.LayoutView:
    """The card."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    parts = [note, "### " + say("🧠 Your memory"), _figures(overview, say)]
    parts += [_forecast(overview, say), _choices(overview, say)]
    for part in parts:
        if part:
            container.add_item(ui.TextDisplay(part))
    container.add_item(_buttons(overview, say))
    if offer_anew and overview.memories:
        container.add_item(ui.ActionRow(_anew(overview.student.preferences, say)))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _figures(overview: Overview, say: Texts) -> str:
    count = len(overview.memories)
    if not count:
        return say("No card reviewed yet. `/review` begins.")
    who = overview.student
    recalls = [retrievability(memory, who.now, who.plan) for memory in overview.memories]
    lines = [
        say.plural("**{count}** card in memory", "**{count}** cards in memory", count),
        say(
            "You would know about **{percent}%** of them right now",
            percent=round(100 * sum(recalls) / count),
        ),
    ]
    kept = overview.retention
    if kept is not None:
        lines.append(
            say.plural(
                "Of {count} review in 30 days you remembered **{measured}%**; Thaw had expected"
                " {predicted}%, and you aim for {aim}%",
                "Of {count} reviews in 30 days you remembered **{measured}%**; Thaw had expected"
                " {predicted}%, and you aim for {aim}%",
                kept.reviews,
                measured=round(100 * kept.measured),
                predicted=round(100 * kept.predicted),
                aim=round(100 * who.preferences.retention),
            )
        )
    return "\n".join(f"- {line}" for line in lines)


def _forecast(overview: Overview, say: Texts) -> str:
    if not overview.memories:
        return ""
    days = overview.student.plan.days
    today = days.day_of(overview.student.now)
    counts = [0] * FORECAST_DAYS
    for memory in overview.memories:
        ahead = max(0, (days.day_of(memory.due) - today).days)
        if ahead < FORECAST_DAYS:
            counts[ahead] += 1
    most = max(counts) or 1
    names = [say("today"), *(_weekday(today + timedelta(days=n), say) for n in range(1, 7))]
    width = max(map(len, names))
    lines = [
        f"{name:<{width}} {'█' * -(-BAR_WIDTH * count // most)}{f' {count}' if count else '·'}"
        for name, count in zip(names, counts, strict=True)
    ]
    return say("Due in the next days:") + "\n```\n" + "\n".join(lines) + "\n```"


def _weekday(day: date, say: Texts) -> str:
    """The day's short name and number: a week has no two of the same."""
    names = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))
    return f"{names[day.weekday()]} {day.day:>2}"


def _choices(overview: Overview, say: Texts) -> str:
    chosen = overview.student.preferences
    zone = overview.student.plan.days.zone.key
    lines = [
        say(
            "{count} new cards a day · a day begins at 04:00 {zone}",
            count=chosen.new_per_day,
            zone=zone,
        )
    ]
    if chosen.from_challenges:
        lines.append(say("what you miss in challenges becomes a card"))
    lines.append(_reminder(overview.student.reminder, say))
    if overview.suspended:
        lines.append(
            say.plural("{count} card suspended", "{count} cards suspended", overview.suspended)
        )
    lines.append(_parameters(chosen, say))
    return "\n".join(f"-# · {line}" for line in lines)


def _reminder(reminder: Remind | None, say: Texts) -> str:
    if reminder is None:
        return say("no reminders")
    if reminder.closed:
        return say("reminders off: Discord does not let me write to you")
    return say("reminded at {hour} when cards are due", hour=f"{reminder.hour:02}:00")


def _parameters(chosen: Preferences, say: Texts) -> str:
    if chosen.parameters is None:
        return say(
            "scheduled as for most people; after {count} reviews of known cards Thaw looks"
            " whether something else fits you better",
            count=FEWEST_REVIEWS,
        )
    if chosen.own_parameters:
        return say(
            "scheduled by your own {count} reviews: they predict you better ({own:.3f} against"
            " {usual:.3f} log loss)",
            count=chosen.fitted_reviews,
            own=chosen.loss,
            usual=chosen.standing_loss,
        )
    return say("scheduled as for most people, as you wished")


def _buttons(overview: Overview, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    chosen = overview.student.preferences
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(
        ui.Button(
            label=say("Review"),
            emoji="🃏",
            style=discord.ButtonStyle.primary,
            custom_id=links.next_(0),
        ),
        ui.Button(label=say("Change"), emoji="⚙️", custom_id=links.PREFERENCES),
    )
    row.add_item(ui.Button(label=say("Remind me"), emoji="🔔", custom_id="remind:ask"))
    if overview.suspended:
        row.add_item(
            ui.Button(label=say("Bring suspended back"), emoji="▶️", custom_id=links.RESUME)
        )
    if chosen.parameters is not None:
        label = say("As for most people") if chosen.own_parameters else say("By my own reviews")
        row.add_item(
            ui.Button(
                label=label, emoji="🔄", custom_id=links.parameters(own=not chosen.own_parameters)
            )
        )
    return row


def _anew(chosen: Preferences, say: Texts) -> ui.Button[ui.LayoutView]:
    """Schedules all cards by what holds already."""
    return ui.Button(
        label=say("Reschedule all"),
        emoji="🔄",
        custom_id=links.parameters(own=chosen.own_parameters),
    )


def _form(who: Student, say: Texts) -> ui.Modal:
    chosen = who.preferences
    modal = Form(title=say("How to ask me"), custom_id=links.PREFERRED, timeout=OPEN_SECONDS)
    fields = (
        ("retention", say("Remember, in percent"), f"{round(100 * chosen.retention)}"),
        ("new", say("New cards a day"), f"{chosen.new_per_day}"),
        ("zone", say("Time zone, such as Europe/Berlin"), who.plan.days.zone.key),
    )
    for custom_id, label, value in fields:
        modal.add_item(
            ui.Label(
                text=label,
                component=ui.TextInput(custom_id=custom_id, default=value, max_length=40),
            )
        )
    options = [
        discord.SelectOption(label=say("Yes"), value="yes", default=chosen.from_challenges),
        discord.SelectOption(label=say("No"), value="no", default=not chosen.from_challenges),
    ]
    modal.add_item(
        ui.Label(
            text=say("Make cards of what I miss in challenges?"),
            component=ui.Select(custom_id="challenges", options=options),
        )
    )
    return modal


def _read(before: Preferences, fields: dict[str, Any], say: Texts) -> Preferences:
    retention = _number(fields.get("retention"), LEAST_RETENTION, MOST_RETENTION)
    if retention is None:
        raise Refused(
            say(
                "“Remember” goes from {least} to {most} percent: the more, the more often cards"
                " come back. 90 suits most people.",
                least=LEAST_RETENTION,
                most=MOST_RETENTION,
            )
        )
    new = _number(fields.get("new"), 0, MOST_NEW)
    if new is None:
        raise Refused(say("“New cards a day” goes from 0 to {most}.", most=MOST_NEW))
    return replace(
        before,
        retention=retention / 100,
        new_per_day=new,
        time_zone=_zone(str(fields.get("zone") or ""), say),
        from_challenges=(fields.get("challenges") or ["yes"])[0] == "yes",
    )


def _number(typed: object, least: int, most: int) -> int | None:
    text = str(typed or "").strip().removesuffix("%").strip()
    if not text.isascii() or not text.isdigit() or not least <= int(text[:6]) <= most:
        return None
    return int(text[:6])


def _zone(typed: str, say: Texts) -> str:
    wanted = typed.strip().replace(" ", "_").casefold()
    for name in available_timezones():
        if name.casefold() == wanted:
            return ZoneInfo(name).key
    raise Refused(
        say(
            "“{zone}” is no time zone that Thaw knows. Write it as Continent/City, such as"
            " Europe/Berlin, America/New_York or Asia/Kolkata.",
            zone=inline(shorten(typed, 40)),
        )
    )

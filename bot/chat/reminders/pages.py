"""What a member sees of reminders: the choice of an hour, and the message itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.recall import links as recall
from bot.chat.recall.pages import layout
from bot.chat.reminders import links
from bot.chat.render.question import ICE

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.texts import Texts

    Button = ui.Button[ui.LayoutView]

USUAL_HOUR = 18


def hour_choice(chosen: int | None, zone: ZoneInfo, say: Texts) -> ui.LayoutView:
    """Asks for the hour."""
    words = say(
        "At what hour shall I write to you? It is one direct message a day at most, and none on"
        " days when no card is due."
    )
    where = say("-# On the clocks of {zone}.", zone=zone.key)
    options = [
        discord.SelectOption(label=f"{hour:02}:00", value=str(hour), default=hour == chosen)
        for hour in range(24)
    ]
    select: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=links.HOUR, placeholder=say("At what hour?"), options=options
    )
    below: ui.ActionRow[ui.LayoutView] = ui.ActionRow(
        ui.Button(label=say("My time zone"), emoji="🌍", custom_id=recall.PREFERENCES)
    )
    if chosen is not None:
        below.add_item(_off(links.off(), say))
    return layout(["### " + say("🔔 Reminder"), words, where], [ui.ActionRow(select), below], ICE)


def chosen_hour(hour: int, zone: ZoneInfo, say: Texts) -> ui.LayoutView:
    """That the member will be reminded."""
    words = say(
        "Done: I write to you at **{hour}** ({zone}) on days when cards are due. One tap in the"
        " message turns it off.",
        hour=f"{hour:02}:00",
        zone=zone.key,
    )
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(
        _review(say), _ask(say("Another hour")), _off(links.off(), say)
    )
    return layout(["### " + say("🔔 Reminder"), words], [row], ICE)


def turned_off(say: Texts) -> ui.LayoutView:
    """That there will be no more of them."""
    words = say("🔕 No more reminders. Your cards wait in `/review` all the same.")
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(_review(say), _ask(say("Remind me again")))
    return layout([words], [row], ICE)


def message(due: int, day: date, say: Texts) -> ui.LayoutView:
    """The reminder."""
    words = say.plural(
        "### 🃏 {count} card is due\nA minute now saves learning it anew.",
        "### 🃏 {count} cards are due\nA few minutes now save learning them anew.",
        due,
    )
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(_review(say), _off(links.off(day), say))
    return layout([words], [row], ICE)


def _review(say: Texts) -> Button:
    return ui.Button(
        label=say("Review"),
        emoji="🃏",
        style=discord.ButtonStyle.primary,
        custom_id=recall.next_(0),
    )


def _ask(label: str) -> Button:
    return ui.Button(label=label, emoji="🔔", custom_id=links.ASK)


def _off(custom_id: str, say: Texts) -> Button:
    return ui.Button(label=say("No reminders"), emoji="🔕", custom_id=custom_id)

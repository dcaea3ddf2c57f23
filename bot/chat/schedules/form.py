"""The form by which a schedule is changed, filled in with what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.schedules.asking import Wish, typed_deck
from bot.chat.schedules.words import LATE_MINUTES, late_label
from bot.learning.recurrence.reading import MOST_CHARACTERS

if TYPE_CHECKING:
    from bot.store.schedules import Plan
    from bot.texts import Texts

# As many decks as can take turns, each with a name as long as may be.
MOST_DECKS = 2000
LONGEST_ZONE = 60


def change_form(custom_id: str, plan: Plan, say: Texts) -> ui.Modal:
    """Asks for all that may be changed of a plan."""
    modal = Form(title=say("Change the schedule"), custom_id=custom_id, timeout=OPEN_SECONDS)
    modal.add_item(
        ui.Label(
            text=say("When"),
            description=say("Such as: every weekday 18:00 · Mon, Thu 19:30 · first Monday 18:00"),
            component=_line("when", plan.typed, MOST_CHARACTERS, required=True),
        )
    )
    if plan.kind in {"round", "card"}:
        modal.add_item(_decks(plan, say))
    modal.add_item(
        ui.Label(
            text=say("Channel"),
            component=ui.ChannelSelect(
                custom_id="channel",
                channel_types=[discord.ChannelType.text, discord.ChannelType.public_thread],
                default_values=[discord.Object(plan.channel_id, type=discord.TextChannel)],
            ),
        )
    )
    modal.add_item(
        ui.Label(
            text=say("Time zone"),
            description=say("A city of it, such as Berlin or New York"),
            component=_line("zone", plan.time_zone, LONGEST_ZONE, required=True),
        )
    )
    modal.add_item(_late(plan, say))
    return modal


def wished(plan: Plan, fields: dict[str, Any]) -> Wish:
    """What was filled in; what the form has not is as it was."""
    channels = fields.get("channel") or []
    late = fields.get("late") or []
    before = Wish(
        kind=plan.kind,
        when=plan.typed,
        deck=typed_deck(plan),
        channel_id=plan.channel_id,
        time_zone=plan.time_zone,
        late_minutes=plan.late_minutes,
    )
    return replace(
        before,
        when=str(fields.get("when") or ""),
        deck=str(fields.get("deck") or ""),
        channel_id=int(channels[0]) if channels else plan.channel_id,
        time_zone=str(fields.get("zone") or plan.time_zone),
        late_minutes=_minutes(late, plan.late_minutes),
    )


def _minutes(chosen: list[str], before: int) -> int:
    offered = {str(minutes): minutes for minutes in LATE_MINUTES}
    return offered.get(chosen[0], before) if chosen else before


def _decks(plan: Plan, say: Texts) -> ui.Label[ui.Modal]:
    rounds = say("One, or several with commas: then they take turns. Empty: a random one.")
    cards = say("The deck of flashcards. Empty: all of them.")
    return ui.Label(
        text=say("Deck"),
        description=rounds if plan.kind == "round" else cards,
        component=_line("deck", typed_deck(plan), MOST_DECKS, required=False),
    )


def _late(plan: Plan, say: Texts) -> ui.Label[ui.Modal]:
    offered = sorted({*LATE_MINUTES, plan.late_minutes})
    return ui.Label(
        text=say("When it could not come in time"),
        component=ui.Select(
            custom_id="late",
            options=[
                discord.SelectOption(
                    label=late_label(minutes, say),
                    value=str(minutes),
                    default=minutes == plan.late_minutes,
                )
                for minutes in offered
            ],
        ),
    )


def _line(custom_id: str, text: str, most: int, *, required: bool) -> ui.TextInput[ui.Modal]:
    return ui.TextInput(
        custom_id=custom_id, default=text[:most] or None, max_length=most, required=required
    )

"""What the pages of a draft share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.writing import links
from bot.chat.decks.writing.words import form_name

if TYPE_CHECKING:
    from bot.decks.drafting import Draft, Typed
    from bot.texts import Texts

Row = ui.ActionRow[ui.LayoutView]
Button = ui.Button[ui.LayoutView]

PER_PAGE = 15
# Discord: 100 characters in an option's label.
OPTION_SHOWN = 100
NOTE_SHOWN = 1000
PRIMARY = discord.ButtonStyle.primary
PLUS = "\N{HEAVY PLUS SIGN}"


@dataclass(frozen=True, slots=True)
class View:
    """A draft as one member sees it. `private`: nobody else sees it."""

    id: int
    draft: Draft
    member_id: int
    private: bool


def home_button(view: View, say: Texts, page: int = 0) -> Button:
    """Shows the whole draft."""
    return ui.Button(label=say("Whole deck"), emoji="📋", custom_id=links.home(view.id, page))


def try_again(view: View, typed: Typed, say: Texts) -> Button:
    """Opens the form with what was typed before."""
    return ui.Button(
        label=say("Try again"),
        emoji="✍️",
        style=PRIMARY,
        custom_id=links.edit(view.id, typed.key, typed.kind, typed.form),
    )


def form_button(view: View, key: int, kind: str, form: str, say: Texts) -> Button:
    """Opens a form of an item, or of the deck."""
    return ui.Button(
        label=form_name(kind, form, say), emoji="✏️", custom_id=links.edit(view.id, key, kind, form)
    )

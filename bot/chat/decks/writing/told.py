"""Private pages that answer a form or a press: what to mend, who was faster, are you sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.writing import links
from bot.chat.decks.writing.common import NOTE_SHOWN, Row, View, home_button, try_again
from bot.chat.decks.writing.words import capital, label, size
from bot.chat.recall.pages import layout
from bot.chat.render.markdown import inline, shorten_lines
from bot.chat.render.question import GREEN
from bot.chat.render.standings import GOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.decks.drafting import Fix, Typed
    from bot.texts import Texts


def to_mend(view: View, typed: Typed, told: Sequence[str], say: Texts) -> ui.LayoutView:
    """Why a form was not taken; nothing typed is lost."""
    head = (
        say("### ✍️ Not yet: one thing to mend")
        if len(told) == 1
        else say("### ✍️ Not yet: {count} things to mend", count=len(told))
    )
    kept = say("What you wrote is kept. “Try again” opens the form with it.")
    row: Row = ui.ActionRow(try_again(view, typed, say), home_button(view, say))
    told = [f"- {line}" for line in told]
    return layout([head, shorten_lines(told, NOTE_SHOWN), kept], [row], GOLD)


def conflict(view: View, typed: Typed, who: str, say: Texts) -> ui.LayoutView:
    """Somebody else was faster; what was written is kept."""
    row: Row = ui.ActionRow(try_again(view, typed, say))
    if view.draft.entry(typed.key) is not None:
        seen = links.show(view.id, typed.key)
        row.add_item(ui.Button(label=say("See how it reads now"), emoji="👀", custom_id=seen))
    row.add_item(home_button(view, say))
    told = say(
        "### ✍️ {who} was faster\nThis was changed while you were writing. What you wrote is kept:"
        " look at how it reads now, then “Try again” opens the form with your words.",
        who=who,
    )
    return layout([told], [row], GOLD)


def dropping(view: View, say: Texts) -> ui.LayoutView:
    """Asks once more."""
    row: Row = ui.ActionRow(
        ui.Button(
            label=say("Throw the draft away"),
            emoji="🗑️",
            style=discord.ButtonStyle.danger,
            custom_id=links.finish("dropped", view.id, view.draft.digest),
        ),
        home_button(view, say),
    )
    told = say(
        "### 🗑️ Throw this draft away?\n{size} in “{title}” would be lost. Versions that were saved"
        " before stay as they are.",
        size=size(view.draft, say),
        title=inline(str(view.draft.about["title"])),
    )
    return layout([told], [row], GOLD)


def overtaken(view: View, say: Texts) -> ui.LayoutView:
    """The deck was saved by somebody else since the draft began."""
    row: Row = ui.ActionRow(
        ui.Button(
            label=say("Save mine all the same"),
            style=discord.ButtonStyle.danger,
            custom_id=links.finish("force", view.id, view.draft.digest),
        ),
        home_button(view, say),
    )
    told = say(
        "### ✋ The deck has a newer version\nSomebody saved it since this draft began. Saving"
        " yours makes it the newest; theirs stays in `/deck versions`, but what they changed is not"
        " in yours."
    )
    return layout([told], [row], GOLD)


def plain(told: str, rows: Sequence[Row] = (), *, good: bool = True) -> ui.LayoutView:
    """A page of words."""
    return layout([told], rows, GREEN if good else GOLD)


def told(fix: Fix, say: Texts) -> str:
    """A mistake in the words of its form."""
    wanted = say("Wanted: {what}.", what=fix.wanted.rstrip("."))
    if not fix.field:
        return f"{capital(fix.what)}. {wanted}"
    name = label("phrases" if fix.field.startswith("phrases") else fix.field, say)
    line = say(" (line {number})", number=fix.number) if fix.number else ""
    return f"**{name}**{line} {inline(fix.what)}. {wanted}"

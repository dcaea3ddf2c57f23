"""The private page of a whole draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.writing import links
from bot.chat.decks.writing.common import (
    NOTE_SHOWN,
    OPTION_SHOWN,
    PER_PAGE,
    PLUS,
    PRIMARY,
    Button,
    Row,
    View,
    form_button,
    try_again,
)
from bot.chat.decks.writing.words import EMOJI, form_name, headline, kind_name, size
from bot.chat.recall.pages import layout
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.decks.drafting import ABOUT_KEY, needed_form
from bot.decks.drafting.filling import kind_of_item

if TYPE_CHECKING:
    from bot.decks.drafting import Draft, Entry, Typed
    from bot.texts import Texts

LINE_SHOWN = 56


def home(view: View, say: Texts, *, page: int = 0, note: str = "") -> ui.LayoutView:
    """The whole draft: its items, and what can be done next."""
    draft = view.draft
    page = max(0, min(page, (len(draft.entries) - 1) // PER_PAGE))
    listed = _listed(draft, page, say)
    parts = [
        shorten(note, NOTE_SHOWN),
        f"-# {_where(view, say)}\n### ✏️ {inline(str(draft.about['title']))}",
        listed or say("Nothing in it yet. What should the first one be?"),
        "" if draft.full else _kinds_told(draft, say),
    ]
    rows = [] if draft.full else [_add_row(view, say)]
    if draft.entries:
        rows.append(ui.ActionRow(_opener(view, page, say)))
    if pending := _pending(view, say):
        rows.append(ui.ActionRow(pending))
    rows.append(_finish_row(view, say))
    rows.append(_about_row(view, say))
    return layout(parts, rows, ICE)


def _where(view: View, say: Texts) -> str:
    facts = [say("Challenge") if view.draft.kind == "challenge" else say("Flashcards")]
    facts.append(size(view.draft, say))
    facts.append(say("only you see it") if view.private else say("draft of the moderators"))
    return " · ".join(facts)


def _listed(draft: Draft, page: int, say: Texts) -> str:
    first = page * PER_PAGE
    lines = [
        f"{number}. {_line(entry, say)}"
        for number, entry in enumerate(draft.entries[first : first + PER_PAGE], first + 1)
    ]
    rest = len(draft.entries) - first - len(lines)
    if rest > 0:
        lines.append(say("-# … and {count} more: choose “Further on” in the list.", count=rest))
    return "\n".join(lines)


def _line(entry: Entry, say: Texts) -> str:
    words = inline(shorten(headline(entry.item), LINE_SHOWN))
    unfinished = say("⚠️ unfinished") if needed_form(entry.item) else ""
    return f"{EMOJI[kind_of_item(entry.item)]} {words} {unfinished}".strip()


def _kinds_told(draft: Draft, say: Texts) -> str:
    if draft.kind == "challenge":
        return ""
    return say(
        "-# **Front and back**: members rate themselves. **Multiple choice**: graded by itself."
        " **Explain it**: answered in one's own words, graded by the ideas you name."
    )


def _add_row(view: View, say: Texts) -> Row:
    kinds = ("problem",) if view.draft.kind == "challenge" else ("reveal", "choice", "explain")
    return ui.ActionRow(
        *(
            ui.Button(
                label=say("Add a problem") if kind == "problem" else kind_name(kind, say),
                emoji=PLUS,
                style=PRIMARY,
                custom_id=links.add(view.id, kind),
            )
            for kind in kinds
        )
    )


def _opener(view: View, page: int, say: Texts) -> ui.Select[ui.LayoutView]:
    entries, first = view.draft.entries, page * PER_PAGE
    options = [
        discord.SelectOption(
            label=shorten(f"{number}. {headline(entry.item)}", OPTION_SHOWN),
            value=str(entry.key),
            emoji=EMOJI[kind_of_item(entry.item)],
        )
        for number, entry in enumerate(entries[first : first + PER_PAGE], first + 1)
    ]
    if page:
        options.append(_turn(say("Further back"), "◀️", page - 1))
    if first + PER_PAGE < len(entries):
        options.append(_turn(say("Further on"), "▶️", page + 1))
    return ui.Select(
        custom_id=links.open_(view.id),
        placeholder=say("Open one to change it…"),
        options=options,
    )


def _turn(words: str, emoji: str, page: int) -> discord.SelectOption:
    return discord.SelectOption(label=words, value=f"page:{page}", emoji=emoji)


def _pending(view: View, say: Texts) -> Button | None:
    """The form that this member sent last and that was not taken."""
    mine = [one for one in view.draft.typed if one.by == view.member_id and one.key != ABOUT_KEY]
    if not mine:
        return None
    button = try_again(view, mine[-1], say)
    button.label = say("Your unfinished form: {form}", form=_form_of(mine[-1], say))
    return button


def _form_of(typed: Typed, say: Texts) -> str:
    return form_name(typed.kind, typed.form, say)


def _finish_row(view: View, say: Texts) -> Row:
    row: Row = ui.ActionRow()
    seen = view.draft.digest
    if view.draft.entries:
        words = say("Save") if view.draft.base is None else say("Save as new version")
        row.add_item(
            ui.Button(
                label=words,
                emoji="💾",
                style=discord.ButtonStyle.success,
                custom_id=links.finish("save", view.id, seen),
            )
        )
    if view.draft.removed is not None:
        undo = links.finish("restore", view.id, seen)
        row.add_item(ui.Button(label=say("Undo delete"), emoji="↩️", custom_id=undo))
    drop = links.finish("drop", view.id, seen)
    row.add_item(ui.Button(label=say("Throw away"), emoji="🗑️", custom_id=drop))
    return row


def _about_row(view: View, say: Texts) -> Row:
    forms = ["about", "badge"] if view.draft.kind == "challenge" else ["about"]
    return ui.ActionRow(*(form_button(view, ABOUT_KEY, "deck", form, say) for form in forms))

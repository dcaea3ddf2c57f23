"""The private page of one item of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.writing import links, looks
from bot.chat.decks.writing.common import (
    NOTE_SHOWN,
    OPTION_SHOWN,
    PER_PAGE,
    PLUS,
    PRIMARY,
    Row,
    View,
    form_button,
    home_button,
)
from bot.chat.decks.writing.words import (
    EMOJI,
    capital,
    form_name,
    kind_name,
    may_have_more,
    needs,
)
from bot.chat.recall.pages import layout
from bot.chat.render.markdown import shorten, shorten_lines
from bot.chat.render.question import ICE, LEVELS
from bot.decks.drafting import form_names, needed_form
from bot.decks.drafting.filling import IDEA, kind_of_item

if TYPE_CHECKING:
    from bot.decks.drafting import Entry
    from bot.texts import Texts

# Discord: 4,000 characters of text in a message with components.
MOST_SHOWN = 3900


def item(view: View, entry: Entry, say: Texts, *, note: str = "") -> ui.LayoutView:
    """One item as members will see it, and what can be done with it."""
    needed = needed_form(entry.item)
    parts = [shorten(note, NOTE_SHOWN), _heading(view, entry, say), looks.question(entry.item)]
    parts.append(looks.choices(entry.item))
    if needed:
        parts.append("⚠️ " + needs(needed, say))
    parts += _unheard(entry, say)
    below = looks.answer(entry.item, say)
    room = MOST_SHOWN - sum(map(len, parts))
    rows = [_next_row(view, entry, needed, say), _edit_row(view, entry, say)]
    if entry.item.get("concepts"):
        rows.append(ui.ActionRow(_ideas(view, entry, say)))
    rows.append(_change_row(view, entry, say))
    return layout(parts, rows, ICE, below=shorten(below, room))


def _heading(view: View, entry: Entry, say: Texts) -> str:
    kind = kind_of_item(entry.item)
    place = say(
        "{number} of {total}",
        number=view.draft.place(entry.key) + 1,
        total=len(view.draft.entries),
    )
    level = say(LEVELS.get(entry.item.get("level", ""), str(entry.item.get("level", ""))))
    facts = [place, kind_name(kind, say), capital(level)]
    if kind == "problem" and "time" in entry.item:
        facts.append(say("{time} minutes", time=entry.item["time"]))
    return f"-# {EMOJI[kind]} {' · '.join(facts)}"


def _unheard(entry: Entry, say: Texts) -> list[str]:
    """A word on ideas that not even the author's own full answer earns."""
    lost = looks.not_found(entry.item)
    if not lost:
        return []
    ideas = shorten_lines([f"- {text}" for text in lost], NOTE_SHOWN)
    return [
        say(
            "⚠️ In your own full answer Thaw does not find:\n{ideas}\nSay it there more plainly, or"
            " add other words for it below.",
            ideas=ideas,
        )
    ]


def _next_row(view: View, entry: Entry, needed: str | None, say: Texts) -> Row:
    kind = kind_of_item(entry.item)
    row: Row = ui.ActionRow()
    if needed:
        following = form_button(view, entry.key, kind, needed, say)
        following.label = say("Next: {form}", form=form_name(kind, needed, say))
        following.emoji = discord.PartialEmoji(name="▶️")
        following.style = PRIMARY
        row.add_item(following)
    elif not view.draft.full:
        words = say("Next problem") if kind == "problem" else say("Next card")
        row.add_item(
            ui.Button(label=words, emoji=PLUS, style=PRIMARY, custom_id=links.add(view.id, kind))
        )
    row.add_item(home_button(view, say, page=view.draft.place(entry.key) // PER_PAGE))
    return row


def _edit_row(view: View, entry: Entry, say: Texts) -> Row:
    needed = needed_form(entry.item)
    forms = [name for name in form_names(entry.item) if not name.startswith(IDEA)]
    if not may_have_more(entry.item) and "more" in forms:
        forms.remove("more")
    if needed:
        forms = forms[: forms.index(needed)]
    kind = kind_of_item(entry.item)
    return ui.ActionRow(*(form_button(view, entry.key, kind, form, say) for form in forms))


def _ideas(view: View, entry: Entry, say: Texts) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=shorten(one["text"], OPTION_SHOWN),
            value=str(place),
            description=say.plural(
                "{count} other wording", "{count} other wordings", len(one.get("phrases", ()))
            ),
        )
        for place, one in enumerate(entry.item["concepts"])
    ]
    return ui.Select(
        custom_id=links.idea(view.id, entry.key),
        placeholder=say("Other words for an idea…"),
        options=options,
    )


def _change_row(view: View, entry: Entry, say: Texts) -> Row:
    order = view.draft.order
    row: Row = ui.ActionRow()
    place, last = view.draft.place(entry.key), len(view.draft.entries) - 1
    for action, emoji, words, dead in (
        ("up", "⬆️", say("Earlier"), place == 0),
        ("down", "⬇️", say("Later"), place == last),
    ):
        name = links.change(action, view.id, entry.key, order)
        row.add_item(ui.Button(label=words, emoji=emoji, custom_id=name, disabled=dead))
    gone = links.change("delete", view.id, entry.key, entry.digest)
    row.add_item(ui.Button(label=say("Delete"), emoji="🗑️", custom_id=gone))
    return row

"""A deck on a page of its own: what it is, how it stands, what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks import links
from bot.chat.decks.listing import emoji_of, size_of, state_of
from bot.chat.decks.writing.links import begin
from bot.chat.private import links as play_links
from bot.chat.render.markdown import flowed, inline
from bot.chat.render.question import ICE
from bot.decks import ChallengeDeck
from bot.decks.changes import changes

if TYPE_CHECKING:
    from bot.decks import Deck
    from bot.decks.changes import Changes
    from bot.store.decks import DeckRow
    from bot.texts import Texts

Row = ui.ActionRow[ui.LayoutView]


@dataclass(frozen=True, slots=True)
class DeckView:
    """A deck as somebody sees it.

    `row` is how it stands, for those who look after it, and `published` what others see then.
    `version_id` can be looked through by moderators. `slug`: under which it can be begun here.
    """

    deck_id: int
    deck: Deck
    version_id: int
    row: DeckRow | None = None
    published: Deck | None = None
    slug: str | None = None
    previewed: bool = False


def deck_page(view: DeckView, say: Texts, note: str = "") -> ui.LayoutView:
    """The page; `note` is a word on what was just done."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    parts = [note, _head(view, say), flowed(view.deck.description), _waiting(view, say)]
    for part in parts:
        if part:
            container.add_item(ui.TextDisplay(part))
    for row in _rows(view, say):
        container.add_item(row)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def told(found: Changes, kind: str, say: Texts) -> str:
    """How much changed, in numbers."""
    parts = []
    if found.added:
        parts.append(say("{size} added", size=size_of(kind, len(found.added), say)))
    if found.changed:
        parts.append(say("{size} changed", size=size_of(kind, len(found.changed), say)))
    if found.removed:
        parts.append(say("{size} removed", size=size_of(kind, len(found.removed), say)))
    if found.about:
        parts.append(say("title, description or order changed"))
    return ", ".join(parts) or say("nothing changed")


def _head(view: DeckView, say: Texts) -> str:
    deck = view.deck
    facts = [size_of(deck.kind, len(deck.items), say), f"`{deck.id}`"]
    if view.row is not None:
        facts.append(state_of(view.row, say))
    emoji = deck.badge.emoji if isinstance(deck, ChallengeDeck) else emoji_of(deck.kind)
    return f"### {emoji} {inline(deck.title)}\n-# {' · '.join(facts)}"


def _waiting(view: DeckView, say: Texts) -> str:
    row = view.row
    if row is None or not row.waiting:
        return ""
    if row.published_id is None:
        return say("Only moderators see it yet. Look it through with **Preview**, then publish it.")
    what = told(changes(view.published, view.deck), row.kind, say)
    return say("Since version {number}: {changes}.", number=row.published_number, changes=what)


def _rows(view: DeckView, say: Texts) -> list[Row]:
    rows = [_learning(view, say), _caring(view, say), _making(view, say)]
    back: ui.Button[ui.LayoutView] = ui.Button(
        label=say("All decks"), emoji="📚", custom_id=links.list_(0)
    )
    return [row for row in [*rows, ui.ActionRow(back)] if row.children]


def _learning(view: DeckView, say: Texts) -> Row:
    row: Row = ui.ActionRow()
    if view.slug is None:
        return row
    if isinstance(view.deck, ChallengeDeck):
        for mode, label, emoji in (
            ("solo", say("Solo"), "🎯"),
            ("practice", say("Practice"), "🌱"),
        ):
            custom_id = play_links.start(mode, view.slug)
            row.add_item(ui.Button(label=label, emoji=emoji, custom_id=custom_id))
        return row
    row.add_item(
        ui.Button(
            label=say("Review"),
            emoji="🃏",
            style=discord.ButtonStyle.primary,
            custom_id=links.review(view.deck_id),
        )
    )
    return row


def _caring(view: DeckView, say: Texts) -> Row:
    row: Row = ui.ActionRow()
    if view.previewed:
        custom_id = links.preview(view.version_id, 0)
        row.add_item(ui.Button(label=say("Preview"), emoji="👀", custom_id=custom_id))
    if view.row is None:
        return row
    if view.row.waiting:
        row.add_item(publish_button(view.row, view.row.head_id, view.row.number, say))
    custom_id = links.versions(view.deck_id)
    row.add_item(ui.Button(label=say("Versions"), emoji="🕓", custom_id=custom_id))
    if view.row.retired_at is not None:
        custom_id = links.restore(view.deck_id)
        row.add_item(ui.Button(label=say("Bring back"), emoji="♻️", custom_id=custom_id))
    elif view.row.published_id is not None:
        custom_id = links.retire(view.deck_id)
        row.add_item(ui.Button(label=say("Retire"), emoji="📦", custom_id=custom_id))
    return row


def _making(view: DeckView, say: Texts) -> Row:
    """What its authors do with it: change it, and see how it works."""
    row: Row = ui.ActionRow()
    if view.row is not None:
        custom_id = begin(view.deck_id)
        row.add_item(ui.Button(label=say("Edit"), emoji="✏️", custom_id=custom_id))
    of_all = view.row is None or view.row.guild_id is not None
    if view.previewed and of_all and view.slug is not None:
        custom_id = f"items:all:{view.deck_id}"
        row.add_item(ui.Button(label=say("Statistics"), emoji="📊", custom_id=custom_id))
    return row


def publish_button(
    row: DeckRow, version_id: int, number: int, say: Texts
) -> ui.Button[ui.LayoutView]:
    """Offers this version instead of the one that is offered now."""
    return ui.Button(
        label=say("Publish version {number}", number=number),
        emoji="📣",
        style=discord.ButtonStyle.success,
        custom_id=links.publish(row.id, version_id, row.published_id),
    )

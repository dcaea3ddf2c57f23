"""The list of decks: this server's, one's own, Thaw's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks import links
from bot.chat.decks.targets import mine, moderates
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.store import decks
from bot.store.decks import Owner
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.decks import DeckRow, OwnerKind
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

ON_A_PAGE = 6
# Discord: 100 characters in an option's label and description.
OPTION_SHOWN = 100
TITLE_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. `row` is how it stands, for those who look after it."""

    deck_id: int
    owner: OwnerKind
    kind: str
    title: str
    size: int
    row: DeckRow | None = None


async def show(press: Press, page: int) -> ui.LayoutView:
    """A page of the decks that who pressed may see here."""
    async with press.client.services.database.begin() as conn:
        moderator = await moderates(press, conn)
        entries: list[Entry] = []
        if press.guild_id is not None:
            owner = Owner(guild_id=press.guild_id)
            rows = await decks.listed(conn, owner, offered=not moderator)
            entries += [_entry(row, standing=moderator) for row in rows]
        entries += [_entry(row, standing=True) for row in await mine(press, conn)]
        entries += await _thaws(press, conn)
    return layout(entries, page, texts(str(press.locale)))


def layout(entries: Sequence[Entry], page: int, say: Texts) -> ui.LayoutView:
    """The page, with a list to open one of its decks."""
    last = max(0, (len(entries) - 1) // ON_A_PAGE)
    page = min(page, last)
    shown = entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    container.add_item(ui.TextDisplay("### " + say("📚 Decks")))
    if not shown:
        container.add_item(ui.TextDisplay(say("There is no deck here yet.")))
    for owner in ("guild", "member", "builtin"):
        lines = [line(entry, say) for entry in shown if entry.owner == owner]
        if lines:
            container.add_item(ui.TextDisplay("\n".join([_heading(owner, say), *lines])))
    if shown:
        container.add_item(ui.ActionRow(_select(shown, say)))
    if last:
        container.add_item(_turning(page, last, say))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def line(entry: Entry, say: Texts) -> str:
    """The deck in a line, and below it how it stands."""
    title = inline(shorten(entry.title, TITLE_SHOWN))
    facts = [size_of(entry.kind, entry.size, say)]
    if entry.row is not None:
        facts.append(state_of(entry.row, say))
    return f"{emoji_of(entry.kind)} **{title}**\n-# {' · '.join(facts)}"


def state_of(row: DeckRow, say: Texts) -> str:
    """How a deck stands, for who looks after it."""
    if row.retired_at is not None:
        return say("📦 retired")
    if row.published_number is None:
        return say("✏️ draft")
    if row.owner == "member":
        return say("🔒 only you see it · version {number}", number=row.number)
    published = say("✅ version {number}", number=row.published_number)
    if not row.waiting:
        return published
    return published + " · " + say("✏️ version {number} waits", number=row.number)


def size_of(kind: str, size: int, say: Texts) -> str:
    """How many problems or cards."""
    if kind == "challenge":
        return say.plural("{count} problem", "{count} problems", size)
    return say.plural("{count} card", "{count} cards", size)


def emoji_of(kind: str) -> str:
    """A challenge, or flashcards."""
    return "🏁" if kind == "challenge" else "🗂️"


def _entry(row: DeckRow, *, standing: bool) -> Entry:
    shown = row if standing else None
    return Entry(row.id, row.owner, row.kind, row.title, row.size, shown)


async def _thaws(press: Press, conn: Connection) -> list[Entry]:
    services = press.client.services
    own = services.library.decks
    rows = await services.versions.builtin(conn, services.library, services.clock.now())
    found = [
        Entry(rows[slug].row_id, "builtin", deck.kind, deck.title, len(deck.items))
        for slug, deck in own.items()
    ]
    return sorted(found, key=lambda entry: (entry.kind, entry.title.casefold()))


def _heading(owner: str, say: Texts) -> str:
    return {
        "guild": say("**This server's**"),
        "member": say("**Yours alone**"),
        "builtin": say("**Thaw's**"),
    }[owner]


def _select(shown: Sequence[Entry], say: Texts) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=shorten(entry.title, OPTION_SHOWN),
            value=str(entry.deck_id),
            emoji=emoji_of(entry.kind),
            description=shorten(size_of(entry.kind, entry.size, say), OPTION_SHOWN),
        )
        for entry in shown
    ]
    return ui.Select(custom_id=links.OPEN, placeholder=say("Look at a deck…"), options=options)


def _turning(page: int, last: int, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    return ui.ActionRow(
        ui.Button(
            label=say("Before"),
            emoji="◀️",
            custom_id=links.list_(max(0, page - 1)),
            disabled=page == 0,
        ),
        ui.Button(
            label=say("{page} of {pages}", page=page + 1, pages=last + 1),
            custom_id="deck:here",
            disabled=True,
        ),
        ui.Button(
            label=say("More"),
            emoji="▶️",
            # One id may stand in a message only once, and 999 pages are never reached.
            custom_id=links.list_(page + 1 if page < last else 999),
            disabled=page == last,
        ),
    )

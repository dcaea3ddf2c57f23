"""The versions of a deck: who made them when and how, what changed, and the way back to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks import links
from bot.chat.decks.pages import publish_button, told
from bot.chat.decks.targets import gone, managed
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten, shorten_lines
from bot.chat.render.question import ICE
from bot.decks.changes import Changes, changes, label_of
from bot.store import decks
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.chat.client import ThawBot
    from bot.decks import Deck
    from bot.store.decks import DeckRow, VersionRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

ON_A_PAGE = 5
# Discord: 4,000 characters of text in a message.
LISTED_SHOWN = 900
LABEL_SHOWN = 60
NO_PAGE = 9999


@dataclass(frozen=True, slots=True)
class Seen:
    """A version with its deck and the one before it; None for what cannot be read any more."""

    version: VersionRow
    deck: Deck | None
    before: Deck | None

    @property
    def changes(self) -> Changes:
        """What this version brought."""
        return Changes() if self.deck is None else changes(self.before, self.deck)


async def listed(press: Press, deck_id: int, page: int) -> ui.LayoutView:
    """A page of the versions, the latest first.

    Raises:
        Refused: the deck is not theirs to look after.
    """
    services, say = press.client.services, texts(str(press.locale))
    async with services.database.begin() as conn:
        row = await managed(press, conn, deck_id)
        found = await decks.versions(conn, deck_id, most=ON_A_PAGE + 1, skipped=page * ON_A_PAGE)
        wanted = {each.id for each in found} | {each.previous_id or each.id for each in found}
        read = await services.versions.decks(conn, wanted)
    shown = [_seen(each, read) for each in found[:ON_A_PAGE]]
    return list_page(row, shown, page, say, more=len(found) > ON_A_PAGE)


async def opened(press: Press, deck_id: int, version_id: int) -> ui.LayoutView:
    """What changed in one version, and the way back to it.

    Raises:
        Refused: the deck is not theirs to look after, or has no such version.
    """
    services, say = press.client.services, texts(str(press.locale))
    async with services.database.begin() as conn:
        row = await managed(press, conn, deck_id)
        version = await decks.version(conn, deck_id, version_id)
        if version is None:
            raise Refused(gone(say))
        read = await services.versions.decks(conn, {version.id, version.previous_id or version.id})
    return version_page(row, _seen(version, read), say)


def _seen(version: VersionRow, read: Mapping[int, Deck]) -> Seen:
    return Seen(version, read.get(version.id), read.get(version.previous_id or 0))


def list_page(
    row: DeckRow, shown: Sequence[Seen], page: int, say: Texts, *, more: bool
) -> ui.LayoutView:
    """Versions, each with how much changed; `more` are older than these."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    heading = say("### 🕓 Versions of {title}", title=inline(row.title))
    container.add_item(ui.TextDisplay(heading))
    for each in shown:
        what = told(each.changes, row.kind, say) if each.before is not None else say("the first")
        button: ui.Button[ui.LayoutView] = ui.Button(
            label=say("Look"), custom_id=links.version(row.id, each.version.id)
        )
        text = f"{_headline(row, each.version, say)}\n-# {what}"
        container.add_item(ui.Section(text, accessory=button))
    container.add_item(_turning(row.id, page, say, more=more))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def version_page(row: DeckRow, seen: Seen, say: Texts) -> ui.LayoutView:
    """A version with what changed in it, and the way back to it."""
    version = seen.version
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    title = seen.deck.title if seen.deck is not None else row.title
    head = f"### 🕓 {inline(title)}\n{_headline(row, version, say)}"
    container.add_item(ui.TextDisplay(head))
    container.add_item(ui.TextDisplay(_what(row, seen, say)))
    buttons: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if seen.deck is not None:
        custom_id = links.preview(version.id, 0)
        buttons.add_item(ui.Button(label=say("Preview"), emoji="👀", custom_id=custom_id))
        if version.id != row.published_id or row.retired_at is not None:
            buttons.add_item(publish_button(row, version.id, version.number, say))
    back = links.versions(row.id)
    buttons.add_item(ui.Button(label=say("All versions"), emoji="🕓", custom_id=back))
    container.add_item(buttons)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _headline(row: DeckRow, version: VersionRow, say: Texts) -> str:
    """Which version, whether members see it, how it came about, who made it and when."""
    facts = [say("**Version {number}**", number=version.number)]
    if version.id == row.published_id:
        facts.append(say("✅ published"))
    elif version.id == row.head_id:
        facts.append(say("✏️ waits"))
    when = discord.utils.format_dt(version.created_at, "f")
    who = f"<@{version.user_id}>" if version.user_id is not None else say("a former member")
    return f"{' · '.join(facts)}\n-# {_how(version.how, say)} · {who} · {when}"


def _how(how: str | None, say: Texts) -> str:
    return {
        "upload": say("uploaded"),
        "import": say("imported"),
        "new": say("written here"),
        "edit": say("edited here"),
    }.get(how or "", say("kept"))


def _what(row: DeckRow, seen: Seen, say: Texts) -> str:
    if seen.deck is None:
        return say("This version cannot be read any more.")
    if seen.before is None:
        return say("The first version.")
    found = seen.changes
    lines = [told(found, row.kind, say)]
    for sign, ids, deck in (
        ("🆕", found.added, seen.deck),
        ("✏️", found.changed, seen.deck),
        ("🗑️", found.removed, seen.before),
    ):
        labels = {item.id: label_of(item) for item in deck.items}
        lines += [f"{sign} {inline(shorten(labels[each], LABEL_SHOWN))}" for each in ids]
    return shorten_lines(lines, LISTED_SHOWN)


def _turning(deck_id: int, page: int, say: Texts, *, more: bool) -> ui.ActionRow[ui.LayoutView]:
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if page or more:
        newer, older = (page - 1 if page else NO_PAGE), (page + 1 if more else NO_PAGE - 1)
        row.add_item(
            ui.Button(
                label=say("Newer"),
                emoji="◀️",
                custom_id=links.versions(deck_id, newer),
                disabled=not page,
            )
        )
        row.add_item(
            ui.Button(
                label=say("Older"),
                emoji="▶️",
                custom_id=links.versions(deck_id, older),
                disabled=not more,
            )
        )
    row.add_item(ui.Button(label=say("Deck"), emoji="📚", custom_id=links.page(deck_id)))
    return row

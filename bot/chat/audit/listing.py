"""The audit list: who changed what, and what it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.audit import links, words
from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.moderators import require_moderator
from bot.chat.private.page import Page
from bot.chat.render.markdown import shorten
from bot.chat.render.question import ICE
from bot.store import audit
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.store.audit import Entry
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

# Discord: 4,000 characters of text in a message.
SHOWN = 8
LONGEST_LINE = 400


async def show_list(press: Press, kind: str, before: int = 0) -> None:
    """Show a page of the list, to moderators only."""
    async with Page(press) as page:
        await page.show(await _page(press, kind, before))


class PageButton(Linked, template=links.PAGE, moderators=True):
    """Turns the page."""

    async def pressed(self, interaction: Press) -> None:
        """Show it in place of this one."""
        await show_list(interaction, self.facts["kind"], int(self.facts["before"]))


class OpenButton(Linked, template=links.OPENED, moderators=True):
    """Opens the list from news of it."""

    async def pressed(self, interaction: Press) -> None:
        """Show the latest lines, privately."""
        await show_list(interaction, links.ALL)


class KindSelect(LinkedSelect, template=links.KIND, moderators=True):
    """Narrows the list to one kind of change."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show the latest lines of it."""
        await show_list(interaction, values[0] if values else links.ALL)


ITEMS = (PageButton, OpenButton, KindSelect)


async def _page(press: Press, kind: str, before: int) -> ui.LayoutView:
    async with press.client.services.database.begin() as conn:
        chosen = await require_moderator(press, conn)
        found = await audit.page(
            conn,
            chosen.guild_id,
            SHOWN + 1,
            before=before or None,
            kind=None if kind == links.ALL else kind,
        )
    return audit_page(found, kind, texts(str(press.locale)), newest=not before)


def audit_page(found: Sequence[Entry], kind: str, say: Texts, *, newest: bool) -> ui.LayoutView:
    """The list's page: at most SHOWN lines, one more says that there are older ones."""
    shown = found[:SHOWN]
    lines = [_line(entry, say) for entry in shown] or [say("Nothing was changed yet.")]
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(say("## 📜 What was changed")),
        ui.ActionRow(_kinds(kind, say)),
        ui.TextDisplay("\n\n".join(lines)),
        accent_colour=ICE,
    )
    older = shown[-1].id if len(found) > SHOWN else None
    if older is not None or not newest:
        container.add_item(ui.ActionRow(*_turns(kind, older, say, newest=newest)))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _line(entry: Entry, say: Texts) -> str:
    sentence = shorten(words.told(entry.action, entry.facts, say), LONGEST_LINE)
    when = discord.utils.format_dt(entry.at, "R")
    return f"{sentence}\n-# {_who(entry, say)} · {when}"


def _who(entry: Entry, say: Texts) -> str:
    if not entry.by_member:
        return "Thaw"
    return say("a former member") if entry.user_id is None else f"<@{entry.user_id}>"


def _kinds(kind: str, say: Texts) -> ui.Select[ui.LayoutView]:
    labels = {links.ALL: say("All changes")} | words.kinds(say)
    options = [
        discord.SelectOption(label=label, value=each, default=each == kind)
        for each, label in labels.items()
    ]
    return ui.Select(custom_id=links.KIND, options=options)


def _turns(
    kind: str, older: int | None, say: Texts, *, newest: bool
) -> list[ui.Button[ui.LayoutView]]:
    turns: list[ui.Button[ui.LayoutView]] = []
    if not newest:
        turns.append(ui.Button(label=say("Latest"), emoji="⏫", custom_id=links.page(kind, 0)))
    if older is not None:
        turns.append(ui.Button(label=say("Older"), emoji="⏬", custom_id=links.page(kind, older)))
    return turns

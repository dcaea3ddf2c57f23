"""What is wrong with a file: page by page on a phone, and as a whole in a text file.

The text file is the page's memory: turning a page reads it back from the message, so that it
works after a restart and nothing of a broken file is kept.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks import file_links
from bot.chat.render.markdown import inline, plain, shorten
from bot.chat.render.question import ICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.decks import Mistake
    from bot.texts import Texts

FILE = "mistakes.txt"
REST = "rest.apkg"
ON_A_PAGE = 6
# Six of them and the heading stay below the 4,000 characters of a message.
LINE_SHOWN = 250
REASON_SHOWN, MEND_SHOWN = 300, 240
HEADING_SHOWN = 600
RED = discord.Colour(0xD9534F)


@dataclass(frozen=True, slots=True)
class Told:
    """A heading of a few lines, and one entry for each mistake: place and reason, then the mend."""

    heading: str
    entries: tuple[tuple[str, str], ...]

    @property
    def pages(self) -> int:
        """On how many pages they stand."""
        return max(1, -(-len(self.entries) // ON_A_PAGE))


def told(heading: str, mistakes: Sequence[Mistake], say: Texts) -> Told:
    """The mistakes in words."""
    return Told(heading, tuple(_entry(mistake, say) for mistake in mistakes))


def _entry(mistake: Mistake, say: Texts) -> tuple[str, str]:
    what = _on_a_line(mistake.message)
    expected = say("Expected: {expected}", expected=_on_a_line(mistake.expected)).strip()
    if mistake.line:
        return say("Line {line}: {what}", line=mistake.line, what=what).strip(), expected
    return what[:1].upper() + what[1:], expected


def _on_a_line(text: str) -> str:
    return shorten(" ".join(plain(text).split()), LINE_SHOWN)


def as_text(list_: Told) -> str:
    """The whole list, as the text file holds it."""
    entries = (f"{number}. {what}\n   {mend}" for number, (what, mend) in _numbered(list_))
    return "\n\n".join([list_.heading, *entries]) + "\n"


def _numbered(list_: Told) -> enumerate[tuple[str, str]]:
    return enumerate(list_.entries, 1)


def from_text(text: str) -> Told:
    """The list that `as_text` wrote."""
    heading, *blocks = text.strip("\n").split("\n\n")
    entries = []
    for block in blocks:
        what, _, mend = block.partition("\n")
        entries.append((what.partition(". ")[2], mend.strip()))
    return Told(heading, tuple(entries))


def files(list_: Told, rest: bytes | None) -> list[discord.File]:
    """What is attached to every page: the whole list if it is long, the rest that can be kept."""
    attached = []
    if list_.pages > 1:
        attached.append(discord.File(io.BytesIO(as_text(list_).encode()), FILE))
    if rest is not None:
        attached.append(discord.File(io.BytesIO(rest), REST))
    return attached


def mistakes_page(
    list_: Told, page: int, whose: str, say: Texts, *, kept: int = 0
) -> ui.LayoutView:
    """One page of it. `kept`: how many cards can be imported without those of the list."""
    page = min(page, list_.pages - 1)
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE if kept else RED)
    container.add_item(ui.TextDisplay(shorten(list_.heading, HEADING_SHOWN)))
    shown = list_.entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    for what, mend in shown:
        reason, better = shorten(inline(what), REASON_SHOWN), shorten(inline(mend), MEND_SHOWN)
        container.add_item(ui.TextDisplay(f"**•** {reason}\n-# ➜ {better}"))
    if list_.pages > 1:
        container.add_item(_turning(page, list_.pages - 1, whose, kept, say))
        container.add_item(ui.File(f"attachment://{FILE}"))
    if kept:
        container.add_item(ui.ActionRow(_keep_button(kept, whose, say)))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    if kept:
        layout.add_item(ui.File(f"attachment://{REST}"))
    return layout


def _keep_button(kept: int, whose: str, say: Texts) -> ui.Button[ui.LayoutView]:
    label = say.plural("Import the other card", "Import the other {count} cards", kept)
    return ui.Button(
        label=label,
        emoji="📥",
        style=discord.ButtonStyle.primary,
        custom_id=file_links.rest(whose),
    )


def _turning(
    page: int, last: int, whose: str, kept: int, say: Texts
) -> ui.ActionRow[ui.LayoutView]:
    before: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Before"),
        emoji="◀️",
        custom_id=file_links.told(max(0, page - 1), whose, kept),
        disabled=page == 0,
    )
    here: ui.Button[ui.LayoutView] = ui.Button(
        label=say("{page} of {pages}", page=page + 1, pages=last + 1),
        custom_id="deck:here",
        disabled=True,
    )
    after: ui.Button[ui.LayoutView] = ui.Button(
        label=say("More"),
        emoji="▶️",
        # One id may stand in a message only once, and 999 pages are never reached.
        custom_id=file_links.told(page + 1 if page < last else 999, whose, kept),
        disabled=page == last,
    )
    return ui.ActionRow(before, here, after)

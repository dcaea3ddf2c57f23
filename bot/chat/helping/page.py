"""/help: what this member may do here, in pages that fit a phone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.buttons import Linked
from bot.chat.helping.offers import offers, pages
from bot.chat.private.page import Page
from bot.chat.render.question import ICE
from bot.store import guilds
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.chat.helping.offers import Offer
    from bot.chat.moderators import Audience
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

PAGE = r"help:(?P<page>\d{1,3})"
# What a phone shows with little scrolling, and well within 4,000 characters.
ON_A_PAGE = 11


async def show_help(press: Press, number: int = 0) -> None:
    """Show a page of it, privately."""
    say = texts(str(press.locale))
    async with Page(press) as page:
        settings = None
        if press.guild_id is not None:
            async with press.client.services.database.begin() as conn:
                settings = await guilds.settings(conn, press.guild_id)
        await page.show(help_page(offers(press, settings), number, say))


class HelpButton(Linked, template=PAGE, audience="anyone"):
    """Turns the page."""

    async def pressed(self, interaction: Press) -> None:
        """Show it in place of this one."""
        await show_help(interaction, int(self.facts["page"]))


ITEMS = (HelpButton,)


def help_page(offered: Sequence[Offer], number: int, say: Texts) -> ui.LayoutView:
    """One page; the last one for a number beyond it."""
    all_pages = pages(offered, ON_A_PAGE)
    number = min(number, len(all_pages) - 1)
    parts = [
        f"### {_heading(audience, say)}\n" + "\n".join(_line(offer, say) for offer in group)
        for audience, group in groupby(all_pages[number], key=lambda offer: offer.audience)
    ]
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(say("## What you can do here\nTap a command to use it.")),
        *(ui.TextDisplay(part) for part in parts),
        accent_colour=ICE,
    )
    if len(all_pages) > 1:
        container.add_item(ui.ActionRow(*_turns(number, len(all_pages), say)))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _heading(audience: Audience, say: Texts) -> str:
    return {
        "everyone": say("📚 Learn"),
        "anyone": say("👤 Yours"),
        "starter": say("🏁 While a challenge of yours runs"),
        "moderators": say("🛠️ For moderators"),
    }[audience]


def _line(offer: Offer, say: Texts) -> str:
    if not offer.description:
        return say("{name} — press and hold a message, then Apps", name=offer.shown)
    return f"{offer.shown} {say(offer.description)}"


def _turns(number: int, count: int, say: Texts) -> list[ui.Button[ui.LayoutView]]:
    at = say("{number} of {count}", number=number + 1, count=count)
    return [
        ui.Button(emoji="◀️", custom_id=f"help:{max(0, number - 1)}", disabled=number == 0),
        ui.Button(label=at, custom_id="help-at", disabled=True),
        ui.Button(emoji="▶️", custom_id=f"help:{number + 1}", disabled=number + 1 == count),
    ]

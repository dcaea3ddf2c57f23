"""A button whose tap leads to a private card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked
from bot.chat.private.page import Page

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot


class CardButton(Linked, template="unused", audience="everyone"):
    """Shows the card that follows, in place of the private card that was tapped."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show it."""
        async with Page(interaction) as page:
            await page.show(await self.card(interaction))

    async def card(self, press: discord.Interaction[ThawBot]) -> ui.LayoutView:
        """The card that follows."""
        raise NotImplementedError

"""The components below a file that was read. All they need lies in the message itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked
from bot.chat.decks import file_links, uploading
from bot.chat.private.page import Page

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.chat.decks.uploading import Whose

    Press = discord.Interaction[ThawBot]


class RestButton(Linked, template=file_links.REST, audience="starter"):
    """Keeps what could be read of a file; who may is looked up again."""

    async def pressed(self, interaction: Press) -> None:
        """Keep it, and show the deck."""
        whose: Whose = "guild" if self.facts["whose"] == "guild" else "member"
        async with Page(interaction) as page:
            await uploading.rest_kept(interaction, page, whose)


class ToldButton(Linked, template=file_links.TOLD, audience="starter"):
    """Turns the pages of what was wrong."""

    async def pressed(self, interaction: Press) -> None:
        """Show it."""
        async with Page(interaction) as page:
            number, kept = int(self.facts["page"]), int(self.facts["kept"])
            await uploading.turned(interaction, page, number, self.facts["whose"], kept)


ITEMS = (RestButton, ToldButton)

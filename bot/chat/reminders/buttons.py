"""The components of reminders. They live in their ids, so old messages work after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.private.card_button import CardButton
from bot.chat.private.page import InPlace, Page
from bot.chat.reminders import choosing, links

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class AskButton(CardButton, template=links.ASK, audience="anyone"):
    """Asks at what hour."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The hours."""
        return await choosing.asked(press)


class HourSelect(LinkedSelect, template=links.HOUR, audience="anyone"):
    """Chooses the hour."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Keep it."""
        async with Page(interaction) as page:
            await page.show(await choosing.chosen(interaction, values[0]))


class OffButton(Linked, template=links.OFF, audience="anyone"):
    """Turns reminders off, in the very message that reminded."""

    async def pressed(self, interaction: Press) -> None:
        """Do it, and say so in the message's place."""
        async with InPlace(interaction) as page:
            await page.show(await choosing.turned_off(interaction))


ITEMS = (AskButton, HourSelect, OffButton)

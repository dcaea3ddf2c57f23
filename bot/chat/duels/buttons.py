"""The buttons of a duel's message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked
from bot.chat.duels import links, turns
from bot.chat.patience import Patience
from bot.chat.private.page import Page

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class AcceptButton(Linked, template=links.ACCEPT, audience="everyone"):
    """Takes up a challenge."""

    async def pressed(self, interaction: Press) -> None:
        """Begin, with one's own first card."""
        async with Page(interaction) as page:
            await page.show(await turns.accept(interaction, int(self.facts["round"])))


class DeclineButton(Linked, template=links.DECLINE, audience="starter"):
    """Declines a challenge."""

    async def pressed(self, interaction: Press) -> None:
        """Decline."""
        async with Patience(interaction) as reply:
            await reply.say(await turns.call_off(interaction, int(self.facts["round"]), "declined"))


class WithdrawButton(Linked, template=links.WITHDRAW, audience="starter"):
    """Takes a challenge back."""

    async def pressed(self, interaction: Press) -> None:
        """Withdraw."""
        async with Patience(interaction) as reply:
            await reply.say(
                await turns.call_off(interaction, int(self.facts["round"]), "withdrawn")
            )


class PlayButton(Linked, template=links.PLAY, audience="everyone"):
    """Shows a duellist their half."""

    async def pressed(self, interaction: Press) -> None:
        """Show the card."""
        async with Page(interaction) as page:
            await page.show(await turns.play(interaction, int(self.facts["round"])))


BUTTONS = (AcceptButton, DeclineButton, WithdrawButton, PlayButton)

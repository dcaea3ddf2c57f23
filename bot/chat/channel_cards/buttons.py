"""The components of channel cards. They live in their ids, so old cards work after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.channel_cards import links, turns
from bot.chat.modals import FormRoute
from bot.chat.patience import promptly
from bot.chat.private.card_button import CardButton
from bot.chat.private.page import Page
from bot.chat.recall import explaining
from bot.chat.recall.forms import flag_form
from bot.learning.recall import Rating
from bot.texts import texts

if TYPE_CHECKING:
    import re

    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class ShowCardButton(CardButton, template=links.SHOW):
    """Shows the answer, privately."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card's back."""
        return await turns.revealed(press, int(self.facts["post"]))


class RateCardButton(CardButton, template=links.RATE):
    """Rates how well the card was known."""

    async def card(self, press: Press) -> ui.LayoutView:
        """When it comes back."""
        post, seq = int(self.facts["post"]), int(self.facts["seq"])
        return await turns.rated(press, post, seq, Rating(int(self.facts["rating"])))


class PickCardButton(CardButton, template=links.PICK):
    """Answers a card with a choice."""

    async def card(self, press: Press) -> ui.LayoutView:
        """Whether it was right, and why."""
        return await turns.picked(press, int(self.facts["post"]), self.facts["choice"])


class UndoCardButton(CardButton, template=links.UNDO):
    """Takes the rating back."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card again."""
        return await turns.undone(press, int(self.facts["post"]), int(self.facts["log"]))


class ExplainCardButton(Linked, template=links.EXPLAIN, audience="everyone"):
    """Asks for an answer in the member's own words."""

    async def pressed(self, interaction: Press) -> None:
        """Open the form."""
        say = texts(str(interaction.locale))
        form = explaining.form(links.explained(int(self.facts["post"])), say)
        await interaction.response.send_modal(form)


class FlagCardButton(Linked, template=links.FLAG, audience="everyone"):
    """Asks what is wrong with the card."""

    async def pressed(self, interaction: Press) -> None:
        """Open the form."""
        say = texts(str(interaction.locale))
        asked = await promptly(turns.asked_about(interaction, int(self.facts["post"])), say)
        await interaction.response.send_modal(flag_form(asked, say))


class ClaimCardSelect(LinkedSelect, template=links.CLAIM, audience="everyone"):
    """Says which concepts an answer has."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Count them."""
        post, seq = int(self.facts["post"]), int(self.facts["seq"])
        answer_id = int(self.facts["answer"])
        async with Page(interaction) as page:
            await page.show(await turns.claimed(interaction, post, seq, answer_id, values))


async def _explained(
    interaction: discord.Interaction[ThawBot], match: re.Match[str], fields: dict[str, Any]
) -> None:
    text = str(fields.get("text") or "")
    async with Page(interaction) as page:
        await page.show(await turns.explained(interaction, int(match["post"]), text))


ITEMS = (
    ShowCardButton,
    RateCardButton,
    PickCardButton,
    UndoCardButton,
    ExplainCardButton,
    FlagCardButton,
    ClaimCardSelect,
)
FORMS = {links.EXPLAINED: FormRoute(_explained, "everyone")}

"""The components of recall. They live in their ids alone, so old cards work after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.patience import promptly
from bot.chat.private.card_button import CardButton
from bot.chat.private.page import Page
from bot.chat.recall import explaining, links, memory, turns
from bot.chat.recall.forms import flag_form
from bot.chat.recall.links import Asked
from bot.chat.shelf import shelf_here
from bot.learning.recall import Rating
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class NextButton(CardButton, template=links.NEXT):
    """Asks what comes next."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The next card."""
        return await turns.following(press, int(self.facts["scope"]))


class ShowButton(CardButton, template=links.SHOW):
    """Shows the answer."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card's back."""
        return await turns.revealed(press, Asked.of(self.facts))


class RateButton(CardButton, template=links.RATE):
    """Rates how well the card was known."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The next card."""
        rating = Rating(int(self.facts["rating"]))
        return await turns.rated(press, Asked.of(self.facts), rating)


class PickButton(CardButton, template=links.PICK):
    """Answers a card with a choice."""

    async def card(self, press: Press) -> ui.LayoutView:
        """Whether it was right, and why."""
        return await turns.picked(press, Asked.of(self.facts), self.facts["choice"])


class ExplainButton(Linked, template=links.EXPLAIN, audience="everyone"):
    """Asks for an answer in the member's own words."""

    async def pressed(self, interaction: Press) -> None:
        """Open the form."""
        say = texts(str(interaction.locale))
        await interaction.response.send_modal(
            explaining.form(Asked.of(self.facts).explained(), say)
        )


class UndoButton(CardButton, template=links.UNDO):
    """Takes the last rating back."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card again."""
        return await turns.undone(press, int(self.facts["scope"]), int(self.facts["log"]))


class ResumeButton(CardButton, template=links.RESUME):
    """Asks suspended cards again."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card of the member's memory."""
        return await memory.resumed(press)


class ParametersButton(CardButton, template=links.PARAMETERS):
    """Schedules by the member's own reviews, or as for most people."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The card of the member's memory."""
        return await memory.switched(press, own=self.facts["whose"] == "own")


class PreferencesButton(Linked, template=links.PREFERENCES, audience="everyone"):
    """Asks how the member wants to be asked."""

    async def pressed(self, interaction: Press) -> None:
        """Open the form."""
        say = texts(str(interaction.locale))
        await interaction.response.send_modal(await promptly(memory.form(interaction), say))


class MoreSelect(LinkedSelect, template=links.MORE, audience="everyone"):
    """Does something else with a card: skip, bury, suspend, flag."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Do it, or open the form."""
        asked, (action,) = Asked.of(self.facts), values
        if action == "flag":
            say = texts(str(interaction.locale))
            await interaction.response.send_modal(flag_form(asked, say))
            return
        async with Page(interaction) as page:
            await page.show(await turns.put_aside(interaction, asked, action))


class DeckSelect(LinkedSelect, template=links.DECK, audience="everyone"):
    """Begins a deck."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Ask its first card."""
        async with Page(interaction) as page:
            chosen = (await shelf_here(interaction, "recall")).cards(values[0])
            await page.show(await turns.begin(interaction, chosen))


class ClaimSelect(LinkedSelect, template=links.CLAIM, audience="everyone"):
    """Says which concepts an answer has."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Count them."""
        answer_id = int(self.facts["answer"])
        async with Page(interaction) as page:
            asked = Asked.of(self.facts)
            await page.show(await explaining.claimed(interaction, asked, answer_id, values))


ITEMS = (
    NextButton,
    ShowButton,
    RateButton,
    PickButton,
    UndoButton,
    MoreSelect,
    ExplainButton,
    ClaimSelect,
    DeckSelect,
    ResumeButton,
    ParametersButton,
    PreferencesButton,
)

"""The buttons of the question of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked
from bot.chat.daily import links, turns
from bot.chat.private.page import Page

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class DailyAnswerButton(Linked, template=links.ANSWER, audience="everyone"):
    """Answers the question of the day, privately."""

    async def pressed(self, interaction: Press) -> None:
        """Record the attempt, then say what it was worth, or explain."""
        question_id, choice_id = int(self.facts["question"]), self.facts["choice"]
        async with Page(interaction) as page:
            told = await turns.answered(interaction, question_id, choice_id)
            if isinstance(told, str):
                await page.say(told)
            else:
                await page.show(told)


class DailyHintButton(Linked, template=links.HINT, audience="everyone"):
    """Shows its hint, privately."""

    async def pressed(self, interaction: Press) -> None:
        """Note the hint, then show it."""
        async with Page(interaction) as page:
            await page.say(await turns.hinted(interaction, int(self.facts["question"])))


BUTTONS = (DailyAnswerButton, DailyHintButton)

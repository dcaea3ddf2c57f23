"""Buttons of live rounds. They live in their ids alone, so old messages work after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.chat import links
from bot.chat.answering import answer_question, hint_text
from bot.chat.errors import explain
from bot.chat.patience import Patience
from bot.chat.review import my_answers
from bot.texts import texts

if TYPE_CHECKING:
    import re

    from bot.chat.client import ThawBot


class Linked(ui.DynamicItem[ui.Button[ui.View]], template="unused"):
    """A button that is known by its id; a failure is told to the member in words."""

    def __init__(self, custom_id: str, **facts: str) -> None:
        super().__init__(ui.Button(custom_id=custom_id))
        self.facts = facts

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Rebuild the button from the id on the message."""
        return cls(match.string, **match.groupdict())

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button is for; whatever fails, the member gets words."""
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001  # explained to the member, logged for the host
            await explain(interaction, error)

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """What this button does."""
        raise NotImplementedError


class AnswerButton(Linked, template=links.ANSWER):
    """Answers a question with a choice; the result is private."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Record the attempt, then say what it was worth."""
        question_id, choice_id = int(self.facts["question"]), self.facts["choice"]
        async with Patience(interaction) as reply:
            await reply.say(await answer_question(interaction, question_id, choice_id))


class HintButton(Linked, template=links.HINT):
    """Shows the hint of a question, privately, and notes that it was taken."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note the hint, then show it."""
        async with Patience(interaction) as reply:
            await reply.say(await hint_text(interaction, int(self.facts["question"])))


class MineButton(Linked, template=links.MINE):
    """Shows a member their own answers of a round."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show them, privately."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            await reply.say(await my_answers(interaction, int(self.facts["round"]), say))

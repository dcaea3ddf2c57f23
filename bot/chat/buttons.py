"""Buttons of live rounds. They live in their ids alone, so old messages work after a restart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.chat import links
from bot.chat.answering import answer_question, hint_text, noted_confidence
from bot.chat.errors import explain, tell
from bot.chat.joining import join_round, leave_round
from bot.chat.moderators import Guarded, admit
from bot.chat.patience import Patience
from bot.chat.render.points import points_explained
from bot.chat.review import my_answers
from bot.chat.steering import steer
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot


ANSWER = re.compile(links.ANSWER)


class Linked(Guarded, ui.DynamicItem[ui.Button[ui.View]], template="unused"):
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
            await admit(interaction, self.audience)
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001  # explained to the member, logged for the host
            await explain(interaction, error)

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """What this button does."""
        raise NotImplementedError


class LinkedSelect(Guarded, ui.DynamicItem[Any], template="unused"):
    """A select of any kind that is known by its id; a failure is told to the member in words."""

    def __init__(self, item: ui.Item[Any], **facts: str) -> None:
        super().__init__(item)
        self.facts = facts

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Rebuild the select from the one on the message."""
        return cls(item, **match.groupdict())

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what was chosen; whatever fails, the member gets words."""
        data: dict[str, Any] = dict(interaction.data or {})
        try:
            await admit(interaction, self.audience)
            await self.chosen(interaction, [str(value) for value in data.get("values", [])])
        except Exception as error:  # noqa: BLE001  # explained to the member, logged for the host
            await explain(interaction, error)

    async def chosen(self, interaction: discord.Interaction[ThawBot], values: list[str]) -> None:
        """What this choice does; `values` are what the options stand for, or ids."""
        raise NotImplementedError


async def answer_pressed(interaction: discord.Interaction[ThawBot]) -> None:
    """Answer a press on a choice, if it is one: record the attempt, then say what it was worth.

    The busiest buttons: known by their id alone, without the message's whole view that
    discord.py rebuilds for a dynamic item.
    """
    pressed: dict[str, Any] = dict(interaction.data or {})
    match = ANSWER.fullmatch(pressed.get("custom_id", ""))
    if match is None:
        return
    async with Patience(interaction) as reply:
        await admit(interaction, "everyone")
        said = await answer_question(interaction, int(match["question"]), match["choice"])
        await reply.say(*said)


class HintButton(Linked, template=links.HINT, audience="everyone"):
    """Shows the hint of a question, privately, and notes that it was taken."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note the hint, then show it."""
        async with Patience(interaction) as reply:
            await reply.say(await hint_text(interaction, int(self.facts["question"])))


class MineButton(Linked, template=links.MINE, audience="anyone"):
    """Shows a member their own answers of a round."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show them, privately."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            await reply.say(await my_answers(interaction, int(self.facts["round"]), say))


class SureButton(Linked, template=links.SURE, audience="everyone"):
    """Keeps how sure a member was of an answer; their first word counts."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note it, and take the three buttons away."""
        question_id, number = int(self.facts["question"]), int(self.facts["number"])
        thanks = await noted_confidence(interaction, question_id, number, self.facts["confidence"])
        said = interaction.message.content if interaction.message else ""
        await interaction.response.edit_message(content=f"{said}\n-# {thanks}", view=None)


class JoinButton(Linked, template=links.JOIN, audience="everyone"):
    """Joins the round of a lobby."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note it, then say so privately."""
        async with Patience(interaction) as reply:
            await reply.say(*await join_round(interaction, int(self.facts["round"])))


class LeaveButton(Linked, template=links.LEAVE, audience="starter"):
    """Takes a Join back."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note it, then say so privately."""
        async with Patience(interaction) as reply:
            await reply.say(await leave_round(interaction, int(self.facts["round"])))


class SteerButton(Linked, template=links.STEER, audience="starter"):
    """Sets the pace of a round; for who started it and for moderators."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Do it, then say so."""
        async with Patience(interaction) as reply:
            await steer(interaction, reply, self.facts["action"], int(self.facts["round"]))


class PointsButton(Linked, template=links.POINTS, audience="anyone"):
    """Explains the points."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Explain, privately."""
        await tell(interaction, points_explained(texts(str(interaction.locale))))

"""The buttons of private cards. They live in their ids alone, so old cards work after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked
from bot.chat.errors import Refused
from bot.chat.private import lab, links, turns
from bot.chat.private.card_button import CardButton
from bot.chat.private.sure import SureButton
from bot.chat.shelf import shelf_here
from bot.learning.modes import Mode
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class _QuestionButton(CardButton, template="unused"):
    """A button about a private question."""

    @property
    def question_id(self) -> int:
        """The question that the button is about."""
        return int(self.facts["question"])


class OpenButton(_QuestionButton, template=links.OPEN):
    """Opens a question; a clock begins at this tap."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The question."""
        return await turns.opened(press, self.question_id)


class AnswerButton(_QuestionButton, template=links.ANSWER):
    """Answers a private question."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The question again, or its explanation."""
        return await turns.answered(press, self.question_id, self.facts["choice"])


class HintButton(_QuestionButton, template=links.HINT):
    """Takes the hint of a private question."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The question with its hint."""
        return await turns.hinted(press, self.question_id)


class ResultButton(CardButton, template=links.RESULT):
    """Shows how a private round went."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The summary."""
        return await turns.result(press, int(self.facts["round"]))


class StartButton(CardButton, template=links.START):
    """Begins a deck in a mode, or goes on with it."""

    async def card(self, press: Press) -> ui.LayoutView:
        """Where the member is in it."""
        return await start(press, Mode(self.facts["mode"]), self.facts["deck"])


class PredictButton(Linked, template=links.PREDICT, audience="everyone"):
    """Asks what a program prints."""

    async def pressed(self, interaction: Press) -> None:
        """Open the form."""
        await lab.predict(interaction, int(self.facts["question"]))


class CompareButton(_QuestionButton, template=links.COMPARE):
    """Compares a prediction with what was printed."""

    async def card(self, press: Press) -> ui.LayoutView:
        """Both beside each other."""
        return await lab.compared(press, self.question_id)


class FollowButton(_QuestionButton, template=links.FOLLOW):
    """Tells what follows from a program."""

    async def card(self, press: Press) -> ui.LayoutView:
        """The explanation."""
        return await lab.follows(press, self.question_id)


BUTTONS = (
    OpenButton,
    AnswerButton,
    HintButton,
    ResultButton,
    StartButton,
    PredictButton,
    CompareButton,
    FollowButton,
    SureButton,
)


async def start(press: Press, mode: Mode, deck_id: str) -> ui.LayoutView:
    """Begin a deck by its id in a private mode.

    Raises:
        Refused: there is no such deck any more.
    """
    if deck_id == links.ANY_DECK:
        return await turns.mend(press, None)
    picked = (await shelf_here(press, "challenge")).challenge(deck_id)
    if picked is not None:
        return await turns.begin(press, mode, picked)
    begun = await turns.go_on(press, mode, deck_id)
    if begun is None:
        raise Refused(texts(str(press.locale))("This deck is not here any more. Pick another one."))
    return begun

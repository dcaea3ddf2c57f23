"""/run and "Run this code": real frameworks, real output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.errors import Refused
from bot.chat.modals import code_modal
from bot.chat.patience import promptly
from bot.chat.poster import question_shown
from bot.chat.running import run_code, runner_of
from bot.runs.snippets import code_in
from bot.store import rounds
from bot.texts import texts

if TYPE_CHECKING:
    from bot.store.rounds import QuestionRow
    from bot.texts import Texts


class RunCog(commands.Cog):
    """Takes code from a modal or from a message."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot
        self.menu = app_commands.ContextMenu(
            name=locale_str("Run this code"), callback=self.run_message
        )
        bot.tree.add_command(self.menu)

    @app_commands.command(
        name="run", description=locale_str("Run Python with real PyTorch or TensorFlow")
    )
    async def run(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Open the modal for the code."""
        say = texts(str(interaction.locale))
        runner_of(interaction, say)
        await interaction.response.send_modal(code_modal(say))

    async def run_message(
        self, interaction: discord.Interaction[ThawBot], message: discord.Message
    ) -> None:
        """Run the code blocks of a message."""
        say = texts(str(interaction.locale))
        runner_of(interaction, say)
        question_id = self._question_shown(message)
        if question_id is None:
            code = code_in(message.content)
        else:
            code = await promptly(self._code_of(question_id, say), say)
        if not code:
            raise Refused(
                say(
                    "There is no code block in this message. Code stands between two lines of"
                    " three backticks: ```"
                )
            )
        await run_code(interaction, code)

    def _question_shown(self, message: discord.Message) -> int | None:
        # By the message's own buttons: it may be so young that its id is not noted yet.
        if self.bot.user is None or message.author.id != self.bot.user.id:
            return None
        return question_shown(message)

    async def _code_of(self, question_id: int, say: Texts) -> str:
        services = self.bot.services
        async with services.database.begin() as conn:
            question = await rounds.find_question(conn, question_id)
            if question is None:
                return ""
            _refuse_while_open(question, say)
            round_row = await rounds.get(conn, question.round_id)
            deck = await services.versions.challenge(conn, round_row.deck_version_id)
        return deck.problem(question.problem_id).code or ""


def _refuse_while_open(question: QuestionRow, say: Texts) -> None:
    if question.state != "closed":
        raise Refused(
            say(
                "Nice try! This question is still open. Predict the answer first; once it is"
                " closed you can run its code here."
            )
        )

"""/run and "Run this code": real frameworks, real output."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.asked import MOST_SEED, Asked
from bot.chat.attached import read_code, runnable
from bot.chat.client import ThawBot
from bot.chat.errors import Refused
from bot.chat.modals import MOST_CODE, code_modal
from bot.chat.moderators import EVERYONE
from bot.chat.patience import quickly
from bot.chat.poster import question_shown
from bot.chat.running import queue_of, run_asked
from bot.runs.snippets import code_in, unwrapped
from bot.store import guilds, members, rounds, runs
from bot.texts import texts

if TYPE_CHECKING:
    from bot.store.rounds import QuestionRow
    from bot.texts import Texts

# Among so many of a member's latest runs, one is short enough for a form.
LOOKED_AT = 5
# Escaped, so that Discord shows the backticks.
EXAMPLE = "\\`\\`\\`py\nprint(1)\n\\`\\`\\`"


class RunCog(commands.Cog):
    """Takes code from an option, a form, a file or a message, wherever Thaw can be used."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot
        self.menu = app_commands.ContextMenu(
            name=locale_str("Run this code"),
            callback=self.run_message,
            extras=EVERYONE,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        bot.tree.add_command(self.menu)

    @app_commands.command(
        name="run",
        extras=EVERYONE,
        description=locale_str("Run Python with real PyTorch or TensorFlow"),
    )
    @app_commands.describe(
        code=locale_str("One line of Python; leave it out and a form for more opens"),
        file=locale_str("A .py file to run"),
        framework=locale_str("What to have loaded; by itself it goes by the imports"),
        device=locale_str("Where to compute"),
        seed=locale_str("Makes random numbers repeat"),
        report=locale_str("Tell which weights of which model changed"),
        private=locale_str("Only you see the result"),
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def run(
        self,
        interaction: discord.Interaction[ThawBot],
        *,
        code: str | None = None,
        file: discord.Attachment | None = None,
        framework: Literal["auto", "torch", "tensorflow", "python"] = "auto",
        device: Literal["auto", "cpu", "gpu"] = "auto",
        seed: app_commands.Range[int, 0, MOST_SEED] | None = None,
        report: bool = False,
        private: bool | None = None,
    ) -> None:
        """Run what was given; where nothing was, open the form for it."""
        say = texts(str(interaction.locale))
        queue_of(interaction, say)
        source = "file" if file is not None else "command"
        asked = Asked(unwrapped(code or ""), source, framework, device, seed, report, private)
        if code is None and file is None:
            asked = await quickly(self._filled_in(interaction, asked), asked)
            await interaction.response.send_modal(code_modal(say, asked))
            return
        await run_asked(interaction, asked, lambda: _with_file(asked, file, say))

    async def run_message(
        self, interaction: discord.Interaction[ThawBot], message: discord.Message
    ) -> None:
        """Run the code of a message: its blocks, or itself, or a file on it."""
        say = texts(str(interaction.locale))
        queue_of(interaction, say)
        await run_asked(interaction, Asked("", "message"), lambda: self._asked_by(message, say))

    async def _filled_in(self, interaction: discord.Interaction[ThawBot], asked: Asked) -> Asked:
        """With the member's last snippet that fits the form, and the guild's way of showing."""
        async with self.bot.services.database.begin() as conn:
            chosen = await guilds.settings(conn, interaction.guild_id or 0)
            member_id = await members.find(conn, interaction.user.id)
            latest = await runs.latest_of(conn, member_id, limit=LOOKED_AT) if member_id else []
        code = next((run.code for run in latest if len(run.code) <= MOST_CODE), "")
        private = asked.private if asked.private is not None else chosen.run_private
        return replace(asked, code=code, private=private)

    async def _asked_by(self, message: discord.Message, say: Texts) -> Asked:
        question_id = self._question_shown(message)
        if question_id is not None:
            return Asked(await self._code_of(question_id, say), "message")
        code = code_in(message.content)
        file = runnable(message.attachments)
        if code:
            return Asked(code, "message")
        if file is not None:
            return Asked(await read_code(file, say), "file")
        raise Refused(
            say(
                "There is no code in this message. Code stands between two lines of three"
                " backticks:\n{example}\nAll such blocks run as one, those marked `setup` first;"
                " output and JSON are passed over.",
                example=EXAMPLE,
            )
        )

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


async def _with_file(asked: Asked, file: discord.Attachment | None, say: Texts) -> Asked:
    if file is None:
        return asked
    before = f"{asked.code}\n\n" if asked.code else ""
    return replace(asked, code=before + await read_code(file, say))


def _refuse_while_open(question: QuestionRow, say: Texts) -> None:
    if question.state != "closed":
        raise Refused(
            say(
                "Nice try! This question is still open. Predict the answer first; once it is"
                " closed you can run its code here."
            )
        )

"""Buttons under a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import links
from bot.chat.buttons import Linked
from bot.chat.errors import Refused
from bot.chat.modals import code_modal
from bot.chat.patience import promptly
from bot.chat.running import run_code, runner_of
from bot.store import runs
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.texts import Texts


class RerunButton(Linked, template=links.RERUN):
    """Runs the same code once more, as whoever pressed it."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Run it."""
        say = texts(str(interaction.locale))
        run = await promptly(_run(interaction, int(self.facts["run"]), say), say)
        await run_code(interaction, run.code, run.framework)


class EditRunButton(Linked, template=links.EDIT_RUN):
    """Opens the code in the modal, to change and run it."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Open the modal."""
        say = texts(str(interaction.locale))
        runner_of(interaction, say)
        run = await promptly(_run(interaction, int(self.facts["run"]), say), say)
        await interaction.response.send_modal(code_modal(say, run.code))


async def _run(interaction: discord.Interaction[ThawBot], run_id: int, say: Texts) -> runs.RunRow:
    async with interaction.client.services.database.begin() as conn:
        run = await runs.find(conn, run_id)
    if run is None:
        raise Refused(say("This run is no longer known here."))
    return run

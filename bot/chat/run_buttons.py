"""Buttons of a run. They live in their ids alone, so old messages work after a restart."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.asked import once_more
from bot.chat.buttons import Linked
from bot.chat.errors import Refused, tell
from bot.chat.modals import MOST_CODE, code_modal
from bot.chat.moderators import is_moderator
from bot.chat.patience import promptly
from bot.chat.render.run_report import REPORT_SHOWN, report_text
from bot.chat.running import queue_of, run_asked
from bot.chat.transcript import read_transcript
from bot.runs import report as reports
from bot.store import guilds, members, runs
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.runs.protocol import Report
    from bot.store.runs import RunRow
    from bot.texts import Texts


class RerunButton(Linked, template=links.RERUN, audience="everyone"):
    """Runs the same code once more, as whoever pressed it."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Run it."""
        say = texts(str(interaction.locale))
        run = await promptly(_run(interaction, self.facts, say), say)
        await run_asked(interaction, once_more(run, private=_stays_private(interaction)))


class EditRunButton(Linked, template=links.EDIT_RUN, audience="everyone"):
    """Opens the code in the modal, to change and run it."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Open the modal."""
        say = texts(str(interaction.locale))
        queue_of(interaction, say)
        run = await promptly(_run(interaction, self.facts, say), say)
        if len(run.code) > MOST_CODE:
            raise Refused(
                say(
                    "This code is too long for a form, which takes {most} characters. Change it in"
                    " a file and attach that: /run file:",
                    most=f"{MOST_CODE:,}",
                )
            )
        asked = once_more(run, private=_stays_private(interaction))
        await interaction.response.send_modal(code_modal(say, asked))


class ReportButton(Linked, template=links.REPORT, audience="everyone"):
    """Shows all layers of a run's models; where no report was made, runs it again with one."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show the report privately, or run."""
        say = texts(str(interaction.locale))
        run, report = await promptly(_with_report(interaction, self.facts, say), say)
        if report is None:
            again = once_more(run, private=_stays_private(interaction), report=True)
            await run_asked(interaction, again)
            return
        layout, files = _report_message(report, say)
        await interaction.response.send_message(view=layout, files=files, ephemeral=True)


class CancelRunButton(Linked, template=links.CANCEL_RUN, audience="starter"):
    """Ends a run that waits or works; for its author and moderators."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Ask for its end; the message tells when it has come."""
        say = texts(str(interaction.locale))
        queue = queue_of(interaction, say)
        await interaction.response.defer()
        run = await _run(interaction, self.facts, say)
        member_id = await _of_author_or_moderator(interaction, run, say)
        if await queue.cancel(run.id, member_id) == "over":
            await tell(interaction, say("It is over already."))
        interaction.client.services.show_run(run.id)


class DeleteRunButton(Linked, template=links.DELETE_RUN, audience="starter"):
    """Takes a result away; for its author and moderators. It stays in the author's /runs."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Delete the message."""
        say = texts(str(interaction.locale))
        await interaction.response.defer()
        run = await _run(interaction, self.facts, say)
        await _of_author_or_moderator(interaction, run, say)
        await interaction.delete_original_response()


RUN_BUTTONS = (RerunButton, EditRunButton, ReportButton, CancelRunButton, DeleteRunButton)


async def _run(
    interaction: discord.Interaction[ThawBot], facts: dict[str, str], say: Texts
) -> RunRow:
    async with interaction.client.services.database.begin() as conn:
        run = await runs.find(conn, int(facts["run"]))
    if run is None:
        raise Refused(say("This run is no longer known here."))
    return run


async def _with_report(
    interaction: discord.Interaction[ThawBot], facts: dict[str, str], say: Texts
) -> tuple[RunRow, Report | None]:
    run = await _run(interaction, facts, say)
    if not run.report:
        return run, None
    async with interaction.client.services.database.begin() as conn:
        transcript = await read_transcript(conn, run)
    return run, transcript.shown().report


async def _of_author_or_moderator(
    interaction: discord.Interaction[ThawBot], run: RunRow, say: Texts
) -> int:
    """The presser's member id.

    Raises:
        Refused: it is somebody else's run, and the presser no moderator.
    """
    user = interaction.user
    async with interaction.client.services.database.begin() as conn:
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        chosen = await guilds.settings(conn, interaction.guild_id or 0)
    if run.member_id != member_id and not is_moderator(user, chosen):
        raise Refused(say("Only who ran it can do that, and the server's moderators."))
    return member_id


def _stays_private(interaction: discord.Interaction[ThawBot]) -> bool | None:
    """What comes of a private message is private too; otherwise it is as the guild likes it."""
    message = interaction.message
    return True if message is not None and message.flags.ephemeral else None


def _report_message(report: Report, say: Texts) -> tuple[ui.LayoutView, list[discord.File]]:
    shown = report_text(report, say)
    layout = ui.LayoutView(timeout=None)
    container: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay(shown))
    layout.add_item(container)
    layout.stop()
    if not shown.endswith("\n…") and len(shown) <= REPORT_SHOWN:
        return layout, []
    whole = "\n\n".join(reports.text(model) for model in report.models)
    container.add_item(ui.File("attachment://model-report.txt"))
    return layout, [discord.File(io.BytesIO(whole.encode()), "model-report.txt")]

"""A member's own runs: listed, paged through and opened, privately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import links
from bot.chat.buttons import Linked
from bot.chat.errors import Refused
from bot.chat.patience import promptly
from bot.chat.render.run import run_message
from bot.chat.render.run_view import Ended, Running, RunView, Waiting
from bot.chat.render.runs import PAGE, RunLine, runs_message
from bot.chat.transcript import cleaned, read_transcript
from bot.store import members, runs
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.store.runs import RunRow
    from bot.texts import Texts


async def runs_page(
    interaction: discord.Interaction[ThawBot], before: int, say: Texts
) -> ui.LayoutView:
    """The member's runs before this one; the newest where `before` is 0."""
    async with interaction.client.services.database.begin() as conn:
        member_id = await members.find(conn, interaction.user.id)
        rows = (
            []
            if member_id is None
            else await runs.latest_of(conn, member_id, limit=PAGE + 1, before_id=before or None)
        )
    lines = [_line(row) for row in rows[:PAGE]]
    layout = runs_message(lines, say, newest=not before, more=len(rows) > PAGE)
    layout.stop()
    return layout


class RunsButton(Linked, template=links.RUNS_BEFORE, audience="everyone"):
    """Turns the page of the list."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show the other page in its place."""
        say = texts(str(interaction.locale))
        page = await promptly(runs_page(interaction, int(self.facts["before"]), say), say)
        await interaction.response.edit_message(view=page)


class OpenRunButton(Linked, template=links.OPEN_RUN, audience="everyone"):
    """Shows a run of the list with its buttons, privately."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show it."""
        say = texts(str(interaction.locale))
        await interaction.response.defer(ephemeral=True, thinking=True)
        view = await _opened(interaction, int(self.facts["run"]), say)
        layout, files = run_message(view, say)
        layout.stop()
        await interaction.edit_original_response(view=layout, attachments=files)


RUNS_BUTTONS = (RunsButton, OpenRunButton)


async def _opened(interaction: discord.Interaction[ThawBot], run_id: int, say: Texts) -> RunView:
    services, user_id = interaction.client.services, interaction.user.id
    async with services.database.begin() as conn:
        run = await runs.find(conn, run_id)
        if run is None or run.member_id != await members.find(conn, user_id):
            raise Refused(say("This run is no longer known here."))
        transcript = await read_transcript(conn, run)
    shown = await cleaned(transcript.shown())
    stage: Waiting | Running | Ended
    if run.state == "finished":
        stage = Ended(run.verdict or "lost", run.result or {})
    elif run.state == "running":
        stage = Running(run.started_at or run.created_at)
    else:
        queue = services.run_queue
        stage = Waiting(await queue.place(run.id) if queue is not None else 1)
    return RunView(run.id, user_id, run.code, stage, shown)


def _line(run: RunRow) -> RunLine:
    wall_ms = (run.result or {}).get("wall_ms")
    return RunLine(run.id, run.code, run.verdict, run.created_at, wall_ms or None)

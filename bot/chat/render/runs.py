"""A member's latest runs, as a list to open them from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.markdown import code, plain
from bot.chat.render.run_verdict import icon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.texts import Texts

# Discord: 40 components in a message; each run takes three. Six fill a phone.
PAGE = 6
CODE_SHOWN = 40
# What snippets begin with tells them apart least.
_DULL = re.compile(r"\s*(?:import\b|from\b|#|$|[\"'])")


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run in the list; `verdict` is None until it is over."""

    run_id: int
    code: str
    verdict: str | None
    at: datetime
    wall_ms: float | None


def runs_message(
    lines: Sequence[RunLine], say: Texts, *, newest: bool, more: bool
) -> ui.LayoutView:
    """A page of the list: at most PAGE runs, the newest first."""
    layout = ui.LayoutView(timeout=None)
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(say("### Your latest runs"))
    )
    for line in lines:
        container.add_item(_section(line, say))
    if not lines:
        container.add_item(ui.TextDisplay(say("None here. Start one with /run.")))
    if more or not newest:
        container.add_item(_turning(lines, say, newest=newest, more=more))
    layout.add_item(container)
    return layout


def telling_line(snippet: str) -> str:
    """The first line of a snippet that tells it apart, short enough for a list, as Markdown."""
    lines = [line.strip() for line in plain(snippet).splitlines() if line.strip()]
    line = next((line for line in lines if not _DULL.match(line)), lines[0] if lines else "")
    return code(line, CODE_SHOWN)


def _section(line: RunLine, say: Texts) -> ui.Section[ui.LayoutView]:
    mark = "⏳" if line.verdict is None else icon(line.verdict)
    facts = [discord.utils.format_dt(line.at, "R")]
    if line.wall_ms is not None:
        facts.append(f"{line.wall_ms / 1000:.2f} s")
    return ui.Section(
        ui.TextDisplay(f"{mark} {telling_line(line.code)}\n-# {' · '.join(facts)}"),
        accessory=ui.Button(label=say("Open"), custom_id=links.open_run(line.run_id)),
    )


def _turning(
    lines: Sequence[RunLine], say: Texts, *, newest: bool, more: bool
) -> ui.ActionRow[ui.LayoutView]:
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if not newest:
        row.add_item(ui.Button(label=say("Newest"), emoji="⏮️", custom_id=links.runs_before(0)))
    if more:
        older = links.runs_before(lines[-1].run_id)
        row.add_item(ui.Button(label=say("Older"), emoji="▶️", custom_id=older))
    return row

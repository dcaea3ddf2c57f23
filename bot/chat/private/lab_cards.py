"""The lab's card: code to predict, to run, to change and to think about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.after_reveal import change_button, run_button
from bot.chat.private import links
from bot.chat.private.words import heading
from bot.chat.render.markdown import fenced, fenced_within, plain, shorten_middle
from bot.chat.render.question import ICE
from bot.learning.lab import Match, compare

if TYPE_CHECKING:
    from bot.chat.private.sitting import Sitting
    from bot.learning.modes import Faced
    from bot.texts import Texts

# Discord: 4,000 characters of text in a message, of which a problem's code may take 1,200.
PREDICTION_SHOWN = 500
OUTPUT_SHOWN = 900


def bench(sitting: Sitting, one: Faced, say: Texts, printed: str | None = None) -> ui.LayoutView:
    """The program with what the member expects of it, and what it `printed` where that is known."""
    code = (sitting.problem(one).code or "").strip("\n")
    expected = sitting.predictions.get(one.question_id)
    parts = [heading(sitting, one, say), fenced(code, "py")]
    if expected is None:
        parts.append(say("What does it print? Say it first, then run it: that is how it sticks."))
    else:
        parts.append(_expected(expected, say))
    if printed is not None:
        parts.append(_printed(expected, printed, say))
    container: ui.Container[ui.LayoutView] = ui.Container(
        *(ui.TextDisplay(part) for part in parts), *_rows(one, expected, say), accent_colour=ICE
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _expected(expected: str, say: Texts) -> str:
    block = fenced_within(PREDICTION_SHOWN, plain(expected), cut=shorten_middle)
    return say("💭 You expect {output}", output=block)


def _printed(expected: str | None, printed: str, say: Texts) -> str:
    block = fenced_within(OUTPUT_SHOWN, plain(printed).rstrip("\n"), cut=shorten_middle)
    text = say("🖨️ It printed {output}", output=block)
    if expected is None:
        return text
    verdict = {
        Match.EXACT: say("🎯 Exactly as you said."),
        Match.CLOSE: say("👌 Close: the same shape, and the numbers within a tenth."),
        Match.DIFFERENT: say("🤔 Not what you expected. What in the code makes the difference?"),
    }[compare(expected, printed)]
    return f"{text}\n{verdict}"


def _rows(one: Faced, expected: str | None, say: Texts) -> list[ui.ActionRow[ui.LayoutView]]:
    predict: ui.Button[ui.LayoutView] = ui.Button(
        label=say("What will it print?") if expected is None else say("Say it differently"),
        emoji="💭",
        style=discord.ButtonStyle.primary if expected is None else discord.ButtonStyle.secondary,
        custom_id=links.predict(one.question_id),
    )
    if expected is None:
        return [ui.ActionRow(predict)]
    compared: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Compare"), emoji="🔍", custom_id=links.compare(one.question_id)
    )
    follow: ui.Button[ui.LayoutView] = ui.Button(
        label=say("What follows"),
        emoji="📖",
        style=discord.ButtonStyle.success,
        custom_id=links.follow(one.question_id),
    )
    run, change = (
        run_button(one.question_id, say),
        change_button(one.question_id, say),
    )
    return [ui.ActionRow(run, change, compared), ui.ActionRow(predict, follow)]

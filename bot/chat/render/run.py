"""A run as its channel sees it: the code, its real output, figures, and what it cost."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.markdown import fenced_within, inline, plain, shorten, shorten_middle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.texts import Texts

# Discord: 4,000 characters in all text of a message with components (component reference).
CODE_SHOWN = 1200
OUTPUT_SHOWN = 1500
VALUE_SHOWN = 400
MESSAGE_SHOWN = 400
# Discord: ten items in a media gallery, ten attachments in a message.
MOST_FIGURES = 8

GREEN = discord.Colour(0x3BA55D)
RED = discord.Colour(0xED4245)
GREY = discord.Colour(0x4E5058)


@dataclass(frozen=True, slots=True)
class RunView:
    """What a run's message shows. `verdict` is None while it waits or runs."""

    run_id: int
    user_id: int | None
    code: str
    framework: str
    verdict: str | None = None
    sentence: str = ""
    output: str = ""
    value: str | None = None
    figures: Sequence[bytes] = field(default=())
    small_print: str = ""


def run_message(view: RunView, say: Texts) -> tuple[ui.LayoutView, list[discord.File]]:
    """The message and the files that belong to it."""
    files = _files(view)
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=_colour(view.verdict))
    for text in _texts(view, say):
        container.add_item(ui.TextDisplay(text))
    _add_figures(container, files, say)
    if any(file.filename == "output.txt" for file in files):
        container.add_item(ui.File("attachment://output.txt"))
    if view.verdict is not None:
        container.add_item(ui.TextDisplay("-# " + (view.small_print or view.verdict)))
        container.add_item(_buttons(view, say))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout, files


def _texts(view: RunView, say: Texts) -> list[str]:
    who = f"<@{view.user_id}>" if view.user_id is not None else say("a former member")
    parts = [say("{member} runs", member=who)]
    parts.append(fenced_within(CODE_SHOWN, view.code.strip("\n"), "py"))
    if view.verdict is None:
        return [*parts, say("⏳ Running…")]
    if view.output:
        output = plain(view.output).rstrip("\n")
        block = fenced_within(OUTPUT_SHOWN, output, cut=shorten_middle)
        parts.append(say("**Output** {output}", output=block))
    if view.value is not None:
        parts.append(say("**Value** {value}", value=fenced_within(VALUE_SHOWN, view.value, "py")))
    if not (view.output or view.value or view.figures) and view.verdict == "ok":
        parts.append(say("It ran and printed nothing. Add a `print(…)` to see something."))
    if view.verdict != "ok":
        parts.append(f"{_icon(view.verdict)} {shorten(inline(view.sentence), MESSAGE_SHOWN)}")
    return parts


def _add_figures(
    container: ui.Container[ui.LayoutView], files: Sequence[discord.File], say: Texts
) -> None:
    pictures = [file.filename for file in files if file.filename.endswith(".png")]
    if pictures:
        items = [
            discord.MediaGalleryItem(
                f"attachment://{name}", description=say("Figure {number}", number=number)
            )
            for number, name in enumerate(pictures, 1)
        ]
        container.add_item(ui.MediaGallery(*items))


def _files(view: RunView) -> list[discord.File]:
    files = [
        discord.File(io.BytesIO(png), f"figure-{number}.png")
        for number, png in enumerate(view.figures[:MOST_FIGURES], 1)
    ]
    if len(view.output) > OUTPUT_SHOWN:
        files.append(discord.File(io.BytesIO(view.output.encode()), "output.txt"))
    return files


def _buttons(view: RunView, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    again: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Run again"), emoji="🔁", custom_id=links.rerun(view.run_id)
    )
    edit: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Edit and run"), emoji="✏️", custom_id=links.edit_run(view.run_id)
    )
    return ui.ActionRow(again, edit)


def _colour(verdict: str | None) -> discord.Colour:
    if verdict is None:
        return GREY
    return GREEN if verdict == "ok" else RED


def _icon(verdict: str) -> str:
    return {"timeout": "⏱️", "cpu": "⏱️", "memory": "💾", "output": "📜"}.get(verdict, "❌")

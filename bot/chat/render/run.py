"""A run as its channel sees it: the code, its real output, figures, and what it cost."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.blocks import Room, block
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.run_files import OUTPUT_NAME, Uploads, uploads
from bot.chat.render.run_report import findings_text
from bot.chat.render.run_verdict import icon, limits_sentences, verdict_sentence
from bot.chat.render.run_view import OK, Ended, Running, RunView, Waiting
from bot.chat.render.terminal import screen

if TYPE_CHECKING:
    from bot.texts import Texts

# Discord: 4,000 characters in all text of a message with components (component reference). The
# lines are for a phone, where a screen shows about thirty.
CODE = Room(780, 14)
OUTPUT = Room(1280, 22)
# What is growing is looked at for its end.
GROWING = Room(900, 12)
VALUE = Room(300, 6)
NOTE_SHOWN = 160
MOST_NOTES = 2
SMALL_PRINT = 200
# Discord: a text input takes 4,000 characters. What fits there is read by "Edit and run", the
# rest hangs on the message as a file.
IN_A_FORM = 4000
# The beginning of code tells more than its end.
CODE_HEAD = 0.75
# So much of an output is looked at for a message while it grows.
TAIL = 16 * 1024

GREEN = discord.Colour(0x3BA55D)
RED = discord.Colour(0xED4245)
GREY = discord.Colour(0x4E5058)
BLUE = discord.Colour(0x5865F2)
AMBER = discord.Colour(0xF0B232)

NAMED = {"torch": "PyTorch", "tensorflow": "TensorFlow", "keras": "Keras", "python": "Python"}
_MODEL = re.compile(r"\b(?:nn|keras|Module|Sequential|optim)\b")

Layout = ui.LayoutView
Piece = ui.Item[ui.LayoutView]


def run_message(view: RunView, say: Texts) -> tuple[ui.LayoutView, list[discord.File]]:
    """The message as it stands, and the files that belong to it."""
    match view.stage:
        case Waiting():
            pieces, chosen = _waiting(view, view.stage, say), None
        case Running():
            pieces, chosen = _running(view, view.stage, say), None
        case Ended():
            pieces, chosen = _ended(view, view.stage, say)
    container: ui.Container[Layout] = ui.Container(*pieces, accent_colour=_colour(view))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout, [_file(each.name, each.data) for each in chosen.chosen] if chosen else []


def _waiting(view: RunView, stage: Waiting, say: Texts) -> list[Piece]:
    if stage.nobody:
        line = say("⏳ No sandbox is online just now. It runs as soon as one is back.")
    elif stage.for_own:
        line = say("⏳ Your other run comes first. This one starts when it is done.")
    elif stage.place <= 1:
        line = say("⏳ Next in line…")
    else:
        line = say.plural(
            "⏳ In line: {count} run comes first.",
            "⏳ In line: {count} runs come first.",
            stage.place - 1,
        )
    return [*_head(view, say), ui.TextDisplay(line), _cancel_row(view, say)]


def _running(view: RunView, stage: Running, say: Texts) -> list[Piece]:
    since = discord.utils.format_dt(stage.since, "R")
    pieces = _head(view, say)
    output = screen(view.shown.output[-TAIL:]).rstrip()
    if output.strip():
        pieces.append(ui.TextDisplay(block(output, GROWING, head=0).markdown))
    pieces.append(ui.TextDisplay(say("▶️ Running, started {since}", since=since)))
    return [*pieces, _cancel_row(view, say)]


def _ended(view: RunView, stage: Ended, say: Texts) -> tuple[list[Piece], Uploads]:
    output = screen(view.shown.output).rstrip()
    printed = block(output, OUTPUT)
    whole_code = view.code if len(view.code) > IN_A_FORM else None
    chosen = uploads(view.shown, output if printed.cut else None, whole_code)
    pieces = _head(view, say)
    pieces += [
        ui.TextDisplay(text) for text in _results(view, stage, output, printed.markdown, say)
    ]
    pieces += _gallery(chosen, say)
    pieces += [ui.File(f"attachment://{upload.name}") for upload in chosen.others]
    pieces.append(ui.TextDisplay(_small_print(stage, chosen, say)))
    pieces.append(_buttons(view, say))
    return pieces, chosen


def _head(view: RunView, say: Texts) -> list[Piece]:
    who = f"<@{view.user_id}>" if view.user_id is not None else say("a former member")
    code = block(view.code.strip("\n"), CODE, "py", CODE_HEAD)
    return [ui.TextDisplay(say("{member} runs", member=who)), ui.TextDisplay(code.markdown)]


def _results(view: RunView, stage: Ended, output: str, printed: str, say: Texts) -> list[str]:
    shown = view.shown
    texts = [f"-# {shorten(inline(note), NOTE_SHOWN)}" for note in shown.notes[:MOST_NOTES]]
    if output.strip():
        texts.append(say("**Output** {output}", output=printed))
    if shown.value is not None and shown.value.strip():
        value = block(screen(shown.value), VALUE, "py").markdown
        texts.append(say("**Value** {value}", value=value))
    if not (texts or shown.figures or shown.files) and stage.verdict == OK:
        texts.append(say("It ran and printed nothing. Add a `print(…)` to see something."))
    sentence = verdict_sentence(stage, say)
    texts += [sentence] if sentence else []
    if shown.report is not None:
        texts.append(findings_text(shown.report, say))
    return texts


def _gallery(chosen: Uploads, say: Texts) -> list[Piece]:
    if not chosen.pictures:
        return []
    items = [
        discord.MediaGalleryItem(
            f"attachment://{picture.name}", description=say("Figure {number}", number=number)
        )
        for number, picture in enumerate(chosen.pictures, 1)
    ]
    return [ui.MediaGallery(*items)]


def _small_print(stage: Ended, chosen: Uploads, say: Texts) -> str:
    facts = stage.facts
    versions = facts.get("versions") or {}
    parts = [
        f"{title} {inline(str(versions[name]).removesuffix('+cpu'))}"
        for name, title in NAMED.items()
        if name in versions
    ]
    if facts.get("device"):
        parts.append(inline(_device(str(facts["device"]))))
    if facts.get("wall_ms") is not None:
        parts.append(f"{facts['wall_ms'] / 1000:.2f} s")
    if (facts.get("peak_mb") or 0) >= 1:
        parts.append(f"{facts['peak_mb']:.0f} MiB")
    if any(upload.name == OUTPUT_NAME for upload in chosen.chosen):
        parts.append(say("more of the output in {file}", file=OUTPUT_NAME))
    if chosen.left_out:
        count = chosen.left_out
        parts.append(say.plural("{count} file left out", "{count} files left out", count))
    line = " · ".join(parts) or inline(stage.verdict)
    done = f"{icon(OK)} " if stage.verdict == OK else ""
    lines = [*limits_sentences(stage, say), shorten(done + line, SMALL_PRINT)]
    return "\n".join(f"-# {each}" for each in lines)


def _device(device: str) -> str:
    return device.upper() if device in {"cpu", "gpu"} else device


def _cancel_row(view: RunView, say: Texts) -> Piece:
    return ui.ActionRow(
        ui.Button(label=say("Cancel"), emoji="⏹️", custom_id=links.cancel_run(view.run_id))
    )


def _buttons(view: RunView, say: Texts) -> Piece:
    row: ui.ActionRow[Layout] = ui.ActionRow(
        ui.Button(label=say("Run again"), emoji="🔁", custom_id=links.rerun(view.run_id)),
        ui.Button(label=say("Edit and run"), emoji="✏️", custom_id=links.edit_run(view.run_id)),
    )
    if view.shown.report is not None or _MODEL.search(view.code):
        row.add_item(
            ui.Button(label=say("Model report"), emoji="🧊", custom_id=links.report(view.run_id))
        )
    row.add_item(ui.Button(label=say("Delete"), emoji="🗑️", custom_id=links.delete_run(view.run_id)))
    return row


def _colour(view: RunView) -> discord.Colour:
    match view.stage:
        case Waiting():
            return GREY
        case Running():
            return BLUE
        case Ended(verdict="ok"):
            return GREEN
        case Ended(verdict="cancelled"):
            return AMBER
        case Ended():
            return RED


def _file(name: str, data: bytes) -> discord.File:
    return discord.File(io.BytesIO(data), name)

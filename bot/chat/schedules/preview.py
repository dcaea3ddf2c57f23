"""The preview of a schedule: what it will do, when it comes next, and what is in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.render.question import ICE
from bot.chat.schedules import links
from bot.chat.schedules.words import EMOJI, late, whole
from bot.learning.recurrence.reading import USUAL

if TYPE_CHECKING:
    from bot.chat.schedules.asking import Checked
    from bot.decks import Library
    from bot.store.schedules import DraftRow
    from bot.texts import Texts

AMBER = 0xF5A524


@dataclass(frozen=True, slots=True)
class PreviewView:
    """All that a preview shows. `warning` is about the channel, and keeps nobody from saving."""

    draft: DraftRow
    checked: Checked
    library: Library
    warning: str | None


def preview(view: PreviewView, say: Texts) -> ui.LayoutView:
    """The plan in plain words, with its next times and the buttons to keep or change it."""
    sound = not view.checked.problems
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE if sound else AMBER)
    container.add_item(ui.TextDisplay(_heading(view, say)))
    container.add_item(ui.TextDisplay(_sound(view, say) if sound else _problems(view, say)))
    if view.warning:
        container.add_item(ui.TextDisplay(f"⚠️ {view.warning}"))
    container.add_item(_buttons(view, say, sound=sound))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _heading(view: PreviewView, say: Texts) -> str:
    emoji = EMOJI[view.draft.plan.kind]
    if view.checked.problems:
        return say("### {emoji} Something is not clear yet", emoji=emoji)
    if view.draft.schedule_id is not None:
        return say("### {emoji} The change, not saved yet", emoji=emoji)
    return say("### {emoji} New schedule, not saved yet", emoji=emoji)


def _sound(view: PreviewView, say: Texts) -> str:
    plan = view.draft.plan
    lines = [whole(plan, view.library, say)]
    if view.checked.usual_clock:
        lines.append(say("-# No time was told, so {time} is taken.", time=f"{USUAL:%H:%M}"))
    times = [f"- {discord.utils.format_dt(at, 'F')}" for at in view.checked.times]
    heading = say.plural(
        "**It comes then** (in your own time zone)",
        "**The next times** (in your own time zone)",
        len(times),
    )
    lines += [heading, *times]
    lines.append("-# " + late(plan, say))
    if plan.time_zone == "UTC":
        lines.append(
            say(
                "-# UTC is the world's clock. Is it not yours? **Change** the time zone here, or"
                " set the server's in `/settings`."
            )
        )
    return "\n".join(lines)


def _problems(view: PreviewView, say: Texts) -> str:
    lines = [f"- {problem}" for problem in view.checked.problems]
    return "\n".join([*lines, say("Press **Change** to mend it; what you typed is still there.")])


def _buttons(view: PreviewView, say: Texts, *, sound: bool) -> ui.ActionRow[ui.LayoutView]:
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if sound:
        row.add_item(
            ui.Button(
                label=say("Save"),
                style=discord.ButtonStyle.success,
                custom_id=links.save(view.draft.id),
            )
        )
    row.add_item(
        ui.Button(
            label=say("Change"),
            style=discord.ButtonStyle.secondary if sound else discord.ButtonStyle.primary,
            custom_id=links.change(view.draft.id),
        )
    )
    row.add_item(ui.Button(label=say("Cancel"), custom_id=links.cancel(view.draft.id)))
    return row

"""The guild's schedules, a page at a time: what, where, when next, and what became of the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.render.question import ICE
from bot.chat.schedules import links
from bot.chat.schedules.reach import explained
from bot.chat.schedules.reasons import reason
from bot.chat.schedules.what import described
from bot.chat.schedules.words import EMOJI, when

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.decks import Library
    from bot.store.schedules import ScheduleRow, SlotRow
    from bot.texts import Texts

# So many fit into a message's 4,000 characters, whatever their decks are called.
A_PAGE = 4


@dataclass(frozen=True, slots=True)
class ListView:
    """All that the list shows. `last` is each schedule's last occurrence, where there was one."""

    schedules: Sequence[ScheduleRow]
    last: Mapping[int, SlotRow]
    library: Library
    page: int = 0


def schedule_list(view: ListView, say: Texts) -> ui.LayoutView:
    """The page, with buttons to the others."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    pages = max(1, -(-len(view.schedules) // A_PAGE))
    page = min(view.page, pages - 1)
    container.add_item(ui.TextDisplay(_heading(view, say)))
    for schedule in view.schedules[page * A_PAGE : (page + 1) * A_PAGE]:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(_entry(schedule, view, say)))
    if pages > 1:
        container.add_item(_turns(page, pages, say))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _heading(view: ListView, say: Texts) -> str:
    if not view.schedules:
        return say(
            "### 🗓️ Schedules\nNothing is planned here yet. `/schedule add` lets a round, a card or"
            " a question come by itself."
        )
    return say("### 🗓️ Schedules")


def _entry(schedule: ScheduleRow, view: ListView, say: Texts) -> str:
    plan = schedule.plan
    what = described(plan, view.library, say)
    lines = [
        f"{EMOJI[plan.kind]} {what[:1].upper()}{what[1:]} · <#{plan.channel_id}>",
        f"-# № {schedule.id} · {when(plan, say)}",
        _state(schedule, say),
    ]
    if last := view.last.get(schedule.id):
        lines.append("-# " + _last(last, say))
    return "\n".join(lines)


def _state(schedule: ScheduleRow, say: Texts) -> str:
    if schedule.paused_at is not None:
        return say("⏸️ Paused; `/schedule resume` lets it go on.")
    if schedule.trouble is not None:
        return "⚠️ " + explained(schedule.trouble, schedule.plan.channel_id, say)
    if schedule.next_at is None:
        return say("✔️ Over: it does not come again.")
    at = discord.utils.format_dt(schedule.next_at, "F")
    soon = discord.utils.format_dt(schedule.next_at, "R")
    if schedule.skip_at == schedule.next_at:
        return say("⏭️ The next one ({at}) is left out.", at=at)
    return say("▶️ Next: {at} ({soon})", at=at, soon=soon)


def _last(slot: SlotRow, say: Texts) -> str:
    at = discord.utils.format_dt(slot.occurs_at, "f")
    match slot.state:
        case "planned":
            return say("Last: {at}, about to be posted", at=at)
        case "posted":
            return say("Last: {at}, posted", at=at)
        case _:
            return say("Last: {at}, left out: {why}", at=at, why=reason(slot.reason, say))


def _turns(page: int, pages: int, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    earlier: ui.Button[ui.LayoutView] = ui.Button(
        emoji="◀️", custom_id=links.page(max(page - 1, 0), "back"), disabled=page == 0
    )
    place: ui.Button[ui.LayoutView] = ui.Button(
        label=say("{page} of {pages}", page=page + 1, pages=pages),
        custom_id=links.page(page, "here"),
        disabled=True,
    )
    later: ui.Button[ui.LayoutView] = ui.Button(
        emoji="▶️", custom_id=links.page(page + 1, "on"), disabled=page == pages - 1
    )
    return ui.ActionRow(earlier, place, later)

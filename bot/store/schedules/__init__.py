"""Schedules, their occurrences, and previews that are not saved yet."""

from bot.store.schedules import drafts, slots
from bot.store.schedules.kept import (
    add,
    advance,
    change,
    count_place,
    find,
    get,
    note_trouble,
    of_guild,
)
from bot.store.schedules.rows import DraftRow, Kind, Plan, ScheduleRow, SlotRow, SlotState

__all__ = [
    "DraftRow",
    "Kind",
    "Plan",
    "ScheduleRow",
    "SlotRow",
    "SlotState",
    "add",
    "advance",
    "change",
    "count_place",
    "drafts",
    "find",
    "get",
    "note_trouble",
    "of_guild",
    "slots",
]

"""What a schedule is called where it is one of several: by its number and what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import shorten

if TYPE_CHECKING:
    from bot.store.schedules import ScheduleRow

LONGEST = 60


def label(schedule: ScheduleRow) -> str:
    """Such as "№ 7 (weekdays 18:00)"."""
    return f"{schedule.id} ({shorten(schedule.plan.typed, LONGEST)})"

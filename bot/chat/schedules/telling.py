"""What the moderators are told about their schedules, once for each thing that happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.notices import note_for_moderators
from bot.chat.schedules.naming import label

if TYPE_CHECKING:
    from datetime import datetime

    from bot.schedule.slots import Absence
    from bot.store.audit import Fact
    from bot.store.database import Connection
    from bot.store.schedules import ScheduleRow

MISSED, MISSED_SOME = "schedule.missed", "schedule.missed_some"
LATE, LATE_SOME = "schedule.late", "schedule.late_some"
LEFT_OUT = "schedule.left_out"
WAITS = "schedule.waits"


async def tell_absence(
    conn: Connection, schedule: ScheduleRow, absence: Absence, at: datetime
) -> None:
    """That occurrences came while Thaw was away; implements bot.schedule.slots.TellModerators."""
    last = max([*absence.missed, *([absence.late] if absence.late else [])])
    facts: dict[str, Fact] = {
        **_facts(schedule),
        "missed": len(absence.missed),
        "occurs_at": last.isoformat(),
    }
    if absence.late is None:
        kind = MISSED if len(absence.missed) == 1 else MISSED_SOME
    else:
        kind = LATE_SOME if absence.missed else LATE
    await _note(conn, schedule, kind, last, facts, at)


async def tell_left_out(
    conn: Connection, schedule: ScheduleRow, occurs_at: datetime, why: str, at: datetime
) -> None:
    """That an occurrence could not be posted in time, and why."""
    facts: dict[str, Fact] = {
        **_facts(schedule),
        "why": why,
        "occurs_at": occurs_at.isoformat(),
    }
    await _note(conn, schedule, LEFT_OUT, occurs_at, facts, at)


async def tell_trouble(
    conn: Connection, schedule: ScheduleRow, what_to_do: str, at: datetime
) -> None:
    """That the schedule waits until somebody mends its channel."""
    await _note(conn, schedule, WAITS, at, {**_facts(schedule), "problem": what_to_do}, at)


def _facts(schedule: ScheduleRow) -> dict[str, Fact]:
    return {"schedule": label(schedule), "channel_id": schedule.plan.channel_id}


async def _note(  # noqa: PLR0917  # what, when and about which
    conn: Connection,
    schedule: ScheduleRow,
    kind: str,
    about: datetime,
    facts: dict[str, Fact],
    at: datetime,
) -> None:
    key = f"{kind}:{schedule.id}:{round(about.timestamp() * 1000)}"
    await note_for_moderators(conn, schedule.guild_id, key, kind, facts, at)

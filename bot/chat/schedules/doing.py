"""What moderators do with schedules: keep, change, pause, skip, run, remove. Each is noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.chat.errors import Refused
from bot.chat.schedules.asking import MOST_SCHEDULES
from bot.chat.schedules.naming import label
from bot.learning.recurrence import from_document, next_after
from bot.schedule.slots import going, plan_next, plan_slot
from bot.store import audit, schedules
from bot.store.errors import NotFound

if TYPE_CHECKING:
    from datetime import datetime

    from bot.store.audit import Fact
    from bot.store.database import Connection
    from bot.store.schedules import DraftRow, Plan, ScheduleRow
    from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Hand:
    """A moderator at work in one transaction."""

    conn: Connection
    guild_id: int
    member_id: int
    at: datetime
    say: Texts


@dataclass(frozen=True, slots=True)
class Skipped:
    """An occurrence that is left out, and the one after it."""

    at: datetime
    instead: datetime | None


async def keep(by: Hand, draft: DraftRow) -> ScheduleRow:
    """Make a preview a schedule, or the change of one.

    Raises:
        Refused: nothing would come, there are too many, or another moderator changed it.
    """
    next_at = next_of(draft.plan, by.at)
    if next_at is None:
        raise Refused(by.say("That time is over: nothing would ever come. Choose a later one."))
    await schedules.drafts.drop(by.conn, draft.id)
    if draft.schedule_id is None:
        return await _add(by, draft, next_at)
    return await _change(by, draft, draft.schedule_id, next_at)


async def pause(by: Hand, schedule: ScheduleRow) -> None:
    """Let nothing come until it is resumed."""
    await schedules.change(by.conn, schedule.id, paused_at=by.at, skip_at=None)
    await plan_next(by.conn, schedule.id, None)
    await _note(by, schedule, "schedule.paused")


async def resume(by: Hand, schedule: ScheduleRow) -> datetime | None:
    """Let it come again; what would have come meanwhile does not. When it comes next."""
    if going(schedule):
        return schedule.next_at
    next_at = next_of(schedule.plan, by.at)
    await schedules.change(by.conn, schedule.id, paused_at=None, removed_at=None, next_at=next_at)
    await plan_next(by.conn, schedule.id, next_at)
    again = "schedule.resumed" if schedule.removed_at is None else "schedule.restored"
    await _note(by, schedule, again)
    return next_at


async def skip_next(by: Hand, schedule: ScheduleRow) -> Skipped | None:
    """Leave the next occurrence out: that one, and the one that comes instead."""
    if schedule.next_at is None or not going(schedule):
        return None
    await schedules.change(by.conn, schedule.id, skip_at=schedule.next_at)
    facts: dict[str, Fact] = {"occurs_at": schedule.next_at.isoformat()}
    await _note(by, schedule, "schedule.skipped", facts)
    return Skipped(schedule.next_at, next_of(schedule.plan, schedule.next_at))


async def run_now(by: Hand, schedule: ScheduleRow, asked_at: datetime) -> bool:
    """Let it come at once, besides its times; `asked_at` keeps one wish from doing it twice."""
    if not await plan_slot(by.conn, schedule, asked_at, by.at, asked=True):
        return False
    await _note(by, schedule, "schedule.run")
    return True


async def remove(by: Hand, schedule: ScheduleRow) -> None:
    """Take it away; what it has posted stays."""
    await schedules.change(by.conn, schedule.id, removed_at=by.at)
    await plan_next(by.conn, schedule.id, None)
    await _note(by, schedule, "schedule.removed")


async def held(by: Hand, schedule_id: int, *, removed: bool = False) -> ScheduleRow:
    """The guild's schedule of this number, locked until the commit.

    Raises:
        Refused: there is none; `removed` lets one pass that was taken away.
    """
    try:
        schedule = await schedules.get(by.conn, schedule_id, lock=True)
    except NotFound:
        schedule = None
    gone = schedule is not None and schedule.removed_at is not None and not removed
    if schedule is None or schedule.guild_id != by.guild_id or gone:
        raise Refused(by.say("There is no such schedule here. `/schedule list` shows them."))
    return schedule


def next_of(plan: Plan, after: datetime) -> datetime | None:
    """When this plan comes next."""
    return next_after(from_document(plan.recurrence), ZoneInfo(plan.time_zone), after)


async def _add(by: Hand, draft: DraftRow, next_at: datetime) -> ScheduleRow:
    if len(await schedules.of_guild(by.conn, draft.guild_id)) >= MOST_SCHEDULES:
        raise Refused(
            by.say(
                "This server has {count} schedules already, and there is no room for more. Remove"
                " one first.",
                count=MOST_SCHEDULES,
            )
        )
    kept = await schedules.add(
        by.conn, draft.guild_id, draft.plan, next_at=next_at, created_by=by.member_id, at=by.at
    )
    await plan_next(by.conn, kept.id, next_at)
    await _note(by, kept, "schedule.added")
    return kept


async def _change(by: Hand, draft: DraftRow, schedule_id: int, next_at: datetime) -> ScheduleRow:
    before = await held(by, schedule_id)
    if before.seq != draft.seq:
        raise Refused(
            by.say("Somebody changed this schedule meanwhile. Open `/schedule edit` once more.")
        )
    columns = {**draft.plan.to_document(), "next_at": next_at, "skip_at": None, "trouble": None}
    await schedules.change(by.conn, schedule_id, **columns)
    if before.paused_at is None:
        await plan_next(by.conn, schedule_id, next_at)
    after = await schedules.get(by.conn, schedule_id)
    facts: dict[str, Fact] = {"old": before.plan.typed, "new": after.plan.typed}
    await _note(by, after, "schedule.changed", facts)
    return after


async def _note(
    by: Hand, schedule: ScheduleRow, action: str, more: dict[str, Fact] | None = None
) -> None:
    facts: dict[str, Fact] = {
        "schedule": label(schedule),
        "kind": schedule.plan.kind,
        "channel_id": schedule.plan.channel_id,
        **(more or {}),
    }
    await audit.note(by.conn, schedule.guild_id, by.member_id, action, facts, by.at)

"""Who wants a message when cards are due, and at what hour."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import Member, Reminder, ReviewPreferences


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A member's reminder, by the clock of `zone`; None of their facts for an erased member."""

    member_id: int
    user_id: int
    display_name: str
    hour: int
    zone: ZoneInfo
    locale: str


async def choose(
    conn: Connection, member_id: int, *, hour: int, time_zone: str, locale: str, at: datetime
) -> None:
    """Remind the member at this hour from now on.

    `time_zone` holds as long as the member chose none for all of their reviews.
    """
    chosen = {"hour": hour, "time_zone": time_zone, "locale": locale, "closed_at": None}
    await conn.execute(
        insert(Reminder)
        .values(member_id=member_id, since=at, **chosen)
        .on_conflict_do_update(index_elements=["member_id"], set_=chosen)
    )


async def find(conn: Connection, member_id: int) -> ReminderRow | None:
    """The member's reminder, unless there is none or Discord refuses it."""
    zone = func.coalesce(ReviewPreferences.time_zone, Reminder.time_zone)
    found = await conn.execute(
        select(Member.user_id, Member.display_name, Reminder.hour, zone, Reminder.locale)
        .join(Member, Member.id == Reminder.member_id)
        .outerjoin(ReviewPreferences, ReviewPreferences.member_id == Reminder.member_id)
        .where(
            Reminder.member_id == member_id,
            Reminder.closed_at.is_(None),
        )
    )
    row = found.one_or_none()
    if row is None or row.user_id is None:
        return None
    _, name, hour, zone_name, locale = row
    return ReminderRow(member_id, row.user_id, name, hour, ZoneInfo(zone_name), locale)


async def close(conn: Connection, member_id: int, at: datetime) -> None:
    """Note that Discord refuses the messages: no more of them until the member wants them anew."""
    await conn.execute(update(Reminder).where(Reminder.member_id == member_id).values(closed_at=at))


async def remove(conn: Connection, member_id: int) -> bool:
    """Remind the member no more; whether they were to be."""
    gone = await conn.execute(delete(Reminder).where(Reminder.member_id == member_id))
    return gone.rowcount == 1

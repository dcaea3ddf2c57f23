"""The question of the day: one for each channel and day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import Daily, Post


@dataclass(frozen=True, slots=True)
class DailyRow:
    """A channel's question of a day."""

    channel_id: int
    day: date
    guild_id: int
    round_id: int


async def add(conn: Connection, row: DailyRow) -> bool:
    """Make it this channel's question of the day; False where there is one already."""
    added = await conn.execute(
        insert(Daily)
        .values(
            channel_id=row.channel_id, day=row.day, guild_id=row.guild_id, round_id=row.round_id
        )
        .on_conflict_do_nothing()
        .returning(Daily.round_id)
    )
    return added.scalar_one_or_none() is not None


async def of_day(conn: Connection, channel_id: int, day: date) -> DailyRow | None:
    """The channel's question of this day, if there is one."""
    return await _find(conn, Daily.channel_id == channel_id, Daily.day == day)


async def of_round(conn: Connection, round_id: int) -> DailyRow | None:
    """The day that this round is the question of."""
    return await _find(conn, Daily.round_id == round_id)


async def message_of(conn: Connection, round_id: int) -> int | None:
    """The message that shows it; None while it is not posted."""
    found = await conn.execute(select(Post.message_id).where(Post.key == post_key(round_id)))
    return found.scalar_one_or_none()


def post_key(round_id: int) -> str:
    """Under which key its message is posted."""
    return f"daily:{round_id}"


async def _find(conn: Connection, *where: ColumnElement[bool]) -> DailyRow | None:
    columns = (Daily.channel_id, Daily.day, Daily.guild_id, Daily.round_id)
    row = (await conn.execute(select(*columns).where(*where))).one_or_none()
    return None if row is None else DailyRow(*row)

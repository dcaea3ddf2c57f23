"""Members: from Discord's user ids to ours, and back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import ExtraTime, Member

# One statement that writes only where something is new: most clicks come from known members.
PUT_MEMBER = """known AS (
        SELECT id FROM member WHERE user_id = %(user_id)s AND display_name = %(display_name)s
    ), put AS (
        INSERT INTO member (user_id, display_name)
        SELECT %(user_id)s, %(display_name)s WHERE NOT EXISTS (SELECT FROM known)
        ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name
        RETURNING id
    )"""
PUT_ID = "SELECT id FROM known UNION ALL SELECT id FROM put"
PUT = f"WITH {PUT_MEMBER} {PUT_ID}"


async def member_id_for(conn: Connection, user_id: int, display_name: str) -> int:
    """The id of this Discord user's member, who is made or renamed where need be."""
    names = {"user_id": user_id, "display_name": display_name}
    member_id: int = (await conn.exec_driver_sql(PUT, names)).scalar_one()
    return member_id


async def find(conn: Connection, user_id: int) -> int | None:
    """The id of this Discord user's member; None where Thaw has never met them."""
    found = await conn.execute(select(Member.id).where(Member.user_id == user_id))
    return found.scalar_one_or_none()


async def user_ids(conn: Connection, member_ids: Collection[int]) -> dict[int, int]:
    """The Discord user ids of these members; erased members are left out."""
    found = await conn.execute(
        select(Member.id, Member.user_id).where(
            Member.id.in_(member_ids), Member.user_id.is_not(None)
        )
    )
    return {member_id: user_id for member_id, user_id in found if user_id is not None}


async def display_names(conn: Connection, member_ids: Collection[int]) -> dict[int, str]:
    """The names of these members as last seen; erased members are left out."""
    found = await conn.execute(
        select(Member.id, Member.display_name).where(
            Member.id.in_(member_ids), Member.erased_at.is_(None)
        )
    )
    return dict(found.all())


async def extra_time(conn: Connection, guild_id: int, member_id: int) -> int:
    """How many percent longer than others this member may answer in this guild; mostly 0."""
    found = await conn.execute(
        select(ExtraTime.percent).where(
            ExtraTime.guild_id == guild_id, ExtraTime.member_id == member_id
        )
    )
    return found.scalar_one_or_none() or 0


async def grant_extra_time(
    conn: Connection,
    guild_id: int,
    member_id: int,
    *,
    percent: int,
    granted_by: int,
    at: datetime,
) -> None:
    """Let this member answer `percent` longer from the next question on; 0 takes it back."""
    if percent == 0:
        await conn.execute(
            delete(ExtraTime).where(
                ExtraTime.guild_id == guild_id, ExtraTime.member_id == member_id
            )
        )
        return
    granted = {"percent": percent, "granted_by": granted_by, "at": at}
    await conn.execute(
        insert(ExtraTime)
        .values(guild_id=guild_id, member_id=member_id, **granted)
        .on_conflict_do_update(index_elements=["guild_id", "member_id"], set_=granted)
    )

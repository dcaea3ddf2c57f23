"""Members: from Discord's user ids to ours, and back."""

from collections.abc import Collection

from sqlalchemy import select, text

from bot.store.database import Connection
from bot.store.models import Member

# One statement that writes only where something is new: most clicks come from known members.
PUT = text("""
    WITH known AS (
        SELECT id FROM member WHERE user_id = :user_id AND display_name = :display_name
    ), put AS (
        INSERT INTO member (user_id, display_name)
        SELECT :user_id, :display_name WHERE NOT EXISTS (SELECT FROM known)
        ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name
        RETURNING id
    )
    SELECT id FROM known UNION ALL SELECT id FROM put
""")


async def member_id_for(conn: Connection, user_id: int, display_name: str) -> int:
    """The id of this Discord user's member, who is made or renamed where need be."""
    names = {"user_id": user_id, "display_name": display_name}
    member_id: int = (await conn.execute(PUT, names)).scalar_one()
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

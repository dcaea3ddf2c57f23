"""Roles that go with badges: which, and who is still to get one."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store import due
from bot.store.database import Connection
from bot.store.models import BadgeAward, BadgeRole, Due

GIVE = "reward.give"


async def roles(conn: Connection, guild_id: int) -> dict[str, int]:
    """The guild's role for each badge that brings one."""
    found = await conn.execute(
        select(BadgeRole.badge_id, BadgeRole.role_id)
        .where(BadgeRole.guild_id == guild_id)
        .order_by(BadgeRole.at, BadgeRole.badge_id)
    )
    return dict(found.all())


async def role_of(conn: Connection, guild_id: int, badge_id: str) -> int | None:
    """The guild's role for this badge."""
    found = await conn.execute(
        select(BadgeRole.role_id).where(
            BadgeRole.guild_id == guild_id, BadgeRole.badge_id == badge_id
        )
    )
    return found.scalar_one_or_none()


async def choose(
    conn: Connection, guild_id: int, badge_id: str, role_id: int | None, at: datetime
) -> None:
    """Let this badge bring this role, or none; who earned it here before gets it, too."""
    if role_id is None:
        await conn.execute(
            delete(BadgeRole).where(BadgeRole.guild_id == guild_id, BadgeRole.badge_id == badge_id)
        )
        return
    await conn.execute(
        insert(BadgeRole)
        .values(guild_id=guild_id, badge_id=badge_id, role_id=role_id, at=at)
        .on_conflict_do_update(
            index_elements=["guild_id", "badge_id"], set_={"role_id": role_id, "at": at}
        )
    )
    earned = await conn.execute(
        select(BadgeAward.member_id).where(
            BadgeAward.guild_id == guild_id, BadgeAward.badge_id == badge_id
        )
    )
    await plan(conn, guild_id, badge_id, list(earned.scalars()), at)


async def plan(
    conn: Connection, guild_id: int, badge_id: str, member_ids: Collection[int], at: datetime
) -> None:
    """Have the role of this badge given to these members, if the guild chose one. Repeatable.

    Part of the transaction of the award, so that no role is forgotten.
    """
    if not member_ids or await role_of(conn, guild_id, badge_id) is None:
        return
    for member_id in sorted(member_ids):
        payload = {
            "guild_id": guild_id,
            "badge_id": badge_id,
            "member_id": member_id,
            "since": at.isoformat(),
        }
        key = f"reward:{guild_id}:{badge_id}:{member_id}"
        # One that waits for a permission is tried again now.
        await due.put_or_move(conn, GIVE, key, at, payload)


async def hurry(conn: Connection, guild_id: int, now: datetime) -> bool:
    """Try the roles that wait for a permission of this guild now; whether there were any.

    One that is being tried just now is tried again: it may have looked before the change.
    """
    moved = await conn.execute(
        update(Due)
        .where(
            Due.kind == GIVE,
            Due.payload["guild_id"].astext == str(guild_id),
        )
        .values(at=now, leased_by=None, leased_until=None)
    )
    if moved.rowcount:
        await conn.execute(due.WAKE)
    return bool(moved.rowcount)

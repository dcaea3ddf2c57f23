"""What was changed in a guild, by whom, and what it was before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import Audit, Member

Fact = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the audit list. `user_id` is None for an erased member and for Thaw itself."""

    id: int
    action: str
    facts: dict[str, Fact]
    at: datetime
    by_member: bool
    user_id: int | None


async def note(  # noqa: PLR0917  # as agreed with its callers
    conn: Connection,
    guild_id: int,
    member_id: int | None,
    action: str,
    facts: Mapping[str, Fact],
    at: datetime,
    *,
    key: str | None = None,
) -> int | None:
    """Keep a line; with a `key` only the first time. Its id, if it was new.

    `action` is a short name such as "setting.changed"; `facts` hold what it was before and after.
    """
    added = await conn.execute(
        insert(Audit)
        .values(
            guild_id=guild_id,
            member_id=member_id,
            action=action,
            facts=dict(facts),
            at=at,
            key=key,
        )
        .on_conflict_do_nothing(index_elements=["guild_id", "key"])
        .returning(Audit.id)
    )
    return added.scalar_one_or_none()


async def page(
    conn: Connection,
    guild_id: int,
    limit: int,
    *,
    before: int | None = None,
    kind: str | None = None,
) -> list[Entry]:
    """The latest `limit` lines of a guild; those older than `before`; only of this kind.

    A kind is the part of actions before the dot.
    """
    wanted = [Audit.guild_id == guild_id]
    if before is not None:
        wanted.append(Audit.id < before)
    if kind is not None:
        wanted.append(Audit.action.startswith(f"{kind}.", autoescape=True))
    found = await conn.execute(
        select(
            Audit.id,
            Audit.action,
            Audit.facts,
            Audit.at,
            Audit.member_id.is_not(None),
            Member.user_id,
        )
        .outerjoin(Member, Member.id == Audit.member_id)
        .where(*wanted)
        .order_by(Audit.id.desc())
        .limit(limit)
    )
    return [Entry(*row) for row in found]

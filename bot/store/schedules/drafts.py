"""Previews that wait for their Save button."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.store.database import Connection
from bot.store.models import ScheduleDraft
from bot.store.schedules.rows import DraftRow, Plan, ScheduleRow


async def keep(
    conn: Connection,
    guild_id: int,
    plan: Plan,
    *,
    changes: ScheduleRow | None,
    created_by: int,
    at: datetime,
) -> DraftRow:
    """Keep what a preview shows; `changes` is the schedule that it would change."""
    schedule_id, seq = (None, None) if changes is None else (changes.id, changes.seq)
    made = await conn.execute(
        insert(ScheduleDraft)
        .values(
            guild_id=guild_id,
            schedule_id=schedule_id,
            seq=seq,
            document=plan.to_document(),
            created_by=created_by,
            created_at=at,
        )
        .returning(ScheduleDraft.id)
    )
    return DraftRow(made.scalar_one(), guild_id, schedule_id, seq, plan, created_by)


async def find(conn: Connection, draft_id: int, guild_id: int) -> DraftRow | None:
    """The guild's preview of this id, locked until the commit; None once saved or thrown away."""
    row = (
        await conn.execute(
            select(
                ScheduleDraft.id,
                ScheduleDraft.guild_id,
                ScheduleDraft.schedule_id,
                ScheduleDraft.seq,
                ScheduleDraft.document,
                ScheduleDraft.created_by,
            )
            .where(ScheduleDraft.id == draft_id, ScheduleDraft.guild_id == guild_id)
            .with_for_update()
        )
    ).one_or_none()
    if row is None:
        return None
    found, guild, schedule_id, seq, document, created_by = row
    return DraftRow(found, guild, schedule_id, seq, Plan.from_document(document), created_by)


async def drop(conn: Connection, draft_id: int) -> bool:
    """Forget it; whether it was there."""
    gone = await conn.execute(delete(ScheduleDraft).where(ScheduleDraft.id == draft_id))
    return gone.rowcount == 1


async def drop_older(conn: Connection, before: datetime) -> None:
    """Forget the previews that nobody saved."""
    await conn.execute(delete(ScheduleDraft).where(ScheduleDraft.created_at < before))

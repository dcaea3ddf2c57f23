"""Which bot processes run, and since when none did."""

from datetime import datetime

from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import ProcessHeartbeat

# Any number will do, as long as every Thaw uses the same.
LOCK_KEY = 0x62656174
LOCK = text("SELECT pg_advisory_xact_lock(:key)").bindparams(key=LOCK_KEY)


async def lock(conn: Connection) -> None:
    """Until the transaction ends, be the only process that looks for outages."""
    await conn.execute(LOCK)


async def beat(conn: Connection, process_id: str, now: datetime) -> None:
    """Note that this process runs at `now`."""
    await conn.execute(
        insert(ProcessHeartbeat)
        .values(process_id=process_id, started_at=now, seen_at=now)
        .on_conflict_do_update(index_elements=["process_id"], set_={"seen_at": now})
    )


async def forget(conn: Connection, before: datetime) -> None:
    """Drop the processes that were last seen before this moment, but for the latest of all."""
    latest = select(func.max(ProcessHeartbeat.seen_at)).scalar_subquery()
    await conn.execute(
        delete(ProcessHeartbeat).where(
            ProcessHeartbeat.seen_at < before, ProcessHeartbeat.seen_at < latest
        )
    )


async def last_seen(conn: Connection) -> datetime | None:
    """When any process was last known to run; None where none ever was."""
    return (await conn.execute(select(func.max(ProcessHeartbeat.seen_at)))).scalar_one_or_none()

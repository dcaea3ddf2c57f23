"""Where runs' results go, and which process shows them. Leases are by the database's clock."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Insert, case, func, insert, literal, or_, select, update

from bot.store.database import Connection
from bot.store.errors import NotFound
from bot.store.models import Run, RunDelivery

COLUMNS = RunDelivery.__table__.columns
FIRST_LEASE = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """Where the result goes. After `token_expires_at` Discord no longer takes the token.

    `message_id` is None until it is known. Where `process_id` is given, that process holds the
    delivery from the start. One interaction asks for one run at most.
    """

    interaction_token: str
    token_expires_at: datetime
    channel_id: int
    message_id: int | None
    private: bool
    locale: str
    interaction_id: int | None = None
    process_id: str | None = None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """Where a run's result goes; `delivered_at` stands once it was shown for good."""

    run_id: int
    interaction_token: str
    token_expires_at: datetime
    channel_id: int
    message_id: int | None
    private: bool
    locale: str
    interaction_id: int | None
    leased_by: str | None
    leased_until: datetime | None
    delivered_at: datetime | None


async def put(conn: Connection, run: Insert, new: NewDelivery) -> int:
    """Keep a run, by the statement that inserts it, with where its result goes; its id."""
    values = asdict(new)
    process_id = values.pop("process_id")
    created = run.returning(Run.id).cte("created")
    given: dict[str, ColumnElement[Any]] = {
        name: literal(value, COLUMNS[name].type) for name, value in values.items()
    }
    if process_id is not None:
        given |= {"leased_by": literal(process_id), "leased_until": func.now() + FIRST_LEASE}
    put_there = insert(RunDelivery).from_select(
        ["run_id", *given], select(created.c.id, *given.values())
    )
    kept: int = (await conn.execute(put_there.returning(RunDelivery.run_id))).scalar_one()
    return kept


async def delivery(conn: Connection, run_id: int) -> DeliveryRow:
    """Where the run's result goes.

    Raises:
        NotFound: there is no such run.
    """
    found = await conn.execute(select(RunDelivery.__table__).where(RunDelivery.run_id == run_id))
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFound(f"delivery of run {run_id}")
    return DeliveryRow(**row)


async def claim_delivery(
    conn: Connection, run_id: int, *, process_id: str, lease: timedelta
) -> DeliveryRow | None:
    """Hold a delivery for `lease`, or hold it for longer; None where it is not to be had.

    It is not to be had when another process holds it, or when it was delivered.
    """
    claimed = await conn.execute(
        update(RunDelivery)
        .where(RunDelivery.run_id == run_id, RunDelivery.delivered_at.is_(None), _free(process_id))
        .values(leased_by=process_id, leased_until=func.now() + lease)
        .returning(*RunDelivery.__table__.columns)
    )
    row = claimed.mappings().one_or_none()
    return None if row is None else DeliveryRow(**row)


async def answered(
    conn: Connection, run_id: int, message_id: int | None, *, process_id: str
) -> None:
    """Keep which message shows the run, if that is known, and let go of its delivery."""
    await conn.execute(
        update(RunDelivery)
        .where(RunDelivery.run_id == run_id)
        .values(
            message_id=func.coalesce(message_id, RunDelivery.message_id),
            leased_by=func.nullif(RunDelivery.leased_by, process_id),
            leased_until=case((RunDelivery.leased_by != process_id, RunDelivery.leased_until)),
        )
    )


async def note_message(conn: Connection, run_id: int, message_id: int) -> None:
    """Keep which message shows the run."""
    await conn.execute(
        update(RunDelivery).where(RunDelivery.run_id == run_id).values(message_id=message_id)
    )


async def delivered(conn: Connection, run_id: int, *, process_id: str, at: datetime) -> bool:
    """Note that the result was shown for good, if this process holds the delivery; whether so."""
    noted = await conn.execute(
        update(RunDelivery)
        .where(
            RunDelivery.run_id == run_id,
            RunDelivery.leased_by == process_id,
            RunDelivery.delivered_at.is_(None),
        )
        .values(delivered_at=at, leased_by=None, leased_until=None)
    )
    return noted.rowcount == 1


async def release_deliveries(conn: Connection, process_id: str) -> None:
    """Let go of everything that this process holds."""
    await conn.execute(
        update(RunDelivery)
        .where(RunDelivery.leased_by == process_id)
        .values(leased_by=None, leased_until=None)
    )


async def undelivered(conn: Connection, process_id: str) -> list[int]:
    """The runs whose result is still to be shown and that this process holds or may claim."""
    found = await conn.execute(
        select(RunDelivery.run_id)
        .where(RunDelivery.delivered_at.is_(None), _free(process_id))
        .order_by(RunDelivery.run_id)
    )
    return list(found.scalars())


def _free(process_id: str) -> ColumnElement[bool]:
    return or_(
        RunDelivery.leased_by.is_(None),
        RunDelivery.leased_by == process_id,
        RunDelivery.leased_until <= func.now(),
    )

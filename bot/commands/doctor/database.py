"""The database: whether it answers, how old it is, and which workers tell it that they live."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from bot.commands.doctor.findings import absent, holds, missing
from bot.store import run_workers
from bot.store.condition import condition
from bot.store.database import Database, driver_url
from bot.store.embedded import EmbeddedPostgres
from bot.store.errors import StoreError
from bot.store.migrate import head
from bot.store.roles import WORKER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.commands.doctor.findings import Finding
    from bot.config import Settings
    from bot.store.condition import Condition
    from bot.store.run_workers import WorkerRow

TOPIC = "Database"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found; `workers` is None where the database could not tell."""

    findings: tuple[Finding, ...]
    workers: tuple[WorkerRow, ...] | None = None


async def look(settings: Settings) -> Looked:
    """Whether it answers and is up to date, and who works for it."""
    folder = settings.data_dir / "postgres"
    if settings.database_url is None and not (folder / "pgdata").exists():
        says = f"Thaw's own Postgres will be made in {folder} at the first start."
        return Looked((holds(TOPIC, says),), ())
    try:
        async with _database(settings, folder) as database:
            return await _looked(database, settings)
    except StoreError as error:
        return Looked((missing(TOPIC, _first_line(error), _remedy(settings)),))
    except SQLAlchemyError as error:
        says = f"The database answers with an error ({type(error).__name__})."
        return Looked((missing(TOPIC, says, "Look into its log."),))


def of_worker(settings: Settings) -> bool:
    """Whether this is a worker's machine: the database knows it by the worker's role."""
    url = settings.database_url
    try:
        return url is not None and driver_url(url).username == WORKER
    except StoreError:
        return False


async def _looked(database: Database, settings: Settings) -> Looked:
    async with database.begin() as conn:
        stands = await condition(conn)
    where = "at DATABASE_URL" if settings.database_url is not None else "of Thaw's own"
    answers = holds(TOPIC, f"PostgreSQL {stands.server} {where} answers.")
    if stands.empty:
        return Looked((answers, absent(TOPIC, "It is empty: the first start fills it.")), ())
    return Looked((answers, _age(stands)), await _workers(database))


def _age(stands: Condition) -> Finding:
    if stands.revision is None:
        return holds(TOPIC, "How old its tables are is not for this role to know.")
    if stands.revision == head():
        return holds(TOPIC, f"Its tables are up to date ({stands.revision}).")
    says = f"Its tables are at {stands.revision}, this Thaw's at {head()}."
    return absent(TOPIC, says, "The next start brings them up to date, or: thaw db migrate")


async def _workers(database: Database) -> tuple[WorkerRow, ...] | None:
    # Tables of an older Thaw lack the heartbeats.
    with contextlib.suppress(StoreError, SQLAlchemyError):
        async with database.begin() as conn:
            return tuple(await run_workers.alive(conn))
    return None


@contextlib.asynccontextmanager
async def _database(settings: Settings, folder: Path) -> AsyncIterator[Database]:
    embedded = None if settings.database_url else EmbeddedPostgres(folder)
    url = settings.database_url
    address = url.get_secret_value() if url else ""
    if embedded is not None:
        # Joins one that runs, and leaves it running.
        address = await asyncio.to_thread(embedded.start)
    try:
        database = Database.connect(address)
        try:
            yield database
        finally:
            await database.close()
    finally:
        if embedded is not None:
            await asyncio.to_thread(embedded.stop)


def _first_line(error: Exception) -> str:
    """The sentence; what follows may name hosts and users."""
    return str(error).partition("\n")[0]


def _remedy(settings: Settings) -> str:
    if settings.database_url is None:
        return "Start it with thaw demo or thaw bot, and read what they say."
    return "Start that server, or correct DATABASE_URL."

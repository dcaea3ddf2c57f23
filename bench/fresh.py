"""An empty database of Thaw's own, gone when the bench ends."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.database import Database
from bot.store.embedded import EmbeddedPostgres
from bot.store.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def fresh_database() -> AsyncIterator[tuple[Database, str]]:
    """A migrated database and its address."""
    with tempfile.TemporaryDirectory() as folder:
        postgres = EmbeddedPostgres(Path(folder) / "postgres")
        url = postgres.start()
        try:
            await asyncio.to_thread(migrate, url)
            database = Database.connect(url)
            yield database, url
            await database.close()
        finally:
            postgres.stop()

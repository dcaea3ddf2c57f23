"""Hearing what other processes tell by NOTIFY."""

import asyncio
from collections.abc import AsyncGenerator

import psycopg
import structlog
from psycopg import sql
from pydantic import SecretStr

from bot.store.database import driver_url

log = structlog.get_logger(__name__)

RECONNECT_SECONDS = 1.0


async def listen(url: SecretStr | str, channel: str) -> AsyncGenerator[str, None]:
    """The payloads notified on `channel`, for ever.

    An empty payload comes first, and again after each time the connection was lost and made
    anew: something may have been told meanwhile, so look.

    Raises:
        DatabaseUrlInvalid: `url` is not the address of a Postgres database.
    """
    address = driver_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as conn:
                await conn.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
                yield ""
                async for told in conn.notifies():
                    yield told.payload
        except psycopg.OperationalError as error:
            log.warning("database away, listening again soon", error=type(error).__name__)
        await asyncio.sleep(RECONNECT_SECONDS)

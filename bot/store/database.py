"""The way to the database: one pool, transactions, and errors in words."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from typing import Any, Self

import psycopg
from psycopg import AsyncCursor
from psycopg.rows import dict_row, namedtuple_row
from pydantic import SecretStr
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.errors import DatabaseUnavailable, DatabaseUrlInvalid

Connection = AsyncConnection

DRIVER = "postgresql+psycopg"
POOL_SIZE = 16
WARM = 8
POOL_WAIT_SECONDS = 10.0
CONNECT_ARGS: dict[str, Any] = {
    "connect_timeout": 5,
    "application_name": "thaw",
    "options": "-c timezone=UTC",
}
# A statement that takes longer has met a database in trouble: better words than waiting.
STATEMENT_SECONDS = 10

# Classes of SQLSTATE: connection exception, insufficient resources, operator intervention.
AWAY = ("08", "53", "57")


class Database:
    """A pool of connections to one Postgres database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._autocommit = engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    def connect(cls, url: SecretStr | str) -> Self:
        """A pool for the database at `url`; a connection is made when it is first needed.

        Raises:
            DatabaseUrlInvalid: `url` is not the address of a Postgres database.
        """
        engine = create_async_engine(
            driver_url(url),
            hide_parameters=True,
            pool_size=POOL_SIZE,
            max_overflow=0,
            pool_timeout=POOL_WAIT_SECONDS,
            connect_args=CONNECT_ARGS | {"options": _options()},
        )
        return cls(engine)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Connection]:
        """A transaction: committed at the end of the block, rolled back on any exception.

        Raises:
            DatabaseUnavailable: the database is away or has no connection to spare.
        """
        with errors_in_words():
            async with self.engine.begin() as conn:
                yield conn

    @asynccontextmanager
    async def autocommit(self) -> AsyncIterator[Connection]:
        """A connection on which each statement is a transaction: one round trip, not three.

        Raises:
            DatabaseUnavailable: the database is away or has no connection to spare.
        """
        with errors_in_words():
            async with self._autocommit.connect() as conn:
                yield conn

    @asynccontextmanager
    async def cursor(self) -> AsyncIterator[AsyncCursor[Any]]:
        """The driver's own cursor, each statement a transaction; rows are named tuples.

        For the busiest statements: it costs half of what `autocommit` does.

        Raises:
            DatabaseUnavailable: the database is away or has no connection to spare.
        """
        with errors_in_words():
            async with self._autocommit.connect() as conn:
                driver: psycopg.AsyncConnection[Any] | None = (
                    await conn.get_raw_connection()
                ).driver_connection
                if driver is None:
                    raise DatabaseUnavailable
                try:
                    yield driver.cursor(row_factory=namedtuple_row)
                except psycopg.OperationalError as error:
                    # The pool does not see what happens here. Asked in its own way it finds out
                    # whether the connection is dead, and then lets go of those made before, too.
                    await conn.exec_driver_sql("SELECT 1")
                    raise DatabaseUnavailable from error

    async def warm(self) -> None:
        """Make some connections ahead of the first storm of clicks, and keep them.

        Raises:
            DatabaseUnavailable: the database is away.
        """
        with errors_in_words():
            async with AsyncExitStack() as stack:
                for _ in range(WARM):
                    await stack.enter_async_context(self._autocommit.connect())

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


async def fetched(
    conn: Connection, statement: str, values: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The rows of a statement that the driver runs itself, in the connection's transaction.

    For the busiest statements: it costs half of what SQLAlchemy's way does.

    Raises:
        DatabaseUnavailable: the database is away.
    """
    driver: psycopg.AsyncConnection[Any] | None = (
        await conn.get_raw_connection()
    ).driver_connection
    if driver is None:
        raise DatabaseUnavailable
    try:
        cursor = await driver.cursor(row_factory=dict_row).execute(statement, values)
        return await cursor.fetchall()
    except psycopg.OperationalError as error:
        # As in `cursor`: the pool learns only this way that a connection is dead.
        with suppress(DBAPIError):
            await conn.exec_driver_sql("SELECT 1")
        raise DatabaseUnavailable from error


def _options() -> str:
    return f"{CONNECT_ARGS['options']} -c statement_timeout={STATEMENT_SECONDS}s"


def driver_url(url: SecretStr | str) -> URL:
    """`url` for SQLAlchemy's psycopg driver, whichever of Postgres' schemes it is written in.

    Raises:
        DatabaseUrlInvalid: it is not the address of a Postgres database.
    """
    secret = url.get_secret_value() if isinstance(url, SecretStr) else url
    try:
        parsed = make_url(secret)
    except (ArgumentError, ValueError):
        raise DatabaseUrlInvalid from None
    if parsed.drivername.split("+")[0] not in {"postgresql", "postgres"}:
        raise DatabaseUrlInvalid
    return parsed.set(drivername=DRIVER)


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Turn the driver's many ways to say "away" into DatabaseUnavailable."""
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseUnavailable from error
    except DBAPIError as error:
        if _means_away(error):
            raise DatabaseUnavailable from error
        raise


def _means_away(error: DBAPIError) -> bool:
    state: str | None = getattr(error.orig, "sqlstate", None)
    if state is None:
        return error.connection_invalidated or type(error).__name__ == "OperationalError"
    return state.startswith(AWAY)

"""A real Postgres: one server for the whole run, a fresh migrated database for each test."""

import gc
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

from bot.store.database import Database
from bot.store.embedded import EmbeddedPostgres
from bot.store.migrate import migrate

TEMPLATE = "thaw_template"
ROOM_BYTES = 2_000_000_000


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of an administrator's database on a server that ends with the run."""
    folder = Path(tempfile.mkdtemp(prefix="thaw-test-", dir=fastest_folder()))
    server = EmbeddedPostgres(folder)
    try:
        url = server.start()
        _without_fsync(url)
        yield url
    finally:
        server.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def _template(postgres_server: str) -> str:
    _execute(postgres_server, "CREATE DATABASE {}", TEMPLATE)
    migrate(database_named(postgres_server, TEMPLATE))
    return TEMPLATE


@pytest.fixture
def database_url(postgres_server: str, _template: str) -> Iterator[str]:
    """A database of this test's own, with all tables and no rows."""
    with scratch_database(postgres_server, template=_template) as url:
        yield url


@pytest.fixture
def empty_database_url(postgres_server: str) -> Iterator[str]:
    """A database of this test's own, without any table."""
    with scratch_database(postgres_server) as url:
        yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The bot's way to `database_url`."""
    connected = Database.connect(database_url)
    yield connected
    await connected.close()
    # A connection whose making was cancelled closes when it is collected, and until then its
    # half-born backend keeps DROP DATABASE waiting.
    gc.collect()


@contextmanager
def scratch_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """A new database, dropped at the end together with whoever is still connected."""
    name = f"test_{uuid.uuid4().hex}"
    _execute(server_url, "CREATE DATABASE {} TEMPLATE {}", name, template)
    try:
        yield database_named(server_url, name)
    finally:
        _execute(server_url, "DROP DATABASE {} WITH (FORCE)", name)


def database_named(server_url: str, name: str) -> str:
    """The address of another database on the same server."""
    return make_url(server_url).set(database=name).render_as_string(hide_password=False)


def libpq_url(url: str) -> str:
    """The same address for psycopg itself."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def fastest_folder() -> Path | None:
    """Memory, where there is enough of it: a new database takes 20 ms there, a second on disk."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free >= ROOM_BYTES:
        return memory
    return None


def _execute(url: str, statement: str, *names: str) -> None:
    composed = sql.SQL(statement).format(*map(sql.Identifier, names))
    with psycopg.connect(libpq_url(url), autocommit=True) as conn:
        conn.execute(composed)


def _without_fsync(url: str) -> None:
    """Nothing of a test outlives a power cut anyway."""
    with psycopg.connect(libpq_url(url), autocommit=True) as conn:
        conn.execute("ALTER SYSTEM SET fsync = off")
        conn.execute("SELECT pg_reload_conf()")

"""Migrations: from nothing to what the models say, whoever runs them."""

import asyncio
import subprocess

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from procrastinate.schema import SchemaManager
from sqlalchemy import create_engine, inspect

from bot.store.embedded.programs import programs
from bot.store.errors import DatabaseIsNewer, DatabaseUnavailable, DatabaseUrlInvalid
from bot.store.migrate import head, migrate
from bot.store.models import Base
from tests.plugins.postgres import libpq_url, scratch_database


def schema(url: str) -> list[str]:
    """The database's schema as Postgres itself dumps it, without comments and run-time keys."""
    dump = subprocess.run(
        [
            programs() / "pg_dump",
            "--schema-only",
            "--exclude-table=alembic_version",
            libpq_url(url),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    noise = ("--", "\\restrict", "\\unrestrict")
    return [line for line in dump.stdout.splitlines() if line and not line.startswith(noise)]


def revisions(url: str) -> list[str]:
    with psycopg.connect(libpq_url(url)) as conn:
        return [row[0] for row in conn.execute("SELECT version_num FROM alembic_version")]


def of_procrastinate(name: str | None) -> bool:
    """Whether a table is the queue's library's own; the dumps hold it against its version."""
    return (name or "").startswith("procrastinate_")


def test_an_empty_database_gets_every_table(empty_database_url):
    migrate(empty_database_url)
    engine = create_engine(empty_database_url)
    tables = {name for name in inspect(engine).get_table_names() if not of_procrastinate(name)}
    assert tables == {*Base.metadata.tables, "alembic_version"}
    engine.dispose()
    assert revisions(empty_database_url) == [head()]


def test_migrating_again_changes_nothing(database_url):
    before = schema(database_url)
    migrate(database_url)
    assert schema(database_url) == before


def test_models_and_migrations_agree_for_alembic(database_url):
    engine = create_engine(database_url)
    with engine.connect() as conn:
        ours = {"include_name": lambda name, *_: not of_procrastinate(name)}
        context = MigrationContext.configure(conn, opts=ours)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_models_and_migrations_agree_to_the_letter(postgres_server, database_url):
    with scratch_database(postgres_server) as made_from_models:
        engine = create_engine(made_from_models)
        Base.metadata.create_all(engine)
        engine.dispose()
        with psycopg.connect(libpq_url(made_from_models)) as conn:
            conn.execute(SchemaManager.get_schema())
        assert sorted(schema(made_from_models)) == sorted(schema(database_url))


async def test_many_processes_may_migrate_at_once(empty_database_url):
    await asyncio.gather(*(asyncio.to_thread(migrate, empty_database_url) for _ in range(4)))
    assert revisions(empty_database_url) == [head()]


def test_a_database_of_a_newer_thaw_is_left_alone(database_url):
    with psycopg.connect(libpq_url(database_url)) as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    before = schema(database_url)
    with pytest.raises(DatabaseIsNewer, match="newer Thaw"):
        migrate(database_url)
    assert schema(database_url) == before


@pytest.mark.parametrize(
    "url", ["", "thaw.db", "sqlite:///thaw.db", "postgresql://ada:secret@host:port/thaw"]
)
def test_what_is_no_address_is_refused_without_repeating_it(url):
    with pytest.raises(DatabaseUrlInvalid) as refused:
        migrate(url)
    assert "secret" not in str(refused.value)
    assert "postgresql://user:password@host:5432/name" in str(refused.value.__doc__)


def test_a_database_that_is_away_is_said_to_be_away_without_its_password(tmp_path):
    with pytest.raises(DatabaseUnavailable) as away:
        migrate(f"postgresql://ada:secret@/thaw?host={tmp_path}")
    assert "secret" not in f"{away.value} {away.value.__cause__}"

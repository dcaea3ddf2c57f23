"""Brings a database up to date with this version of Thaw."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, NullPool, create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database import CONNECT_ARGS, driver_url, errors_in_words
from bot.store.errors import DatabaseIsNewer, MigrationFailed

SCRIPTS = Path(__file__).resolve().parents[2] / "migrations"

# Any number will do, as long as every Thaw uses the same: "thaw" in ASCII.
LOCK_KEY = 0x74686177


def migrate(url: SecretStr | str) -> None:
    """Run every migration that the database lacks. Blocks; call it off the event loop.

    Safe from any number of processes at once: one migrates, the others wait and find nothing
    left to do.

    Raises:
        DatabaseUrlInvalid: `url` is not the address of a Postgres database.
        DatabaseUnavailable: the database is away.
        DatabaseIsNewer: it was migrated by a newer Thaw.
        MigrationFailed: a migration failed; it was rolled back.
    """
    engine = create_engine(
        driver_url(url), hide_parameters=True, poolclass=NullPool, connect_args=CONNECT_ARGS
    )
    with errors_in_words(), _alone(engine), engine.connect() as connection:
        _upgrade(connection)


def head() -> str:
    """The newest migration that this version of Thaw knows."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    return revision or ""


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """Hold the advisory lock on a connection of its own: a migration may commit in between."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as holder:
        holder.execute(text("SELECT pg_advisory_lock(:key)"), {"key": LOCK_KEY})
        yield


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseIsNewer from error
    except SQLAlchemyError as error:
        raise MigrationFailed(str(getattr(error, "orig", error))) from error


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config

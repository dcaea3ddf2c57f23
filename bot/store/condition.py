"""How a database stands, for whoever wants to know before Thaw starts."""

from dataclasses import dataclass

from sqlalchemy import text

from bot.store.database import Connection


@dataclass(frozen=True, slots=True)
class Condition:
    """The server's version, and the migration that the database is at.

    `revision` is None for an empty database, and for a role that may not know.
    """

    server: str
    revision: str | None
    empty: bool


async def condition(conn: Connection) -> Condition:
    """Look, without changing anything."""
    server = await conn.scalar(text("SHOW server_version"))
    may_read = await conn.scalar(
        text("SELECT has_table_privilege(to_regclass('alembic_version'), 'SELECT')")
    )
    version = text("SELECT version_num FROM alembic_version")
    revision = await conn.scalar(version) if may_read else None
    return Condition(str(server).split(maxsplit=1)[0], revision, empty=may_read is None)

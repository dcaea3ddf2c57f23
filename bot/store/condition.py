"""How a database stands, for whoever wants to know before Thaw starts."""

from dataclasses import dataclass

from sqlalchemy import text

from bot.store.database import Connection


@dataclass(frozen=True, slots=True)
class Condition:
    """The server's version, and the migration that the database is at: None for an empty one."""

    server: str
    revision: str | None


async def condition(conn: Connection) -> Condition:
    """Look, without changing anything."""
    server = await conn.scalar(text("SHOW server_version"))
    known = await conn.scalar(text("SELECT to_regclass('alembic_version')"))
    revision = await conn.scalar(text("SELECT version_num FROM alembic_version")) if known else None
    return Condition(str(server).split(maxsplit=1)[0], revision)

"""A server that is ours alone, as in the container stack: its roles and its database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from bot.store.database import driver_url
from bot.store.errors import DatabaseUnavailable, DatabaseUrlInvalid
from bot.store.migrate import migrate
from bot.store.roles import grant_worker

if TYPE_CHECKING:
    from sqlalchemy.engine import URL


def set_up(admin_url: str, url: str, worker_url: str | None) -> None:
    """Make what is missing and bring it up to date; may be done again at any time. Blocks.

    Args:
        admin_url: the server's superuser.
        url: the bot's role, which owns the database, and the database.
        worker_url: the worker's role on the same database.

    Raises:
        StoreError: the server is away or refuses, or a migration failed.
    """
    admin, owner = driver_url(admin_url), driver_url(url)
    try:
        _make_owner(admin, owner)
        migrate(url)
        if worker_url is not None:
            grant_worker(_address(admin, owner.database), password_of(driver_url(worker_url)))
    except psycopg.Error as error:
        raise DatabaseUnavailable(_first_line(error)) from None


def _make_owner(admin: URL, owner: URL) -> None:
    name, database = sql.Identifier(_user(owner)), str(owner.database)
    with _connected(admin) as conn:
        _ensure_role(conn, owner)
        found = conn.execute("SELECT FROM pg_database WHERE datname = %s", [database]).fetchone()
        if found is None:
            conn.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0").format(
                    sql.Identifier(database), name
                )
            )


def _ensure_role(conn: psycopg.Connection, url: URL) -> None:
    """A role that may log in with the password of `url`, and nothing more."""
    name = sql.Identifier(_user(url))
    found = conn.execute("SELECT FROM pg_roles WHERE rolname = %s", [url.username]).fetchone()
    if found is None:
        conn.execute(sql.SQL("CREATE ROLE {} LOGIN").format(name))
    # As a verifier: the password itself is in no statement, so in no log of the server's either.
    verifier = conn.pgconn.encrypt_password(password_of(url).encode(), _user(url).encode())
    conn.execute(
        sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(name, sql.Literal(verifier.decode()))
    )


def password_of(url: URL) -> str:
    """The password in the address, or in the file that its `passfile` names.

    Raises:
        DatabaseUrlInvalid: there is none.
    """
    if url.password:
        return str(url.password)
    passfile = url.query.get("passfile")
    try:
        lines = Path(str(passfile)).read_text(encoding="ascii").splitlines() if passfile else []
    except OSError:
        lines = []
    if not lines:
        raise DatabaseUrlInvalid(f"It has no password for {url.username}.")
    # host:port:database:user:password, as libpq has it; ours hold one line without escapes.
    return lines[0].split(":", 4)[-1]


def _connected(url: URL) -> psycopg.Connection:
    return psycopg.connect(_address(url, url.database), autocommit=True, connect_timeout=5)


def _address(url: URL, database: str | None) -> str:
    there = url.set(drivername="postgresql", database=database)
    return there.render_as_string(hide_password=False)


def _user(url: URL) -> str:
    if not url.username:
        raise DatabaseUrlInvalid("It names no user.")
    return str(url.username)


def _first_line(error: Exception) -> str:
    """What the server or libpq says: host, user, role, never a password."""
    return str(error).strip().partition("\n")[0]

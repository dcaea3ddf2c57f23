"""The database role of workers: it may take runs and write what became of them, nothing else.

A worker stands beside code that nobody trusts. It cannot read whom a result goes to, nor any
member, attempt or setting.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from bot.store.database import driver_url
from bot.store.errors import DatabaseUnavailable

WORKER = "thaw_worker"
PASSWORD_FILE = "worker-password"  # noqa: S105  # the name of a file
CONNECT_SECONDS = 5

GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, UPDATE, DELETE ON procrastinate_jobs TO {role}",
    "GRANT INSERT ON procrastinate_events TO {role}",
    "GRANT USAGE ON SEQUENCE procrastinate_events_id_seq TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON procrastinate_workers TO {role}",
    # A trigger of Procrastinate's looks there when a job is deleted.
    "GRANT SELECT, UPDATE ON procrastinate_periodic_defers TO {role}",
    "GRANT SELECT ON run TO {role}",
    (
        "GRANT UPDATE (state, attempt, tries, started_at, finished_at, worker, verdict, result)"
        " ON run TO {role}"
    ),
    "GRANT SELECT, INSERT ON run_event TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON run_worker TO {role}",
)


def grant_worker(url: str, password: str) -> None:
    """Make the workers' role, or give it this password, and let it do what it needs. Repeatable.

    `url` is that of the tables' owner, who may make roles; the tables are there. The password
    goes to the server only as what SCRAM needs to check it, so it stands in no log. Blocks.

    Raises:
        DatabaseUrlInvalid: `url` is not the address of a Postgres database.
        DatabaseUnavailable: the database is away.
    """
    with _connected(url) as conn, conn.transaction():
        role = sql.Identifier(WORKER)
        # Two who make it at once: the second waits, then finds it.
        conn.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [WORKER])
        known = conn.execute("SELECT FROM pg_roles WHERE rolname = %s", [WORKER]).fetchone()
        verb = sql.SQL("CREATE" if known is None else "ALTER")
        verifier = conn.pgconn.encrypt_password(
            password.encode(), WORKER.encode(), b"scram-sha-256"
        ).decode()
        conn.execute(
            sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(verb, role, sql.Literal(verifier))
        )
        for grant in GRANTS:
            conn.execute(sql.SQL(grant).format(role=role))


def worker_url(url: str, folder: Path) -> str:
    """The database's address for a worker, whose role is made; it holds a password.

    The password is kept in `folder`, for its owner's eyes only. Blocks.

    Raises:
        DatabaseUnavailable: the database is away.
    """
    password = _password(folder / PASSWORD_FILE)
    grant_worker(url, password)
    address = make_url(url).set(username=WORKER, password=password)
    return address.render_as_string(hide_password=False)


def _password(file: Path) -> str:
    if not file.exists():
        fresh = file.with_suffix(f".{secrets.token_hex(4)}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(24))
        fresh.rename(file)
    return file.read_text()


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection]:
    address = driver_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with psycopg.connect(address, autocommit=True, connect_timeout=CONNECT_SECONDS) as conn:
            yield conn
    except psycopg.OperationalError as error:
        raise DatabaseUnavailable from error

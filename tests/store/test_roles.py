"""The workers' role: it may do its work, and nothing beside it. Tried, not read."""

from __future__ import annotations

import stat
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy.engine import make_url

from bot.store.roles import PASSWORD_FILE, WORKER, worker_url
from tests.plugins.postgres import libpq_url


@pytest.fixture
def address(database_url: str, tmp_path: Path) -> str:
    return worker_url(database_url, tmp_path)


FORBIDDEN = [
    "SELECT interaction_token FROM run_delivery",
    "SELECT run_id FROM run_delivery",
    "UPDATE run_delivery SET private = false",
    "SELECT * FROM member",
    "SELECT * FROM attempt",
    "SELECT * FROM guild_settings",
    "SELECT * FROM due",
    "SELECT * FROM post",
    "DELETE FROM run",
    "INSERT INTO run (code) VALUES ('')",
    "UPDATE run SET code = 'import os'",
    "UPDATE run SET member_id = 1",
    "UPDATE run SET channel_id = 1",
    "UPDATE run_event SET events = '[]'",
    "DELETE FROM run_event",
    "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('cpu', 'x')",
    "CREATE TABLE mine (id int)",
    "CREATE ROLE friend",
    "ALTER ROLE postgres PASSWORD 'mine'",
    "SET ROLE postgres",
    "COPY (SELECT 1) TO PROGRAM 'id'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT rolpassword FROM pg_authid",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_worker_may_not(address: str, statement: str):
    with psycopg.connect(libpq_url(address)) as conn, pytest.raises(InsufficientPrivilege):
        conn.execute(statement)


def test_the_worker_owns_nothing_and_is_in_no_group(address: str):
    with psycopg.connect(libpq_url(address)) as conn:
        assert conn.execute("SELECT current_user").fetchone() == (WORKER,)
        role = conn.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls"
            " FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
        assert role == (False,) * 5
        owned = conn.execute(
            "SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"
        ).fetchone()
        assert owned == (0,)


def test_its_password_is_for_its_owners_eyes_and_stays_the_same(
    database_url: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    first, again = worker_url(database_url, tmp_path), worker_url(database_url, tmp_path)
    assert first == again
    file = tmp_path / PASSWORD_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert make_url(first).password == file.read_text()
    said = capfd.readouterr()
    assert file.read_text() not in said.out + said.err
    assert [path.name for path in tmp_path.iterdir()] == [PASSWORD_FILE]

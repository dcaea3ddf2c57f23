"""thaw db: the stack's server is set up, as often as one likes."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy.engine import make_url
from typer.testing import CliRunner

from bot.cli import app
from bot.commands.db import OWNERS
from bot.store.errors import DatabaseUnavailable, DatabaseUrlInvalid
from bot.store.setup import password_of, set_up


def asked(*arguments, **environment):
    return CliRunner().invoke(app, ["db", *arguments], env=environment)


def test_each_role_gets_a_password_of_its_own_once(tmp_path):
    assert asked("passwords", str(tmp_path)).exit_code == 0
    made = {owner: (tmp_path / owner / "pgpass").read_text() for owner in OWNERS}
    assert len(set(made.values())) == len(OWNERS)
    for owner, line in made.items():
        assert line.startswith(f"*:*:*:{owner}:")
        assert (tmp_path / owner / "pgpass").stat().st_mode & 0o777 == 0o600
    told = (tmp_path / "postgres/password").read_text().strip()
    assert told == made["postgres"].strip().rpartition(":")[2]
    assert asked("passwords", str(tmp_path)).exit_code == 0
    assert made == {owner: (tmp_path / owner / "pgpass").read_text() for owner in OWNERS}


@pytest.fixture
def server(postgres_server, tmp_path):
    """Addresses for the roles of a stack on a server that has none of them yet."""
    asked("passwords", str(tmp_path))
    admin = make_url(postgres_server)

    def address(role, user):
        url = admin.set(drivername="postgresql", username=user, password=None, database="stack")
        url = url.update_query_dict({"passfile": str(tmp_path / role / "pgpass")})
        return url.render_as_string(hide_password=False)

    yield postgres_server, address("thaw", "stack_owner"), address("thaw_worker", "thaw_worker")
    plain = admin.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as conn:
        conn.execute("DROP DATABASE IF EXISTS stack WITH (FORCE)")
        conn.execute("DROP ROLE IF EXISTS stack_owner")


def can(url, statement):
    made = make_url(url)
    told = made.set(password=password_of(made), query={}, drivername="postgresql")
    host = make_url(url).query.get("host")
    address = told.update_query_dict({"host": host} if host else {})
    with psycopg.connect(address.render_as_string(hide_password=False)) as conn:
        try:
            return conn.execute(statement).fetchall()
        except psycopg.errors.InsufficientPrivilege:
            return None


def test_roles_and_database_are_made_and_made_again(server):
    admin, owner, worker = server
    for _ in range(2):
        set_up(admin, owner, worker)
    assert can(owner, "SELECT count(*) FROM member") == [(0,)]
    assert can(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == [(False,)]
    assert can(worker, "SELECT count(*) FROM run") == [(0,)]
    assert can(worker, "SELECT count(*) FROM run_delivery") is None


def test_a_server_that_is_away_or_a_role_without_a_password_is_said_in_words(tmp_path):
    url = "postgresql://thaw:hidden-42@127.0.0.1:1/thaw"
    with pytest.raises(DatabaseUnavailable) as raised:
        set_up(url, url, None)
    assert "hidden" not in str(raised.value)
    with pytest.raises(DatabaseUrlInvalid):
        password_of(make_url(f"postgresql://thaw@127.0.0.1/thaw?passfile={tmp_path}/none"))


def test_without_a_database_to_migrate_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = asked("migrate", DATABASE_URL="")
    assert done.exit_code == 1
    assert "DATABASE_URL names no database" in done.output

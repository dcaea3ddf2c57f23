"""The way to the database, when it is there and when it is not."""

import asyncio
import contextlib

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from bot.store import database as database_module
from bot.store import members
from bot.store.database import Database, fetched
from bot.store.errors import DatabaseUnavailable, DatabaseUrlInvalid, StoreError
from bot.store.models import Member
from tests.plugins.postgres import libpq_url


@pytest.mark.parametrize("form", [str, SecretStr, libpq_url])
async def test_an_address_may_be_plain_secret_or_in_postgres_own_scheme(database_url, form):
    connected = Database.connect(form(database_url))
    async with connected.begin() as conn:
        assert (await conn.execute(text("SELECT 1"))).scalar_one() == 1
    await connected.close()


async def add_a_member_and_fail(connection):
    with contextlib.suppress(ZeroDivisionError):
        async with connection as conn:
            await members.member_id_for(conn, 5, "ada")
            raise ZeroDivisionError


async def test_an_exception_rolls_everything_back(database):
    await add_a_member_and_fail(database.begin())
    async with database.begin() as conn:
        assert (await conn.execute(text("SELECT count(*) FROM member"))).scalar_one() == 0


async def test_in_autocommit_each_statement_stands_for_itself(database):
    await add_a_member_and_fail(database.autocommit())
    async with database.begin() as conn:
        assert (await conn.execute(text("SELECT count(*) FROM member"))).scalar_one() == 1


async def test_a_connection_goes_back_from_autocommit_to_transactions(database):
    async with database.autocommit() as conn:
        await conn.execute(text("SELECT 1"))
    await test_an_exception_rolls_everything_back(database)


async def test_moments_come_back_in_utc(database):
    async with database.begin() as conn:
        moment = (await conn.execute(text("SELECT timestamptz '2026-01-01 12:00+02'"))).scalar_one()
    assert moment.isoformat() == "2026-01-01T10:00:00+00:00"


async def test_a_cut_connection_means_away_and_the_next_one_works(database):
    with pytest.raises(DatabaseUnavailable, match="Nothing was changed"):
        async with database.begin() as conn:
            await conn.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    async with database.begin() as conn:
        await conn.execute(text("SELECT 1"))


async def test_too_few_connections_means_away(database_url, monkeypatch):
    monkeypatch.setattr(database_module, "POOL_SIZE", 1)
    monkeypatch.setattr(database_module, "POOL_WAIT_SECONDS", 0.05)
    small = Database.connect(database_url)
    async with small.begin():
        with pytest.raises(DatabaseUnavailable):
            async with small.begin():
                pass
    await small.close()


async def test_a_statement_that_hangs_means_away(database_url, monkeypatch):
    monkeypatch.setattr(database_module, "STATEMENT_SECONDS", 1)
    impatient = Database.connect(database_url)
    with pytest.raises(DatabaseUnavailable):
        async with impatient.begin() as conn:
            await conn.execute(text("SELECT pg_sleep(5)"))
    await impatient.close()


async def test_what_members_wrote_never_stands_in_an_error(database):
    async with database.begin() as conn:
        await members.member_id_for(conn, 5, "ada")
    with pytest.raises(IntegrityError) as refused:
        async with database.begin() as conn:
            await conn.execute(Member.__table__.insert(), {"user_id": 5, "display_name": "my name"})
    assert "my name" not in str(refused.value)


@pytest.mark.parametrize("url", ["", "thaw.db", "mysql://ada:secret@host/thaw", "postgresql://h:p"])
def test_what_is_no_postgres_address_is_refused_without_repeating_it(url):
    with pytest.raises(DatabaseUrlInvalid) as refused:
        Database.connect(url)
    assert "secret" not in str(refused.value)


async def test_a_wrong_password_is_not_repeated(database_url):
    wrong = Database.connect(
        make_url(database_url).set(password="wrong-password").render_as_string(hide_password=False)
    )
    with pytest.raises(DatabaseUnavailable) as away:
        async with wrong.begin():
            pass
    assert "wrong-password" not in f"{away.value} {away.value.__cause__}"
    await wrong.close()


def test_every_error_of_the_store_is_a_sentence_and_stands_in_the_tree():
    def below(root: type[StoreError]) -> list[type[StoreError]]:
        return [root, *(leaf for child in root.__subclasses__() for leaf in below(child))]

    for error in below(StoreError)[1:]:
        assert error.__name__ in (StoreError.__doc__ or "")
        assert str(error()).endswith((".", "!"))
        assert str(error("detail")).endswith("\ndetail")


async def test_hundreds_of_callers_share_the_pool(database):
    async def ask() -> int:
        async with database.autocommit() as conn:
            return (await conn.execute(text("SELECT 1"))).scalar_one()

    assert await asyncio.gather(*(ask() for _ in range(300))) == [1] * 300


async def test_of_many_cut_connections_only_the_first_one_is_noticed(database):
    await database.warm()
    async with database.autocommit() as conn:
        await conn.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with pytest.raises(DatabaseUnavailable):
            async with database.cursor() as cursor:
                await cursor.execute("SELECT 1")
    for _ in range(5):
        async with database.cursor() as cursor:
            await cursor.execute("SELECT 1")


async def test_what_the_driver_runs_is_part_of_the_transaction(database):
    async def given_up() -> None:
        async with database.begin() as conn:
            (made,) = await fetched(
                conn,
                "INSERT INTO member (user_id, display_name) VALUES (%(id)s, 'ada') RETURNING id",
                {"id": 7},
            )
            assert await fetched(conn, "SELECT id FROM member", {}) == [made]
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await given_up()
    async with database.begin() as conn:
        assert await fetched(conn, "SELECT id FROM member", {}) == []


@pytest.mark.parametrize("way", ["begin", "autocommit"])
async def test_a_dead_connection_is_told_in_words_and_let_go(database, way):
    async def cut(other) -> None:
        async with getattr(database, way)() as conn:
            (mine,) = await fetched(conn, "SELECT pg_backend_pid() AS pid", {})
            await other.exec_driver_sql("SELECT pg_terminate_backend(%s, 5000)", (mine["pid"],))
            await fetched(conn, "SELECT 1", {})

    async with database.begin() as other:
        with pytest.raises(DatabaseUnavailable):
            await cut(other)
    async with getattr(database, way)() as conn:
        assert await fetched(conn, "SELECT 1 AS one", {}) == [{"one": 1}]

"""A database of the last release: nothing of it is lost, and that release still runs on it."""

from datetime import UTC, datetime

import psycopg
import pytest
from alembic import command
from psycopg.types.json import Jsonb
from sqlalchemy import create_engine

from bot.learning.recall.session import CardKey
from bot.store import badges, decks, merits, plays, reviews
from bot.store.database import Database
from bot.store.migrate import _config, migrate
from tests.plugins.postgres import libpq_url

LAST_RELEASE = "0005"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DOCUMENT = {"id": "freezing-master", "kind": "challenge", "badge": {"id": "freezing-master"}}

# As the last release wrote them, to the letter.
WRITTEN = (
    "INSERT INTO member (user_id, display_name) VALUES (7, 'ada')",
    (
        "INSERT INTO deck (slug, owner, created_at)"
        " VALUES ('freezing-master', 'builtin', '2026-11-20T12:00Z') ON CONFLICT DO NOTHING"
    ),
    (
        "INSERT INTO review_state (member_id, deck_id, card_id, state, stability, difficulty, due,"
        " last_review, reps, seq)"
        " VALUES (1, 1, 'alpha', 2, 9, 5, '2026-11-19T12:00Z', '2026-11-10T12:00Z', 3, 3)"
    ),
    (
        "INSERT INTO badge_award (member_id, badge_id, at)"
        " VALUES (1, 'freezing-master', '2026-11-20T12:00Z')"
    ),
    (
        "INSERT INTO card_flag (member_id, guild_id, deck_id, card_id, note, at, interaction_id)"
        " VALUES (1, 5, 1, 'alpha', 'a typing error', '2026-11-20T12:00Z', 99)"
    ),
)
VERSION = (
    "INSERT INTO deck_version (deck_id, content_hash, document, created_at)"
    " VALUES (1, %s, %s, '2026-11-20T12:00Z') ON CONFLICT DO NOTHING"
)


@pytest.fixture
def last_release_url(empty_database_url: str) -> str:
    """A database as the last release left it."""
    engine = create_engine(empty_database_url)
    with engine.connect() as conn:
        config = _config()
        config.attributes["connection"] = conn
        command.upgrade(config, LAST_RELEASE)
    engine.dispose()
    with psycopg.connect(libpq_url(empty_database_url)) as conn:
        for statement in WRITTEN:
            conn.execute(statement)
        conn.execute(VERSION, ["old", Jsonb(DOCUMENT)])
    return empty_database_url


async def test_what_members_have_is_there_after_the_upgrade(last_release_url: str):
    migrate(last_release_url)
    database = Database.connect(last_release_url)
    async with database.begin() as conn:
        held = await badges.of_member(conn, 1)
        state = await reviews.find(conn, 1, CardKey(1, "alpha"))
        found = await decks.builtin(conn, [("freezing-master", "old", DOCUMENT)], NOON)
        badge = await badges.of_deck(conn, 1)
        who = await reviews.facts(conn, 7, "ada", None)
        deeds = await merits.deeds(conn, 1, NOON)
        past = await plays.history(conn, 1, NOON)
    await database.close()
    assert [award.badge_id for award in held] == ["freezing-master"]
    assert (state.seq, state.reps, state.memory is not None) == (3, 3, True)
    assert (found["freezing-master"].row_id, found["freezing-master"].version_id) == (1, 1)
    assert badge == "freezing-master"
    assert (who.member_id, who.shelved, who.only_met) == (1, (), ())
    assert past == []
    assert not any(deeds.values())


def test_the_last_release_writes_on_beside_this_one(last_release_url: str):
    migrate(last_release_url)
    with psycopg.connect(libpq_url(last_release_url)) as conn:
        conn.execute(WRITTEN[1])
        conn.execute(VERSION, ["new", Jsonb(DOCUMENT)])
        conn.execute(WRITTEN[4].replace("99", "100"))
        rows = conn.execute("SELECT content_hash FROM deck_version ORDER BY id").fetchall()
    assert rows == [("old",), ("new",)]

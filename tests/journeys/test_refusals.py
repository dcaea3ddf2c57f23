"""Wrong input: each gives a clear sentence, and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playground.driver import Playground
from tests.support import ROOT, Classroom


def thaw(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `thaw ARGUMENTS` as a host would, with nothing set but what is given."""
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=clean | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


async def test_an_unknown_deck_is_answered_with_what_there_is(classroom: Classroom):
    ada = classroom.member("ada")
    answer = await ada.slash("challenge start", deck="freezing mastr")
    assert answer.ephemeral
    assert "There is no challenge called “freezing mastr”" in answer.text
    assert "Freezing Master" in answer.text
    nonsense = await ada.slash("challenge start", deck="`*_@everyone_*`" + "x" * 200)
    assert "no challenge called" in nonsense.text
    assert classroom.facts.one("SELECT count(*) FROM round") == 0


async def test_a_channel_where_thaw_may_not_write_is_refused_with_what_is_missing(
    classroom: Classroom,
):
    await classroom.playground.set_permissions("study", "Thaw", deny=["SEND_MESSAGES"])
    answer = await classroom.member("ada").slash("challenge start", deck="freezing-master")
    assert answer.ephemeral
    assert "send messages" in answer.text
    assert classroom.facts.one("SELECT count(*) FROM round") == 0


async def test_a_question_that_a_moderator_deleted_does_not_stop_the_round(classroom: Classroom):
    question = await classroom.start_round()
    await classroom.member("maria").delete(question)
    await classroom.playground.advance(160)
    await classroom.member("ada").wait_for("Nobody answered")
    await classroom.next_question(2)


async def test_while_the_database_is_away_members_are_told_and_it_comes_back(
    classroom: Classroom,
):
    question = await classroom.start_round()
    ada = classroom.member("ada")
    with classroom.facts.away():
        reply = await ada.click(question, question.buttons[0].label)
        assert "cannot reach its database" in reply.text
    reply = await ada.click(question, question.buttons[0].label)
    assert "cannot reach" not in reply.text
    assert len(classroom.facts.attempts("ada")) == 1


async def test_a_slow_database_keeps_nobody_without_an_answer(classroom: Classroom):
    question = await classroom.start_round()
    ada = classroom.member("ada")
    with classroom.facts.locked("attempt"):
        reply = await ada.click(question, question.buttons[0].label)
        assert reply.state == "deferred"
        await asyncio.sleep(2.5)
    done = await reply.final(lambda m: "attempt" in m.text or "is right" in m.text)
    assert done.ephemeral
    assert len(classroom.facts.attempts("ada")) == 1


def test_without_a_token_the_bot_says_where_to_get_one(tmp_path: Path):
    done = thaw("bot", THAW_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    assert "DISCORD_TOKEN is not set" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_token_is_refused_in_words_and_not_printed(
    playground: Playground, database_url: str, tmp_path: Path
):
    done = thaw(
        "bot",
        **playground.bot_environment() | {"DISCORD_TOKEN": "not.the.token-of-anyone"},
        DATABASE_URL=database_url,
        THAW_DATA_DIR=str(tmp_path),
    )
    assert done.returncode == 1
    assert "Discord refuses DISCORD_TOKEN" in done.stderr
    assert "not.the.token-of-anyone" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_a_database_that_is_away_is_named_without_its_password(
    playground: Playground, tmp_path: Path
):
    done = thaw(
        "bot",
        **playground.bot_environment(),
        DATABASE_URL="postgresql://thaw:s3cret-word@127.0.0.1:1/thaw",
        THAW_DATA_DIR=str(tmp_path),
    )
    assert done.returncode == 1
    assert "database cannot be reached" in done.stderr
    assert "s3cret-word" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_postgres_that_cannot_use_its_folder_says_so(playground: Playground, tmp_path: Path):
    (tmp_path / "postgres").write_text("a file stands where the folder should be")
    done = thaw("bot", **playground.bot_environment(), THAW_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    assert "Postgres" in done.stderr
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_discord_that_cannot_be_reached_is_said_in_words(database_url: str, tmp_path: Path):
    done = thaw(
        "bot",
        DISCORD_TOKEN="x.y.z",
        DATABASE_URL=database_url,
        THAW_DISCORD_URL="http://127.0.0.1:1",
        THAW_DATA_DIR=str(tmp_path),
    )
    assert done.returncode == 1
    assert "Discord cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_named(tmp_path: Path):
    done = thaw("bot", DISCORD_TOKEN="x.y.z", THAW_RUN="maybe", THAW_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    assert "THAW_RUN" in done.stderr


def test_a_broken_deck_is_told_by_line_and_column_and_the_others_still_play(tmp_path: Path):
    decks = tmp_path / "content" / "decks"
    decks.mkdir(parents=True)
    good = (ROOT / "content" / "decks" / "freezing-master.yaml").read_text()
    (decks / "freezing-master.yaml").write_text(good)
    (decks / "broken.yaml").write_text(good.replace("kind: predict-output", "kind: guess"))
    done = thaw("decks", "check", str(decks))
    assert done.returncode == 1
    assert "broken.yaml:" in done.stdout
    assert "predict-output" in done.stdout
    assert "Freezing Master" in done.stdout


@pytest.mark.parametrize("deck", sorted(p.name for p in (ROOT / "content" / "decks").glob("*")))
def test_the_built_in_decks_are_sound(deck: str):
    done = thaw("decks", "check", str(ROOT / "content" / "decks" / deck))
    assert done.returncode == 0, done.stdout

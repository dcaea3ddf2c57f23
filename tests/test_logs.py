"""No secret is written down, whatever holds it."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot import config, logs
from bot.config import Settings

TOKEN = "MTIzNDU2.Gabcde.token-of-a-bot"
INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5"
GREETING = f"Bot {TOKEN}"
CALL = f"PATCH /webhooks/123/{INTERACTION}/messages"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What a bot that was set up with these secrets writes."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    settings = Settings(
        DISCORD_TOKEN=f" {TOKEN}\n", DATABASE_URL="postgresql://thaw:p%40ss-word@db/thaw"
    )
    root.handlers = []
    logs.configure("info", settings.secrets())
    yield stream
    structlog.reset_defaults()
    root.handlers, root.level = handlers, level


SECRETS = {
    "in a value": lambda log: log.info("x", url=f"https://a/{TOKEN}"),
    "in an object": lambda log: log.info("x", found={"error": [ValueError(TOKEN)]}),
    "in a message": lambda log: log.info(GREETING),
    "in an argument of a library": lambda _: logging.getLogger("lib").error("%s", TOKEN),
    "password": lambda log: log.info("x", error=ValueError("password p@ss-word refused")),
    "password in a url": lambda log: log.info("postgresql://thaw:p%40ss-word@db/thaw"),
    "another's password": lambda log: log.info("x", url="postgresql://me:secret@host/db"),
    "an interaction's token": lambda log: log.info(CALL),
}
NEVER = (TOKEN, INTERACTION, "p@ss-word", "p%40ss-word", "me:secret@")


@pytest.mark.parametrize("where", SECRETS)
def test_a_secret_is_hidden(written: io.StringIO, where: str):
    SECRETS[where](structlog.get_logger("test"))
    assert logs.HIDDEN in written.getvalue()
    assert not any(secret in written.getvalue() for secret in NEVER)


def test_a_traceback_is_plain_and_hides_secrets(written: io.StringIO):
    def fail(secret: str) -> None:
        raise ValueError(secret)

    try:
        fail(TOKEN)
    except ValueError:
        structlog.get_logger("test").exception("failed")
    assert "Traceback" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_a_wrong_setting_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAW_REVEAL_SECONDS", "a-secret-word")
    with pytest.raises(config.ConfigError) as caught:
        config.load()
    assert "THAW_REVEAL_SECONDS" in str(caught.value)
    assert "a-secret-word" not in str(caught.value)

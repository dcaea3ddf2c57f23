"""The real bot, in a process of its own, at a playground, on a database of its own."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from bot import paths
from bot.decks import ChallengeDeck, load_deck
from playground.driver import Playground, running_playground
from tests.support import BotProcess, Classroom, Facts, libpq


@pytest.fixture(scope="session")
def freezing_master() -> ChallengeDeck:
    deck = load_deck(paths.CONTENT / "decks" / "freezing-master.yaml")
    assert isinstance(deck, ChallengeDeck)
    return deck


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A local Discord; at the end, nothing that it saw contradicts Discord's description."""
    async with running_playground() as running:
        yield running
        assert [str(violation) for violation in await running.violations()] == []


@pytest.fixture
async def bot(
    playground: Playground, database_url: str, tmp_path: Path
) -> AsyncIterator[BotProcess]:
    """The bot's process, not started yet; whatever the test did, it is gone afterwards."""
    environment = {
        **_inherited(os.environ),
        **playground.bot_environment(),
        "DATABASE_URL": database_url,
        "THAW_DATA_DIR": str(tmp_path / "data"),
        "THAW_LOG_LEVEL": "debug",
    }
    process = BotProcess(environment, playground, tmp_path / "bot.log")
    try:
        yield process
    finally:
        await process.kill()
        _no_secrets_in(process.log, playground.token)


@pytest.fixture
async def classroom(
    playground: Playground, bot: BotProcess, database_url: str
) -> AsyncIterator[Classroom]:
    """The bot started, `/run` off."""
    await bot.start()
    return Classroom(playground, bot, Facts(libpq(database_url)))


@pytest.fixture
async def lab(
    playground: Playground, bot: BotProcess, database_url: str, sandbox_socket: Path
) -> AsyncIterator[Classroom]:
    """The bot started with a real sandbox beside it."""
    bot.environment |= {"THAW_RUN": "on", "THAW_SANDBOX_SOCKET": str(sandbox_socket)}
    await bot.start()
    return Classroom(playground, bot, Facts(libpq(database_url)))


def _inherited(environment: Mapping[str, str]) -> dict[str, str]:
    kept = ("PATH", "HOME", "LANG", "TMPDIR")
    return {name: environment[name] for name in kept if name in environment}


def _no_secrets_in(log: Path, token: str) -> None:
    if log.exists():
        assert token not in log.read_text(errors="replace")

"""The real bot, in a process of its own, at a playground, on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import paths
from bot.decks import ChallengeDeck, load_deck
from playground.driver import Playground, running_playground
from tests.support import BotProcess, Classroom, Facts, bot_process, libpq


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
    async with bot_process(playground, database_url, tmp_path) as process:
        yield process


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

"""The page in a real browser, at a playground of the test's own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot import paths
from bot.decks import ChallengeDeck, load_deck
from playground.driver import Playground, running_playground
from tests.page.puppet import Puppet, puppet
from tests.page.tab import Tab
from tests.plugins.browser import Window
from tests.support import BotProcess, Classroom, Facts, bot_process, libpq

Open = Callable[..., Awaitable[Tab]]


@pytest_asyncio.fixture(loop_scope="session")
async def playground() -> AsyncIterator[Playground]:
    """One without rate limits, and with nothing that contradicts Discord in the end."""
    async with running_playground(rate_limits=False) as running:
        yield running
        assert [str(violation) for violation in await running.violations()] == []


@pytest_asyncio.fixture(loop_scope="session")
async def visit(playground: Playground, window: Window) -> Open:
    """Opens a tab: `await visit("ada", "study", width=390)`; closed before the world ends."""

    async def opened(name: str, channel: str = "study", **size: int) -> Tab:
        return await Tab.open(await window.tab(**size), playground, name, channel)

    return opened


@pytest_asyncio.fixture(loop_scope="session")
async def dummy(playground: Playground) -> AsyncIterator[Puppet]:
    """A bot that shows what the test tells it to."""
    async with puppet(playground) as connected:
        yield connected


@pytest.fixture(scope="session")
def freezing_master() -> ChallengeDeck:
    deck = load_deck(paths.CONTENT / "decks" / "freezing-master.yaml")
    assert isinstance(deck, ChallengeDeck)
    return deck


@pytest_asyncio.fixture(loop_scope="session")
async def bot(
    playground: Playground, database_url: str, tmp_path: Path
) -> AsyncIterator[BotProcess]:
    """The real bot, not started yet."""
    async with bot_process(playground, database_url, tmp_path) as process:
        yield process


@pytest_asyncio.fixture(loop_scope="session")
async def classroom(playground: Playground, bot: BotProcess, database_url: str) -> Classroom:
    """The real bot, started, `/run` off."""
    await bot.start()
    return Classroom(playground, bot, Facts(libpq(database_url)))


@pytest_asyncio.fixture(loop_scope="session")
async def lab(
    playground: Playground, bot: BotProcess, database_url: str, sandbox_socket: Path
) -> Classroom:
    """The real bot with a real sandbox."""
    bot.environment |= {"THAW_RUN": "on", "THAW_SANDBOX_SOCKET": str(sandbox_socket)}
    await bot.start()
    lab = Classroom(playground, bot, Facts(libpq(database_url)))
    await lab.worker_ready()
    return lab

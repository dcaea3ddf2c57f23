"""The real bot, in a process of its own, at a playground, on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import paths
from bot.decks import ChallengeDeck, load_deck
from playground.driver import Playground, running_playground
from tests.plugins.postgres import scratch_database
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
    lab = Classroom(playground, bot, Facts(libpq(database_url)))
    await lab.worker_ready()
    return lab


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def open_lab(
    postgres_server: str,
    _template: str,
    sandbox_socket: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Classroom]:
    """A lab that a whole file of tests shares, without a cooldown between runs."""
    folder = tmp_path_factory.mktemp("lab")
    with scratch_database(postgres_server, template=_template) as url:
        async with running_playground() as playground, bot_process(playground, url, folder) as bot:
            bot.environment |= {"THAW_RUN": "on", "THAW_SANDBOX_SOCKET": str(sandbox_socket)}
            await bot.start()
            lab = Classroom(playground, bot, Facts(libpq(url)))
            await lab.choose(run_cooldown_seconds=0)
            await lab.worker_ready()
            yield lab
            assert [str(violation) for violation in await playground.violations()] == []

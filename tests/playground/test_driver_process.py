"""Starting, stopping and finding a playground."""

import pytest
import pytest_asyncio
import yarl

from playground.driver import DriverError, NotStarted, Playground, running_playground


@pytest_asyncio.fixture
async def playground():
    async with running_playground() as running:
        yield running


async def test_a_playground_can_be_attached_to(playground):
    async with Playground(playground.url) as attached:
        assert attached.token == playground.token
        assert attached.bot_environment()["DISCORD_TOKEN"] == playground.token


async def test_a_playground_that_is_not_there_is_said_to_be_so():
    nowhere = Playground("http://127.0.0.1:9")
    with pytest.raises(DriverError, match="No playground answers"):
        await nowhere.now()
    await nowhere.close()


async def test_a_taken_port_is_said_to_be_so(playground):
    port = yarl.URL(playground.url).port
    with pytest.raises(NotStarted, match=str(port)):
        async with running_playground(port=port):
            pass


async def test_the_process_is_stopped_also_when_the_test_fails():
    with pytest.raises(ZeroDivisionError):
        async with running_playground() as playground:
            raise ZeroDivisionError
    with pytest.raises(DriverError):
        await playground.now()
    await playground.close()

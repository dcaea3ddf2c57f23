"""`docker compose --profile demo up`: the demo on any machine with Docker."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import secrets

import pytest

from playground.driver import Playground
from tests.containers.compose import HERE, Stack, running

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def demo(images):
    """All that it starts, where there is no token."""
    with running(Stack(images, HERE, "demo", token="")) as up:
        up.wait_healthy("demo", "sandbox")
        yield up


def asked(demo, host):
    """What the page's address answers to this Host."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", demo.port)) as connection:
        connection.request("GET", "/", headers={"Host": host})
        with connection.getresponse() as answer:
            return answer.status, answer.read().decode()


def test_its_page_is_for_this_machine_and_for_nobody_else(demo):
    status, page = asked(demo, f"127.0.0.1:{demo.port}")
    assert (status, "<title>" in page) == (200, True)
    assert asked(demo, f"evil.example:{demo.port}")[0] == 403
    published = demo.about("demo")["NetworkSettings"]["Ports"][f"{demo.port}/tcp"]
    assert {binding["HostIp"] for binding in published} == {"127.0.0.1"}


@pytest.fixture
async def playground(demo):
    async with Playground(demo.url) as playground:
        await playground.wait_for_bot(60)
        yield playground


async def test_code_runs_in_the_sandbox_beside_it(playground):
    ada = playground.member("ada", channel="study")
    assert any("Welcome to Thaw" in message.text for message in await ada.see())
    code = "import torch\nprint('seen', int(torch.arange(10).sum()))"
    answer = await ada.submit(await ada.slash("run"), code=code)
    await answer.final(lambda message: "seen 45" in message.text, timeout=90)


def test_without_a_token_the_other_bot_waits_and_says_so(demo):
    state = demo.about("bot")["State"]
    assert (state["Status"], demo.about("bot")["RestartCount"]) == ("running", 0)
    assert "No DISCORD_TOKEN in .env" in demo("logs", "bot")


async def test_what_members_did_is_there_after_it_was_taken_down(demo, playground):
    kept = secrets.token_hex(4)
    grace = playground.member("grace", channel="study")
    answer = await grace.submit(await grace.slash("run"), code=f"print('{kept}')")
    await answer.final(lambda message: kept in message.text.partition("Output")[2], timeout=90)
    await asyncio.to_thread(demo, "down", "--timeout", "20")
    await asyncio.to_thread(demo.up)
    await asyncio.to_thread(demo.wait_healthy, "demo", "sandbox")
    assert kept in (await grace.slash("runs")).text

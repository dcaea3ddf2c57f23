"""`docker compose --profile demo up`: the demo on any machine with Docker."""

from __future__ import annotations

import http.client

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
    connection = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=10)
    connection.request("GET", "/", headers={"Host": host})
    return connection.getresponse()


def test_its_page_is_for_this_machine_and_for_nobody_else(demo):
    answer = asked(demo, f"127.0.0.1:{demo.port}")
    assert (answer.status, "Thaw" in answer.read().decode()) == (200, True)
    assert asked(demo, f"evil.example:{demo.port}").status == 403
    published = demo.about("demo")["NetworkSettings"]["Ports"][f"{demo.port}/tcp"]
    assert {binding["HostIp"] for binding in published} == {"127.0.0.1"}


async def test_code_runs_in_the_sandbox_beside_it(demo):
    playground = Playground(demo.url)
    await playground.wait_for_bot(60)
    ada = playground.member("ada", channel="study")
    assert any("Welcome to Thaw" in message.text for message in await ada.see())
    code = "import torch\nprint('seen', int(torch.arange(10).sum()))"
    answer = await ada.submit(await ada.slash("run"), code=code)
    await answer.final(lambda message: "seen 45" in message.text, timeout=90)


def test_without_a_token_the_other_bot_waits_and_says_so(demo):
    state = demo.about("bot")["State"]
    assert (state["Status"], demo.about("bot")["RestartCount"]) == ("running", 0)
    assert "No DISCORD_TOKEN in .env" in demo("logs", "bot")


async def test_what_members_did_is_there_after_it_was_taken_down(demo):
    demo("down", "--timeout", "20")
    demo.up("demo")
    demo.wait_healthy("demo")
    ada = Playground(demo.url).member("ada", channel="study")
    assert "seen" in (await ada.slash("runs")).text

"""The whole stack as `docker compose up` starts it, with a playground in Discord's place."""

from __future__ import annotations

import asyncio
import secrets

import pytest

from playground.driver import Playground
from tests.containers.compose import Stack

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

TORCH = "import torch\nprint('{}', int(torch.arange(10).sum()))"
TENSORFLOW = "import tensorflow as tf\nprint('{}', int(tf.reduce_sum(tf.range(10))))"
# Long enough to be killed in its midst.
SLOW = "import time\nfor second in range(6): print('{}', second); time.sleep(1)"
RUN_S = 90.0


@pytest.fixture
async def playground(stack):
    async with Playground(stack.url) as playground:
        await playground.wait_for_bot(60)
        yield playground


async def somebody(playground):
    """A member who has run nothing yet, so that no cooldown is on."""
    return await playground.add_member(f"member-{secrets.token_hex(4)}")


async def sent(member, code):
    """What a member gets who sends this code."""
    return await member.submit(await member.slash("run"), code=code)


def over(message):
    return any(button.label == "Run again" for button in message.buttons)


async def ran(member, code):
    """The text of a run's last message; the code's {} is a word that nobody could know."""
    nonce = secrets.token_hex(4)
    answer = await sent(member, code.format(nonce))
    done = await answer.final(over, timeout=RUN_S)
    assert nonce in done.message.text.partition("Output")[2], done.message.text
    return done.message.text.replace(nonce, "nonce")


async def test_torch_and_tensorflow_run_through_the_whole_stack(playground):
    assert "nonce 45" in await ran(await somebody(playground), TORCH)
    assert "nonce 45" in await ran(await somebody(playground), TENSORFLOW)


async def killed_in_the_midst(stack, member, service):
    """The last message of a run that was under way when a service's processes were killed."""
    nonce = secrets.token_hex(4)
    answer = await sent(member, SLOW.format(nonce))
    await answer.final(lambda message: f"{nonce} 1" in message.text, timeout=RUN_S)
    stack.kill(service)
    return (await answer.final(over, timeout=RUN_S)).message, nonce


def assert_shown_once(message, nonce):
    """It was run again, from its start to its end, and nothing of the first time is left."""
    output = message.text.partition("Output")[2]
    assert [output.count(f"{nonce} {second}") for second in range(6)] == [1] * 6, message.text


async def test_a_run_whose_worker_is_killed_ends_once_and_the_next_one_works(stack, playground):
    member = await somebody(playground)
    message, nonce = await killed_in_the_midst(stack, member, "worker")
    assert_shown_once(message, nonce)
    stack.wait_healthy("worker")
    assert "nonce 45" in await ran(await somebody(playground), TORCH)
    shown = [seen for seen in await member.see() if nonce in seen.text]
    assert [seen.id for seen in shown] == [message.id]


async def test_a_run_whose_sandbox_is_killed_ends_and_the_next_one_works(stack, playground):
    message, nonce = await killed_in_the_midst(stack, await somebody(playground), "sandbox")
    assert_shown_once(message, nonce)
    stack.wait_healthy("sandbox")
    assert "nonce 45" in await ran(await somebody(playground), TORCH)


async def test_stop_and_start_keeps_what_members_did(stack, playground):
    kept = secrets.token_hex(4)
    # The playground forgets whoever joined; Grace is always there.
    grace = playground.member("grace")
    await (await sent(grace, f"print('{kept}')")).final(over, timeout=RUN_S)
    await asyncio.to_thread(stack, "down", "--timeout", "20")
    await asyncio.to_thread(stack.up)
    await playground.wait_for_bot(60)
    await asyncio.to_thread(stack.wait_healthy, "worker", "sandbox", "bot")
    assert kept in (await grace.slash("runs")).text
    assert "nonce 45" in await ran(await somebody(playground), TENSORFLOW)


async def test_the_doctor_looks_from_within_a_container(stack):
    said = stack("exec", "-T", "bot", "thaw", "doctor", check=False)
    assert "up to date" in said
    assert stack.token not in said


@pytest.mark.parametrize(
    ("service", "user"), [("bot", "10000"), ("worker", "10000"), ("postgres", "999")]
)
def test_no_process_of_ours_is_root_or_may_become_it(stack, service, user):
    about = stack.about(service)
    status = stack("exec", "-T", service, "cat", "/proc/self/status")
    assert f"Uid:\t{user}\t" in status
    assert "CapBnd:\t0000000000000000" in status
    assert "NoNewPrivs:\t1" in status
    assert about["HostConfig"]["ReadonlyRootfs"]


def test_only_the_bot_is_told_the_token_and_nobody_a_password(stack):
    for service in ("postgres", "migrate", "bot", "worker", "sandbox"):
        environment = "\n".join(stack.about(service)["Config"]["Env"])
        assert (stack.token in environment) == (service == "bot"), service
    for service in ("bot", "worker"):
        found = stack("exec", "-T", service, "find", "/run/secrets", "-type", "f").split()
        role = {"bot": "thaw", "worker": "thaw_worker"}[service]
        assert found == [f"/run/secrets/{role}/pgpass"]


def test_the_sandbox_alone_has_no_network_and_mounts_but_its_socket(stack):
    about = stack.about("sandbox")
    assert list(about["NetworkSettings"]["Networks"]) == ["none"]
    volumes = [mount["Destination"] for mount in about["Mounts"] if mount["Type"] == "volume"]
    assert volumes == ["/run/thaw"]
    devices = stack("exec", "-T", "sandbox", "ls", "/sys/class/net")
    assert devices.split() == ["lo"]


@pytest.mark.parametrize("service", ["worker", "postgres"])
def test_database_and_worker_are_on_a_network_without_a_way_out(stack, service):
    (network,) = stack.about(service)["NetworkSettings"]["Networks"]
    assert network == f"{stack.name}_database"
    assert stack.docker("network", "inspect", "--format", "{{.Internal}}", network) == "true"


@pytest.mark.parametrize("file", ["docker-compose.gpu.yml", "docker-compose.namespaces.yml"])
def test_compose_takes_the_other_files_too(images, file):
    Stack(images, ("docker-compose.yml", file), "demo")("config", "--quiet")

"""What the compose files promise, read from the files themselves."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from ruamel.yaml import YAML

from sandbox.identity import BLOCK, FIRST_UID, Uids
from tests.containers.compose import SHIPPED
from tests.sandbox.daemon import REPO

FILES = sorted(path.name for path in REPO.glob("docker-compose*.yml"))
SERVICES = YAML(typ="safe").load((REPO / "docker-compose.yml").read_text())["services"]
ONE_SHOTS = {"passwords", "migrate"}


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_held(name):
    service = SERVICES[name]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    for limit in ("mem_limit", "memswap_limit", "pids_limit", "cpus"):
        assert service[limit], limit
    assert service["restart"] == ("no" if name in ONE_SHOTS else "unless-stopped")
    # The sandbox's is in its image.
    assert name in ONE_SHOTS | {"sandbox"} or service["healthcheck"]["test"]


def test_only_the_sandbox_has_capabilities_and_only_it_and_the_passwords_no_network():
    assert [name for name, service in SERVICES.items() if "cap_add" in service] == ["sandbox"]
    lonely = {name for name, service in SERVICES.items() if service.get("network_mode") == "none"}
    assert lonely == {"sandbox", "passwords"}


def test_only_the_bot_is_given_the_token():
    told = [name for name, service in SERVICES.items() if "DISCORD_TOKEN" in str(service)]
    assert told == ["bot"]
    assert not any("env_file" in service for service in SERVICES.values())


def test_secrets_are_mounted_where_they_are_needed():
    mounted = {
        name: {volume.split(":")[0] for volume in service.get("volumes", ())}
        for name, service in SERVICES.items()
    }
    assert {name for name, volumes in mounted.items() if "secret-bot" in volumes} == {
        "passwords",
        "migrate",
        "bot",
    }
    assert {name for name, volumes in mounted.items() if "secret-worker" in volumes} == {
        "passwords",
        "migrate",
        "worker",
    }
    assert not any("secret" in volume for volume in mounted["sandbox"] | mounted["demo"])


def test_nothing_is_published_beyond_this_machine():
    ports = [port for service in SERVICES.values() for port in service.get("ports", ())]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


@pytest.mark.parametrize("file", [name for name in FILES if name != "docker-compose.yml"])
def test_the_older_docker_compose_takes_the_files_too(file):
    if shutil.which("docker-compose") is None:
        pytest.skip("there is no docker-compose here")
    command = ["docker-compose", "-f", "docker-compose.yml", "-f", file, "--profile", "demo"]
    done = subprocess.run(
        [*command, "config", "--quiet"], cwd=REPO, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_no_sandbox_outside_of_a_container_sweeps_the_runs_within():
    mounts = SERVICES["sandbox"]["tmpfs"]
    within = {int(found[1]) for mount in mounts if (found := re.search(r"uid=(\d+)", mount))}
    assert len(within) == 10
    uids = Uids()
    try:
        assert uids.take() >= FIRST_UID + BLOCK > max(within)
    finally:
        uids.close()


def test_shipped_files_are_there():
    assert set(SHIPPED) <= set(FILES)

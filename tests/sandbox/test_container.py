"""The sandbox in the container that we ship; the attacks on it are in test_attacks.py."""

from __future__ import annotations

import json
import time

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

DEFAULT, OURS = "in Docker", "in Docker with our seccomp profile"


@pytest.fixture(params=[DEFAULT, OURS])
def container(request, in_container):
    service = in_container(request.param)
    yield service
    service.settle()


@pytest.mark.parametrize(("name", "namespaces"), [(DEFAULT, False), (OURS, True)])
def test_health_tells_which_layers_hold_in_a_container(in_container, name, namespaces):
    health = in_container(name).health()
    assert (health["status"], health["missing"]) == ("ready", None)
    layers = health["layers"]
    assert layers["namespaces"]["holds"] is namespaces
    for layer in ("uid_per_run", "no_network", "seccomp", "landlock", "rlimits"):
        assert layers[layer]["holds"], layer


def test_all_frameworks_run_in_a_container(container):
    for code in ("import torch; torch.ones(3).sum()", "import tensorflow as tf; tf.ones(3).shape"):
        assert container.run(code).verdict == "ok"


def test_loaders_with_workers_run_in_a_container(container):
    code = (
        "import torch\nfrom torch.utils.data import DataLoader, TensorDataset\n"
        "loader = DataLoader(TensorDataset(torch.arange(8.0)), batch_size=4, num_workers=2)\n"
        "print([batch.sum().item() for (batch,) in loader])"
    )
    result = container.run(code)
    assert (result.text, result.verdict) == ("[6.0, 22.0]\n", "ok")


def test_the_containers_health_is_the_sandboxs_own(container):
    asked = ["python", "-m", "sandbox.health", str(container.path_inside)]
    assert container.docker("exec", container.name, *asked) == "ready"
    deadline = time.monotonic() + 40
    while _state(container)["Health"]["Status"] != "healthy":
        assert time.monotonic() < deadline, _state(container)
        time.sleep(0.5)


def _state(container):
    return json.loads(container.docker("inspect", "--format", "{{json .State}}", container.name))


def test_the_service_itself_has_three_capabilities_and_no_network(container):
    looked = container.docker(
        "exec",
        container.name,
        "python",
        "-c",
        "import os\n"
        "text = open('/proc/1/status').read()\n"
        "print([line for line in text.splitlines() if line.startswith('CapBnd')][0].split()[1])\n"
        "print(os.listdir('/sys/class/net'))\n"
        "try: open('/opt/thaw/mine', 'w')\n"
        "except OSError as error: print(error.strerror)\n",
    )
    three = 1 << 5 | 1 << 6 | 1 << 7
    assert looked.splitlines() == [f"{three:016x}", "['lo']", "Read-only file system"]


def test_the_socket_is_for_its_group_and_nobody_else(container):
    about = container.path.stat()
    assert (about.st_uid, about.st_gid, about.st_mode & 0o777) == (0, 10001, 0o660)


def test_a_stopped_container_is_gone_at_once_and_takes_its_socket_along(in_container):
    service = in_container(DEFAULT, "--frameworks", "python")
    began = time.monotonic()
    service.docker("stop", service.name)
    assert time.monotonic() - began < 8
    assert not service.path.exists()


@pytest.mark.parametrize("layer", ["landlock", "seccomp", "uid_per_run"])
def test_a_container_below_the_floor_runs_nothing_and_is_unhealthy(docker, in_container, layer):
    service = in_container(DEFAULT, "--frameworks", "python", "--without", layer)
    assert service.health()["status"] == "unsafe"
    assert service.run("print(1)").verdict == "refused"
    asked = ["exec", service.name, "python", "-m", "sandbox.health", str(service.path_inside)]
    with pytest.raises(AssertionError, match="unsafe: lacks"):
        docker(*asked)

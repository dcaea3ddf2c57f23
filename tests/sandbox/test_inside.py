"""The attacks that need layers switched off, made inside the container that we ship.

pytest runs in the container, with the container's own flags: there is no other way to
switch off what is inside while what is around it holds.
"""

from __future__ import annotations

import subprocess
import tempfile

import pytest

from tests.sandbox.conftest import COMPOSED, IN_DOCKER, IN_DOCKER_WITH_OURS
from tests.sandbox.daemon import REPO, NoDocker, sandbox_image

SUITE = ("test_layers", "test_lies", "test_excess", "test_leftovers")
PROFILES = {IN_DOCKER: "default", IN_DOCKER_WITH_OURS: "ours"}


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", PROFILES)
def test_the_attacks_fail_inside_and_succeed_once_their_layers_are_off(docker, name):
    from tests.sandbox.containers import libraries, protection  # noqa: PLC0415 - as conftest has it

    try:
        image = sandbox_image(docker)
    except NoDocker as error:
        pytest.skip(str(error))
    with tempfile.TemporaryDirectory(prefix="thaw-inside-") as folder:
        flags = [*protection(folder, COMPOSED[name]), *libraries()]
        flags += ["--volume", f"{REPO}:/thaw:ro", "--workdir", "/thaw", "--rm"]
        flags += ["--env", f"THAW_TESTS_INSIDE={PROFILES[name]}", "--env", "PYTHONPATH=/thaw"]
        files = [f"tests/sandbox/{part}.py" for part in SUITE]
        asked = [
            "-m",
            "pytest",
            "-q",
            "--tb=line",
            "-rf",
            "-m",
            "not slow",
            "-p",
            "no:cacheprovider",
            *files,
        ]
        done = subprocess.run(
            docker.command("run", *flags, "--entrypoint", "python", image, *asked),
            capture_output=True,
            text=True,
            check=False,
            env=docker.env,
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert " passed" in done.stdout

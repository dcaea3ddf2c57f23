"""The images of the stack, and the stack with a playground in Discord's place."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from tests.containers.compose import Stack, build, running
from tests.sandbox.daemon import Docker, NoDocker, running_daemon

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def images() -> Iterator[Docker]:
    """A Docker daemon that has the images of this working tree."""
    with contextlib.ExitStack() as stack:
        try:
            docker = stack.enter_context(running_daemon())
            build(docker)
        except NoDocker as error:
            pytest.skip(str(error))
        yield docker


@pytest.fixture(scope="module")
def stack(images: Docker) -> Iterator[Stack]:
    """Everything that `docker compose up` starts, up and well."""
    with running(Stack(images)) as up:
        up.wait_healthy("postgres", "sandbox", "worker", "bot")
        yield up

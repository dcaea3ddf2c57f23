"""docker compose, its images and one running stack, on the tests' own Docker daemon."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.sandbox.daemon import CACHE, MIRROR, REPO, Docker, NoDocker, base_image, sandbox_image

SHIPPED = ("docker-compose.yml", "docker-compose.own-postgres.yml")
HERE = (*SHIPPED, "tests/containers/libraries.yml")
WITH_PLAYGROUND = (*HERE, "tests/containers/playground.yml")
TOKEN = "playground.bot.token"
# The release whose docker-compose is version 2; its program runs on the one before as well.
COMPOSE_RELEASE = "trixie"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
CONTEXT = ("Dockerfile", ".dockerignore", "constraints.txt", "pyproject.toml")
CONTEXT += ("bot", "containers", "content", "migrations", "playground")


def plugin() -> Path:
    """Return the folder of docker's settings in which the compose plugin is."""
    config = CACHE / "compose"
    program = config / "cli-plugins/docker-compose"
    if not program.exists():
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            _download(Path(folder))
            (deb,) = Path(folder).glob("*.deb")
            subprocess.run(["dpkg-deb", "-x", str(deb), folder], check=True)
            (found,) = Path(folder).glob("usr/libexec/docker/cli-plugins/docker-compose")
            program.parent.mkdir(parents=True, exist_ok=True)
            found.rename(program)
    return config


def _download(folder: Path) -> None:
    (folder / "lists/partial").mkdir(parents=True)
    sources = folder / "sources.list"
    sources.write_text(f"deb [signed-by={KEYRING}] {MIRROR} {COMPOSE_RELEASE} main\n")
    given = {
        "Dir::Etc::SourceList": sources,
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::State::Lists": folder / "lists",
        "Dir::Cache": folder,
    }
    options = [word for name, value in given.items() for word in ("-o", f"{name}={value}")]
    for command in (["update"], ["download", "docker-compose"]):
        done = subprocess.run(
            ["apt-get", "-q", *options, *command], cwd=folder, capture_output=True, check=False
        )
        if done.returncode:
            raise NoDocker("docker compose cannot be had here")


def build(docker: Docker) -> None:
    """Make the images that the stack is run from, of this working tree."""
    sandbox_image(docker)
    base = base_image(docker)
    arguments = ("--build-arg", f"BASE={base}", "--build-arg", "PIP_NO_INDEX=1")
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="context-") as folder:
        for part in CONTEXT:
            copy = shutil.copytree if (REPO / part).is_dir() else shutil.copy2
            copy(REPO / part, Path(folder) / part)
        shutil.copytree(_wheels(), Path(folder) / "wheels", copy_function=os.link)
        for target, name in (("thaw", "thaw"), ("postgres", "thaw-postgres")):
            named = ("--target", target, "-t", name)
            docker("build", "--network", "none", "--force-rm", *arguments, *named, folder)
    docker("image", "prune", "--force", "--filter", "until=240h")


def _wheels() -> Path:
    """Return a folder with the wheels of what pyproject.toml says that the bot needs."""
    project = tomllib.loads((REPO / "pyproject.toml").read_text())
    needed = "\n".join(project["project"]["dependencies"])
    folder, stamp = CACHE / "bot-wheels", CACHE / "bot-wheels/made-of.txt"
    wanted = (REPO / "constraints.txt").read_text() + needed
    if stamp.exists() and stamp.read_text() == wanted:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "needed.txt").write_text(needed)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--only-binary", ":all:"]
    which = ["-c", str(REPO / "constraints.txt"), "-r", str(folder / "needed.txt")]
    done = subprocess.run([*pip, "-d", str(folder), *which], check=False, capture_output=True)
    if done.returncode:
        raise NoDocker("the bot's libraries cannot be downloaded here")
    stamp.write_text(wanted)
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Stack:
    """A compose project; called with arguments of `docker compose`."""

    docker: Docker
    files: tuple[str, ...] = WITH_PLAYGROUND
    profile: str | None = None
    token: str = TOKEN
    port: int = field(default_factory=free_port)
    name: str = field(default_factory=lambda: f"thaw-test-{secrets.token_hex(3)}")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> Mapping[str, str]:
        inside = f"/opt/venv/lib/python{sysconfig.get_python_version()}/site-packages"
        return {
            **self.docker.env,
            "DOCKER_HOST": f"unix://{self.docker.socket}",
            "DOCKER_CONFIG": str(plugin()),
            "DISCORD_TOKEN": self.token,
            "PLAYGROUND_PORT": str(self.port),
            "THAW_DEMO_PORT": str(self.port),
            "LIBRARIES": sysconfig.get_path("purelib"),
            "LIBRARIES_INSIDE": inside,
        }

    def __call__(self, *arguments: str, check: bool = True) -> str:
        files = [word for file in self.files for word in ("-f", file)]
        profile = ["--profile", self.profile] if self.profile else []
        # No file of settings: one of the host's is not the tests' business.
        command = ["docker", "compose", "--env-file", "/dev/null", *profile, "-p", self.name]
        done = subprocess.run(
            [*command, *files, *arguments],
            cwd=REPO,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(f"compose {arguments}: {done.stdout}{done.stderr}{self.logs()}")
        return done.stdout

    def logs(self) -> str:
        if self.files:
            return self("logs", "--no-color", "--tail", "30", check=False)
        return ""

    def up(self, *arguments: str) -> None:
        self("up", "--detach", "--no-build", *arguments)

    def about(self, service: str) -> dict[str, Any]:
        """What `docker inspect` tells of a service's container."""
        container = self("ps", "--all", "--quiet", service).strip()
        return json.loads(self.docker("inspect", container))[0]

    def kill(self, service: str) -> None:
        """Kill a container's processes as a crash would, so that it is started again."""
        os.kill(self.about(service)["State"]["Pid"], signal.SIGKILL)

    def wait_healthy(self, *services: str, seconds: float = 180.0) -> None:
        deadline = time.monotonic() + seconds
        for service in services:
            while (state := self.about(service)["State"])["Health"]["Status"] != "healthy":
                assert time.monotonic() < deadline, f"{service}: {state}\n{self.logs()}"
                time.sleep(0.3)


@contextlib.contextmanager
def running(stack: Stack, *up: str) -> Iterator[Stack]:
    """Start a stack and leave nothing of it, whatever happens."""
    try:
        stack.up(*up)
        yield stack
    finally:
        stack("down", "--volumes", "--timeout", "3", "--remove-orphans", check=False)

"""The sandbox in a container, as docker-compose.yml describes it."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import secrets
import subprocess
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil
from ruamel.yaml import YAML

from tests.sandbox.conftest import Service
from tests.sandbox.daemon import REPO, Docker

SOCKET_GROUP = 10001
INSIDE = Path("/run/thaw/sandbox.sock")


class Contained(Service):
    """A service that runs in a container; `process` is the docker command it hangs on."""

    docker: Docker
    name: str

    @functools.cached_property
    def pid(self) -> int:
        first = int(self.docker("inspect", "--format", "{{.State.Pid}}", self.name))
        (service,) = psutil.Process(first).children()  # of the small init
        return service.pid

    @property
    def path_inside(self) -> Path:
        return INSIDE

    def number_inside(self, pid: int) -> int:
        status = Path(f"/proc/{pid}/status").read_text()
        return int(re.search(r"^NSpid:.*\t(\d+)$", status, re.MULTILINE)[1])

    def outside(self, path: str) -> Path:
        return Path(f"/proc/{self.pid}/root{path}")

    def stop(self, number: int = 15) -> int:
        with contextlib.suppress(AssertionError):
            self.docker("rm", "--force", self.name)
        return super().stop(number)


@contextlib.contextmanager
def contained(
    docker: Docker, image: str, files: Sequence[str], options: Sequence[str] = ()
) -> Iterator[Contained]:
    """Run the sandbox service of these compose files, with this environment's libraries."""
    name = f"thaw-test-{secrets.token_hex(4)}"
    with tempfile.TemporaryDirectory(prefix="thaw-socket-") as folder:
        os.chown(folder, -1, SOCKET_GROUP)
        Path(folder).chmod(0o2750)
        described = service(*files)
        command = ["run", "--rm", "--name", name, *flags(described, folder), *_extra()]
        process = subprocess.Popen(
            docker.command(*command, image, *described["command"], *options),
            env=docker.env,
            text=True,
        )
        running = Contained(Path(folder) / INSIDE.name, process)
        running.docker, running.name = docker, name
        try:
            wanted = {"status": "unsafe"} if "--without" in options else {"status": "ready"}
            running.wait(**wanted, spares=0 if "--without" in options else 1)
            yield running
        finally:
            running.stop()


def service(*files: str) -> dict[str, Any]:
    """Return the sandbox of these compose files, merged as compose does: lists grow."""
    merged: dict[str, Any] = {}
    for file in files:
        text = (REPO / file).read_text()
        for key, value in YAML(typ="safe").load(text)["services"]["sandbox"].items():
            merged[key] = merged.get(key, []) + value if isinstance(value, list) else value
    return merged


def protection(folder: str, files: Sequence[str]) -> list[str]:
    """Return the flags of the service in these compose files, its command left to the caller."""
    return flags(service(*files), folder)


def flags(described: dict[str, Any], folder: str) -> list[str]:
    """Return what `docker run` has to be told for a service of a compose file.

    A key that is not known here fails: what is attacked is what is shipped.
    """
    known: dict[str, Callable[[Any], list[str]]] = {
        **dict.fromkeys(("image", "build", "command", "restart"), lambda _: []),
        "init": lambda _: ["--init"],
        "network_mode": lambda mode: ["--network", mode],
        "read_only": lambda _: ["--read-only"],
        "cap_drop": lambda names: _each("--cap-drop", names),
        "cap_add": lambda names: _each("--cap-add", names),
        "security_opt": lambda options: _each("--security-opt", map(_rooted, options)),
        "mem_limit": lambda size: ["--memory", size],
        "memswap_limit": lambda size: ["--memory-swap", size],
        "pids_limit": lambda number: ["--pids-limit", str(number)],
        "cpus": lambda number: ["--cpus", str(number)],
        "environment": lambda given: _each("--env", (f"{k}={v}" for k, v in given.items())),
        "volumes": lambda volumes: _each("--volume", volumes),
        "tmpfs": lambda mounts: _each("--tmpfs", mounts),
        "stop_grace_period": lambda _: ["--stop-timeout", "10"],
    }
    words = [word for key, value in described.items() for word in known[key](value)]
    return [_filled(word, folder) for word in words]


def _each(flag: str, values: Any) -> list[str]:
    return [word for value in values for word in (flag, value)]


def _rooted(option: str) -> str:
    return option.replace("=./", f"={REPO}/")


def _filled(word: str, folder: str) -> str:
    """Fill compose's variables in: the folder for the socket, else the default."""
    word = re.sub(r"\$\{THAW_SANDBOX_FOLDER:-[^}]*\}", folder, word)
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", word)


def _extra() -> list[str]:
    """A secret to look for, and the libraries of this environment."""
    return ["--env", "DISCORD_TOKEN=hidden-token-42", *libraries()]


def libraries() -> list[str]:
    """Return the flags that put this environment's torch and TensorFlow in the image's place."""
    ours = sysconfig.get_path("purelib")
    inside = f"/opt/venv/lib/python{sysconfig.get_python_version()}/site-packages"
    return ["--volume", f"{ours}:{inside}:ro"]

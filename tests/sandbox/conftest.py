"""A real sandbox service for these tests, and what is left of it afterwards."""

from __future__ import annotations

import base64
import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

START_S = 60.0
STOP_S = 15.0


class UnixConnection(http.client.HTTPConnection):
    """HTTP to a socket in the file system."""

    def __init__(self, path: Path, timeout: float = 90.0) -> None:
        super().__init__("sandbox", timeout=timeout)
        self._path = str(path)

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


@dataclass
class Result:
    """All that came back from a run."""

    events: list[dict[str, Any]]

    @property
    def end(self) -> dict[str, Any]:
        assert self.events[-1]["type"] == "end", self.events[-3:]
        return self.events[-1]

    @property
    def verdict(self) -> str:
        return self.end["verdict"]

    @property
    def text(self) -> str:
        return "".join(event["text"] for event in self.events if event["type"] == "out")

    def stream(self, fd: int) -> str:
        outs = (event for event in self.events if event["type"] == "out")
        return "".join(event["text"] for event in outs if event["fd"] == fd)

    @property
    def value(self) -> str | None:
        return next((event["repr"] for event in self.events if event["type"] == "value"), None)

    @property
    def figures(self) -> list[bytes]:
        figures = (event for event in self.events if event["type"] == "figure")
        return [base64.b64decode(event["png"]) for event in figures]


@dataclass
class Service:
    """A running `python -m sandbox`."""

    path: Path
    process: subprocess.Popen[str]
    state: set[Path] = field(default_factory=set)

    def run(self, code: str, **request: Any) -> Result:
        with self.post({"code": code, **request}) as response:
            assert response.status == 200, response.read()
            return Result([json.loads(line) for line in response])

    @contextlib.contextmanager
    def post(self, body: bytes | dict[str, Any]) -> Iterator[http.client.HTTPResponse]:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        with contextlib.closing(UnixConnection(self.path)) as connection:
            connection.request("POST", "/run", data)
            with connection.getresponse() as response:
                yield response

    def health(self) -> dict[str, Any]:
        with contextlib.closing(UnixConnection(self.path)) as connection:
            connection.request("GET", "/health")
            with connection.getresponse() as response:
                return json.loads(response.read())

    def wait(self, **expected: Any) -> dict[str, Any]:
        """Wait until /health says so; `spares=n` means n of each framework."""
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError):
                health = self.health()
                spares = set(health["spares"].values())
                known = {**health, "spares": spares.pop() if len(spares) == 1 else None}
                if all(known[name] == value for name, value in expected.items()):
                    return health
            assert self.process.poll() is None, "the service ended"
            time.sleep(0.05)
        raise AssertionError(f"never {expected}: {self.health()}")

    def settle(self) -> dict[str, Any]:
        """Wait until no run is on and the spares are full again."""
        return self.wait(running=0, spares=1)

    def family(self) -> list[psutil.Process]:
        """All processes of the service, itself first."""
        service = psutil.Process(self.process.pid)
        return [service, *service.children(recursive=True)]

    def stop(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(STOP_S)
        finally:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def running_service(
    *options: str, command: list[str] | None = None, **popen: Any
) -> Iterator[Service]:
    """Start a service on a socket of its own and stop it whatever happens."""
    with tempfile.TemporaryDirectory(prefix="thaw-test-") as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "sandbox.sock"
        arguments = [*(command or [sys.executable]), "-m", "sandbox", "--socket", str(path)]
        process = subprocess.Popen(
            [*arguments, *options],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            **popen,
        )
        service = Service(path, process)
        try:
            yield service
        finally:
            service.stop()
            if process.stdout:
                process.stdout.close()


@pytest.fixture(scope="session")
def whole_service() -> Iterator[Service]:
    with running_service(env={**os.environ, "DISCORD_TOKEN": "hidden-token-42"}) as service:
        service.wait(status="ready", spares=1)
        yield service


@pytest.fixture
def sandbox(whole_service: Service) -> Iterator[Service]:
    """The shared service with all frameworks; every test leaves it as it found it."""
    yield whole_service
    whole_service.settle()


@pytest.fixture
def start():
    """Start services that only this test has: start("--frameworks", "python")."""
    with contextlib.ExitStack() as stack:

        def start(*options: str, **popen: Any) -> Service:
            return stack.enter_context(running_service(*options, **popen))

        yield start

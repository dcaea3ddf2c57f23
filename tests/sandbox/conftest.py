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
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from tests.sandbox.daemon import Docker, NoDocker, running_daemon, sandbox_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.sandbox.weak import Weak

# An ordinary user whom nobody else on this machine is, so that all of its processes are ours.
NOBODY = 58_000 + os.getpid() % 900
REPO = Path(__file__).parents[2]
START_S = 180.0  # on a busy machine
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

    @property
    def pid(self) -> int:
        """The service's process as this machine numbers it."""
        return self.process.pid

    @property
    def path_inside(self) -> Path:
        """The socket as a snippet would have to name it."""
        return self.path

    def number_inside(self, pid: int) -> int:
        """How a snippet would have to number a process."""
        return pid

    def outside(self, path: str) -> Path:
        """How we name what the service calls `path`."""
        return Path(path)

    def family(self) -> list[psutil.Process]:
        """All processes of the service, itself first."""
        service = psutil.Process(self.pid)
        return [service, *service.children(recursive=True)]

    def strays(self) -> list[str]:
        """Processes of the uids of this service that it does not know."""
        family = self.family()
        uids = {process.uids().real for process in family} - {os.getuid()}
        known = {process.pid for process in family}
        blocks = {(uid - 61_000) // 256 for uid in uids if uid >= 61_000}
        found = []
        namespace = _pid_namespace(self.pid)
        for process in psutil.process_iter(["uids", "cmdline", "status"]):
            uids_of = process.info["uids"]
            if uids_of is None or process.pid in known or process.info["status"] == "zombie":
                continue
            if _pid_namespace(process.pid) != namespace:
                continue
            ours = uids_of.real >= 61_000 and (uids_of.real - 61_000) // 256 in blocks
            if ours or (uids_of.real == NOBODY and NOBODY in uids):
                found.append(f"{process.pid} {process.info['cmdline']}")
        return found

    def stop(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(STOP_S)
        finally:
            self.process.kill()
            self.process.wait()


def _pid_namespace(pid: int) -> str | None:
    with contextlib.suppress(OSError):
        return os.readlink(f"/proc/{pid}/ns/pid")  # noqa: PTH115 - it is no path
    return None


@contextlib.contextmanager
def running_service(
    *options: str,
    command: list[str] | None = None,
    path: Path | None = None,
    kind: type[Service] = Service,
    **popen: Any,
) -> Iterator[Service]:
    """Start a service on a socket of its own and stop it whatever happens."""
    with tempfile.TemporaryDirectory(prefix="thaw-test-") as folder:
        path = path or Path(folder) / "sandbox.sock"
        arguments = [*(command or [sys.executable, "-m", "sandbox"]), "--socket", str(path)]
        process = subprocess.Popen(
            [*arguments, "--spares", "1", *options],
            stdout=subprocess.DEVNULL,
            text=True,
            cwd=REPO,
            **popen,
        )
        service = kind(path, process)
        try:
            service.wait()
            yield service
        finally:
            service.stop()


@pytest.fixture(scope="session")
def whole_service() -> Iterator[Service]:
    with running_service(env={**os.environ, "DISCORD_TOKEN": "hidden-token-42"}) as service:
        service.wait(status="ready", spares=1)
        yield service


# Root's home, where the interpreter and the repository may lie, is closed to others: a view of
# the file system in which both can be reached.
WITH_READABLE_PYTHON = """
set -e
mkdir "$1/python" "$1/repository"
mount --make-rprivate /
mount --bind "$2" "$1/python"
mount --bind "$4" "$1/repository"
top=/$(echo "$2" | cut -d/ -f2)
case "$top" in /usr|/opt) ;; *) mount -t tmpfs -o mode=755 none "$top"; mkdir -p "$2"
mount --bind "$1/python" "$2"
case "$4" in "$top"/*) mkdir -p "$4"; mount --bind "$1/repository" "$4" ;; esac ;; esac
umount "$1/python" "$1/repository"
chown "$3" "$1"
export XDG_CACHE_HOME="$1"
user=$3
shift 4
cd "$PWD"
exec setpriv --reuid=$user --regid=$user --clear-groups "$@"
"""


def readable_python(folder: str, uid: int) -> list[str]:
    """Return the command that `uid` runs Python with, in a mount namespace of its own."""
    return ["sh", "-c", WITH_READABLE_PYTHON, "sh", folder, sys.base_prefix, str(uid), str(REPO)]


@contextlib.contextmanager
def service_as(uid: int, *options: str) -> Iterator[Service]:
    """A service of plain Python that user `uid` started."""
    options = ("--frameworks", "python", *options)
    environment = {**os.environ, "DISCORD_TOKEN": "hidden-token-42"}
    if os.geteuid() != 0:
        with running_service(*options, env=environment) as service:
            yield service
        return
    with tempfile.TemporaryDirectory(prefix="thaw-ordinary-") as folder:
        Path(folder).chmod(0o755)
        shell = readable_python(folder, uid)
        command = ["unshare", "--mount", *shell, sys.executable, "-m", "sandbox"]
        path = Path(folder) / "sandbox.sock"
        with running_service(*options, command=command, path=path, env=environment) as service:
            yield service


# Without namespaces is what Docker's default seccomp profile leaves.
AS_ROOT, AS_USER = "as root", "as an ordinary user"
BARE_ROOT, BARE_USER = "as root without namespaces", "as an ordinary user without namespaces"
IN_DOCKER, IN_DOCKER_WITH_OURS = "in Docker", "in Docker with our seccomp profile"
# What Ubuntu 24.04 leaves to an ordinary user.
THIRD_FLOOR = "as an ordinary user on the third floor"
LEFT_OUT = {
    BARE_ROOT: "namespaces",
    BARE_USER: "namespaces",
    THIRD_FLOOR: "namespaces,landlock_signal_scope",
}
COMPOSED = {
    IN_DOCKER: ["docker-compose.yml"],
    IN_DOCKER_WITH_OURS: ["docker-compose.yml", "docker-compose.namespaces.yml"],
}
# The first time, an image is made.
CONTAINERS = [
    pytest.param(name, marks=[pytest.mark.slow, pytest.mark.timeout(600)]) for name in COMPOSED
]
SLOW_JAILS = [pytest.param(name, marks=pytest.mark.slow) for name in (THIRD_FLOOR, BARE_USER)]
JAILS = [AS_USER, *SLOW_JAILS, *CONTAINERS]
if os.geteuid() == 0:
    JAILS += [AS_ROOT, pytest.param(BARE_ROOT, marks=pytest.mark.slow)]


@pytest.fixture(scope="session", params=JAILS)
def jail(request: pytest.FixtureRequest) -> Iterator[Service]:
    """The service in each of the situations it is made for."""
    if request.param == AS_ROOT:
        yield request.getfixturevalue("whole_service")
        return
    if request.param in COMPOSED:
        yield request.getfixturevalue("in_container")(request.param)
        return
    left_out = LEFT_OUT.get(request.param, "")
    uid = 0 if request.param == BARE_ROOT else NOBODY
    with service_as(uid, "--without", left_out) as service:
        service.wait(status="ready", spares=1)
        yield service


# Inside our container (see test_inside.py) there is root, with three capabilities.
USERS = [*([AS_USER] if "THAW_TESTS_INSIDE" not in os.environ else [])]
USERS += [AS_ROOT] if os.geteuid() == 0 else []


@pytest.fixture(scope="session", params=USERS)
def weak(request: pytest.FixtureRequest) -> Iterator[Weak]:
    """A service of root's and of an ordinary user's whose layers can be switched off."""
    from tests.sandbox.weak import ORDINARY, weak_service  # noqa: PLC0415 - it needs Service

    with weak_service(0 if request.param == AS_ROOT else ORDINARY) as service:
        yield service


@pytest.fixture(scope="session", params=["here", *CONTAINERS])
def place(request: pytest.FixtureRequest) -> Service:
    """The service with all frameworks, on this machine and in containers."""
    if request.param in COMPOSED:
        return request.getfixturevalue("in_container")(request.param)
    return request.getfixturevalue("whole_service")


@pytest.fixture(scope="session")
def docker() -> Iterator[Docker]:
    """A Docker daemon of our own."""
    with contextlib.ExitStack() as stack:
        try:
            yield stack.enter_context(running_daemon())
        except NoDocker as error:
            pytest.skip(str(error))


@pytest.fixture(scope="session")
def in_container(docker: Docker) -> Iterator[Callable[..., Service]]:
    """Give the service in one of the containers we ship, each started once.

    With options a container of its own is started, for a test that needs one.
    """
    from tests.sandbox.containers import contained  # noqa: PLC0415 - it needs Service from here

    try:
        image = sandbox_image(docker)
    except NoDocker as error:
        pytest.skip(str(error))

    running: dict[str, Service] = {}
    with contextlib.ExitStack() as stack:

        def give(name: str, *options: str) -> Service:
            key = " ".join((name, *options))
            if key not in running:
                starting = contained(docker, image, COMPOSED[name], options)
                running[key] = stack.enter_context(starting)
            return running[key]

        yield give


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

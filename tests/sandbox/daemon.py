"""A Docker daemon for these tests alone, on a Debian machine where we are root.

Nothing is installed and nothing is left running: Debian's packages are unpacked
into the user's cache, where the daemon keeps its images too, so that only the
first run takes minutes.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import psutil

REPO = Path(__file__).parents[2]
CACHE = Path(platformdirs.user_cache_dir("thaw")) / "docker"
NEEDED = ("docker.io", "containerd", "runc", "tini", "debootstrap", "iptables")
# Some releases have these, some have them in those above.
WHERE_THERE = ("docker-cli", "libdevmapper1.02.1", "libsystemd0")
# What iptables stands on. Containers find each other by name through a few of its rules, each
# container within itself.
WHERE_THERE += ("libip4tc2", "libip6tc2", "libmnl0", "libnetfilter-conntrack3", "libnfnetlink0")
WHERE_THERE += ("libnftnl11", "libxtables12")
MIRROR = "http://deb.debian.org/debian"
START_S = 30.0
STOP_S = 40.0


class NoDocker(Exception):
    """There is no Docker daemon here, and none can be had."""


@dataclass(frozen=True)
class Docker:
    """A running daemon."""

    socket: Path
    environment: dict[str, str]

    def __call__(self, *arguments: str) -> str:
        """Run a docker command and return what it prints."""
        done = subprocess.run(
            self.command(*arguments), capture_output=True, text=True, check=False, env=self.env
        )
        if done.returncode:
            raise AssertionError(f"docker {' '.join(arguments)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def command(self, *arguments: str) -> list[str]:
        return ["docker", "--host", f"unix://{self.socket}", *arguments]

    @property
    def env(self) -> dict[str, str]:
        return {**self.environment, "DOCKER_BUILDKIT": "0"}


_running: list[Docker] = []


@contextlib.contextmanager
def running_daemon() -> Iterator[Docker]:
    """Start a daemon and stop it, with all its containers, whatever happens.

    Within a block another one gives the same daemon; another process waits for its turn.
    """
    if _running:
        yield _running[0]
        return
    with _started_daemon() as docker:
        _running.append(docker)
        try:
            yield docker
        finally:
            _running.clear()


@contextlib.contextmanager
def _started_daemon() -> Iterator[Docker]:
    _check_host()
    with _sole_user(), tempfile.TemporaryDirectory(prefix="thaw-docker-") as folder:
        environment = _tools()
        socket = Path(folder) / "docker.sock"
        log = CACHE / "dockerd.log"
        with log.open("w") as written:
            process = subprocess.Popen(
                _dockerd(Path(folder), socket),
                env=environment,
                stdout=written,
                stderr=written,
                start_new_session=True,
            )
        docker = Docker(socket, environment)
        try:
            _wait(docker, process, log)
            yield docker
        finally:
            _end(process, Path(folder))


def _check_host() -> None:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise NoDocker("a Docker daemon for tests takes root on Linux")
    if platform.freedesktop_os_release().get("ID") != "debian":
        raise NoDocker("the daemon and its base image come from Debian's packages")
    debian = "/usr/bin/python3"
    asked = [debian, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    version = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    if version != "{}.{}".format(*sys.version_info[:2]):
        raise NoDocker(f"the image would have Python {version}, these libraries are for another")


@contextlib.contextmanager
def _sole_user() -> Iterator[None]:
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _tools() -> dict[str, str]:
    """Return an environment in which docker, dockerd and debootstrap are found."""
    tools, complete = CACHE / "tools", CACHE / "tools/complete"
    if not complete.exists() or complete.read_text() != " ".join((*NEEDED, *WHERE_THERE)):
        _unpack(tools)
    libraries = [str(path) for path in (tools / "usr/lib").glob("*-linux-gnu*")]
    places = [str(tools / "usr" / folder) for folder in ("sbin", "bin")]
    return {
        **os.environ,
        "PATH": os.pathsep.join([*places, os.environ["PATH"], "/usr/sbin", "/sbin"]),
        "LD_LIBRARY_PATH": os.pathsep.join(libraries),
        "DEBOOTSTRAP_DIR": str(tools / "usr/share/debootstrap"),
        "XTABLES_LIBDIR": os.pathsep.join(f"{folder}/xtables" for folder in libraries),
    }


def _unpack(tools: Path) -> None:
    shutil.rmtree(tools, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        for package in (*NEEDED, *WHERE_THERE):
            fetched = _apt("download", package, folder=folder)
            if not fetched and package in NEEDED:
                _apt("update", folder=folder)
                if not _apt("download", package, folder=folder):
                    raise NoDocker(f"Debian's package {package} cannot be had")
        for package in Path(folder).glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", str(package), str(tools)], check=True)
    for name in ("iptables", "ip6tables"):
        (tools / "usr/sbin" / name).symlink_to("xtables-nft-multi")
    (tools / "complete").write_text(" ".join((*NEEDED, *WHERE_THERE)))


def _apt(*arguments: str, folder: str) -> bool:
    command = ["apt-get", "-q", *arguments]
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _dockerd(folder: Path, socket: Path) -> list[str]:
    places = ["--data-root", str(CACHE / "data"), "--exec-root", str(folder / "exec")]
    # Without a network of its own it needs no firewall and no bridge.
    network = ["--bridge=none", "--iptables=false", "--ip6tables=false"]
    ours = ["--host", f"unix://{socket}", "--pidfile", str(folder / "pid")]
    tini = ["--init-path", str(CACHE / "tools/usr/bin/tini-static")]
    # Stops cleanly also when these tests are killed.
    return ["setpriv", "--pdeathsig", "TERM", "dockerd", *places, *network, *ours, *tini]


def _wait(docker: Docker, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(AssertionError):
            docker("version")
            return
        time.sleep(0.1)
    raise NoDocker(f"dockerd does not start here: {log.read_text()[-400:]}")


def _end(process: subprocess.Popen[bytes], folder: Path) -> None:
    process.terminate()
    try:
        process.wait(STOP_S)
    finally:
        process.kill()
        process.wait()
        # Its helpers may have been adopted by another: they name its folder.
        for helper in psutil.process_iter(["cmdline"]):
            if any(str(folder) in word for word in helper.info["cmdline"] or ()):
                with contextlib.suppress(psutil.NoSuchProcess):
                    helper.kill()
        _unmount(folder)
        _unmount(CACHE / "data")


def _unmount(folder: Path) -> None:
    mounts = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    for mount in sorted((path for path in mounts if path.startswith(f"{folder}/")), reverse=True):
        subprocess.run(["umount", "--lazy", mount], check=False)


def base_image(docker: Docker) -> str:
    """Return the name of an image of Debian with its Python, made once."""
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    name = f"thaw-test-base:{release}"
    if docker("images", "--quiet", name):
        return name
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="base-") as root:
        make = ["--variant=minbase", "--include=python3,python3-venv", release, root, MIRROR]
        done = subprocess.run(
            ["debootstrap", *make], env=docker.env, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NoDocker(f"no base image could be made: {done.stdout[-400:]}")
        without = ("./dev/*", "./var/cache/apt/*", "./var/lib/apt/lists/*")
        pack = ["tar", "-C", root, *(f"--exclude={path}" for path in without), "-c", "."]
        with subprocess.Popen(pack, stdout=subprocess.PIPE) as packing:
            load = docker.command("import", "-", name)
            subprocess.run(load, stdin=packing.stdout, env=docker.env, check=True)
    return name


def sandbox_image(docker: Docker) -> str:
    """Return the name of the image that sandbox/Dockerfile makes of this working tree."""
    base, name = base_image(docker), "thaw-test-sandbox"
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="context-") as context:
        for part in ("sandbox", "constraints.txt", ".dockerignore"):
            copy = shutil.copytree if (REPO / part).is_dir() else shutil.copy2
            copy(REPO / part, Path(context) / part)
        shutil.copytree(_wheels(), Path(context) / "wheels", copy_function=os.link)
        given = {"BASE": base, "LIBRARIES": "python", "PIP_NO_INDEX": "1"}
        arguments = [word for pair in given.items() for word in ("--build-arg", "=".join(pair))]
        file = str(Path(context) / "sandbox/Dockerfile")
        docker("build", "--network", "none", "-f", file, *arguments, "-t", name, context)
    return name


def _wheels() -> Path:
    """Return a folder with the wheels that the image of plain Python is made of."""
    folder = CACHE / "wheels"
    wanted = (REPO / "constraints.txt").read_text() + _requirements().read_text()
    stamp = folder / "made-of.txt"
    if stamp.exists() and stamp.read_text() == wanted:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--only-binary", ":all:"]
    which = ["-d", str(folder), "-c", str(REPO / "constraints.txt"), "-r", str(_requirements())]
    if subprocess.run([*pip, *which], check=False, stderr=subprocess.DEVNULL).returncode:
        raise NoDocker("the image's libraries cannot be downloaded here")
    stamp.write_text(wanted)
    return folder


def _requirements() -> Path:
    return REPO / "sandbox/requirements/python.txt"

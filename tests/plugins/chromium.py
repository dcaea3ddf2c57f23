"""Finding a Chromium to drive, or installing one where that is ours to do."""

from __future__ import annotations

import fcntl
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A container's /dev/shm is often 64 MB.
    "--disable-dev-shm-usage",
)
INSTALL_SECONDS = 300


class NoChromium(Exception):
    """There is no Chromium here; the message says what was tried."""


def chromium() -> Path:
    """A Chromium on this machine; installed first where we may.

    `THAW_CHROMIUM` names one, or forbids them all with `no`. Debian's own is installed as root;
    elsewhere Playwright's is downloaded into its cache.

    Raises:
        NoChromium: none is there, and none could be had.
    """
    named = os.environ.get("THAW_CHROMIUM")
    if named == "no":
        raise NoChromium("THAW_CHROMIUM=no")
    if named:
        return Path(named)
    with _one_at_a_time():
        return _present() or _installed()


def arguments() -> list[str]:
    """The command line for tests; Chromium refuses its own sandbox to root."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def _present() -> Path | None:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return Path(found)
    return next(filter(Path.exists, (MACOS, *_playwrights())), None)


def _playwrights() -> Sequence[Path]:
    """What Playwright has downloaded, the latest last."""
    if platform.system() == "Darwin":
        cache = Path.home() / "Library/Caches/ms-playwright"
    else:
        cache = Path.home() / ".cache/ms-playwright"
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", cache))
    return sorted(cache.glob("chromium_headless_shell-*/*/*headless*shell"))[::-1]


def _installed() -> Path:
    debian = os.geteuid() == 0 and Path("/etc/debian_version").exists() and shutil.which("apt-get")
    command = _apt() if debian else _playwright()
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=INSTALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NoChromium(f"{' '.join(command)} took over {INSTALL_SECONDS} s") from None
    found = _present()
    if found is None:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise NoChromium(f"{' '.join(command)} failed: {' '.join(last)}")
    return found


def _playwright() -> list[str]:
    return [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]


def _apt() -> list[str]:
    install = "apt-get install -y --no-install-recommends chromium fonts-dejavu-core"
    return ["sh", "-c", f"apt-get update -q && DEBIAN_FRONTEND=noninteractive {install}"]


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two test runs on one machine must not install at once."""
    path = Path(tempfile.gettempdir()) / f"thaw-chromium-{os.geteuid()}.lock"
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield

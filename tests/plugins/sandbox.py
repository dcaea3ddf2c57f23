"""A real sandbox for the tests that run code, one for the whole test run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

START_SECONDS = 30


@pytest.fixture(scope="session")
def sandbox_socket() -> Iterator[Path]:
    """The socket of a running sandbox with all its frameworks."""
    # A short path: Unix sockets allow 107 bytes.
    with tempfile.TemporaryDirectory(prefix="thaw-sb-") as folder:
        path = Path(folder) / "s.sock"
        process = subprocess.Popen(
            [sys.executable, "-m", "sandbox", "--socket", str(path), "--exit-with-parent"]
        )
        try:
            _wait_for(path, process)
            yield path
        finally:
            process.terminate()
            process.wait(20)


def _wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while not path.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the sandbox did not start (exit status {process.poll()})")
        time.sleep(0.05)

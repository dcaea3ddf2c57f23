"""This machine: Python, room, memory, Docker."""

from __future__ import annotations

import asyncio
import contextlib
import platform
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from bot.commands.doctor.findings import absent, holds, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.commands.doctor.findings import Finding

TOPIC = "Machine"
OLDEST, NEWEST = (3, 11), (3, 13)
GIB = 1 << 30
DISK_GIB = 1.0
# Bot, Postgres, and a sandbox with both frameworks and two runs at once.
MEMORY_GIB = 3.0
ANSWER_SECONDS = 5.0


def look(data_dir: Path) -> Iterator[Finding]:
    """Python, room for the data, memory."""
    yield _python()
    yield _disk(data_dir)
    yield _memory(memory_bytes())


def _python() -> Finding:
    says = f"Python {platform.python_version()}"
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return holds(TOPIC, says)
    todo = "Take 3.11, 3.12 or 3.13: make PYTHON=python3.12 setup"
    return missing(TOPIC, f"{says}, with which Thaw is not tested.", todo)


def _disk(data_dir: Path) -> Finding:
    there = next(path for path in (data_dir, *data_dir.absolute().parents) if path.exists())
    free = shutil.disk_usage(there).free / GIB
    says = f"{free:.0f} GiB free for {data_dir}" if free > DISK_GIB else f"{free:.2f} GiB free"
    if free > DISK_GIB:
        return holds(TOPIC, says)
    return missing(TOPIC, f"{says} for {data_dir}.", "Make room, or set THAW_DATA_DIR.")


def memory_bytes() -> int:
    """What processes here may use: the machine's memory, or less where a container says so."""
    with contextlib.suppress(OSError, ValueError):
        return min(psutil.virtual_memory().total, int(_cgroup("memory.max")))
    return int(psutil.virtual_memory().total)


def _cgroup(name: str) -> str:
    return Path("/sys/fs/cgroup", name).read_text()


def _memory(size: int) -> Finding:
    says = f"{size / GIB:.1f} GiB of memory, {psutil.cpu_count()} processors"
    if size >= MEMORY_GIB * GIB:
        return holds(TOPIC, says)
    return absent(TOPIC, f"{says}: tight where the sandbox runs beside the bot ({MEMORY_GIB} GiB).")


async def docker() -> Finding:
    """Whether there is a Docker daemon, and compose to start the stack with."""
    server = await _said("docker", "version", "--format", "{{.Server.Version}}")
    if server is None:
        says = "No Docker daemon answers: only needed to run Thaw in containers."
        return absent(TOPIC, says)
    compose = await _said("docker", "compose", "version", "--short")
    if compose is None:
        return absent(TOPIC, f"Docker {server}, without docker compose.", "Install its plugin.")
    return holds(TOPIC, f"Docker {server}, compose {compose}")


async def _said(*command: str) -> str | None:
    """What a program prints when it ends well and soon."""
    process = None
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        said, _ = await asyncio.wait_for(process.communicate(), ANSWER_SECONDS)
    except (OSError, TimeoutError):
        return None
    finally:
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()
    return said.decode(errors="replace").strip() if process.returncode == 0 else None

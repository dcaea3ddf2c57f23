"""What this machine's kernel offers to a sandbox."""

from __future__ import annotations

import ctypes
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.doctor.findings import absent, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.commands.doctor.findings import Finding

TOPIC = "Kernel"
# The same number on every architecture (linux: include/uapi/asm-generic/unistd.h).
LANDLOCK_CREATE_RULESET = 444
ASK_VERSION = 1
# The first whose rules hold signals and abstract sockets too, with Linux 6.12.
SIGNAL_SCOPE_ABI = 6
SYSCTL = Path("/proc/sys")


def look() -> Iterator[Finding]:
    """What layers can stand on here; the sandbox itself says which of them do."""
    release = f"{platform.system()} {platform.release()} on {platform.machine()}"
    if not sys.platform.startswith("linux"):
        yield absent(
            TOPIC,
            f"{release}: code cannot be jailed here, so /run is off outside of containers.",
            "To have it: docker compose --profile demo up",
        )
        return
    yield holds(TOPIC, release)
    yield _landlock(landlock_abi())
    yield _namespaces()


def landlock_abi() -> int:
    """The version of Landlock that the kernel offers; 0 for none."""
    libc = ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(LANDLOCK_CREATE_RULESET, None, 0, ASK_VERSION)))


def _landlock(abi: int) -> Finding:
    if abi == 0:
        return absent(TOPIC, "Landlock is switched off or older than Linux 5.13.")
    if abi < SIGNAL_SCOPE_ABI:
        return absent(
            TOPIC, f"Landlock's ABI is {abi}: files are fenced, signals not (6 and newer do)."
        )
    return holds(TOPIC, f"Landlock's ABI is {abi}: it fences files, signals and sockets.")


def _namespaces() -> Finding:
    for name, wrong, why in (
        ("kernel/apparmor_restrict_unprivileged_userns", 1, "AppArmor restricts them"),
        ("kernel/unprivileged_userns_clone", 0, "they are for root only"),
        ("user/max_user_namespaces", 0, "their number is 0"),
    ):
        if _number(SYSCTL / name) == wrong:
            says = f"No user namespaces for ordinary users: {why} ({name.replace('/', '.')})."
            return absent(TOPIC, says)
    return holds(TOPIC, "User namespaces are permitted to ordinary users.")


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return None

"""Why a layer cannot be had here, as a sentence a host can act on."""

from __future__ import annotations

import os
from pathlib import Path

LEFT_OUT = "left out with --without"
_SWITCHES = {
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns": (
        "1",
        "AppArmor keeps others from them (kernel.apparmor_restrict_unprivileged_userns = 1)",
    ),
    "/proc/sys/kernel/unprivileged_userns_clone": (
        "0",
        "they are root's alone here (kernel.unprivileged_userns_clone = 0)",
    ),
    "/proc/sys/user/max_user_namespaces": (
        "0",
        "they are switched off (user.max_user_namespaces = 0)",
    ),
}
_CONTAINER_MARKS = ("/.dockerenv", "/run/.containerenv")


def contained() -> bool:
    """Tell whether this is Docker's or Podman's container."""
    return any(Path(mark).exists() for mark in _CONTAINER_MARKS)


def no_namespaces(error: str) -> str:
    """Explain why `error` came of making namespaces."""
    for path, (value, sentence) in _SWITCHES.items():
        if os.geteuid() != 0 and _read(path) == value:
            return sentence
    if contained():
        return (
            f"this container's seccomp or AppArmor profile forbids them ({error}); "
            "docker-compose.namespaces.yml brings one that permits them"
        )
    return error


def no_uid(error: str | None) -> str:
    """Explain why no run gets a uid of its own; `error` is None where that was not tried."""
    return error or "the service was not started as root, and only root can change to other users"


def no_landlock() -> str:
    """Explain why there is no Landlock."""
    enabled = _read("/sys/kernel/security/lsm")
    if enabled is not None and "landlock" not in enabled.split(","):
        return f"this kernel was started without it (lsm={enabled})"
    return f"this kernel has none (Linux {os.uname().release}; it came with 5.13)"


def no_signal_scope(abi: int) -> str:
    """Explain why Landlock of version `abi` keeps no signals inside."""
    if not abi:
        return "there is no Landlock"
    return f"Landlock is ABI {abi} here; signals came with ABI 6 (Linux 6.12)"


def _read(path: str) -> str | None:
    try:
        return Path(path).read_text(encoding="ascii").strip()
    except OSError:
        return None

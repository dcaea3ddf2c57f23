"""What of the file system a snippet may read: the interpreter and what it needs.

Everything else (homes, sockets, the service's own source tree) stays unseen:
it is neither mounted into the snippet's view nor allowed by Landlock.
"""

from __future__ import annotations

import sys
from pathlib import Path

LIBRARIES = ("/usr", "/bin", "/lib", "/lib64", "/lib32", "/opt/venv")
_ETC = (
    "fonts",
    "group",
    "ld.so.cache",
    "localtime",
    "mime.types",
    "nsswitch.conf",
    "os-release",
    "passwd",
    "ssl/certs",
)
DEVICES = ("null", "zero", "full", "random", "urandom")
# TensorFlow aborts without /proc; torch counts cores and joblib reads cgroups.
KERNEL = ("/proc", "/sys/devices/system", "/sys/fs/cgroup")
SHARED_MEMORY = "/dev/shm"  # noqa: S108 - the snippet's own, a mount of its own where it can be


def executable() -> list[str]:
    """Return the folders that code may be read and executed from.

    Those of Python also by the names that their links lead to: libraries
    remember either.
    """
    ours = (sys.prefix, sys.base_prefix, sys.exec_prefix)
    resolved = (str(Path(prefix).resolve()) for prefix in ours)
    return [path for path in dict.fromkeys((*LIBRARIES, *ours, *resolved)) if Path(path).is_dir()]


def configuration() -> list[str]:
    """Return the files and folders under /etc that libraries read."""
    paths = (f"/etc/{name}" for name in _ETC)
    return [path for path in paths if Path(path).exists()]


def kernel() -> list[str]:
    """Return the kernel's own files that libraries read."""
    return [path for path in KERNEL if Path(path).exists()]


def devices() -> list[str]:
    """Return the device files that are harmless to all."""
    paths = (f"/dev/{name}" for name in DEVICES)
    return [path for path in paths if Path(path).exists()]

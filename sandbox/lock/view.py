"""A file tree of the snippet's own: a root in memory, holding only what it may see."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.lock import kernel, paths

if TYPE_CHECKING:
    from sandbox.gpu import Gpu

HOME = "/home/student"
_SEALED = kernel.MS_NOSUID | kernel.MS_NODEV
_PASSIVE = _SEALED | kernel.MS_NOEXEC
_OWN_FLAGS = kernel.MS_RDONLY | kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC


def enter(root: Path, *, size_mb: int, own_proc: bool, gpu: Gpu | None = None) -> None:
    """Swap this process's root for a private one, mounted over the folder `root`.

    Needs a mount namespace of its own and CAP_SYS_ADMIN in it. `own_proc`, for
    root: /proc shows those processes only that may be looked at. The device files
    of `gpu` are in it.
    """
    top = str(root)
    kernel.mount(None, "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("tmpfs", top, "tmpfs", _SEALED, "size=1m,mode=755")
    for path in (*paths.executable(), *paths.configuration()):
        _bind(path, top)
    for path in paths.kernel():
        if path != "/proc":
            _bind(path, top)
    for path in (*paths.devices(), *(gpu.nodes if gpu else ())):
        _place(path, top)
        kernel.mount(path, top + path, None, kernel.MS_BIND)
    for path in gpu.readable if gpu else ():
        if not path.startswith("/proc/"):
            _bind(path, top)
    _mount_proc(top, own=own_proc)
    _memory(top + paths.SHARED_MEMORY, size_mb)
    _memory(top + HOME, size_mb)
    kernel.enter_root(top)
    kernel.mount(None, "/", None, kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | _SEALED)


def _bind(path: str, top: str) -> None:
    """Show `path` under `top`, read-only; a link at the top stays a link."""
    link = Path(path)
    if link.is_symlink() and link.parent == Path("/"):
        Path(top + path).symlink_to(link.readlink())
        return
    _place(path, top)
    kernel.mount(path, top + path, None, kernel.MS_BIND | kernel.MS_REC)
    # Flags that the host's mount already has are locked: a remount must repeat them.
    flags = os.statvfs(path).f_flag & _OWN_FLAGS | kernel.MS_RDONLY | _SEALED
    kernel.mount(None, top + path, None, kernel.MS_BIND | kernel.MS_REMOUNT | flags)


def _place(path: str, top: str) -> None:
    place = Path(top + path)
    if Path(path).is_dir():
        place.mkdir(parents=True, exist_ok=True)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()


def _mount_proc(top: str, *, own: bool) -> None:
    Path(top + "/proc").mkdir(exist_ok=True)
    if own:
        try:
            kernel.mount("proc", top + "/proc", "proc", _PASSIVE, "hidepid=2")
        except OSError:
            pass  # a container masks parts of /proc and so forbids one without the masks
        else:
            return
    kernel.mount("/proc", top + "/proc", None, kernel.MS_BIND | kernel.MS_REC)


def _memory(path: str, size_mb: int) -> None:
    Path(path).mkdir(parents=True, exist_ok=True)
    kernel.mount("tmpfs", path, "tmpfs", _PASSIVE, f"size={size_mb}m,nr_inodes=4096,mode=1777")

"""The few kernel calls that Python does not offer."""

from __future__ import annotations

import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 32, 4096, 16384, 1 << 18
MNT_DETACH = 2

# setresuid, setresgid: as on x86-64, or as asm-generic/unistd.h has it for newer architectures.
_SET_UID, _SET_GID = {"x86_64": (117, 119)}.get(os.uname().machine, (147, 149))
_SAME = ctypes.c_int(-1)

_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63


def check(result: int, what: str) -> int:
    """Return `result`, or raise the OSError that errno names."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def prctl(option: int, value: int = 0, pointer: ctypes.c_void_p | None = None) -> int:
    """Change something about this process, as the manual page in section 2 lists."""
    third = pointer if pointer is not None else ctypes.c_ulong(0)
    zero = ctypes.c_ulong(0)
    return check(libc.prctl(option, ctypes.c_ulong(value), third, zero, zero), f"prctl {option}")


def syscall(number: int, *arguments: object) -> int:
    """Make a system call that libc has no wrapper for."""
    return check(libc.syscall(ctypes.c_long(number), *arguments), f"system call {number}")


def set_thread_uid(uid: int) -> None:
    """Change the effective uid of this thread only: libc would change that of them all."""
    syscall(_SET_UID, _SAME, ctypes.c_int(uid), _SAME)


def set_thread_gid(gid: int) -> None:
    """Change the effective group of this thread only."""
    syscall(_SET_GID, _SAME, ctypes.c_int(gid), _SAME)


def unshare(flags: int) -> None:
    """Leave the namespaces in `flags` for fresh ones."""
    check(libc.unshare(flags), "unshare")


def setns(descriptor: int, flags: int) -> None:
    """Enter the namespaces in `flags` of the process behind a pidfd."""
    check(libc.setns(descriptor, flags), "setns")


def mount(
    source: str | None,
    target: str,
    kind: str | None = None,
    flags: int = 0,
    data: str | None = None,
) -> None:
    """Put `source` (or a fresh file system of type `kind`) at the path `target`."""
    texts = [text.encode() if text is not None else None for text in (source, target, kind, data)]
    result = libc.mount(texts[0], texts[1], texts[2], ctypes.c_ulong(flags), texts[3])
    check(result, f"mount {target}")


def enter_root(path: str) -> None:
    """Make `path` the root and let go of the old one."""
    os.chdir(path)
    check(libc.pivot_root(b".", b"."), "pivot_root")
    check(libc.umount2(b".", MNT_DETACH), "umount")
    os.chdir("/")


def bound_capabilities() -> None:
    """Have no executed file give a capability back, where we are permitted to say so."""
    for capability in range(_LAST_CAPABILITY + 1):
        libc.prctl(PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)


def drop_capabilities() -> None:
    """Give up every capability."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    check(libc.capset(header, (ctypes.c_uint32 * 6)()), "capset")


def die_with_parent(number: int = signal.SIGKILL) -> None:
    """Have the kernel send this process a signal when its parent ends."""
    prctl(PR_SET_PDEATHSIG, number)

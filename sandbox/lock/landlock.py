"""Landlock: the kernel's own list of the paths a process may touch.

Numbers and structures: Linux's Documentation/userspace-api/landlock.rst. The
system call numbers are the same on every architecture.
"""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.gpu import OWN_THREADS
from sandbox.lock import kernel, paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.gpu import Gpu

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
_FOR_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
_ALL_RIGHTS = (1 << 16) - 1
_TCP = 0b11
_SCOPES = 0b11  # abstract Unix sockets, signals
TRUNCATE_ABI, NETWORK_ABI, SCOPE_ABI = 3, 4, 6


def abi() -> int:
    """Return the version of Landlock this kernel speaks, 0 for none."""
    try:
        return kernel.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    except OSError:
        return 0


def restrict(version: int, writable: Iterable[str], gpu: Gpu | None = None) -> None:
    """Confine this process and all it starts; needs no_new_privs.

    Files: `writable` folders to write, what `paths` lists to read or execute,
    and the device files of `gpu`.
    From ABI 4 on no TCP, from 6 on no abstract sockets and no signals to
    anyone outside.
    """
    rights = _RIGHTS_BY_ABI.get(version, _ALL_RIGHTS)
    ruleset = _ruleset(version, rights)
    try:
        for path in writable:
            _allow(ruleset, path, rights & ~EXECUTE)
        for path in paths.executable():
            _allow(ruleset, path, rights & (READ_FILE | READ_DIR | EXECUTE))
        for path in (*paths.configuration(), *paths.kernel()):
            _allow(ruleset, path, rights & (READ_FILE | READ_DIR))
        for path in paths.devices():
            _allow(ruleset, path, rights & (READ_FILE | WRITE_FILE | TRUNCATE))
        if gpu is not None:
            _allow_gpu(ruleset, gpu, rights)
        kernel.syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _allow_gpu(ruleset: int, gpu: Gpu, rights: int) -> None:
    """Permit what CUDA needs of the file system; called in the process that will use it.

    The rule on a process's threads holds for this one alone: those it starts
    as processes of their own cannot use CUDA.
    """
    written = rights & (READ_FILE | WRITE_FILE | TRUNCATE)
    for path in gpu.nodes:
        _allow(ruleset, path, written | rights & IOCTL_DEV)
    for path in gpu.readable:
        _allow(ruleset, path, rights & (READ_FILE | READ_DIR))
    _allow(ruleset, OWN_THREADS, written | rights & READ_DIR)


def _ruleset(version: int, rights: int) -> int:
    network = _TCP if version >= NETWORK_ABI else 0
    scoped = _SCOPES if version >= SCOPE_ABI else 0
    attributes = struct.pack("<QQQ", rights, network, scoped)
    size = 8 if version < NETWORK_ABI else 16 if version < SCOPE_ABI else 24
    return kernel.syscall(
        _CREATE_RULESET,
        ctypes.c_char_p(attributes),
        ctypes.c_size_t(size),
        ctypes.c_uint32(0),
    )


def _allow(ruleset: int, path: str, rights: int) -> None:
    beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not Path(path).is_dir():
            rights &= _FOR_FILES
        kernel.syscall(
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.c_char_p(struct.pack("<Qi", rights, beneath)),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(beneath)

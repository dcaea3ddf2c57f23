"""The system calls a snippet may make, as an allowlist.

What torch, TensorFlow, matplotlib, pandas, scikit-learn, multiprocessing and
subprocess were seen to use, and what belongs to the same families. All else
answers ENOSYS, so that the C library falls back as on an older kernel; calls
that are known to be dangerous answer EPERM, which libraries report best.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import tempfile
from typing import Any

from sandbox.lock import kernel

_FILES = """
read readv pread64 preadv preadv2 write writev pwrite64 pwritev pwritev2 close close_range lseek
dup dup2 dup3 flock fsync fdatasync sync_file_range open openat openat2 creat access faccessat
faccessat2 stat fstat lstat newfstatat statx statfs fstatfs getcwd chdir fchdir getdents getdents64
readlink readlinkat mkdir mkdirat rmdir rename renameat renameat2 link linkat unlink unlinkat
symlink symlinkat truncate ftruncate fallocate fadvise64 readahead umask copy_file_range sendfile
splice tee
"""
# Landlock lets these pass for files that it would let nobody open.
_MODES_AND_TIMES = "chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat"
_ATTRIBUTES = "getxattr fgetxattr lgetxattr listxattr flistxattr llistxattr"
_WATCHING = "inotify_add_watch"
_MEMORY = """
mmap munmap mprotect mremap madvise msync mincore brk mlock mlock2 munlock membarrier pkey_alloc
pkey_free pkey_mprotect get_mempolicy
"""
_THREADS = """
futex futex_waitv futex_wait futex_wake futex_requeue set_robust_list get_robust_list rseq
set_tid_address arch_prctl sched_yield sched_getaffinity sched_getparam sched_getscheduler
sched_get_priority_max sched_get_priority_min sched_rr_get_interval getpriority getcpu
"""
_PROCESSES = """
fork vfork execve execveat exit exit_group wait4 waitid pidfd_open getpid getppid gettid getpgrp
getpgid getsid getuid geteuid getgid getegid getresuid getresgid getgroups prctl getrandom uname
sysinfo getrusage getrlimit setrlimit capget
"""
_SIGNALS_AND_TIME = """
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigpending rt_sigtimedwait sigaltstack
restart_syscall pause alarm getitimer setitimer timer_create timer_settime timer_gettime
timer_getoverrun timer_delete timerfd_create timerfd_settime timerfd_gettime clock_gettime
clock_getres clock_nanosleep nanosleep gettimeofday time times
"""
_WAITING = """
pipe pipe2 eventfd eventfd2 signalfd signalfd4 poll ppoll select pselect6 epoll_create
epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 inotify_init1 inotify_rm_watch
"""
_LOCAL_SOCKETS = """
accept accept4 getsockname getpeername getsockopt setsockopt sendto recvfrom sendmsg
sendmmsg recvmsg recvmmsg shutdown
"""
_MEETING = "connect bind listen"
# Each names the process that gets the signal as its first argument.
_SIGNALLING = "kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo"
_SIGNALLING_BY_DESCRIPTOR = "pidfd_send_signal"
# A run is ended by a signal to its process group, so nobody may leave that.
_LEAVING = "setsid setpgid"
_DANGEROUS = """
unshare setns mount umount2 chroot pivot_root ptrace bpf perf_event_open keyctl add_key
request_key personality mknod mknodat
"""

_AF_UNIX = 1
_SOCKET_KINDS = (1, 5)  # SOCK_STREAM, SOCK_SEQPACKET: what has to be connected first
_KIND_BITS = 0xF  # the others are SOCK_NONBLOCK, SOCK_CLOEXEC
_NAMESPACE_FLAGS = 0x7E020000
_INT = 0xFFFFFFFF
# TCGETS FIOCLEX FIONCLEX FIONREAD FIONBIO TIOCGWINSZ TIOCGPGRP: what Python asks of a file or pipe.
_IOCTLS = (0x5401, 0x5451, 0x5450, 0x541B, 0x5421, 0x5413, 0x540F)
# F_DUPFD to F_SETLKW, F_GETOWN, the open-file locks, F_DUPFD_CLOEXEC, pipe sizes, seals. Not
# F_SETOWN and F_SETSIG: the kernel would send any signal to any process on the caller's behalf.
_FCNTLS = (*range(8), 9, 36, 37, 38, 1030, 1031, 1032, 1033, 1034)
_OWN_PID = 0x7E57C0DE  # stands in the compiled filter until the process that it is for is known
_INSTRUCTION = struct.Struct("=HBBI")  # struct sock_filter
_MODE_FILTER = 2


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("len", ctypes.c_ushort), ("filter", ctypes.c_void_p))


class Filter:
    """A compiled filter: made once in the zygote, put on in every child."""

    def __init__(
        self,
        *,
        connect: bool,
        own_signals_only: bool = False,
        among_own_files: bool = False,
        any_ioctl: bool = False,
    ) -> None:
        """Compile.

        `connect` permits Unix sockets to be connected to (safe where no path
        leads to a socket of somebody else's). `own_signals_only` stops signals
        to anybody but the process that puts the filter on, for where nothing
        else stops them. `among_own_files` has files keep their modes and
        times, for where the run's user owns files besides the run's.
        `any_ioctl` is for a GPU, whose commands change from driver to driver.
        """
        rules = _rules(own_signals_only=own_signals_only, any_ioctl=any_ioctl)
        _add_sockets(rules, connect=connect)
        _add_metadata(rules, among_own_files=among_own_files)
        self._code = _export(rules)

    def put_on(self) -> None:
        """Filter this process from here on; needs no_new_privs."""
        code = _for_process(self._code, os.getpid())
        held = ctypes.create_string_buffer(code, len(code))
        pointer = ctypes.cast(held, ctypes.c_void_p)
        program = _Program(len(code) // _INSTRUCTION.size, pointer)
        given = ctypes.cast(ctypes.pointer(program), ctypes.c_void_p)
        kernel.prctl(kernel.PR_SET_SECCOMP, _MODE_FILTER, given)


def _for_process(code: bytes, pid: int) -> bytes:
    """Return the filter with `pid` where the one to know was left open."""
    steps = (
        _INSTRUCTION.pack(kind, yes, no, pid if value == _OWN_PID else value)
        for kind, yes, no, value in _INSTRUCTION.iter_unpack(code)
    )
    return b"".join(steps)


def available() -> bool:
    """Tell whether libseccomp is there to compile with."""
    try:
        import pyseccomp  # noqa: F401, PLC0415 - Linux only
    except (ImportError, OSError, RuntimeError):
        return False
    return True


def _rules(*, own_signals_only: bool, any_ioctl: bool) -> Any:
    import pyseccomp as sc  # noqa: PLC0415 - Linux only

    rules = sc.SyscallFilter(defaction=sc.ERRNO(errno.ENOSYS))
    groups = (_FILES, _MEMORY, _THREADS, _PROCESSES, _SIGNALS_AND_TIME, _WAITING, _LOCAL_SOCKETS)
    _add_all(rules, sc.ALLOW, " ".join(groups))
    _add_all(rules, sc.ERRNO(errno.EPERM), f"{_DANGEROUS} {_LEAVING}")
    # clone3 hides its flags in memory: without it glibc falls back to clone.
    _add(rules, sc.ALLOW, "clone", sc.Arg(0, sc.MASKED_EQ, _NAMESPACE_FLAGS, 0))
    if any_ioctl:
        _add(rules, sc.ALLOW, "ioctl")
    for name, commands in (("ioctl", () if any_ioctl else _IOCTLS), ("fcntl", _FCNTLS)):
        for command in commands:
            _add(rules, sc.ALLOW, name, sc.Arg(1, sc.MASKED_EQ, _INT, command))
    # Of itself only: a neighbour of the same user could be slowed down.
    for name in ("prlimit64", "sched_setaffinity"):
        _add(rules, sc.ALLOW, name, sc.Arg(0, sc.EQ, 0))
    _add(rules, sc.ALLOW, "setpriority", sc.Arg(0, sc.EQ, 0), sc.Arg(1, sc.EQ, 0))
    _add_signals(rules, own_only=own_signals_only)
    return rules


def _add_signals(rules: Any, *, own_only: bool) -> None:
    import pyseccomp as sc  # noqa: PLC0415 - Linux only

    if not own_only:
        _add_all(rules, sc.ALLOW, f"{_SIGNALLING} {_SIGNALLING_BY_DESCRIPTOR}")
        return
    _add_all(rules, sc.ERRNO(errno.EPERM), _SIGNALLING_BY_DESCRIPTOR)
    for name in _SIGNALLING.split():
        _add(rules, sc.ALLOW, name, sc.Arg(0, sc.EQ, _OWN_PID))
        _add(rules, sc.ERRNO(errno.EPERM), name, sc.Arg(0, sc.NE, _OWN_PID))


def _add_sockets(rules: Any, *, connect: bool) -> None:
    """Permit Unix sockets; unless `connect`, none that reaches others or that others reach.

    A datagram socket reaches anybody without connecting: sendmsg names the
    receiver in memory, where no filter looks.
    """
    import pyseccomp as sc  # noqa: PLC0415 - Linux only

    _add(rules, sc.ERRNO(errno.EAFNOSUPPORT), "socket", sc.Arg(0, sc.NE, _AF_UNIX))
    ours = sc.Arg(0, sc.EQ, _AF_UNIX)
    if connect:
        _add_all(rules, sc.ALLOW, f"{_MEETING} socketpair")
        _add(rules, sc.ALLOW, "socket", ours)
        return
    _add_all(rules, sc.ERRNO(errno.EPERM), _MEETING)
    for name in ("socket", "socketpair"):
        for kind in _SOCKET_KINDS:
            _add(rules, sc.ALLOW, name, ours, sc.Arg(1, sc.MASKED_EQ, _KIND_BITS, kind))


def _add_metadata(rules: Any, *, among_own_files: bool) -> None:
    """Permit what Landlock does not look at, where only the run's own files can be met.

    Elsewhere modes and times seem to change and do not: copying a file would
    fail for nothing otherwise.
    """
    import pyseccomp as sc  # noqa: PLC0415 - Linux only

    if not among_own_files:
        _add_all(rules, sc.ALLOW, f"{_MODES_AND_TIMES} {_ATTRIBUTES} {_WATCHING}")
        return
    _add_all(rules, sc.ERRNO(0), _MODES_AND_TIMES)
    _add_all(rules, sc.ERRNO(errno.ENOTSUP), _ATTRIBUTES)
    _add_all(rules, sc.ERRNO(errno.EPERM), _WATCHING)


def _add_all(rules: Any, action: Any, names: str) -> None:
    for name in names.split():
        _add(rules, action, name)


def _add(rules: Any, action: Any, name: str, *arguments: Any) -> None:
    try:
        rules.add_rule(action, name, *arguments)
    except (RuntimeError, ValueError, OSError):
        # This architecture or libseccomp does not know the name: it stays forbidden.
        return


def _export(rules: Any) -> bytes:
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()

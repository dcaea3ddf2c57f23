"""The system calls a snippet may make, as an allowlist.

What torch, TensorFlow, matplotlib, pandas, scikit-learn, multiprocessing and
subprocess were seen to use, and what belongs to the same families. All else
answers ENOSYS, so that the C library falls back as on an older kernel; calls
that are known to be dangerous answer EPERM, which libraries report best.
"""

from __future__ import annotations

import ctypes
import errno
import tempfile
from typing import Any

from sandbox.lock import kernel

_FILES = """
read readv pread64 preadv preadv2 write writev pwrite64 pwritev pwritev2 close close_range lseek
dup dup2 dup3 fcntl flock fsync fdatasync sync_file_range open openat openat2 creat access
faccessat faccessat2 stat fstat lstat newfstatat statx statfs fstatfs getcwd chdir fchdir getdents
getdents64 readlink readlinkat mkdir mkdirat rmdir rename renameat renameat2 link linkat unlink
unlinkat symlink symlinkat truncate ftruncate fallocate fadvise64 readahead umask chmod fchmod
fchmodat fchmodat2 utime utimes utimensat futimesat copy_file_range sendfile splice tee getxattr
fgetxattr lgetxattr listxattr flistxattr llistxattr
"""
_MEMORY = """
mmap munmap mprotect mremap madvise msync mincore brk mlock mlock2 munlock membarrier pkey_alloc
pkey_free pkey_mprotect get_mempolicy
"""
_THREADS = """
futex futex_waitv futex_wait futex_wake futex_requeue set_robust_list get_robust_list rseq
set_tid_address arch_prctl sched_yield sched_getaffinity sched_setaffinity sched_getparam
sched_getscheduler sched_get_priority_max sched_get_priority_min sched_rr_get_interval getpriority
setpriority getcpu
"""
_PROCESSES = """
fork vfork execve execveat exit exit_group wait4 waitid kill tkill tgkill pidfd_open
pidfd_send_signal getpid getppid gettid getpgrp getpgid getsid getuid geteuid getgid getegid
getresuid getresgid getgroups prctl getrandom uname sysinfo getrusage getrlimit setrlimit capget
"""
_SIGNALS_AND_TIME = """
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigpending rt_sigtimedwait
rt_sigqueueinfo rt_tgsigqueueinfo sigaltstack restart_syscall pause alarm getitimer setitimer
timer_create timer_settime timer_gettime timer_getoverrun timer_delete timerfd_create
timerfd_settime timerfd_gettime clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday
time times
"""
_WAITING = """
pipe pipe2 eventfd eventfd2 signalfd signalfd4 poll ppoll select pselect6 epoll_create
epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 inotify_init1 inotify_add_watch
inotify_rm_watch
"""
_LOCAL_SOCKETS = """
socketpair bind listen accept accept4 getsockname getpeername getsockopt setsockopt sendto
recvfrom sendmsg sendmmsg recvmsg recvmmsg shutdown
"""
# A run is ended by a signal to its process group, so nobody may leave that.
_LEAVING = "setsid setpgid"
_DANGEROUS = """
unshare setns mount umount2 chroot pivot_root ptrace bpf perf_event_open keyctl add_key
request_key personality mknod mknodat
"""

_AF_UNIX = 1
_NAMESPACE_FLAGS = 0x7E020000
# TCGETS FIOCLEX FIONCLEX FIONREAD FIONBIO TIOCGWINSZ TIOCGPGRP: what Python asks of a file or pipe.
_IOCTLS = (0x5401, 0x5451, 0x5450, 0x541B, 0x5421, 0x5413, 0x540F)
_INSTRUCTION = 8
_MODE_FILTER = 2


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("len", ctypes.c_ushort), ("filter", ctypes.c_void_p))


class Filter:
    """A compiled filter: made once in the zygote, put on in every child."""

    def __init__(self, *, connect: bool) -> None:
        """Compile.

        `connect` permits Unix sockets to be connected to (safe where no path
        leads to a socket of somebody else's).
        """
        code = _export(_rules(connect=connect))
        self._code = ctypes.create_string_buffer(code, len(code))
        pointer = ctypes.cast(self._code, ctypes.c_void_p)
        self._program = _Program(len(code) // _INSTRUCTION, pointer)

    def put_on(self) -> None:
        """Filter this process from here on; needs no_new_privs."""
        program = ctypes.cast(ctypes.pointer(self._program), ctypes.c_void_p)
        kernel.prctl(kernel.PR_SET_SECCOMP, _MODE_FILTER, program)


def available() -> bool:
    """Tell whether libseccomp is there to compile with."""
    try:
        import pyseccomp  # noqa: F401, PLC0415 - Linux only
    except (ImportError, OSError, RuntimeError):
        return False
    return True


def _rules(*, connect: bool) -> Any:
    import pyseccomp as sc  # noqa: PLC0415 - Linux only

    rules = sc.SyscallFilter(defaction=sc.ERRNO(errno.ENOSYS))
    groups = [_FILES, _MEMORY, _THREADS, _PROCESSES, _SIGNALS_AND_TIME, _WAITING, _LOCAL_SOCKETS]
    groups += ["connect"] * connect
    for name in " ".join(groups).split():
        _add(rules, sc.ALLOW, name)
    for name in f"{_DANGEROUS} {_LEAVING}".split() + ["connect"] * (not connect):
        _add(rules, sc.ERRNO(errno.EPERM), name)
    _add(rules, sc.ALLOW, "socket", sc.Arg(0, sc.EQ, _AF_UNIX))
    _add(rules, sc.ERRNO(errno.EAFNOSUPPORT), "socket", sc.Arg(0, sc.NE, _AF_UNIX))
    # clone3 hides its flags in memory: without it glibc falls back to clone.
    _add(rules, sc.ALLOW, "clone", sc.Arg(0, sc.MASKED_EQ, _NAMESPACE_FLAGS, 0))
    for request in _IOCTLS:
        _add(rules, sc.ALLOW, "ioctl", sc.Arg(1, sc.MASKED_EQ, 0xFFFFFFFF, request))
    _add(rules, sc.ALLOW, "prlimit64", sc.Arg(0, sc.EQ, 0))
    return rules


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

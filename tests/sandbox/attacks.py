"""Attacks on what is outside a run, each with the layers that stop it by themselves.

The code of an attack finds its targets in `T` (see scene.py) and prints `GOT` and what it
took, or leaves its mark where the scene can see it. Numbers of system calls are x86-64's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

ROOT_ONLY, USER_ONLY = "root", "user"
UID, TREE, FILES = "uid_per_run", "namespaces", "landlock"
# The container that we ship, by what is around it: no capability, no new privileges, Docker's
# filter, nothing to execute in /tmp. It is switched off by not being in it.
CONTAINER = "container"
SCOPE, CALLS, PRIVILEGES = "landlock_signal_scope", "seccomp", "privileges"

PRELUDE = """
import ctypes, os, signal, socket, struct, subprocess, sys, time
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
def call(number, *arguments):
    result = libc.syscall(ctypes.c_long(number), *arguments)
    if result < 0: raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
"""


@dataclass(frozen=True)
class Attack:
    """One attack.

    held_by: the layers each of which stops it alone, where root runs the service (some
    only together: `a+b`);
    for_users: the same where an ordinary user does, if it differs by more than the uid.
    within: layers that stay on, since the attack is on what comes behind them.
    besides: what else has to be off for it to succeed, which stops it only by the way.
    proof: what of the scene shows success, besides `GOT` and the scene's secret in the output.
    """

    what: str
    code: str
    held_by: frozenset[str]
    for_users: frozenset[str] | None = None
    within: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    proof: Callable[[Any], bool] | None = None
    needs: str = ""
    only: str = ""

    def holders(self, *, as_root: bool) -> frozenset[str]:
        """Return the layers that stop it alone for a service of this user."""
        held = self.held_by if as_root or self.for_users is None else self.for_users
        held = (held if as_root else held - {UID}) - {CONTAINER}
        # Where there is a scope there is the rest of Landlock, too.
        return held | {SCOPE} if FILES in held else held


def _attack(what: str, code: str, held_by: str, **more: Any) -> Attack:
    for name in ("for_users", "within", "besides"):
        if name in more:
            more[name] = frozenset(more[name].split())
    return Attack(what, PRELUDE + code, frozenset(held_by.split()), **more)


NETWORK = [
    _attack(
        "a TCP connection to a server on this machine",
        "s = socket.create_connection(('127.0.0.1', T['tcp']), 2); s.sendall(T['word'].encode())\n"
        "print('GOT', s.recv(100).decode())",
        f"{TREE} {FILES} {CALLS}",
    ),
    _attack(
        "a TCP connection over IPv6",
        "s = socket.create_connection(('::1', T['tcp6']), 2); s.sendall(T['word'].encode())\n"
        "print('GOT', s.recv(100).decode())",
        f"{TREE} {FILES} {CALLS} {CONTAINER}",
    ),
    _attack(
        "a UDP datagram to a server on this machine",
        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.settimeout(2)\n"
        "s.sendto(T['word'].encode(), ('127.0.0.1', T['udp'])); print('GOT', s.recv(100).decode())",
        f"{TREE} {CALLS}",
    ),
    _attack(
        "a netlink socket that lists this machine's network cards",
        "s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0); s.settimeout(2)\n"
        "s.send(struct.pack('IHHIIBxHiII', 32, 18, 0x301, 1, 0, 0, 0, 0, 0, 0))\n"
        "data = s.recv(65536)\n"
        "print('GOT', T['secret'] if T['eth'].encode() in data else '')",
        f"{TREE} {CALLS}",
        needs="eth",
    ),
    _attack(
        "a raw packet socket",
        "s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0x300)\nprint('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    _attack(
        "the kernel's cipher sockets",
        "s = socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)\n"
        "s.bind(('hash', 'sha256')); print('GOT', T['secret'])",
        CALLS,
        needs="AF_ALG",
    ),
    _attack(
        "a socket to the machine that this one is a guest of",
        "socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM); print('GOT', T['secret'])",
        CALLS,
        needs="AF_VSOCK",
    ),
]

SOCKETS = [
    _attack(
        "the supervisor's own socket",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(3); s.connect(T['supervisor'])\n"
        "s.sendall(b'GET /health HTTP/1.0\\r\\n\\r\\n')\n"
        "print('GOT', T['secret'] if b' 200 ' in s.recv(100) else '')",
        f"{TREE} {UID} {CALLS}",
    ),
    _attack(
        "a Unix socket of the service's user",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(2); s.connect(T['stream'])\n"
        "s.sendall(T['word'].encode()); print('GOT', s.recv(100).decode())",
        f"{TREE} {UID} {CALLS}",
    ),
    _attack(
        "a datagram to a Unix socket of the service's user",
        "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "s.sendto(T['word'].encode(), T['gram']); time.sleep(0.2)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.heard(scene.gram),
    ),
    _attack(
        "a datagram through one end of a socket pair",
        "s, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "s.sendmsg([T['word'].encode()], [], 0, T['gram']); time.sleep(0.2)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.heard(scene.gram),
    ),
    _attack(
        "an abstract Unix socket",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(2); s.connect('\\0' + T['abstract'])\n"
        "s.sendall(T['word'].encode()); print('GOT', s.recv(100).decode())",
        f"{TREE} {SCOPE} {CALLS}",
    ),
    _attack(
        "a server under the abstract name of somebody else",
        "s = socket.socket(socket.AF_UNIX); s.bind('\\0' + T['unused']); s.listen()\n"
        "names = open('/proc/self/net/unix').read()\n"
        "print('GOT', T['secret'] if T['stream'] in names and T['unused'] in names else '')",
        f"{TREE} {CALLS}",
        needs="others",
    ),
]

FILE_SYSTEM = [
    _attack(
        "reading a file of the service's user",
        "print('GOT', open(T['file']).read())",
        f"{TREE} {UID} {FILES}",
    ),
    _attack(
        "overwriting a file of the service's user",
        "open(T['file'], 'w').write(T['word'])",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: scene.file.read_text() == scene.word,
    ),
    _attack(
        "emptying a file of the service's user",
        "os.truncate(T['file'], 0)",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: scene.file.stat().st_size == 0,
    ),
    _attack(
        "deleting a file of the service's user",
        "os.unlink(T['file'])",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: not scene.file.exists(),
    ),
    _attack(
        "opening a file of the service's user to the world",
        "os.chmod(T['file'], 0o777)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.file.stat().st_mode & 0o777 == 0o777,
    ),
    _attack(
        "changing the times of a file of the service's user",
        "os.utime(T['file'], (5, 5))",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.file.stat().st_mtime == 5,
    ),
    _attack(
        "watching what the service's user does to a folder",
        "fd = libc.inotify_init1(0)\n"
        "if libc.inotify_add_watch(fd, T['folder'].encode(), 0xFFF) > 0: print('GOT', T['secret'])",
        f"{TREE} {UID} {CALLS}",
    ),
    _attack(
        "a file left in a folder that is open to all",
        "open(T['shared'] + '/mine', 'w').write(T['word'])",
        f"{TREE} {FILES}",
        proof=lambda scene: (scene.shared / "mine").exists(),
    ),
    _attack(
        "listing a folder that is open to all",
        "if 'listed' in os.listdir(T['shared']): print('GOT', T['secret'])",
        f"{TREE} {FILES}",
    ),
    _attack(
        "running a program that lies in a folder open to all",
        "print('GOT', subprocess.check_output([T['shared'] + '/program']).decode())",
        f"{TREE} {FILES} {CONTAINER}",
    ),
    _attack(
        "a link to a file of the service's user among the files it hands out",
        "os.symlink(T['file'], 'result.txt')",
        f"{TREE} {UID} {FILES} careful_files",
        besides="careful_files",
    ),
    _attack(
        "a device node of its own making",
        "os.mknod('null', 0o600 | 0o020000, os.makedev(1, 3)); open('null', 'w').write('x')\n"
        "print('GOT', T['secret'])",
        f"{UID} {TREE} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    _attack(
        "protection from the kernel's out-of-memory killer",
        "open('/proc/self/oom_score_adj', 'w').write('-900')\n"
        "print('GOT', T['secret'] if open('/proc/self/oom_score_adj').read() == '-900\\n' else '')",
        f"{UID} {PRIVILEGES} {FILES}",
        only=ROOT_ONLY,
        needs="sys_resource",
    ),
]

VICTIM = [
    _attack(
        "killing a process of the service's user",
        "os.kill(T['victim'], signal.SIGKILL)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    _attack(
        "killing it with the kernel as the messenger (F_SETOWN)",
        "import fcntl\n"
        "a, b = socket.socketpair()\n"
        "fcntl.fcntl(a, 10, signal.SIGKILL); fcntl.fcntl(a, fcntl.F_SETOWN, T['victim'])\n"
        "fcntl.fcntl(a, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK); b.send(b'x')",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    _attack(
        "killing it through a descriptor of it",
        "fd = call(434, T['victim'], 0); call(424, fd, 9, None, 0)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    _attack(
        "killing it with a queued signal",
        "info = struct.pack('iiiiii', 9, 0, -1, 0, os.getpid(), os.getuid()).ljust(128, b'\\0')\n"
        "call(129, T['victim'], 9, info)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    _attack(
        "tracing it",
        "call(101, 0x4206, T['victim'], 0, 0); print('GOT', T['secret'])",
        f"{UID} {FILES} {CALLS} {PRIVILEGES}",
        for_users=f"{TREE} {FILES} {CALLS}",
        needs="victim",
    ),
    _attack(
        "reading its memory",
        "mine = ctypes.create_string_buffer(100)\n"
        "local = struct.pack('QQ', ctypes.addressof(mine), 100)\n"
        "remote = struct.pack('QQ', T['address'], 100)\n"
        "call(310, T['victim'], local, 1, remote, 1, 0); print('GOT', mine.value.decode())",
        f"{UID} {FILES} {CALLS} {PRIVILEGES} {CONTAINER}",
        for_users=f"{TREE} {FILES} {CALLS}",
        needs="victim",
    ),
    _attack(
        "reading its environment",
        "print('GOT', open('/proc/%d/environ' % T['victim']).read())",
        # Root may look wherever its capabilities let it, whatever Landlock says.
        f"{UID} {PRIVILEGES}",
        for_users=f"{TREE} {FILES}",
        needs="victim",
    ),
    _attack(
        "reading its command line",
        "print('GOT', open('/proc/%d/cmdline' % T['victim']).read())",
        # Where /proc can be mounted anew, and to a uid of its own hides the others.
        f"{TREE}+{UID}",
        only=ROOT_ONLY,
        needs="victim others",
    ),
    _attack(
        "taking its last place in the queue for the processor",
        "os.setpriority(os.PRIO_PROCESS, T['victim'], 19)",
        f"{UID} {PRIVILEGES} {CALLS}",
        for_users=CALLS,
        proof=lambda scene: scene.victim.nice() == 19,
        needs="victim",
    ),
    _attack(
        "choosing the processor it may run on",
        "os.sched_setaffinity(T['victim'], {0})",
        f"{UID} {PRIVILEGES} {CALLS}",
        for_users=CALLS,
        proof=lambda scene: scene.victim.processors() == [0],
        needs="victim cores",
    ),
    _attack(
        "changing its limits",
        "import resource\nresource.prlimit(T['victim'], resource.RLIMIT_NOFILE, (3, 3))",
        f"{UID} {CALLS}",
        proof=lambda scene: scene.victim.open_files() == 3,
        needs="victim",
    ),
]

KERNEL = [
    _attack(
        "a user namespace, where it is root again",
        "call(272, 0x10000000)\n"
        "status = open('/proc/self/status').read().split('CapEff:')[1].split()[0]\n"
        "print('GOT', T['secret'] if int(status, 16) else '')",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "a user namespace made along with a process",
        "pid = call(56, 0x10000011, 0, 0, 0, 0)\n"
        "if pid == 0: os._exit(0)\n"
        "os.waitpid(pid, 0); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "a mount, in a mount namespace of its own",
        "call(272, 0x10000000 | 0x20000)\n"
        "call(165, b'none', os.getcwd().encode(), b'tmpfs', 0, None); print('GOT', T['secret'])",
        f"{FILES} {CALLS} {CONTAINER}",
    ),
    _attack(
        "a ring for io_uring",
        "call(425, 4, ctypes.create_string_buffer(120)); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
        besides="rlimit_memlock",
    ),
    _attack(
        "a program in the kernel (bpf)",
        "call(321, 0, ctypes.create_string_buffer(struct.pack('IIII', 2, 4, 4, 1), 120), 120)\n"
        "print('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    _attack(
        "a key in the kernel's keyring",
        "call(248, b'user', b'thaw', b'x', 1, ctypes.c_long(-2)); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "faults handled in user space (userfaultfd)",
        "call(323, 1); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "the processor's counters (perf)",
        "attributes = struct.pack('IIQQQQQ', 1, 112, 0, 0, 0, 0, 0x60).ljust(112, b'\\0')\n"
        "call(298, attributes, 0, -1, -1, 0); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "memory shared by number (System V)",
        "number = call(29, T['key'], 4096, 0o1600)\nprint('made', number)",
        f"{TREE} {CALLS}",
        proof=lambda scene: scene.has_shared_memory(),
    ),
    _attack(
        "addresses that are not random",
        "call(135, 0x40000)\nprint('GOT', T['secret'] if call(135, 0xFFFFFFFF) & 0x40000 else '')",
        f"{CALLS} {CONTAINER}",
    ),
    _attack(
        "a session that no signal to its group reaches",
        "if os.fork() == 0: os.setsid(); print('GOT', T['secret']); os._exit(0)\nos.wait()",
        CALLS,
    ),
    _attack(
        "a setuid program that is root",
        "p = subprocess.Popen(['/usr/bin/passwd'], stdin=subprocess.PIPE, stdout=-3, stderr=-3)\n"
        "time.sleep(0.2)\n"
        "ids = open('/proc/%d/status' % p.pid).read().split('Uid:')[1].split()[:4]\n"
        "p.kill() if ids[0] != '0' else None; p.stdin.close()\n"
        "print('GOT', T['secret'] if '0' in ids else '')",
        f"{TREE} {FILES} {CALLS} {PRIVILEGES} {CONTAINER}",
        within=UID,
    ),
    _attack(
        "another user's identity",
        "os.setgroups([]); os.setresuid(12345, 12345, 12345); print('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS}",
        only=ROOT_ONLY,
    ),
]

ATTACKS = [*NETWORK, *SOCKETS, *FILE_SYSTEM, *VICTIM, *KERNEL]

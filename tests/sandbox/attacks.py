"""Attacks on what is outside a run, each with the layers that stop it by themselves."""

from __future__ import annotations

from tests.sandbox.attack import (
    CALLS,
    CONTAINER,
    FILES,
    PRIVILEGES,
    ROOT_ONLY,
    SCOPE,
    TREE,
    UID,
    attack,
)
from tests.sandbox.kernel_attacks import KERNEL

NETWORK = [
    attack(
        "a TCP connection to a server on this machine",
        "s = socket.create_connection(('127.0.0.1', T['tcp']), 2); s.sendall(T['word'].encode())\n"
        "print('GOT', s.recv(100).decode())",
        f"{TREE} {FILES} {CALLS}",
    ),
    attack(
        "a TCP connection over IPv6",
        "s = socket.create_connection(('::1', T['tcp6']), 2); s.sendall(T['word'].encode())\n"
        "print('GOT', s.recv(100).decode())",
        f"{TREE} {FILES} {CALLS} {CONTAINER}",
    ),
    attack(
        "a UDP datagram to a server on this machine",
        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.settimeout(2)\n"
        "s.sendto(T['word'].encode(), ('127.0.0.1', T['udp'])); print('GOT', s.recv(100).decode())",
        f"{TREE} {CALLS}",
    ),
    attack(
        "a netlink socket that lists this machine's network cards",
        "s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0); s.settimeout(2)\n"
        "s.send(struct.pack('IHHIIBxHiII', 32, 18, 0x301, 1, 0, 0, 0, 0, 0, 0))\n"
        "data = s.recv(65536)\n"
        "print('GOT', T['secret'] if T['eth'].encode() in data else '')",
        f"{TREE} {CALLS}",
        needs="eth",
    ),
    attack(
        "a raw packet socket",
        "s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0x300)\nprint('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    attack(
        "the kernel's cipher sockets",
        "s = socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)\n"
        "s.bind(('hash', 'sha256')); print('GOT', T['secret'])",
        CALLS,
        needs="AF_ALG",
    ),
    attack(
        "a socket to the machine that this one is a guest of",
        "socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM); print('GOT', T['secret'])",
        CALLS,
        needs="AF_VSOCK",
    ),
]

SOCKETS = [
    attack(
        "the supervisor's own socket",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(3); s.connect(T['supervisor'])\n"
        "s.sendall(b'GET /health HTTP/1.0\\r\\n\\r\\n')\n"
        "print('GOT', T['secret'] if b' 200 ' in s.recv(100) else '')",
        f"{TREE} {UID} {CALLS}",
    ),
    attack(
        "a Unix socket of the service's user",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(2); s.connect(T['stream'])\n"
        "s.sendall(T['word'].encode()); print('GOT', s.recv(100).decode())",
        f"{TREE} {UID} {CALLS}",
    ),
    attack(
        "a datagram to a Unix socket of the service's user",
        "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "s.sendto(T['word'].encode(), T['gram']); time.sleep(0.2)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.heard(scene.gram),
    ),
    attack(
        "a datagram through one end of a socket pair",
        "s, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "s.sendmsg([T['word'].encode()], [], 0, T['gram']); time.sleep(0.2)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.heard(scene.gram),
    ),
    attack(
        "an abstract Unix socket",
        "s = socket.socket(socket.AF_UNIX); s.settimeout(2); s.connect('\\0' + T['abstract'])\n"
        "s.sendall(T['word'].encode()); print('GOT', s.recv(100).decode())",
        f"{TREE} {SCOPE} {CALLS}",
    ),
    attack(
        "a server under the abstract name of somebody else",
        "s = socket.socket(socket.AF_UNIX); s.bind('\\0' + T['unused']); s.listen()\n"
        "names = open('/proc/self/net/unix').read()\n"
        "print('GOT', T['secret'] if T['stream'] in names and T['unused'] in names else '')",
        f"{TREE} {CALLS}",
        needs="others",
    ),
]

FILE_SYSTEM = [
    attack(
        "reading a file of the service's user",
        "print('GOT', open(T['file']).read())",
        f"{TREE} {UID} {FILES}",
    ),
    attack(
        "overwriting a file of the service's user",
        "open(T['file'], 'w').write(T['word'])",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: scene.file.read_text() == scene.word,
    ),
    attack(
        "emptying a file of the service's user",
        "os.truncate(T['file'], 0)",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: scene.file.stat().st_size == 0,
    ),
    attack(
        "deleting a file of the service's user",
        "os.unlink(T['file'])",
        f"{TREE} {UID} {FILES}",
        proof=lambda scene: not scene.file.exists(),
    ),
    attack(
        "opening a file of the service's user to the world",
        "os.chmod(T['file'], 0o777)",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.file.stat().st_mode & 0o777 == 0o777,
    ),
    attack(
        "changing the times of a file of the service's user",
        "os.utime(T['file'], (5, 5))",
        f"{TREE} {UID} {CALLS}",
        proof=lambda scene: scene.file.stat().st_mtime == 5,
    ),
    attack(
        "watching what the service's user does to a folder",
        "fd = libc.inotify_init1(0)\n"
        "if libc.inotify_add_watch(fd, T['folder'].encode(), 0xFFF) > 0: print('GOT', T['secret'])",
        f"{TREE} {UID} {CALLS}",
    ),
    attack(
        "a file left in a folder that is open to all",
        "open(T['shared'] + '/mine', 'w').write(T['word'])",
        f"{TREE} {FILES}",
        proof=lambda scene: (scene.shared / "mine").exists(),
    ),
    attack(
        "listing a folder that is open to all",
        "if 'listed' in os.listdir(T['shared']): print('GOT', T['secret'])",
        f"{TREE} {FILES}",
    ),
    attack(
        "running a program that lies in a folder open to all",
        "print('GOT', subprocess.check_output([T['shared'] + '/program']).decode())",
        f"{TREE} {FILES} {CONTAINER}",
    ),
    attack(
        "a link to a file of the service's user among the files it hands out",
        "os.symlink(T['file'], 'result.txt')",
        f"{TREE} {UID} {FILES} careful_files",
        besides="careful_files",
    ),
    attack(
        "a device node of its own making",
        "os.mknod('null', 0o600 | 0o020000, os.makedev(1, 3)); open('null', 'w').write('x')\n"
        "print('GOT', T['secret'])",
        f"{UID} {TREE} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    attack(
        "protection from the kernel's out-of-memory killer",
        "open('/proc/self/oom_score_adj', 'w').write('-900')\n"
        "print('GOT', T['secret'] if open('/proc/self/oom_score_adj').read() == '-900\\n' else '')",
        f"{UID} {PRIVILEGES} {FILES}",
        only=ROOT_ONLY,
        needs="sys_resource",
    ),
]

VICTIM = [
    attack(
        "killing a process of the service's user",
        "os.kill(T['victim'], signal.SIGKILL)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    attack(
        "killing it with the kernel as the messenger (F_SETOWN)",
        "import fcntl\n"
        "a, b = socket.socketpair()\n"
        "fcntl.fcntl(a, 10, signal.SIGKILL); fcntl.fcntl(a, fcntl.F_SETOWN, T['victim'])\n"
        "fcntl.fcntl(a, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK); b.send(b'x')",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    attack(
        "killing it through a descriptor of it",
        "fd = call(434, T['victim'], 0); call(424, fd, 9, None, 0)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    attack(
        "killing it with a queued signal",
        "info = struct.pack('iiiiii', 9, 0, -1, 0, os.getpid(), os.getuid()).ljust(128, b'\\0')\n"
        "call(129, T['victim'], 9, info)",
        f"{UID} {SCOPE} {CALLS}",
        proof=lambda scene: scene.victim.is_dead(),
        needs="victim",
    ),
    attack(
        "tracing it",
        "call(101, 0x4206, T['victim'], 0, 0); print('GOT', T['secret'])",
        f"{UID} {FILES} {CALLS} {PRIVILEGES}",
        for_users=f"{TREE} {FILES} {CALLS}",
        needs="victim",
    ),
    attack(
        "reading its memory",
        "mine = ctypes.create_string_buffer(100)\n"
        "local = struct.pack('QQ', ctypes.addressof(mine), 100)\n"
        "remote = struct.pack('QQ', T['address'], 100)\n"
        "call(310, T['victim'], local, 1, remote, 1, 0); print('GOT', mine.value.decode())",
        f"{UID} {FILES} {CALLS} {PRIVILEGES} {CONTAINER}",
        for_users=f"{TREE} {FILES} {CALLS}",
        needs="victim",
    ),
    attack(
        "reading its environment",
        "print('GOT', open('/proc/%d/environ' % T['victim']).read())",
        # Root may look wherever its capabilities let it, whatever Landlock says.
        f"{UID} {PRIVILEGES}",
        for_users=f"{TREE} {FILES}",
        needs="victim",
    ),
    attack(
        "reading its command line",
        "print('GOT', open('/proc/%d/cmdline' % T['victim']).read())",
        # Where /proc can be mounted anew, and to a uid of its own hides the others.
        f"{TREE}+{UID}",
        only=ROOT_ONLY,
        needs="victim others",
    ),
    attack(
        "taking its last place in the queue for the processor",
        "os.setpriority(os.PRIO_PROCESS, T['victim'], 19)",
        f"{UID} {PRIVILEGES} {CALLS}",
        for_users=CALLS,
        proof=lambda scene: scene.victim.nice() == 19,
        needs="victim",
    ),
    attack(
        "choosing the processor it may run on",
        "os.sched_setaffinity(T['victim'], {0})",
        f"{UID} {PRIVILEGES} {CALLS}",
        for_users=CALLS,
        proof=lambda scene: scene.victim.processors() == [0],
        needs="victim cores",
    ),
    attack(
        "changing its limits",
        "import resource\nresource.prlimit(T['victim'], resource.RLIMIT_NOFILE, (3, 3))",
        f"{UID} {CALLS}",
        proof=lambda scene: scene.victim.open_files() == 3,
        needs="victim",
    ),
]

ATTACKS = [*NETWORK, *SOCKETS, *FILE_SYSTEM, *VICTIM, *KERNEL]

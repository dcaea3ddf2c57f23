"""Attacks on the kernel: namespaces, mounts, programs in it, privileges."""

from __future__ import annotations

from tests.sandbox.attack import CALLS, CONTAINER, FILES, PRIVILEGES, ROOT_ONLY, TREE, UID, attack

KERNEL = [
    attack(
        "a user namespace, where it is root again",
        "call(272, 0x10000000)\n"
        "status = open('/proc/self/status').read().split('CapEff:')[1].split()[0]\n"
        "print('GOT', T['secret'] if int(status, 16) else '')",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "a user namespace made along with a process",
        "pid = call(56, 0x10000011, 0, 0, 0, 0)\n"
        "if pid == 0: os._exit(0)\n"
        "os.waitpid(pid, 0); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "a mount, in a mount namespace of its own",
        "call(272, 0x10000000 | 0x20000)\n"
        "call(165, b'none', os.getcwd().encode(), b'tmpfs', 0, None); print('GOT', T['secret'])",
        f"{FILES} {CALLS} {CONTAINER}",
    ),
    attack(
        "a ring for io_uring",
        "call(425, 4, ctypes.create_string_buffer(120)); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
        besides="rlimit_memlock",
    ),
    attack(
        "a program in the kernel (bpf)",
        "call(321, 0, ctypes.create_string_buffer(struct.pack('IIII', 2, 4, 4, 1), 120), 120)\n"
        "print('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS} {CONTAINER}",
        only=ROOT_ONLY,
    ),
    attack(
        "a key in the kernel's keyring",
        "call(248, b'user', b'thaw', b'x', 1, ctypes.c_long(-2)); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "faults handled in user space (userfaultfd)",
        "call(323, 1); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "the processor's counters (perf)",
        "attributes = struct.pack('IIQQQQQ', 1, 112, 0, 0, 0, 0, 0x60).ljust(112, b'\\0')\n"
        "call(298, attributes, 0, -1, -1, 0); print('GOT', T['secret'])",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "memory shared by number (System V)",
        "number = call(29, T['key'], 4096, 0o1600)\nprint('made', number)",
        f"{TREE} {CALLS}",
        proof=lambda scene: scene.has_shared_memory(),
    ),
    attack(
        "addresses that are not random",
        "call(135, 0x40000)\nprint('GOT', T['secret'] if call(135, 0xFFFFFFFF) & 0x40000 else '')",
        f"{CALLS} {CONTAINER}",
    ),
    attack(
        "a session that no signal to its group reaches",
        "if os.fork() == 0: os.setsid(); print('GOT', T['secret']); os._exit(0)\nos.wait()",
        CALLS,
    ),
    attack(
        "a setuid program that is root",
        "p = subprocess.Popen(['/usr/bin/passwd'], stdin=subprocess.PIPE, stdout=-3, stderr=-3)\n"
        "time.sleep(0.2)\n"
        "ids = open('/proc/%d/status' % p.pid).read().split('Uid:')[1].split()[:4]\n"
        "p.kill() if ids[0] != '0' else None; p.stdin.close()\n"
        "print('GOT', T['secret'] if '0' in ids else '')",
        f"{TREE} {FILES} {CALLS} {PRIVILEGES} {CONTAINER}",
        within=UID,
    ),
    attack(
        "another user's identity",
        "os.setgroups([]); os.setresuid(12345, 12345, 12345); print('GOT', T['secret'])",
        f"{UID} {PRIVILEGES} {CALLS}",
        only=ROOT_ONLY,
    ),
]

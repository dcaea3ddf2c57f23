"""What a snippet tries that it must not: each attack is really made.

Every attack is made in each situation that the service is made for: started by
root or by an ordinary user, where namespaces are permitted and where not. After
each, the next run works and nothing is left.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
from pathlib import Path

import pytest

REPO = Path(__file__).parents[2]


@pytest.fixture
def snippet(jail):
    """Run code, then see that the sandbox is as it was before."""
    before = {name: zygote["pid"] for name, zygote in jail.health()["zygotes"].items()}

    def run(code, **request):
        return jail.run(code, **request)

    yield run
    health = jail.settle()
    assert {name: zygote["pid"] for name, zygote in health["zygotes"].items()} == before
    assert jail.run("print('as before')").text == "as before\n"
    jail.settle()
    assert jail.strays() == []


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK"])
def test_there_is_no_network_of_any_family(snippet, family):
    code = f"import socket\nfor kind in (1, 2, 3):\n    socket.socket(socket.{family}, kind)"
    result = snippet(code)
    assert "Address family not supported" in result.text


def test_a_server_on_this_machine_is_out_of_reach(snippet):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        result = snippet(f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)")
        assert result.verdict == "error"
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


def test_names_are_not_looked_up(snippet):
    assert "gaierror" in snippet("import socket; socket.getaddrinfo('example.org', 80)").text


def test_no_socket_of_others_can_be_reached(snippet, jail):
    with socket.socket(socket.AF_UNIX) as abstract:
        abstract.bind("\0thaw-test-abstract")
        abstract.listen()
        targets = [str(jail.path_inside), "\\0thaw-test-abstract"]
        code = (
            "import socket\n"
            f"for target in {targets!r}:\n"
            "    s = socket.socket(socket.AF_UNIX)\n"
            "    try: s.connect(target.replace('\\\\0', '\\0')); print('reached', target)\n"
            "    except OSError as error: print(type(error).__name__)\n"
        )
        assert "reached" not in snippet(code).text


def test_secrets_in_the_services_environment_are_not_seen(snippet, jail):
    environment = Path(f"/proc/{jail.pid}/environ").read_bytes()
    assert b"hidden-token-42" in environment
    code = (
        "import os, glob\n"
        "print(dict(os.environ))\n"
        "for path in glob.glob('/proc/[0-9]*/environ') + ['/proc/self/environ']:\n"
        "    try: print(open(path, 'rb').read())\n"
        "    except OSError: pass\n"
    )
    text = snippet(code).text
    assert "student" in text
    assert "hidden" not in text


def test_files_of_the_host_are_neither_read_nor_listed(snippet, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read")
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        with contextlib.suppress(PermissionError):
            folder.chmod(0o755)
    paths = [str(secret), str(REPO / "pyproject.toml"), "/etc/shadow", "/etc/hostname", __file__]
    folders = ["/tmp", "/root", "/home", "/var", str(REPO), str(REPO / "bot")]
    folders += ["/opt/thaw", "/run", "/run/thaw", "/slots"]
    code = (
        f"import os\nfor path in {paths!r}:\n"
        "    try: open(path).read(); print('read', path)\n"
        "    except OSError: pass\n"
        f"for path in {folders!r}:\n"
        "    try: os.listdir(path); print('listed', path)\n"
        "    except OSError: pass\n"
    )
    result = snippet(code)
    assert (result.text, result.verdict) == ("", "ok")


def test_nothing_outside_the_own_folder_can_be_written(snippet):
    code = (
        "import sys, os, numpy\n"
        "folders = ['/', '/tmp', '/usr', '/etc', '/proc/sys/kernel', '/var/tmp', sys.prefix,\n"
        "           os.path.dirname(numpy.__file__)]\n"
        "for folder in folders:\n"
        "    try: open(folder + '/mine', 'w'); print('wrote', folder)\n"
        "    except OSError: pass\n"
        "try: open(numpy.__file__, 'a'); print('appended')\n"
        "except OSError: pass\n"
    )
    assert snippet(code).text == ""


def test_other_processes_cannot_be_signalled(snippet, jail):
    family = [jail.number_inside(process.pid) for process in jail.family()]
    others = [*family, os.getpid(), 1]
    code = (
        "import os, signal\n"
        f"for pid in {others!r} + [os.getppid(), -1]:\n"
        "    if pid in (0, os.getpid()): continue\n"
        "    for number in (0, signal.SIGCONT, signal.SIGTERM, signal.SIGKILL):\n"
        "        try: os.kill(pid, number)\n"
        "        except OSError: continue\n"
        "        if pid != -1: print('signalled', pid)\n"
    )
    assert "signalled" not in snippet(code).text


def test_other_processes_cannot_be_traced_or_read(snippet, jail):
    code = (
        "import ctypes, os\n"
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        f"for pid in [os.getppid(), {jail.number_inside(jail.pid)}]:\n"
        "    print(libc.ptrace(16, pid, 0, 0), libc.syscall(310, pid, 0, 0, 0, 0, 0))\n"
        "    try: open(f'/proc/{pid}/mem', 'rb'); print('opened')\n"
        "    except OSError: pass\n"
    )
    assert snippet(code).text == "-1 -1\n-1 -1\n"


# x86-64 numbers: unshare setns mount umount2 chroot pivot_root bpf keyctl add_key userfaultfd
# io_uring_setup perf_event_open clone3 memfd_create open_by_handle_at kexec_load init_module
# mknod shmget semget msgget mq_open fanotify_init process_vm_writev setuid setgid sethostname
CALLS = [272, 308, 165, 166, 161, 155, 321, 250, 248, 323, 425, 298, 435, 319, 304, 246, 175]
CALLS += [133, 29, 64, 68, 240, 300, 311, 105, 106, 170]


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers are those of x86-64")
def test_dangerous_system_calls_answer_no(snippet):
    code = (
        "import ctypes\n"
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        f"for number in {CALLS!r}:\n"
        "    result = libc.syscall(number, 0, 0, 0, 0, 0)\n"
        "    if result != -1 or ctypes.get_errno() not in (1, 38): print(number, result)\n"
    )
    assert snippet(code).text == ""


def test_privileges_are_gone_and_stay_gone(snippet):
    code = (
        "import os, resource, subprocess\n"
        "status = dict(l.split(':', 1) for l in open('/proc/self/status').read().splitlines())\n"
        "print(os.getuid() != 0, int(status['CapEff'], 16), int(status['CapPrm'], 16))\n"
        "print(status['NoNewPrivs'].strip(), status['Seccomp'].strip())\n"
        "for name in ('NOFILE', 'FSIZE', 'DATA', 'CPU', 'CORE'):\n"
        "    kind = getattr(resource, 'RLIMIT_' + name)\n"
        "    try: resource.setrlimit(kind, (-1, -1)); print('raised', name)\n"
        "    except (OSError, ValueError): pass\n"
        "try: open('/proc/self/oom_score_adj', 'w').write('-1000'); print('protected')\n"
        "except OSError: pass\n"
        "try: print(subprocess.run(['su', '-c', 'id'], capture_output=True).returncode != 0)\n"
        "except OSError: print(True)\n"
    )
    assert snippet(code).text == "True 0 0\n1 2\nTrue\n"


def test_no_descriptor_of_the_service_is_open(snippet):
    code = (
        "import os\n"
        "for fd in range(256):\n"
        "    try: print(fd, os.readlink(f'/proc/self/fd/{fd}').split(':')[0])\n"
        "    except OSError: pass\n"
    )
    lines = snippet(code).text.splitlines()
    # What is warmed up holds fonts open, to read.
    assert [line for line in lines if "/mpl-data/fonts/" not in line] == [
        "0 /dev/null",
        "1 pipe",
        "2 pipe",
        "3 socket",
    ]


DAEMONS = {
    "a child that stays": "if not os.fork(): time.sleep(60)",
    "a grandchild": "if not os.fork():\n    if os.fork(): os._exit(0)\n    work()",
    "a daemon": (
        "if not os.fork():\n"
        "    try: os.setsid()\n"
        "    except OSError: pass\n"
        "    for number in range(1, 65):\n"
        "        try: signal.signal(number, signal.SIG_IGN)\n"
        "        except (OSError, ValueError): pass\n"
        "    work()"
    ),
    "one that cannot be looked at": (
        "if not os.fork():\n    ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n    work()"
    ),
    "one that wants to outlive its parent": (
        "if not os.fork():\n    ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)\n    work()"
    ),
    "one that is stopped": (
        "if not os.fork():\n"
        "    try: os.kill(os.getpid(), signal.SIGSTOP)\n"
        "    except OSError: work()"  # on the third floor it may not
    ),
    "one that runs ahead": "if not os.fork():\n    while True:\n        if os.fork(): os._exit(0)",
}


@pytest.mark.parametrize("kind", DAEMONS)
def test_no_process_outlives_the_run(snippet, kind):
    head = "import os, time, signal, ctypes\ndef work():\n    while True: time.sleep(0.01)\n"
    assert snippet(head + DAEMONS[kind] + "\nos._exit(0)").verdict == "ok"


@pytest.mark.slow
@pytest.mark.parametrize(
    "bomb",
    [
        "while True: os.fork()",
        "while True:\n    try: os.fork()\n    except OSError: pass",
        "while True:\n    try:\n        if os.fork(): os._exit(0)\n    except OSError: pass",
        "while True:\n    try: os.fork(); x = bytearray(10**7)\n    except Exception: pass",
    ],
)
def test_a_fork_bomb_is_contained_and_swept(snippet, bomb):
    end = snippet("import os\n" + bomb, limits={"wall_s": 5}).end
    assert end["verdict"] in ("processes", "ok", "timeout", "cpu", "memory", "error")
    assert end["wall_ms"] < 20_000  # five seconds, and the time to sweep on a busy machine


def test_no_file_outlives_the_run(snippet, jail):
    write = (
        "import os, tempfile\nos.makedirs('deep/er')\nopen('deep/er/file', 'w').write('x')\n"
        "os.symlink('/etc', 'link'); os.chmod('deep', 0)\n"
        "home = os.getcwd()\n"
        "for _ in range(2000): os.mkdir('d'); os.chdir('d')\n"
        "try: open('/dev/shm/left', 'w').write('x'); os.mkdir('/dev/shm/folder')\n"
        "except OSError: pass\n"
        "print(home)"
    )
    folder = snippet(write).text.strip()
    assert folder.startswith("/")
    look = "import os\nprint(os.listdir('.'))\ntry: print('left' in os.listdir('/dev/shm'))\n"
    assert snippet(look + "except OSError: print(False)").text == "['snippet.py']\nFalse\n"
    assert not jail.outside("/dev/shm/left").exists()
    left = jail.outside(folder)
    assert not left.exists() or not any(left.iterdir())


def _frame(body: bytes, length: int | None = None) -> bytes:
    return (len(body) if length is None else length).to_bytes(4, "little") + body


PNG = "iVBORw0KGgo="
FORGED = [
    _frame(b"no json"),
    _frame(b"", length=2**32 - 1),
    _frame(b"{", length=100),
    _frame(b"[]"),
    _frame(b'{"type": "end", "verdict": "ok"}'),
    _frame(b'{"type": "done", "verdict": "cancelled", "exit": 0}'),
    _frame(b'{"type": "done", "verdict": "ok", "exit": "0"}'),
    _frame(b'{"type": "done", "verdict": ["ok"], "exit": 0}'),
    _frame(b'{"type": "figure", "png": "AAAA", "width": 1, "height": 1}'),
    _frame(b'{"type": "value", "repr": 5}'),
    _frame(b"[" * 100_000),
    _frame(b'{"type": "value", "repr": "$"}', length=7_000_028),
    *[_frame(json.dumps({"type": "figure", "png": PNG, "width": 1, "height": 1}).encode()) * 20],
    b"\x00" * 1000,
]


@pytest.mark.parametrize("forged", FORGED, ids=range(len(FORGED)))
def test_a_forged_result_harms_nobody_but_its_forger(snippet, forged):
    code = (
        "import os, time\n"
        f"data = {forged!r}.replace(b'$', b'x' * 7_000_000)\n"
        "try:\n    while data: data = data[os.write(3, data):]\nexcept OSError: pass\n"
        "os._exit(0)"
    )
    result = snippet(code)
    assert result.verdict in ("lost", "ok")
    assert all(len(event.get("repr", "")) < 5_000 for event in result.events)
    assert len(result.figures) <= 8


def test_marks_cannot_be_guessed_and_a_flood_of_noughts_is_still_output(snippet):
    result = snippet("import os\nwhile True: os.write(1, bytes(10_000))")
    assert result.verdict == "output"


@pytest.mark.parametrize(
    "code",
    [
        "(" * 200_000,
        "x = " + "-" * 50_000 + "1",
        "x = " + "+".join(["1"] * 20_000),
        "[" * 90 + "]" * 90,
        "\x00",
        "# -*- coding: nonsense -*-",
        "def f(): pass\n" * 5_000,
    ],
    ids=range(7),
)
def test_code_made_to_break_the_parser_breaks_its_own_process_at_most(snippet, code):
    end = snippet(code[:120_000]).end
    assert end["verdict"] in ("ok", "error", "memory", "signal")


@pytest.mark.parametrize(
    "code",
    [
        "import builtins\nfor name in list(vars(builtins)):\n    setattr(builtins, name, None)",
        "import sys; sys.modules.clear()",
        "import sys; sys.stdout = sys.stderr = None; print('x')",
        "import os; os.close(1); os.close(2)",
        "import os; os.closerange(0, 100)",
        "import json; json.dumps = None; 5",
        "import os; os._exit = os.write = None; 5",
        "import sys; sys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
        "class Bad(Exception):\n    def __str__(self): raise Bad\nraise Bad",
        "class Bad:\n    def __repr__(self): raise KeyError\nBad()",
        "raise type('E', (BaseException,), {'__str__': lambda self: 1 / 0})",
        "import threading; threading.Thread(target=lambda: 1 / 0).start()",
        "import sys, os; os.rmdir(os.getcwd()); 1 / 0",
    ],
    ids=range(13),
)
def test_poisoned_modules_and_closed_streams_end_the_run_only(snippet, code):
    assert snippet(code, limits={"wall_s": 8}).end["wall_ms"] < 20_000


def test_a_neighbour_at_the_same_time_is_out_of_reach(snippet, jail):
    calm = (
        "import time, os\nopen('mine', 'w').write('x')\n"
        "for i in range(30): time.sleep(0.1); print(i, end=' ')\nprint(open('mine').read())"
    )
    results = []
    thread = threading.Thread(target=lambda: results.append(jail.run(calm)))
    thread.start()
    attack = (
        "import os, signal, glob, time\n"
        "end = time.monotonic() + 2\n"
        "while time.monotonic() < end:\n"
        "    for path in glob.glob('/proc/[0-9]*'):\n"
        "        pid = int(path[6:])\n"
        "        if pid == os.getpid(): continue\n"
        "        for attempt in (lambda: os.kill(pid, 9), lambda: os.listdir(path + '/cwd'),\n"
        "                        lambda: open(path + '/mem', 'rb'),\n"
        "                        lambda: os.listdir(path + '/root/home/student')):\n"
        "            try: attempt(); print('got', path)\n"
        "            except OSError: pass\n"
        "    time.sleep(0.05)\n"
    )
    attacked = snippet(attack)
    thread.join(20)
    assert "got" not in attacked.text
    assert results[0].verdict == "ok"
    assert results[0].text.split()[-2:] == ["29", "x"]


def test_the_floor_is_told_by_health(jail, request):
    layers = jail.health()["layers"]
    for layer in ("no_network", "seccomp", "landlock", "signals", "capabilities", "rlimits"):
        assert layers[layer]["holds"], layer
    third = "third floor" in request.node.name
    assert jail.health()["floor"]["name"] in (("minimal",) if third else ("separate", "fenced"))

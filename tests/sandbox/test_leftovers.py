"""What a run leaves behind or reaches beside it: gone, unless what removes it is switched off."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import psutil
import pytest

from tests.sandbox.weak import INSIDE, ORDINARY, Weak, weak_service
from tests.sandbox.weakened import LOCKS

DAEMON = """
import os, signal, time
for number in set(range(1, 65)) - {signal.SIGCHLD}:
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
if os.fork() == 0:
    if os.fork() == 0:
        LEAVE
        time.sleep(25)
        os._exit(0)
    os._exit(0)
os.wait()
print('went on')
os._exit(0)
"""
SWEEPS = {"sweep_zygote", "sweep_service"}


def _survivors(weak: Weak, before: set[int]) -> list[psutil.Process]:
    """Return what lives in this service a second after the run that it did not have `before`.

    The zygote adopts the orphans of its runs, so that they are all of its family.
    """
    time.sleep(1)
    return [
        each
        for each in weak.family()
        if each.pid not in before and each.is_running() and each.status() != "zombie"
    ]


def _leaves_a_daemon(weak: Weak, off: set[str], leave: str = "pass") -> bool:
    weak.wait(running=0)
    before = {process.pid for process in weak.family()}
    result = weak.without(off, DAEMON.replace("LEAVE", leave))
    assert "went on" in result.text
    left = _survivors(weak, before)
    for process in left:
        process.kill()  # each by its own number: it is in nobody's way any more
    return bool(left)


def test_a_daemon_ends_with_the_run_by_either_sweep_and_lives_on_without_both(weak):
    assert not _leaves_a_daemon(weak, set())
    for sweep in sorted(SWEEPS):
        assert not _leaves_a_daemon(weak, SWEEPS - {sweep}), f"{sweep} alone does not end it"
    assert _leaves_a_daemon(weak, SWEEPS)
    assert weak.run("print('as before')").text == "as before\n"


def test_a_daemon_in_a_session_of_its_own_is_stopped_by_the_filter_or_swept_by_its_uid(weak):
    leave = (
        "try: os.setsid()\n        except OSError: os._exit(0)\n"
        "        if os.fork() == 0: time.sleep(25)"
    )
    assert not _leaves_a_daemon(weak, SWEEPS, leave), "the filter lets it leave its group"
    if weak.as_root:
        assert not _leaves_a_daemon(weak, {"seccomp"}, leave), "its uid is not swept"
    assert _leaves_a_daemon(weak, {"seccomp", "uid_per_run", "namespaces"}, leave)


@pytest.mark.parametrize("place", ["its own folder", "/dev/shm"])
def test_a_file_goes_with_the_run_by_its_namespace_or_by_cleaning_up(weak, place):
    if place == "/dev/shm" and not weak.as_root:
        pytest.skip("without namespaces an ordinary user's run may not write there")
    folder = "os.getcwd()" if place == "its own folder" else repr(place)
    if place != "/dev/shm" and INSIDE:
        pytest.skip("not even root can look into the home of another there")
    name = f"thaw-left-{os.getpid()}-{time.monotonic_ns()}"
    code = f"import os\npath = {folder} + '/{name}'\nopen(path, 'w').write('x')\nprint(path)"

    def is_left(off):
        result = weak.without(off, code)
        assert result.verdict == "ok", result.text
        weak.wait(running=0)
        time.sleep(0.1)
        path = Path(result.text.strip())
        there = path.exists()
        path.unlink(missing_ok=True)
        return there

    assert not is_left(set())
    if weak.has("namespaces"):
        assert not is_left({"litter"}), "its namespace goes with it"
    assert not is_left({"namespaces"}), "it is cleaned up"
    assert is_left({"namespaces", "litter"})
    for folder in Path("/tmp").glob(f"thaw-sandbox-*/run-*/{name}"):
        shutil.rmtree(folder.parent, ignore_errors=True)


def test_no_descriptor_of_the_zygote_is_open_unless_they_are_left_open(weak):
    code = "import os\nprint(sorted(map(int, os.listdir('/proc/self/fd')))[:-1])"
    assert weak.run(code).text == "[0, 1, 2, 3]\n"
    assert weak.without({"descriptors"}, code).text != "[0, 1, 2, 3]\n"


def test_no_secret_of_the_environment_is_seen_unless_it_is_handed_on():
    code = "import os\nprint(dict(os.environ), open('/proc/self/environ').read())"
    for off, seen in (((), False), (("environment",), True)):
        with weak_service(ORDINARY, *off, DISCORD_TOKEN="hidden-token-42") as service:
            assert ("hidden-token-42" in service.run(code).text) is seen


NEIGHBOUR = (
    "import os, time\nopen('mine', 'w').write('{word}')\nos.environ['WORD'] = '{word}'\n"
    "for _ in range(20): time.sleep(0.1)\nprint('finished')"
)
# The others under the same zygote: exactly the neighbours.
FIND = """
import os, signal, time
def status(pid): return open('/proc/%d/status' % pid).read()
def parent(pid): return int(status(pid).split('PPid:')[1].split()[0])
pids = [int(name) for name in os.listdir('/proc') if name.isdigit()]
def others():
    for pid in pids:
        try:
            if pid != os.getpid() and parent(pid) == os.getppid(): yield pid
        except OSError: pass
for pid in others():
    try: {attack}
    except OSError as error: print(error)
"""
UID, TREE, FILES = "uid_per_run", "namespaces", "landlock"
SCOPE, CALLS = "landlock_signal_scope", "seccomp"
NEIGHBOURLY = {
    "killed": ("os.kill(pid, signal.SIGKILL)", {UID, SCOPE, CALLS}),
    "robbed of a file": (
        "print(open('/proc/%d/cwd/mine' % pid).read())",
        {UID, FILES, SCOPE},
    ),
    "made to say what it does not": (
        "open('/proc/%d/fd/1' % pid, 'w').write('never said by it\\n')",
        {UID, FILES, SCOPE},
    ),
    "slowed down": (
        "os.setpriority(os.PRIO_PROCESS, pid, 19); print('slowed', os.getpriority(0, pid))",
        {UID, CALLS},
    ),
}
# In user namespaces of their own they may not look at each other either.
FOR_USERS = {
    "robbed of a file": {FILES, SCOPE, TREE},
    "made to say what it does not": {FILES, SCOPE, TREE},
}


def _is_harmed(weak: Weak, attack: str, off: set[str]) -> bool:
    word = f"word-{time.monotonic_ns()}"
    calm: list = []
    with weak.switched_off(off):
        neighbour = threading.Thread(
            target=lambda: calm.append(weak.run(NEIGHBOUR.format(word=word)))
        )
        neighbour.start()
        time.sleep(0.6)
        attacker = weak.run(FIND.format(attack=attack))
        neighbour.join()
    assert attacker.verdict == "ok", attacker.text
    robbed, slowed = word in attacker.text, "slowed 19" in attacker.text
    unharmed = calm[0].verdict == "ok" and calm[0].text == "finished\n"
    return robbed or slowed or not unharmed


@pytest.mark.slow
@pytest.mark.parametrize("what", NEIGHBOURLY)
def test_a_neighbour_cannot_be(weak, what):
    attack, held_by = NEIGHBOURLY[what]
    if not weak.as_root:
        held_by = FOR_USERS.get(what, held_by) - {UID}
    assert not _is_harmed(weak, attack, set())
    assert _is_harmed(weak, attack, set(LOCKS))
    for layer in sorted(held_by):
        on = {layer, FILES} if layer == SCOPE else {layer}
        assert not _is_harmed(weak, attack, set(LOCKS) - on), f"{layer} alone does not stop it"
    assert weak.run("print('as before')").text == "as before\n"

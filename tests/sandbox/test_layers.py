"""Each attack on what is outside a run fails, and succeeds once the layers that stop it are off.

So every test here is known to bite. Each layer that is said to stop an attack is tried
alone, too: what is tabled in attacks.py is what was seen.
"""

from __future__ import annotations

import os
import socket
from base64 import b64decode
from pathlib import Path

import pytest

from tests.sandbox.attack import CONTAINER, ROOT_ONLY, USER_ONLY, Attack
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.scene import network_card
from tests.sandbox.weak import INSIDE, Weak
from tests.sandbox.weakened import LOCKS

pytestmark = pytest.mark.skipif(
    os.uname().machine != "x86_64", reason="the numbers of system calls are those of x86-64"
)

_CAP_SYS_RESOURCE = 24
# What is left on the floors below the best one (see sandbox/lock/floors.py).
MINIMAL = {"landlock", "seccomp", "privileges"}
FLOORS = {
    "minimal, an ordinary user's service": (False, MINIMAL),
    "fenced, an ordinary user's service": (False, MINIMAL | {"landlock_signal_scope"}),
    "fenced, root's service": (True, MINIMAL | {"uid_per_run"}),
}


def _succeeds(weak: Weak, attack: Attack, locks: set[str]) -> bool:
    """Make the attack with none but `locks` on; tell whether it got what it wanted."""
    off = set() if locks == set(LOCKS) else (set(LOCKS) | attack.besides) - locks - attack.within
    with weak.scene(victim="victim" in attack.needs) as scene:
        code = f"T = {scene.targets()!r}\n{attack.code}"
        result = weak.without(off, code, limits={"wall_s": 8})
        assert result.verdict in ("ok", "error"), (result.end, result.text)
        told = "GOT" in result.text and scene.secret in result.text
        files = (event for event in result.events if event["type"] == "file")
        handed = any(scene.secret.encode() in b64decode(file["bytes"]) for file in files)
        return told or handed or bool(attack.proof and attack.proof(scene))


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.what)
def test_an_attack_fails_and_succeeds_once_its_layers_are_off(weak, attack):
    _skip_where_it_cannot_be_made(weak, attack)
    weak.wait(running=0)  # what a test before left may still be dying
    processes = len(weak.family())
    assert not _succeeds(weak, attack, set(LOCKS))
    if not (INSIDE and CONTAINER in attack.held_by):
        assert _succeeds(weak, attack, set()), "with no layer on it must succeed"
    for layer in sorted(attack.holders(as_root=weak.as_root)):
        if not weak.has(layer):
            continue  # this place has none to switch off
        locks = {"landlock", layer} if layer == "landlock_signal_scope" else set(layer.split("+"))
        assert not _succeeds(weak, attack, locks), f"{layer} alone does not stop it"
    for name, (as_root, locks) in FLOORS.items():
        if as_root is weak.as_root and "+" not in "".join(attack.held_by):
            assert not _succeeds(weak, attack, locks), f"the floor {name!r} does not stop it"
    assert weak.run("print('as before')").text == "as before\n"
    weak.wait(running=0)
    assert len(weak.family()) <= processes


def _skip_where_it_cannot_be_made(weak: Weak, attack: Attack) -> None:
    if attack.only and attack.only != (ROOT_ONLY if weak.as_root else USER_ONLY):
        pytest.skip(f"only {attack.only} can do it at all")
    if not any(map(weak.has, attack.holders(as_root=weak.as_root))):
        pytest.skip("this place has no layer that stops it")
    if "others" in attack.needs and INSIDE:
        pytest.skip("in our container there is nobody else")
    if "eth" in attack.needs and not network_card():
        pytest.skip("this machine has no network card to be seen")
    if "cores" in attack.needs and os.cpu_count() == 1:
        pytest.skip("there is one processor only")
    for family in ("AF_ALG", "AF_VSOCK"):
        if family in attack.needs and not _has_family(family):
            pytest.skip(f"this kernel has no {family}")
    if "sys_resource" in attack.needs and not _has_capability(_CAP_SYS_RESOURCE):
        pytest.skip("not even root may do it on this machine")


def _has_family(name: str) -> bool:
    try:
        kind = socket.SOCK_STREAM if name == "AF_VSOCK" else socket.SOCK_SEQPACKET
        socket.socket(getattr(socket, name), kind).close()
    except OSError:
        return False
    return True


def _has_capability(number: int) -> bool:
    status = Path("/proc/self/status").read_text()
    return bool(int(status.split("CapEff:")[1].split()[0], 16) >> number & 1)

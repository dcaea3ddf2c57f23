"""What an attack on the outside of a run is, and which layers stop it by themselves.

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


def attack(what: str, code: str, held_by: str, **more: Any) -> Attack:
    for name in ("for_users", "within", "besides"):
        if name in more:
            more[name] = frozenset(more[name].split())
    return Attack(what, PRELUDE + code, frozenset(held_by.split()), **more)

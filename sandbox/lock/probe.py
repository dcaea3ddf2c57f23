"""Which layers this host lets us have, each found out by trying it."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.lock import landlock, paths, reasons, seccomp
from sandbox.lock.plan import Plan, take_uid, unshare_and_view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

PROBE_UID = 60000
CAN_LEAVE_OUT = ("namespaces", "uid_per_run", "landlock", "landlock_signal_scope", "seccomp")
_MOST_TOLD = 300


def probe(root: Path, without: Collection[str] = (), *, given_homes: bool = False) -> Plan:
    """Try every layer in a process of its own and return those that held.

    What is named in `without` counts as failed, so that the other layers can
    be tested alone. `given_homes`: the runs' folders are their uids' already.
    """
    why = dict.fromkeys(without, reasons.LEFT_OUT)
    why.setdefault("container", "the service runs on the host itself")
    as_root = os.geteuid() == 0
    through_user = False
    plain = as_root and _holds(
        "namespaces", why, lambda: unshare_and_view(root, through_user=False)
    )
    if not plain:
        through_user = _holds("namespaces", why, lambda: _view_as_another(root, as_root=as_root))
    no_folders = plain or through_user or given_homes
    own_uid = as_root and _holds(
        "uid_per_run", why, lambda: _become_another(None if no_folders else root)
    )
    return Plan(
        own_uid=own_uid,
        namespaces=plain or through_user,
        user_namespace=through_user,
        landlock=_landlock(without),
        seccomp="seccomp" not in without and seccomp.available(),
        as_root=as_root,
        container=reasons.contained(),
        reasons=_told(why, own_uid=own_uid, namespaces=plain or through_user),
    )


def _landlock(without: Collection[str]) -> int:
    if "landlock" in without:
        return 0
    version = landlock.abi()
    return min(version, landlock.SCOPE_ABI - 1) if "landlock_signal_scope" in without else version


def _told(why: dict[str, str], *, own_uid: bool, namespaces: bool) -> dict[str, str]:
    """Return the reasons of the layers that are missing, in a host's words."""
    told = dict(why)
    if not namespaces and why.get("namespaces") != reasons.LEFT_OUT:
        told["namespaces"] = reasons.no_namespaces(why.get("namespaces", ""))
    if not own_uid and why.get("uid_per_run") != reasons.LEFT_OUT:
        told["uid_per_run"] = reasons.no_uid(why.get("uid_per_run"))
    told.setdefault("landlock", reasons.no_landlock())
    version = 0 if "landlock" in why else landlock.abi()
    told.setdefault("landlock_signal_scope", reasons.no_signal_scope(version))
    told.setdefault("seccomp", "pyseccomp or libseccomp is not installed")
    told.setdefault("signals", "neither a uid per run, nor Landlock's scope, nor the filter")
    return told


def _view_as_another(root: Path, *, as_root: bool) -> None:
    """Make the view as each run would: root without CAP_SYS_ADMIN changes its uid first."""
    if as_root:
        take_uid(PROBE_UID)
    unshare_and_view(root, through_user=True)


def _become_another(root: Path | None) -> None:
    """Become another uid; with `root`, be able to live among the host's files as that uid.

    Without a view of its own, capabilities may be missing to hand a folder in
    `root` out and clear it away again, and a home of root's hides the libraries.
    """
    if root is not None:
        _hand_out_a_folder(root)
    take_uid(PROBE_UID)
    if root is not None:
        for path in paths.executable():
            Path(path).stat()


def _hand_out_a_folder(root: Path) -> None:
    folder = Path(tempfile.mkdtemp(dir=root))
    (folder / "inner").mkdir(mode=0o700)
    for given in (folder / "inner", folder):
        os.chown(given, PROBE_UID, PROBE_UID)
    shutil.rmtree(folder)


def _holds(layer: str, why: dict[str, str], attempt: Callable[[], None]) -> bool:
    """Tell whether `attempt` works in a process of its own; note in `why` what it said if not."""
    if why.get(layer) == reasons.LEFT_OUT:
        return False
    told, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            attempt()
        except BaseException as error:  # noqa: BLE001 - whatever went wrong, it does not hold
            os.write(tell, str(error).encode()[:_MOST_TOLD])
            os._exit(1)
        os._exit(0)
    os.close(tell)
    with open(told, "rb") as words:  # noqa: PTH123 - a descriptor
        why[layer] = words.read().decode(errors="replace")
    return os.waitpid(pid, 0)[1] == 0

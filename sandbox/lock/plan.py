"""Which layers this host lets us have, and putting them on in the right order."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox.errors import LockError
from sandbox.lock import kernel, landlock, limits, paths, seccomp, view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

NAMESPACES = kernel.CLONE_NEWNS | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS
PROBE_UID = 60000
VIEW_MB = 128


@dataclass(frozen=True, slots=True)
class Plan:
    """The layers that hold here.

    own_uid: every run under a uid of its own. namespaces: own file tree,
    network, IPC. user_namespace: those have to be had through a user namespace.
    landlock: the version, 0 for none.
    """

    own_uid: bool
    namespaces: bool
    user_namespace: bool
    landlock: int
    seccomp: bool
    as_root: bool

    def missing(self) -> str | None:
        """Return what this host lacks for running code nobody trusts, None if nothing.

        The floor: a filter on system calls, a fence around files, and no way
        to signal or trace a process that is not the run's own.
        """
        if not self.seccomp:
            return "a filter on system calls (install pyseccomp and libseccomp)"
        if not self.landlock:
            return "Landlock (Linux 5.13 or newer, switched on)"
        if self.as_root and not self.own_uid:
            return (
                "a uid of its own for each run (Docker's default capabilities, "
                "and a Python that other users can read)"
            )
        if not self.own_uid and self.landlock < landlock.SCOPE_ABI:
            return "Landlock's signal scope (Linux 6.12 or newer), or to be started as root"
        return None

    @property
    def counts_processes(self) -> bool:
        """Whether the kernel counts the processes of one run apart (RLIMIT_NPROC).

        It counts by uid, and since Linux 5.14 by user namespace, too.
        """
        return self.own_uid or (self.user_namespace and self.landlock >= landlock.SCOPE_ABI)

    def layers(self) -> dict[str, bool | str]:
        """Return what /health says about the lock-down."""
        return {
            "uid_per_run": self.own_uid,
            "namespaces": self.namespaces,
            "no_network": self.namespaces or self.seccomp,
            "landlock": f"ABI {self.landlock}" if self.landlock else False,
            "landlock_signal_scope": self.landlock >= landlock.SCOPE_ABI,
            "seccomp": self.seccomp,
            "rlimits": True,
        }

    def document(self) -> dict[str, Any]:
        """Return the plan as it travels from a zygote to the service."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one run happens: its uid (None for the service's own) and its folders."""

    uid: int | None
    scratch: str
    root: str


def probe(root: Path, without: Collection[str] = (), *, given_homes: bool = False) -> Plan:
    """Try every layer in a process of its own and return those that held.

    What is named in `without` counts as failed, so that the other layers can
    be tested alone. `given_homes`: the runs' folders are their uids' already.
    """
    as_root = os.geteuid() == 0
    plain = through_user = False
    if "namespaces" not in without:
        plain = as_root and _holds(lambda: _unshare_and_view(root, through_user=False))
        through_user = not plain and _holds(lambda: _view_as_another(root, as_root=as_root))
    uid = as_root and "uid_per_run" not in without
    no_folders = plain or through_user or given_homes
    return Plan(
        own_uid=uid and _holds(lambda: _become_another(None if no_folders else root)),
        namespaces=plain or through_user,
        user_namespace=through_user,
        landlock=0 if "landlock" in without else landlock.abi(),
        seccomp="seccomp" not in without and seccomp.available(),
        as_root=as_root,
    )


def put_on(plan: Plan, place: Place, filter_: seccomp.Filter | None) -> None:
    """Lock this process down; LockError when a layer that held before does not.

    The limits of the run itself come later, with its request: they can only
    be lowered from here on.
    """
    try:
        _put_on(plan, place, filter_)
    except OSError as error:
        raise LockError(f"lock-down: {error}") from error


def home(plan: Plan, place: Place) -> str:
    """Return the run's private folder as the snippet sees it."""
    return view.HOME if plan.namespaces else place.scratch


def _put_on(plan: Plan, place: Place, filter_: seccomp.Filter | None) -> None:
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    if plan.namespaces and not plan.user_namespace:
        _unshare_and_view(Path(place.root), through_user=False)
    os.umask(0o077)
    limits.common()
    kernel.bound_capabilities()  # while there still is one that permits it
    if place.uid is not None:
        take_uid(place.uid)
    if plan.user_namespace:
        _unshare_and_view(Path(place.root), through_user=True)
        os.umask(0o077)
    kernel.drop_capabilities()
    kernel.die_with_parent()  # only now: a change of uid undoes it
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if plan.landlock:
        landlock.restrict(plan.landlock, writable(plan, place))
    if filter_ is not None:
        filter_.put_on()


def writable(plan: Plan, place: Place) -> list[str]:
    """Return the folders a run may write to."""
    shared = [paths.SHARED_MEMORY] if plan.namespaces or plan.own_uid else []
    return [home(plan, place), *(path for path in shared if Path(path).is_dir())]


def take_uid(uid: int) -> None:
    """Become `uid` for good."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    # Otherwise /proc/self would stay root's and TensorFlow could not read it.
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)


def _unshare_and_view(root: Path, *, through_user: bool) -> None:
    if through_user:
        _enter_user_namespace()
    kernel.unshare(NAMESPACES)
    os.umask(0o022)  # the view's folders are for other uids, too
    view.enter(root, size_mb=VIEW_MB, fresh_proc=False)


def _enter_user_namespace() -> None:
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(kernel.CLONE_NEWUSER)
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1", encoding="ascii")


def _view_as_another(root: Path, *, as_root: bool) -> None:
    """Make the view as each run would: root without CAP_SYS_ADMIN changes its uid first."""
    if as_root:
        take_uid(PROBE_UID)
    _unshare_and_view(root, through_user=True)


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


def _holds(attempt: Callable[[], None]) -> bool:
    pid = os.fork()
    if pid == 0:
        try:
            attempt()
        except BaseException:  # noqa: BLE001 - whatever went wrong, it does not hold
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0

"""The layers a run is locked down with, and putting them on in the right order."""

from __future__ import annotations

import contextlib
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox.errors import LockError
from sandbox.lock import kernel, landlock, limits, paths, view
from sandbox.lock.seccomp import Filter

if TYPE_CHECKING:
    from sandbox.gpu import Gpu

NAMESPACES = kernel.CLONE_NEWNS | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS
VIEW_MB = 128


@dataclass(frozen=True, slots=True)
class Plan:
    """The layers that hold here.

    own_uid: every run under a uid of its own. namespaces: own file tree,
    network, IPC. user_namespace: those have to be had through a user namespace.
    landlock: the version, 0 for none. container: the service runs in one.
    reasons: why what does not hold does not, by the layer's name.
    """

    own_uid: bool
    namespaces: bool
    user_namespace: bool
    landlock: int
    seccomp: bool
    as_root: bool
    container: bool = False
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def signal_scope(self) -> bool:
        """Whether the kernel keeps a run's signals and abstract sockets inside."""
        return self.landlock >= landlock.SCOPE_ABI

    @property
    def own_signals_only(self) -> bool:
        """Whether the filter has to stop signals, since nothing else does."""
        return not self.own_uid and not self.signal_scope

    @property
    def among_own_files(self) -> bool:
        """Whether a run sees files of the very user it runs as.

        Landlock does not look at their modes, times and attributes, nor at
        truncating before its version 3.
        """
        return not self.own_uid and not self.namespaces

    @property
    def landlock_holds_truncate(self) -> bool:
        """Whether a file that may not be written may not be emptied either."""
        return self.landlock >= landlock.TRUNCATE_ABI

    @property
    def counts_processes(self) -> bool:
        """Whether the kernel counts the processes of one run apart (RLIMIT_NPROC).

        It counts by uid, and since Linux 5.14 by user namespace, too.
        """
        return self.own_uid or (self.user_namespace and self.signal_scope)

    def filter(self, *, alone: bool, gpu: bool = False) -> Filter | None:
        """Compile the filter for runs under this plan; None where it has none.

        `alone`: the service is by itself in a container, where all sockets
        are its own, and closed to runs. `gpu`: for runs on the GPU.
        """
        if not self.seccomp:
            return None
        return Filter(
            connect=self.namespaces or (alone and self.own_uid and self.signal_scope),
            own_signals_only=self.own_signals_only,
            among_own_files=self.among_own_files,
            any_ioctl=gpu,
        )

    def document(self) -> dict[str, Any]:
        """Return the plan as it travels from a zygote to the service."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one run happens: its uid (None for the service's own), its folders, its GPU.

    Without `gpu` a run is on the processor and sees no device.
    """

    uid: int | None
    scratch: str
    root: str
    gpu: Gpu | None = None


def put_on(plan: Plan, place: Place, filter_: Filter | None) -> None:
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


def _put_on(plan: Plan, place: Place, filter_: Filter | None) -> None:
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    if plan.namespaces and not plan.user_namespace:
        unshare_and_view(Path(place.root), through_user=False, gpu=place.gpu)
    os.umask(0o077)
    limits.common()
    kernel.bound_capabilities()  # while there still is one that permits it
    if place.uid is not None:
        take_uid(place.uid)
    if plan.user_namespace:
        unshare_and_view(Path(place.root), through_user=True, gpu=place.gpu)
        os.umask(0o077)
    kernel.drop_capabilities()
    kernel.die_with_parent()  # only now: a change of uid undoes it
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if plan.landlock:
        landlock.restrict(plan.landlock, writable(plan, place), place.gpu)
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


def unshare_and_view(root: Path, *, through_user: bool, gpu: Gpu | None = None) -> None:
    """Leave the host's namespaces for a file tree over the folder `root`, and nothing else."""
    if through_user:
        _enter_user_namespace()
    kernel.unshare(NAMESPACES)
    os.umask(0o022)  # the view's folders are for other uids, too
    view.enter(root, size_mb=VIEW_MB, own_proc=not through_user, gpu=gpu)


def _enter_user_namespace() -> None:
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(kernel.CLONE_NEWUSER)
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1", encoding="ascii")

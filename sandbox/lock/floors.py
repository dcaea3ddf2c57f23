"""How well a plan jails, in words: its layers, the floors it stands on, and what a host requires.

Everything here is a rule over a `Plan`; nothing is probed.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sandbox.errors import BelowFloor, UnknownLayer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.lock.plan import Plan

REMEDY = "the whole demo runs in containers instead: docker compose --profile demo up"


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the lock-down: whether it holds here, and if not, why not."""

    holds: bool
    about: str
    detail: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """What layers together keep a snippet in; level 1 is the best."""

    name: str
    level: int
    about: str


SEPARATE = Floor("separate", 1, "every run has a file tree, a network and an IPC of its own")
FENCED = Floor(
    "fenced", 2, "every run has a uid of its own, or the kernel keeps its signals inside (Landlock)"
)
MINIMAL = Floor(
    "minimal", 3, "files are fenced by Landlock, a run signals only itself and connects to nobody"
)
FLOORS = (SEPARATE, FENCED, MINIMAL)

_ABOUT = {
    "container": "a container around the service",
    "uid_per_run": "every run under a uid of its own",
    "namespaces": "a file tree, a network and an IPC of its own for every run",
    "landlock": "files fenced by the kernel (Landlock)",
    "landlock_signal_scope": "signals and abstract sockets kept inside by the kernel (Landlock)",
    "signals": "no signal to a process of others",
    "seccomp": "an allowlist of system calls",
    "no_network": "no socket of any network",
    "capabilities": "no capability, no setuid program that gives one back",
    "rlimits": "the kernel's limits on memory, files, processes and time",
}
LAYERS = tuple(_ABOUT)


def layers_of(plan: Plan) -> dict[str, Layer]:
    """Return every layer by name, in the order in which they surround a snippet."""
    signals = _signals_held_by(plan)
    holds: dict[str, bool | str] = {
        "container": plan.container,
        "uid_per_run": plan.own_uid,
        "namespaces": plan.namespaces and ("user namespace" if plan.user_namespace else True),
        "landlock": plan.landlock > 0 and f"ABI {plan.landlock}",
        "landlock_signal_scope": plan.signal_scope,
        "signals": signals or False,
        "seccomp": plan.seccomp,
        "no_network": plan.namespaces or plan.seccomp,
        "capabilities": True,
        "rlimits": True,
    }
    return {name: _layer(name, held, plan.reasons) for name, held in holds.items()}


def missing(plan: Plan) -> str | None:
    """Return what this host lacks for running code nobody trusts, None if nothing.

    The floor below which nothing is run: a filter on system calls, a fence
    around files, and no way to signal or trace a process that is not the
    run's own.
    """
    if not plan.seccomp:
        return "a filter on system calls (install pyseccomp and libseccomp)"
    if not plan.landlock:
        return "Landlock (Linux 5.13 or newer, switched on)"
    if plan.as_root and not plan.own_uid:
        return (
            "a uid of its own for each run (Docker's default capabilities, "
            "and a Python that other users can read)"
        )
    if plan.among_own_files and not plan.landlock_holds_truncate:
        return "Landlock's hold on truncating files (Linux 6.2 or newer), or user namespaces"
    return None


def floor_of(plan: Plan) -> Floor | None:
    """Return the best floor that `plan` stands on, None below them all."""
    if missing(plan):
        return None
    if not (plan.own_uid or plan.signal_scope):
        return MINIMAL
    return SEPARATE if plan.namespaces else FENCED


def required(text: str) -> tuple[str, ...]:
    """Return the layers and floors that `SANDBOX_REQUIRE` names.

    Raises UnknownLayer for a name that is neither.
    """
    names = tuple(dict.fromkeys(filter(None, (name.strip() for name in text.split(",")))))
    known = (*LAYERS, *(floor.name for floor in FLOORS))
    for name in names:
        if name not in known:
            raise UnknownLayer(f"{name!r} is none of {', '.join(known)}")
    return names


def hold_to(plan: Plan, names: Iterable[str]) -> None:
    """Raise BelowFloor, with a sentence for the host, unless `plan` has all of `names`."""
    lacking = [reason for name in names if (reason := _lacks(plan, name))]
    if lacking:
        raise BelowFloor(f"SANDBOX_REQUIRE asks for {'; and for '.join(lacking)}")


def report(plan: Plan, names: Iterable[str] = ()) -> dict[str, Any]:
    """Return what /health tells about the lock-down; `names` are the required ones."""
    floor = floor_of(plan)
    return {
        "missing": missing(plan),
        "layers": {name: asdict(layer) for name, layer in layers_of(plan).items()},
        "floor": floor and {**asdict(floor), "required": list(names)},
    }


def _signals_held_by(plan: Plan) -> str | None:
    if plan.own_uid:
        return "by the uid"
    if plan.signal_scope:
        return "by Landlock"
    return "by the filter: to itself only" if plan.seccomp else None


def _layer(name: str, held: bool | str, reasons: dict[str, str]) -> Layer:  # noqa: FBT001 - a fact
    detail = held if isinstance(held, str) else None
    why = None if held else reasons.get(name, "nothing here provides it")
    return Layer(bool(held), _ABOUT[name], detail, why)


def _lacks(plan: Plan, name: str) -> str | None:
    """Return `name` with the reason why it is not there, None if it is."""
    wanted = next((floor for floor in FLOORS if floor.name == name), None)
    if wanted is None:
        layer = layers_of(plan)[name]
        return None if layer.holds else f"{name} ({layer.about}), missing here: {layer.why}"
    floor = floor_of(plan)
    if floor is not None and floor.level <= wanted.level:
        return None
    stands = f"stands on {floor.name!r}" if floor else "is below them all"
    return f"the floor {name!r}, but this machine {stands}: {_in_the_way(plan, wanted)}"


def _in_the_way(plan: Plan, wanted: Floor) -> str:
    """Return which layer keeps `plan` below `wanted`, and why it is missing."""
    below = missing(plan)
    if below:
        return f"it lacks {below}"
    layers = layers_of(plan)
    needed = {MINIMAL.name: (), FENCED.name: ("uid_per_run", "landlock_signal_scope")}
    names = needed.get(wanted.name, ("namespaces",))
    if not plan.own_uid and not plan.signal_scope:
        names = tuple(dict.fromkeys((*names, "uid_per_run", "landlock_signal_scope")))
    return "; ".join(f"no {name}: {layers[name].why}" for name in names if not layers[name].holds)

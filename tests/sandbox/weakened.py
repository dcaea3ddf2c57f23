"""The sandbox service with layers switched off, run by run, so that attacks are seen to succeed.

    python weakened.py SWITCHES service [OPTIONS OF python -m sandbox]

SWITCHES is a file that names, one a line, what is off for the next run. Service and
zygotes are the real ones; only what is named is taken out of them. Never a part of the
product: below the floor the product runs nothing.
"""

from __future__ import annotations

import asyncio
import codecs
import dataclasses
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve()
# The tests' own folder is no place to import from; the product is.
sys.path[:] = [path for path in sys.path if Path(path).resolve() != HERE.parent]
REPO = str(HERE.parents[2])
if (HERE.parents[2] / "sandbox").is_dir() and REPO not in sys.path:
    sys.path.insert(0, REPO)

LOCKS = (
    "uid_per_run",
    "namespaces",
    "landlock",
    "landlock_signal_scope",
    "seccomp",
    "privileges",
)
_SWITCHES = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("/nonexistent")


_frozen: list[set[str]] = []


def off() -> set[str]:
    """Return what is switched off at this moment; in a run's own process, as it began."""
    return _frozen[0] if _frozen else set(_SWITCHES.read_text().split())


def swap(owner, name, make):
    """Put `make(what was there)` at `owner.name`; what is not there is an error."""
    setattr(owner, name, make(getattr(owner, name)))


def skipped_if(switch, original, instead=None):
    """Return `original`, doing nothing while `switch` is off."""

    def call(*arguments, **options):
        return instead if switch in off() else original(*arguments, **options)

    return call


def weaker(plan):
    """Return `plan` without the locks that are off."""
    from sandbox.lock.landlock import SCOPE_ABI  # noqa: PLC0415 - as all of the product here

    gone = off()
    version = 0 if "landlock" in gone else plan.landlock
    if "landlock_signal_scope" in gone:
        version = min(version, SCOPE_ABI - 1)
    return dataclasses.replace(
        plan,
        own_uid=plan.own_uid and "uid_per_run" not in gone,
        namespaces=plan.namespaces and "namespaces" not in gone,
        user_namespace=plan.user_namespace and "namespaces" not in gone,
        landlock=version,
        seccomp=plan.seccomp and "seccomp" not in gone,
    )


def weaken_service():
    """Take the service's own checks out, where they are off."""
    from sandbox import litter, run, wire, zygotes  # noqa: PLC0415
    from sandbox.lock import floors  # noqa: PLC0415
    from sandbox.lock.plan import Plan  # noqa: PLC0415

    floors.missing = lambda _: None
    swap(asyncio, "create_subprocess_exec", _with_weak_zygotes)
    whole = {}

    def spawn(original):
        async def spawn(self, **options):
            await self.wait_ready()
            plan = whole.setdefault(self.framework, self.about["plan"])
            self.about = {**self.about, "plan": weaker(Plan(**plan)).document()}
            return await original(self, **options)

        return spawn

    def stop(original):
        def stop(self, verdict, *used):
            if verdict not in off():
                original(self, verdict, *used)

        return stop

    swap(zygotes.Zygote, "spawn", spawn)
    swap(zygotes, "for_zygote", lambda kept: lambda *a: {**_kept(), **kept(*a)})
    swap(run.Run, "_stop", stop)
    swap(run.Run, "_checked", lambda kept: lambda self, event: _checked(kept, self, event))
    swap(run, "_claim", lambda kept: lambda event: event if "checks" in off() else kept(event))
    swap(wire, "read", lambda kept: lambda reader: kept(reader, _longest(wire.MAX_FRAME)))
    swap(run, "Output", _longer_output)
    swap(zygotes.Members, "kill", lambda kept: skipped_if("sweep_service", kept, instead=True))
    for name in ("remove_folder", "remove_shared_memory"):
        swap(litter, name, lambda kept: skipped_if("litter", kept))
    _weaken_decoding()


def _with_weak_zygotes(start):
    def started(python, *arguments, **options):
        if arguments[:2] == ("-m", "sandbox.zygote"):
            arguments = (str(HERE), str(_SWITCHES), "zygote", *arguments[2:])
        return start(python, *arguments, **options)

    return started


def _longer_output(kept):
    def output(pipe, mark, limit, *rest):
        return kept(pipe, mark, 10**9 if "output" in off() else limit, *rest)

    return output


def _kept():
    return dict(os.environ) if "environment" in off() else {}


def _checked(kept, run, event):
    if "checks" in off():
        return event
    return kept(run, event)


def _longest(limit):
    return 2**31 if "checks" in off() else limit


def _weaken_decoding():
    def decoder(original):
        return lambda name: lambda how: original(name)("strict" if "decoding" in off() else how)

    swap(codecs, "getincrementaldecoder", decoder)


def weaken_zygote():
    """Take locks and limits out of the children, where they are off."""
    from sandbox import child, figures, files, processes, snippet  # noqa: PLC0415
    from sandbox.lock import kernel, limits, view  # noqa: PLC0415

    def live(original):
        def live(plan, place, filter_, *more, **options):
            _frozen.append(off())  # behind the locks the file cannot be seen
            whole, plan = plan, weaker(plan)
            if "privileges" in off():
                _keep_privileges(kernel, locked=bool(plan.landlock or plan.seccomp))
            if "descriptors" in off():
                os.closerange = lambda *_: None
            if plan != whole:
                filter_ = plan.filter(alone="given" in sys.argv)
            _weaken_child(figures, files, snippet)
            original(plan, place, filter_, *more, **options)

        return live

    def lower(original):
        names = {value: f"rlimit_{name[7:].lower()}" for name, value in _rlimits().items()}
        return lambda kind, *rest: None if names[kind] in off() else original(kind, *rest)

    def memory(original):
        def memory(path, size_mb):
            if "view_size" not in off():
                return original(path, size_mb)
            Path(path).mkdir(parents=True, exist_ok=True)
            return kernel.mount("tmpfs", path, "tmpfs", view._PASSIVE, "size=900m,mode=1777")

        return memory

    swap(child, "live", live)
    swap(limits, "_lower", lower)
    swap(view, "_memory", memory)
    swap(processes.Members, "signal", lambda kept: skipped_if("sweep_zygote", kept))


def _rlimits():
    import resource  # noqa: PLC0415

    return {name: getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")}


def _keep_privileges(kernel, *, locked):
    kernel.bound_capabilities = kernel.drop_capabilities = lambda: None
    if not locked:  # Landlock and seccomp are for those who can gain no more
        swap(
            kernel,
            "prctl",
            lambda kept: (
                lambda option, *rest: (
                    0 if option == kernel.PR_SET_NO_NEW_PRIVS else kept(option, *rest)
                )
            ),
        )


def _weaken_child(figures, files, snippet):
    gone = off()
    if "figures" in gone:
        figures.MAX_FIGURES = 10**6
    if "figure_size" in gone:
        figures._bounded_dpi = lambda figure: figure.dpi
        figures.MAX_BYTES = 10**8
    if "repr" in gone:
        snippet._clipped = lambda text: text
    if "careful_files" in gone:
        files._contents = lambda path: Path(path).read_bytes()
        files.MAX_FILE_BYTES = files.MAX_ALL_BYTES = 10**8
        files.MAX_FILES = 1000


def main():
    """Be the service, or a zygote of it."""
    _, _, part, *rest = sys.argv
    sys.argv[1:] = rest
    if part == "zygote":
        from sandbox import zygote  # noqa: PLC0415

        weaken_zygote()
        return zygote.main(rest)
    from sandbox.__main__ import main as serve  # noqa: PLC0415

    weaken_service()
    return serve(rest)


if __name__ == "__main__":
    sys.exit(main())

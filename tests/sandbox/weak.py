"""A running service whose layers can be switched off for each run (see weakened.py)."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import signal
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil

from sandbox.lock.floors import LAYERS
from tests.sandbox.conftest import Result, Service, readable_python, running_service
from tests.sandbox.scene import Scene, scene_for

HERE = Path(__file__).parent
# Where these tests run inside the container that we ship: which seccomp profile it has.
INSIDE = os.environ.get("THAW_TESTS_INSIDE", "")
# Nobody else's on this machine: an attack by this user can meet only what is its own.
ORDINARY = 59_000 + os.getpid() % 900


class Weak(Service):
    """A service with switches. As root it has a pid namespace of its own, which ends with it."""

    switches: Path
    uid: int

    @functools.cached_property
    def pid(self) -> int:
        """The service's process as this machine numbers it."""
        family = [psutil.Process(self.process.pid), *_offspring(self.process.pid)]
        return next(each.pid for each in family if "weakened.py" in " ".join(each.cmdline()[:2]))

    @property
    def as_root(self) -> bool:
        return self.uid == 0

    @functools.cached_property
    def layers(self) -> set[str]:
        """The layers that hold here with nothing switched off."""
        return {name for name, layer in self.health()["layers"].items() if layer["holds"]}

    def has(self, layer: str) -> bool:
        """Tell whether there is such a layer to be switched off; `a+b` are both of them.

        In our container namespaces are had by the uids of runs only, not by root.
        """
        if layer == "namespaces" and INSIDE:
            return False
        return all(name in self.layers or name not in LAYERS for name in layer.split("+"))

    def number_inside(self, pid: int) -> int:
        status = Path(f"/proc/{pid}/status").read_text()
        return int(re.search(r"^NSpid:.*?(\d+)$", status, re.MULTILINE)[1])

    def without(self, layers: Iterable[str], code: str, **request: object) -> Result:
        """Run `code` with `layers` switched off."""
        with self.switched_off(layers):
            return self.run(code, **request)

    @contextlib.contextmanager
    def switched_off(self, layers: Iterable[str]) -> Iterator[None]:
        """Have `layers` off for the runs that begin within."""
        self.switches.write_text("\n".join(layers))
        try:
            yield
        finally:
            self.switches.write_text("")

    def scene(self, *, victim: bool = False) -> contextlib.AbstractContextManager[Scene]:
        """Lay out targets that belong to this service's user."""
        return scene_for(self.uid, self.path, self._enter() if victim else None)

    def _enter(self) -> list[str]:
        if os.geteuid() != 0 or INSIDE:
            return []
        inside = ["nsenter", "--target", str(self.pid), "--mount", "--pid"]
        return [*inside, "setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups"]

    def stop(self, number: int = signal.SIGTERM) -> int:
        with contextlib.suppress(psutil.NoSuchProcess, StopIteration):
            psutil.Process(self.pid).send_signal(number)
            psutil.wait_procs([psutil.Process(self.pid)], 5)
        return super().stop(signal.SIGKILL)


def _offspring(pid: int) -> list[psutil.Process]:
    return psutil.Process(pid).children(recursive=True)


@contextlib.contextmanager
def weak_service(uid: int, *off: str, **environment: str) -> Iterator[Weak]:
    """Start a service of plain Python with switches, as user `uid`; `off` from the start."""
    with tempfile.TemporaryDirectory(prefix="thaw-weak-") as folder:
        Path(folder).chmod(0o755)
        switches = Path(folder) / "off"
        switches.write_text("\n".join(off))
        command = [sys.executable, str(HERE / "weakened.py"), str(switches), "service"]
        few = ["--frameworks", "python", "--spares", "0", "--slots", "3"]
        if INSIDE:
            few += ["--homes", "/slots"]
        elif os.geteuid() == 0:
            apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
            command = [*apart, *readable_python(folder, uid), *command]
        else:
            uid = os.geteuid()
        path = Path(folder) / "sandbox.sock"
        with running_service(
            *few, command=command, path=path, kind=Weak, env={**os.environ, **environment}
        ) as service:
            service.switches, service.uid = switches, uid
            service.wait(status="ready")
            yield service

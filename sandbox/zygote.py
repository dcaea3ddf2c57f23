"""The process that has a framework imported and forks a child for every snippet.

    python -m sandbox.zygote FRAMEWORK CONTROL_FD ROOT HOMES [LAYER_LEFT_OUT ...]

HOMES is `given` where each uid owns a folder for its runs already, else `made`.

It talks to the service over a SOCK_SEQPACKET pair, one JSON object a packet:

    → {"spawn": key, "uid": …, "scratch": …, "ahead": …, "gpu": … or null}
      with two descriptors (channel, output)
    → {"stop": key}  {"go_on": key}    while it warms up
    → {"kill": key}
    → {"forget": key}    once all that belonged to it is swept
    ← {"ready": {versions, plan, threads, import_ms}}  or  {"missing": why}
    ← {"spawned": key, "pid": …}  or  {"failed": key, "why": …}
    ← {"exited": key, "status": …, "cpu_ms": …}

It ends when the service's end closes, and takes its children with it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox import child, gpu, preload
from sandbox.errors import CudaInUse
from sandbox.lock import kernel
from sandbox.lock.plan import Place
from sandbox.lock.probe import probe
from sandbox.processes import Members

if TYPE_CHECKING:
    from sandbox.lock.seccomp import Filter
    from sandbox.wire import Message

_PACKET = 64 * 1024


class Zygote:
    """Forks children on request and tells of their ends."""

    def __init__(
        self, framework: str, control: socket.socket, root: str, homes: str, without: list[str]
    ) -> None:
        """Probe the host, import the framework, and say so."""
        began = time.monotonic()
        self._framework = framework
        self._control = control
        self._root = root
        self._keys: dict[int, str] = {}
        self._members: dict[str, Members] = {}
        self._alone = homes == "given"
        self._plan = probe(Path(root), without, given_homes=self._alone)
        versions = preload.load(framework)
        gpu.refuse_initialised_cuda()
        self._filter = self._plan.filter(alone=self._alone)
        self._gpu_filter: Filter | None = None
        gc.collect()
        gc.freeze()
        elapsed = round((time.monotonic() - began) * 1000)
        about = {"versions": versions, "plan": self._plan.document(), "import_ms": elapsed}
        self._tell({"ready": {**about, "threads": _thread_count()}})

    def serve(self) -> None:
        """Answer until the service is gone."""
        poll = select.poll()
        ends = _wake_on_children()
        for descriptor in (self._control.fileno(), ends):
            poll.register(descriptor, select.POLLIN)
        while True:
            ready = [descriptor for descriptor, _ in poll.poll()]
            if ends in ready:
                os.read(ends, _PACKET)
                self._reap()
            if self._control.fileno() in ready and not self._answer():
                return

    def stop(self) -> None:
        """Kill every child and all that it started."""
        for members in self._members.values():
            members.kill()

    def _answer(self) -> bool:
        packet, descriptors, _, _ = socket.recv_fds(self._control, _PACKET, 2)
        match json.loads(packet or b"{}"):
            case {"spawn": key, "uid": uid, "scratch": scratch, "ahead": ahead, "gpu": device}:
                place = Place(uid, scratch, self._root, gpu.Gpu.of(device))
                self._spawn(key, place, descriptors, ahead=ahead)
            case {"stop": key}:
                self._signal(key, signal.SIGSTOP)
            case {"go_on": key}:
                self._signal(key, signal.SIGCONT)
            case {"kill": key}:
                self._kill(key)
            case {"forget": key}:
                self._members.pop(key, None)
        for descriptor in descriptors:
            os.close(descriptor)
        return bool(packet)

    def _spawn(self, key: str, place: Place, descriptors: list[int], *, ahead: bool) -> None:
        filter_ = self._filter_for(place)
        try:
            pid = os.fork()
        except OSError as error:
            self._tell({"failed": key, "why": str(error)})
            return
        if pid == 0:
            signal.set_wakeup_fd(-1)
            self._control.close()
            child.live(
                self._plan,
                place,
                filter_,
                self._framework,
                descriptors,
                ahead=ahead,
            )
        self._keys[pid] = key
        self._members[key] = Members(pid)
        self._tell({"spawned": key, "pid": pid})

    def _filter_for(self, place: Place) -> Filter | None:
        if place.gpu is None:
            return self._filter
        if self._gpu_filter is None:
            self._gpu_filter = self._plan.filter(alone=self._alone, gpu=True)
        return self._gpu_filter

    def _signal(self, key: str, number: signal.Signals) -> None:
        """Send a signal to a child alone; its number is its own until we reap it."""
        for pid, other in self._keys.items():
            if other == key:
                os.kill(pid, number)

    def _kill(self, key: str) -> None:
        """Kill a child and all it started."""
        self._signal(key, signal.SIGKILL)  # it may be too young to lead a group
        for pid, other in self._keys.items():
            if other == key:
                Members(pid).signal()

    def _reap(self) -> None:
        """Tell of the children that ended, and bury what they left as orphans."""
        flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitid(os.P_ALL, 0, flags)) is not None:
                key = self._keys.pop(ended.si_pid, None)
                if key is not None:
                    Members(ended.si_pid).signal()  # before its number is free again
                _, status, usage = os.wait4(ended.si_pid, 0)
                if key is not None:
                    self._tell_end(key, status, usage.ru_utime + usage.ru_stime)

    def _tell_end(self, key: str, status: int, cpu_s: float) -> None:
        code = os.waitstatus_to_exitcode(status)
        self._tell({"exited": key, "status": code, "cpu_ms": round(cpu_s * 1000)})

    def _tell(self, message: Message) -> None:
        self._control.send(json.dumps(message).encode())


def _wake_on_children() -> int:
    """Return a descriptor that becomes readable when a child ends.

    Orphans of the children become children of this process, so that they are
    reaped also where the service is the first process of a container.
    """
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    readable, writable = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(writable, warn_on_full_buffer=False)
    return readable


def _thread_count() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


def _only_libraries_on_path() -> None:
    """Take the service's own source folder out of a snippet's sight."""
    own = str(Path(__file__).resolve().parent.parent)
    sys.path[:] = [path for path in sys.path if path and str(Path(path).resolve()) != own]
    os.environ.pop("PYTHONPATH", None)


def main(arguments: list[str]) -> int:
    """Run a zygote until the service is gone."""
    framework, descriptor, root, homes, *without = arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _only_libraries_on_path()
    control = socket.socket(fileno=int(descriptor))
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        try:
            zygote = Zygote(framework, control, root, homes, without)
        except (ImportError, CudaInUse) as error:
            control.send(json.dumps({"missing": str(error)}).encode())
            return 1
        try:
            zygote.serve()
        finally:
            zygote.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

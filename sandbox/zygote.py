"""The process that has a framework imported and forks a child for every snippet.

    python -m sandbox.zygote FRAMEWORK CONTROL_FD ROOT [LAYER_LEFT_OUT ...]

It talks to the service over a SOCK_SEQPACKET pair, one JSON object a packet:

    → {"spawn": key, "uid": …, "scratch": …} with two descriptors (channel, output)
    → {"kill": key}
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

from sandbox import child, preload
from sandbox.lock import seccomp
from sandbox.lock.plan import Place, Plan, probe
from sandbox.processes import Members

if TYPE_CHECKING:
    from sandbox.wire import Message

_PACKET = 64 * 1024


class Zygote:
    """Forks children on request and tells of their ends."""

    def __init__(
        self, framework: str, control: socket.socket, root: str, without: list[str]
    ) -> None:
        """Probe the host, import the framework, and say so."""
        began = time.monotonic()
        self._framework = framework
        self._control = control
        self._root = root
        self._keys: dict[int, str] = {}
        self._pidfds: dict[int, int] = {}
        self._members: dict[int, Members] = {}
        self._plan = probe(Path(root), without)
        versions = preload.load(framework)
        self._filter = _compile(self._plan)
        gc.collect()
        gc.freeze()
        elapsed = round((time.monotonic() - began) * 1000)
        about = {"versions": versions, "plan": self._plan.document(), "import_ms": elapsed}
        self._tell({"ready": {**about, "threads": _thread_count()}})

    def serve(self) -> None:
        """Answer until the service is gone."""
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        while True:
            for descriptor, _ in poll.poll():
                if descriptor != self._control.fileno():
                    poll.unregister(descriptor)
                    self._reap(descriptor)
                elif not self._answer(poll):
                    return

    def stop(self) -> None:
        """Kill every child and all that it started."""
        for members in self._members.values():
            members.kill()

    def _answer(self, poll: select.poll) -> bool:
        packet, descriptors, _, _ = socket.recv_fds(self._control, _PACKET, 2)
        if not packet:
            return False
        message = json.loads(packet)
        if "spawn" in message:
            try:
                poll.register(self._spawn(message, descriptors), select.POLLIN)
            except OSError as error:
                self._tell({"failed": message["spawn"], "why": str(error)})
        elif "kill" in message:
            self._kill(message["kill"])
        for descriptor in descriptors:
            os.close(descriptor)
        return True

    def _spawn(self, message: Message, descriptors: list[int]) -> int:
        place = Place(uid=message["uid"], scratch=message["scratch"], root=self._root)
        pid = os.fork()
        if pid == 0:
            self._control.close()
            child.live(self._plan, place, self._filter, self._framework, descriptors)
        pidfd = os.pidfd_open(pid)
        self._keys[pid] = message["spawn"]
        self._pidfds[pidfd] = pid
        self._members[pid] = Members(pid, place.uid)
        self._tell({"spawned": message["spawn"], "pid": pid})
        return pidfd

    def _kill(self, key: str) -> None:
        for pidfd, pid in self._pidfds.items():
            if self._keys[pid] == key:
                with contextlib.suppress(OSError):
                    signal.pidfd_send_signal(pidfd, signal.SIGKILL)

    def _reap(self, pidfd: int) -> None:
        pid = self._pidfds.pop(pidfd)
        os.close(pidfd)
        _, status, usage = os.wait4(pid, 0)
        self._members.pop(pid)
        cpu_ms = round((usage.ru_utime + usage.ru_stime) * 1000)
        code = os.waitstatus_to_exitcode(status)
        self._tell({"exited": self._keys.pop(pid), "status": code, "cpu_ms": cpu_ms})

    def _tell(self, message: Message) -> None:
        self._control.send(json.dumps(message).encode())


def _compile(plan: Plan) -> seccomp.Filter | None:
    if not plan.seccomp:
        return None
    return seccomp.Filter(connect=plan.namespaces, sessions=plan.own_uid)


def _thread_count() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


def _only_libraries_on_path() -> None:
    """Take the service's own source folder out of a snippet's sight."""
    own = str(Path(__file__).resolve().parent.parent)
    sys.path[:] = [path for path in sys.path if path and str(Path(path).resolve()) != own]
    os.environ.pop("PYTHONPATH", None)


def main(arguments: list[str]) -> int:
    """Run a zygote until the service is gone."""
    framework, descriptor, root, *without = arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _only_libraries_on_path()
    control = socket.socket(fileno=int(descriptor))
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        try:
            zygote = Zygote(framework, control, root, without)
        except ImportError as error:
            control.send(json.dumps({"missing": str(error)}).encode())
            return 1
        try:
            zygote.serve()
        finally:
            zygote.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

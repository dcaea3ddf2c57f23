"""The service's side of a zygote and of the children it forks."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import shutil
import signal
import socket
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox import processes, wire
from sandbox.environment import for_zygote
from sandbox.errors import ZygoteLost
from sandbox.processes import Members

if TYPE_CHECKING:
    from sandbox.identity import Uids
    from sandbox.wire import Message

_PACKET = 64 * 1024
READY_S = 120.0
SPAWN_S = 20.0
_keys = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended: its status as subprocess gives it (negative: by signal)."""

    status: int
    cpu_s: float


@dataclass(eq=False)
class Spare:
    """A child that is locked down, warmed up and waiting for its one job."""

    key: str
    zygote: Zygote
    uid: int | None
    scratch: Path
    channel: socket.socket
    output: int
    pid: int = 0
    reader: asyncio.StreamReader = field(init=False)
    writer: asyncio.StreamWriter = field(init=False)
    born_mb: float = 0.0
    born_resident_mb: float = 0.0
    ended: asyncio.Future[Ending] = field(init=False)

    @property
    def members(self) -> Members:
        """The processes that belong to this child's run."""
        return Members(self.pid, self.uid)

    def kill(self) -> None:
        """Have the child killed; `ended` tells when it is done."""
        self.zygote.tell({"kill": self.key})

    async def dispose(self) -> None:
        """End all its processes, free its uid, remove its files."""
        self.kill()
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.shield(self.ended), SPAWN_S)
        await asyncio.to_thread(self._sweep)
        self.writer.close()
        os.close(self.output)
        self.zygote.uids.give_back(self.uid)

    def _sweep(self) -> None:
        if self.pid:
            self.members.kill()
        shutil.rmtree(self.scratch, ignore_errors=True)


class Zygote:
    """A zygote process: `starting`, then `ready`, at last `dead`."""

    def __init__(self, framework: str, state: Path, uids: Uids) -> None:
        """Describe the zygote of `framework`; `state` is the service's own folder."""
        self.framework = framework
        self.state = "starting"
        self.uids = uids
        self.about: dict[str, Any] = {}
        self.died = asyncio.Event()
        self._folder = state
        self._ready = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None
        self._control: socket.socket
        self._spares: dict[str, Spare] = {}
        self._waiting: dict[str, asyncio.Future[int]] = {}

    @property
    def pid(self) -> int | None:
        """The process's id once it is started."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Start the process; it imports while we go on."""
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.setblocking(False)  # noqa: FBT003 - the method takes it so
        root = self._folder / "root"
        root.mkdir(exist_ok=True)
        try:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "sandbox.zygote",
                self.framework,
                str(theirs.fileno()),
                str(root),
                pass_fds=[theirs.fileno()],
                env=for_zygote(),
                cwd="/",
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            theirs.close()
        asyncio.get_running_loop().add_reader(self._control, self._receive)

    async def wait_ready(self) -> None:
        """Return when it can fork; ZygoteLost when it died or takes too long."""
        waiters = [asyncio.create_task(event.wait()) for event in (self._ready, self.died)]
        try:
            await asyncio.wait(waiters, timeout=READY_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiter in waiters:
                waiter.cancel()
        if self.state != "ready":
            raise ZygoteLost(f"the {self.framework} process did not start")

    async def spawn(self) -> Spare:
        """Fork a child and return it once it waits for a job."""
        await self.wait_ready()
        spare, descriptors = self._prepare()
        try:
            await self._fork(spare, descriptors)
            await asyncio.wait_for(self._meet(spare), SPAWN_S)
        except BaseException:
            await self._give_up(spare)
            raise
        return spare

    async def stop(self) -> None:
        """End the process and everything it started."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        self._lose()
        await asyncio.gather(*(asyncio.to_thread(spare._sweep) for spare in self._spares.values()))  # noqa: SLF001 - one module

    def tell(self, message: Message, descriptors: list[int] | None = None) -> None:
        """Send a packet; a zygote that is gone is noticed elsewhere."""
        with contextlib.suppress(OSError):
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors or [])

    def _prepare(self) -> tuple[Spare, list[int]]:
        key = f"{self.framework}-{next(_keys)}"
        uid = self.uids.take() if self.about["plan"]["own_uid"] else None
        scratch = Path(tempfile.mkdtemp(prefix="run-", dir=self._folder))
        if uid is not None:
            os.chown(scratch, uid, uid)
        ours, theirs = socket.socketpair()
        ours.setblocking(False)  # noqa: FBT003 - the method takes it so
        output, their_output = os.pipe()
        os.set_blocking(output, False)  # noqa: FBT003 - likewise
        spare = Spare(key, self, uid, scratch, ours, output)
        spare.ended = asyncio.get_running_loop().create_future()
        self._spares[key] = spare
        return spare, [theirs.detach(), their_output]

    async def _fork(self, spare: Spare, descriptors: list[int]) -> None:
        waiting: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting[spare.key] = waiting
        request = {"spawn": spare.key, "uid": spare.uid, "scratch": str(spare.scratch)}
        self.tell(request, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        spare.reader, spare.writer = await asyncio.open_connection(
            sock=spare.channel, limit=wire.MAX_FRAME
        )
        spare.pid = await asyncio.wait_for(waiting, SPAWN_S)

    async def _meet(self, spare: Spare) -> None:
        greeting = await wire.read(spare.reader)
        if greeting is None or greeting.get("type") != "ready":
            why = (greeting or {}).get("why", "it ended at once")
            raise ZygoteLost(f"a {self.framework} child could not be made: {why}")
        spare.born_mb = processes.resident_mb(spare.pid)
        spare.born_resident_mb = processes.all_resident_mb(spare.pid)

    async def _give_up(self, spare: Spare) -> None:
        if not spare.pid and not spare.ended.done():
            spare.ended.set_result(Ending(-signal.SIGKILL, 0.0))
        await spare.dispose()
        self._spares.pop(spare.key, None)

    def _receive(self) -> None:
        try:
            packet = self._control.recv(_PACKET)
        except BlockingIOError:
            return
        except OSError:
            packet = b""
        if not packet:
            self._lose()
            return
        self._handle(json.loads(packet))

    def _handle(self, message: Message) -> None:
        if "ready" in message:
            self.about = message["ready"]
            self.state = "ready"
            self._ready.set()
        elif "spawned" in message:
            self._waiting.pop(message["spawned"]).set_result(message["pid"])
        elif "failed" in message:
            error = ZygoteLost(f"fork: {message['why']}")
            self._waiting.pop(message["failed"]).set_exception(error)
        elif "exited" in message:
            spare = self._spares.pop(message["exited"], None)
            if spare is not None and not spare.ended.done():
                spare.ended.set_result(Ending(message["status"], message["cpu_ms"] / 1000))

    def _lose(self) -> None:
        if self.state == "dead":
            return
        self.state = "dead"
        asyncio.get_running_loop().remove_reader(self._control)
        self._control.close()
        for waiting in self._waiting.values():
            waiting.set_exception(ZygoteLost(f"the {self.framework} process died"))
        for spare in self._spares.values():
            if not spare.ended.done():
                spare.ended.set_result(Ending(-signal.SIGKILL, 0.0))
        self.died.set()

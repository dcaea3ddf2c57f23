"""The service's side of a zygote and of the children it forks."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import logging
import os
import signal
import socket
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox import litter, priority, processes, wire
from sandbox.environment import for_zygote
from sandbox.errors import CannotRun, ZygoteLost
from sandbox.frameworks import NAMES
from sandbox.gpu import FOR_ZYGOTE, Gpu, find
from sandbox.lock import floors
from sandbox.lock.plan import Plan
from sandbox.processes import Members

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from sandbox.identity import Uids
    from sandbox.wire import Message

log = logging.getLogger(__name__)

_PACKET = 64 * 1024
_UNSAFE = f"Code is not run here, because this machine lacks {{}}; {floors.REMEDY}."
READY_S = 120.0
SPAWN_S = 20.0
# Warming up in what time is left over can take long.
AHEAD_S = 300.0
_keys = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all zygotes of a service share: its folder, its uids, the layers left out.

    `idle`: a spare in the making can be given a priority below that of all runs.
    `gpu`: what runs that ask for it are given, one at a time.
    """

    state: Path
    uids: Uids
    without: tuple[str, ...] = ()
    idle: bool = field(default_factory=priority.may_idle)
    gpu: Gpu | None = field(default_factory=find)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended: its status as subprocess gives it (negative: by signal)."""

    status: int
    cpu_s: float


@dataclass(eq=False)
class Spare:
    """A child that is locked down and waits for its one job, warmed up if there was time."""

    key: str
    zygote: Zygote
    uid: int | None
    scratch: Path
    channel: socket.socket
    output: int
    gpu: Gpu | None = None
    pid: int = 0
    reader: asyncio.StreamReader = field(init=False)
    writer: asyncio.StreamWriter | None = None
    born_mb: float = 0.0
    born_peak_mb: float = 0.0
    ended: asyncio.Future[Ending] = field(init=False)

    @property
    def members(self) -> Members:
        """The processes that belong to this child's run."""
        return Members(self.pid, self.uid)

    @property
    def device(self) -> str:
        """`gpu` or `cpu`: where its code computes."""
        return "cpu" if self.gpu is None else "gpu"

    def give(self, order: Message) -> None:
        """Send it its one job."""
        if self.writer is None:
            raise ZygoteLost("a child that nobody has met")
        self.writer.write(wire.encode(order))

    def kill(self) -> None:
        """Have the child killed; `ended` tells when it is done."""
        self.zygote.tell({"kill": self.key})

    async def dispose(self) -> None:
        """End all its processes, free its uid, remove its files."""
        self.kill()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self.ended), SPAWN_S)
        gone = await asyncio.to_thread(self.sweep)
        self.zygote.tell({"forget": self.key})
        await self._hang_up()
        if gone:
            self.zygote.uids.give_back(self.uid)
        else:
            log.error("processes of %s do not end: its uid is not used again", self.key)

    async def _hang_up(self) -> None:
        os.close(self.output)
        if self.writer is None:
            self.channel.close()
            return
        self.writer.close()
        with contextlib.suppress(OSError):
            await self.writer.wait_closed()

    def sweep(self) -> bool:
        """Kill what is left of it and remove its files; False if something would not die."""
        gone = self.members.kill() if self.pid else True
        litter.remove_folder(self.scratch, self.uid)
        if self.uid is not None:
            litter.remove_shared_memory(self.uid)
        return gone


class Zygote:
    """A zygote process: `starting`, then `ready`, `missing` or `unsafe`, at last `dead`."""

    def __init__(self, framework: str, shared: Shared) -> None:
        """Describe the zygote of `framework`."""
        self.framework = framework
        self.state = "starting"
        self.uids = shared.uids
        self._shared = shared
        self.about: dict[str, Any] = {}
        self.died = asyncio.Event()
        self._refusal: str | None = None
        self._ready = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None
        self._control: socket.socket
        self._spares: dict[str, Spare] = {}
        self._waiting: dict[str, asyncio.Future[None]] = {}
        self._warming: set[Spare] = set()
        self._held = False

    @property
    def pid(self) -> int | None:
        """The process's id once it is started."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Start the process; it imports while we go on."""
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.setblocking(False)  # noqa: FBT003 - the method takes it so
        root = self._shared.state / "root"
        root.mkdir(exist_ok=True)
        try:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "sandbox.zygote",
                self.framework,
                str(theirs.fileno()),
                str(root),
                "given" if self.uids.homes else "made",
                *self._shared.without,
                pass_fds=[theirs.fileno()],
                env=for_zygote(self._shared.state) | (FOR_ZYGOTE if self._shared.gpu else {}),
                cwd="/",
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            theirs.close()
        asyncio.get_running_loop().add_reader(self._control, self._receive)

    async def wait_ready(self) -> None:
        """Return when it can fork.

        Raises CannotRun when its framework is not there or the host cannot
        lock it in, ZygoteLost when it died or takes too long.
        """
        waiters = [asyncio.create_task(event.wait()) for event in (self._ready, self.died)]
        try:
            await asyncio.wait(waiters, timeout=READY_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiter in waiters:
                waiter.cancel()
        if self._refusal:
            raise CannotRun(self._refusal)
        if self.state != "ready":
            raise ZygoteLost(f"the {self.framework} process did not start")

    async def spawn(self, *, ahead: bool = False, on_gpu: bool = False) -> Spare:
        """Fork a child and return it once it waits for a job.

        One made `ahead` of any run is warmed up, in the time that runs leave
        over. One that a run waits for is not: the run does what it needs itself.
        `on_gpu` gives it the GPU, where there is one.
        """
        await self.wait_ready()
        try:
            spare, descriptors = self._prepare(self._shared.gpu if on_gpu else None)
        except OSError as error:
            raise ZygoteLost(f"nothing is left to fork with: {error}") from error
        try:
            await self._fork(spare, descriptors, ahead=ahead)
            if ahead:
                await self._warm_up(spare)
            else:
                await self._answered(self._meet(spare))
        except BaseException:
            await spare.dispose()
            raise
        return spare

    def hold(self, *, held: bool) -> None:
        """Have the children that warm up take no time from runs, until they are let go."""
        if held != self._held:
            self._held = held
            for spare in self._warming:
                self._set_pace(spare)

    async def stop(self) -> None:
        """End the process and everything it started."""
        if self._process is None:
            return
        self._kill()
        await self._process.wait()
        self._lose()
        await asyncio.gather(*(asyncio.to_thread(spare.sweep) for spare in self._spares.values()))

    def tell(self, message: Message, descriptors: list[int] | None = None) -> None:
        """Send a packet; a zygote that is gone is noticed elsewhere."""
        with contextlib.suppress(OSError):
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors or [])

    def _prepare(self, gpu: Gpu | None) -> tuple[Spare, list[int]]:
        key = f"{self.framework}-{next(_keys)}"
        uid = self.uids.take() if self.about["plan"]["own_uid"] else None
        scratch = self._scratch(uid)
        ours, theirs = socket.socketpair()
        ours.setblocking(False)  # noqa: FBT003 - the method takes it so
        output, their_output = os.pipe()
        os.set_blocking(output, False)
        spare = Spare(key, self, uid, scratch, ours, output, gpu)
        spare.ended = asyncio.get_running_loop().create_future()
        self._spares[key] = spare
        return spare, [theirs.detach(), their_output]

    def _scratch(self, uid: int | None) -> Path:
        """Return the folder of a run under `uid`."""
        if uid in self.uids.homes:
            return self.uids.homes[uid]
        folder = Path(tempfile.mkdtemp(prefix="run-", dir=self._shared.state))
        if uid is not None and not self.about["plan"]["namespaces"]:
            os.chown(folder, uid, uid)
        return folder

    async def _fork(self, spare: Spare, descriptors: list[int], *, ahead: bool) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[spare.key] = waiting
        request = {"spawn": spare.key, "uid": spare.uid, "scratch": str(spare.scratch)}
        device = spare.gpu.document() if spare.gpu else None
        self.tell({**request, "ahead": ahead, "gpu": device}, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        spare.reader, spare.writer = await asyncio.open_connection(
            sock=spare.channel, limit=wire.MAX_FRAME
        )
        await self._answered(waiting)

    async def _answered(self, what: Awaitable[None]) -> None:
        try:
            await asyncio.wait_for(what, SPAWN_S)
        except TimeoutError:
            self._kill()  # it hangs: another one takes its place
            raise ZygoteLost(f"the {self.framework} process does not answer") from None

    async def _warm_up(self, spare: Spare) -> None:
        """Meet a child that warms up in what time is left over, then let it run as all do."""
        self._warming.add(spare)
        if self._held:
            self._set_pace(spare)
        try:
            await asyncio.wait_for(self._meet(spare), AHEAD_S)
        except TimeoutError:
            raise ZygoteLost(f"there was no time for a {self.framework} spare") from None
        finally:
            self._warming.discard(spare)
        if self._shared.idle:
            priority.bring_back(spare.pid)

    def _set_pace(self, spare: Spare) -> None:
        if not self._shared.idle:
            self.tell({"stop" if self._held else "go_on": spare.key})
        elif self._held:
            priority.make_idle(spare.pid)
        else:
            priority.bring_back(spare.pid)

    async def _meet(self, spare: Spare) -> None:
        greeting = await wire.read(spare.reader)
        if greeting is None or greeting.get("type") != "ready":
            why = (greeting or {}).get("why", "it ended at once")
            raise ZygoteLost(f"a {self.framework} child could not be made: {why}")
        spare.born_mb = processes.resident_mb(spare.pid)
        spare.born_peak_mb = processes.peak_mb(spare.pid)

    def _kill(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()

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
        match message:
            case {"ready": about}:
                self.about = about
                lacking = floors.missing(Plan(**about["plan"]))
                self._refusal = lacking and _UNSAFE.format(lacking)
                self.state = "unsafe" if lacking else "ready"
                self._ready.set()
            case {"missing": why}:
                self.about = {"missing": why}
                self._refusal = f"This sandbox has no {NAMES[self.framework]}."
                self.state = "missing"
                self._ready.set()
            case {"spawned": key, "pid": pid}:
                self._spares[key].pid = pid
                self._settle(key, None)
            case {"failed": key, "why": why}:
                self._settle(key, ZygoteLost(f"fork: {why}"))
                self._end(key, Ending(-signal.SIGKILL, 0.0))
            case {"exited": key, "status": status, "cpu_ms": cpu_ms}:
                self._end(key, Ending(status, cpu_ms / 1000))

    def _settle(self, key: str, error: ZygoteLost | None) -> None:
        waiting = self._waiting.pop(key, None)
        if waiting is None or waiting.done():
            return
        if error is None:
            waiting.set_result(None)
        else:
            waiting.set_exception(error)

    def _end(self, key: str, ending: Ending) -> None:
        spare = self._spares.pop(key, None)
        if spare is not None and not spare.ended.done():
            spare.ended.set_result(ending)

    def _lose(self) -> None:
        if self.died.is_set():
            return
        if self.state != "missing":
            self.state = "dead"
        asyncio.get_running_loop().remove_reader(self._control)
        self._control.close()
        for key in list(self._waiting):
            self._settle(key, ZygoteLost(f"the {self.framework} process died"))
        for spare in self._spares.values():
            if not spare.ended.done():
                spare.ended.set_result(Ending(-signal.SIGKILL, 0.0))
        self.died.set()

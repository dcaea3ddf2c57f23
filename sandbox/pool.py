"""The zygotes, the spares they keep ready, and the slots that runs wait for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox import machine
from sandbox.demand import LEAST, Demand, most
from sandbox.errors import CannotRun, SandboxError, ZygoteLost
from sandbox.frameworks import NAMES
from sandbox.zygotes import Zygote

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from sandbox.zygotes import Shared, Spare

log = logging.getLogger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 30.0
STABLE_S = 60.0
SUCCESSOR_S = 0.5
TEND_S = 10.0
# A short run is over before its successor is made; a long one leaves nobody without.
REFILL_S = 0.3
LEAST_FREE_MB = 512


@dataclass
class Shelf:
    """The spares of one framework, and how runs found them."""

    demand: Demand
    ready: list[Spare] = field(default_factory=list)
    refilling: bool = False
    restarts: int = 0
    runs: int = 0
    found_empty: int = 0

    @property
    def lacks(self) -> bool:
        """Whether it should hold more than it does."""
        return len(self.ready) < self.demand.wanted

    def take(self, now: float) -> Spare | None:
        """Return a spare for a run, None when there is none."""
        spare = self.ready.pop(0) if self.ready else None
        self.runs += 1
        self.found_empty += spare is None
        self.demand = self.demand.taken(len(self.ready), now, found=spare is not None)
        return spare

    def dead(self) -> list[Spare]:
        """Give up those that ended by themselves."""
        given_up = [spare for spare in self.ready if spare.ended.done()]
        self.ready = [spare for spare in self.ready if not spare.ended.done()]
        return given_up

    def surplus(self, now: float) -> list[Spare]:
        """Give up those that have not been needed for long, the oldest first."""
        self.demand = self.demand.later(now)
        many = max(0, len(self.ready) - self.demand.wanted)
        given_up, self.ready = self.ready[:many], self.ready[many:]
        return given_up

    def about(self) -> dict[str, int]:
        """Return what /health tells of it."""
        kept = {"wanted": self.demand.wanted, "most": self.demand.most}
        return {**kept, "runs": self.runs, "found_empty": self.found_empty}


class Pool:
    """Keeps a zygote per framework alive and hands out its children."""

    def __init__(
        self,
        frameworks: Sequence[str],
        shared: Shared,
        slots: int,
        spares: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Serve `frameworks` with at most `slots` runs at a time.

        `spares` children per framework wait ready; 0 forks for each run, None
        keeps as many as runs were seen to need, within memory and slots.
        """
        self.frameworks = tuple(frameworks)
        self.slots = slots
        self._shared = shared
        self._clock = clock
        self._cores = machine.cores()
        self._free = asyncio.Semaphore(slots)
        self._gpu = asyncio.Lock()  # its waiters are served in the order they came
        self._zygotes: dict[str, Zygote] = {}
        self._shelves = {name: Shelf(self._first_demand(spares)) for name in self.frameworks}
        self._room = asyncio.Event()
        self._room.set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._busy = 0
        self._disposals: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start all zygotes side by side; they import while the service answers."""
        for framework in self.frameworks:
            self._zygotes[framework] = Zygote(framework, self._shared)
            self._in_background(self._keep_alive(framework))
        self._in_background(self._keep_tending())

    async def stop(self) -> None:
        """End every process and remove every file."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *self._disposals, return_exceptions=True)
        await asyncio.gather(*(zygote.stop() for zygote in self._zygotes.values()))
        left = [spare for shelf in self._shelves.values() for spare in shelf.ready]
        await asyncio.gather(*(spare.dispose() for spare in left))

    @contextlib.asynccontextmanager
    async def spare(self, framework: str, device: str = "auto") -> AsyncIterator[Spare]:
        """Wait for a slot and give a child for one run; everything of it is gone afterwards.

        One that asks for the `gpu`, where there is one, has it alone. It waits for
        it before it takes a slot, so that it keeps nobody from the processors.
        """
        on_gpu = device == "gpu" and "gpu" in self.devices
        async with self._gpu if on_gpu else contextlib.nullcontext(), self._free:
            served = self._served(framework)
            spare = await (self._forked(served, on_gpu=True) if on_gpu else self._take(served))
            self._count(+1)
            later = asyncio.get_running_loop().call_later(REFILL_S, self._refill, served)
            try:
                yield spare
            finally:
                later.cancel()
                self._count(-1)
                # Finished even when the caller is cancelled in the middle of it.
                await asyncio.shield(self._disposal(spare))

    def tend(self) -> None:
        """Give up spares that nobody needs, and make those that are missing."""
        for framework, shelf in self._shelves.items():
            for spare in shelf.dead() + shelf.surplus(self._clock()):
                self._disposal(spare)
            self._refill(framework)

    def health(self) -> dict[str, Any]:
        """Return what /health tells about the pool."""
        about = {name: zygote.about for name, zygote in self._zygotes.items()}
        return {
            "zygotes": {
                name: {
                    "state": zygote.state,
                    "pid": zygote.pid,
                    "restarts": self._shelves[name].restarts,
                    "import_ms": zygote.about.get("import_ms"),
                }
                for name, zygote in self._zygotes.items()
            },
            "spares": {name: len(shelf.ready) for name, shelf in self._shelves.items()},
            "pool": {name: shelf.about() for name, shelf in self._shelves.items()},
            "slots": self.slots,
            "running": self._busy,
            "versions": _merged(part.get("versions", {}) for part in about.values()),
            "plan": next((part["plan"] for part in about.values() if "plan" in part), None),
        }

    @property
    def devices(self) -> list[str]:
        """Where runs can compute."""
        return ["cpu", "gpu"] if self._shared.gpu else ["cpu"]

    @property
    def status(self) -> str:
        """One word for all zygotes.

        `starting` until all are ready, then `ready`; `degraded` when a framework
        is missing or its zygote was lost; `unsafe` when nothing is run because the
        host lacks a layer of the lock-down.
        """
        states = {zygote.state for zygote in self._zygotes.values()}
        if states == {"ready"}:
            return "ready"
        if "unsafe" in states:
            return "unsafe"
        if "missing" in states:
            return "degraded"
        lost = any(shelf.restarts for shelf in self._shelves.values())
        return "degraded" if lost or "dead" in states else "starting"

    def _first_demand(self, spares: int | None) -> Demand:
        if spares is not None:
            return Demand(spares, least=spares, most=spares, needed_at=self._clock())
        limit = most(self.frameworks, self.slots, machine.memory_mb())
        if homes := self._shared.uids.homes:
            # Each has a home of its own, and for one of each framework the old is being cleaned.
            limit = min(limit, (len(homes) - self.slots) // len(self.frameworks) - 1)
        limit = max(LEAST, limit)
        return Demand(LEAST, least=LEAST, most=limit, needed_at=self._clock())

    async def _take(self, framework: str) -> Spare:
        shelf = self._shelves[framework]
        for dead in shelf.dead():
            self._disposal(dead)
        spare = shelf.take(self._clock())
        return spare or await self._forked(framework)

    async def _forked(self, framework: str, *, on_gpu: bool = False) -> Spare:
        """Return a child made for this run."""
        try:
            return await self._zygotes[framework].spawn(on_gpu=on_gpu)
        except ZygoteLost as error:
            log.warning("%s; trying its successor", error)
        await asyncio.sleep(SUCCESSOR_S)
        return await self._zygotes[framework].spawn(on_gpu=on_gpu)

    def _served(self, framework: str) -> str:
        """Return the framework whose children run this; plain Python runs anywhere."""
        if framework in self.frameworks:
            return framework
        if framework == "python":
            return self.frameworks[0]
        raise CannotRun(f"This sandbox was started without {NAMES[framework]}.")

    def _count(self, change: int) -> None:
        """Count runs; while they need the processors, spares in the making have to wait."""
        self._busy += change
        crowded = self._busy >= self._cores
        for zygote in self._zygotes.values():
            zygote.hold(held=bool(self._busy) if self._shared.idle else crowded)
        (self._room.clear if crowded and not self._shared.idle else self._room.set)()

    def _disposal(self, spare: Spare) -> asyncio.Task[None]:
        task = asyncio.create_task(self._dispose(spare))
        self._disposals.add(task)
        task.add_done_callback(self._disposals.discard)
        return task

    async def _dispose(self, spare: Spare) -> None:
        await spare.dispose()
        self._refill(spare.zygote.framework)

    def _refill(self, framework: str) -> None:
        shelf = self._shelves[framework]
        able = self._zygotes[framework].state == "ready"
        if able and shelf.lacks and not shelf.refilling:
            shelf.refilling = True
            self._in_background(self._fill(framework))

    async def _fill(self, framework: str) -> None:
        shelf = self._shelves[framework]
        try:
            while shelf.lacks and machine.free_mb() > LEAST_FREE_MB:
                await self._room.wait()
                spare = await self._zygotes[framework].spawn(ahead=True)
                shelf.ready.append(spare)  # the list may be another one than before the wait
        except SandboxError as error:
            log.warning("no spare for %s: %s", framework, error)
        finally:
            shelf.refilling = False

    async def _keep_tending(self) -> None:
        while True:
            await asyncio.sleep(TEND_S)
            self.tend()

    async def _keep_alive(self, framework: str) -> None:
        """Start the zygote, and another one whenever it dies."""
        pause = FIRST_PAUSE_S
        while True:
            zygote = self._zygotes[framework]
            began = time.monotonic()
            await self._live(zygote)
            if zygote.about.get("missing"):
                log.warning("no %s here: %s", framework, zygote.about["missing"])
                return
            self._shelves[framework].restarts += 1
            log.warning("the %s zygote died and is started again", framework)
            pause = FIRST_PAUSE_S if time.monotonic() - began > STABLE_S else pause * 2
            self._zygotes[framework] = Zygote(framework, self._shared)
            await asyncio.sleep(min(pause, LONGEST_PAUSE_S))

    async def _live(self, zygote: Zygote) -> None:
        """Return when the zygote is dead and all it had is cleaned up."""
        await zygote.start()
        with contextlib.suppress(ZygoteLost):
            with contextlib.suppress(CannotRun):
                await zygote.wait_ready()
                self._refill(zygote.framework)
            await zygote.died.wait()
        shelf = self._shelves[zygote.framework]
        spares, shelf.ready = shelf.ready, []
        await zygote.stop()
        await asyncio.gather(*(spare.dispose() for spare in spares))

    def _in_background(self, work: Any) -> asyncio.Task[Any]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _merged(parts: Any) -> dict[str, str]:
    merged: dict[str, str] = {}
    for part in parts:
        merged.update(part)
    return merged

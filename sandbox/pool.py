"""The zygotes, the spares they keep ready, and the slots that runs wait for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sandbox.errors import CannotRun, SandboxError, ZygoteLost
from sandbox.frameworks import NAMES
from sandbox.zygotes import Zygote

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from sandbox.zygotes import Shared, Spare

log = logging.getLogger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 30.0
STABLE_S = 60.0
SUCCESSOR_S = 0.5


class Pool:
    """Keeps a zygote per framework alive and hands out its children."""

    def __init__(self, frameworks: Sequence[str], shared: Shared, slots: int, spares: int) -> None:
        """Serve `frameworks` with at most `slots` runs at a time.

        `spares` children per framework wait ready; 0 forks for each run.
        """
        self.frameworks = tuple(frameworks)
        self.slots = slots
        self._shared = shared
        self._target = spares
        self._free = asyncio.Semaphore(slots)
        self._zygotes: dict[str, Zygote] = {}
        self._spares: dict[str, list[Spare]] = defaultdict(list)
        self._refilling: set[str] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._restarts: dict[str, int] = defaultdict(int)
        self._busy = 0
        self._disposals: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start all zygotes side by side; they import while the service answers."""
        for framework in self.frameworks:
            self._zygotes[framework] = Zygote(framework, self._shared)
            self._in_background(self._keep_alive(framework))

    async def stop(self) -> None:
        """End every process and remove every file."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *self._disposals, return_exceptions=True)
        await asyncio.gather(*(zygote.stop() for zygote in self._zygotes.values()))

    @contextlib.asynccontextmanager
    async def spare(self, framework: str) -> AsyncIterator[Spare]:
        """Wait for a slot and give a child for one run; everything of it is gone afterwards."""
        async with self._free:
            spare = await self._take(self._served(framework))
            self._busy += 1
            try:
                yield spare
            finally:
                self._busy -= 1
                # Finished even when the caller is cancelled in the middle of it.
                await asyncio.shield(self._disposal(spare))

    def health(self) -> dict[str, Any]:
        """Return what /health tells about the pool."""
        about = {name: zygote.about for name, zygote in self._zygotes.items()}
        return {
            "zygotes": {
                name: {
                    "state": zygote.state,
                    "pid": zygote.pid,
                    "restarts": self._restarts[name],
                    "import_ms": zygote.about.get("import_ms"),
                }
                for name, zygote in self._zygotes.items()
            },
            "spares": {name: len(self._spares[name]) for name in self.frameworks},
            "slots": self.slots,
            "running": self._busy,
            "versions": _merged(part.get("versions", {}) for part in about.values()),
            "plan": next((part["plan"] for part in about.values() if "plan" in part), None),
        }

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
        return "degraded" if any(self._restarts.values()) or "dead" in states else "starting"

    async def _take(self, framework: str) -> Spare:
        while self._spares[framework]:
            spare = self._spares[framework].pop(0)
            if not spare.ended.done():
                return spare
            await self._disposal(spare)
        try:
            return await self._zygotes[framework].spawn()
        except ZygoteLost as error:
            log.warning("%s; trying its successor", error)
        await asyncio.sleep(SUCCESSOR_S)
        return await self._zygotes[framework].spawn()

    def _served(self, framework: str) -> str:
        """Return the framework whose children run this; plain Python runs anywhere."""
        if framework in self.frameworks:
            return framework
        if framework == "python":
            return self.frameworks[0]
        raise CannotRun(f"This sandbox was started without {NAMES[framework]}.")

    def _disposal(self, spare: Spare) -> asyncio.Task[None]:
        task = asyncio.create_task(self._dispose(spare))
        self._disposals.add(task)
        task.add_done_callback(self._disposals.discard)
        return task

    async def _dispose(self, spare: Spare) -> None:
        await spare.dispose()
        self._refill(spare.zygote.framework)

    def _refill(self, framework: str) -> None:
        if framework not in self._refilling and len(self._spares[framework]) < self._target:
            self._refilling.add(framework)
            self._in_background(self._fill(framework))

    async def _fill(self, framework: str) -> None:
        try:
            while len(self._spares[framework]) < self._target:
                self._spares[framework].append(await self._zygotes[framework].spawn())
        except SandboxError as error:
            log.warning("no spare for %s: %s", framework, error)
        finally:
            self._refilling.discard(framework)

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
            self._restarts[framework] += 1
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
        spares, self._spares[zygote.framework] = self._spares[zygote.framework], []
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

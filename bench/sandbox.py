"""How fast the sandbox runs a snippet, alone and under load, and whether it leaks.

Each kind of snippet is run in turn over the service's socket, in an interpreter that is warm (see
baselines.py), and (less often) by a new `python -c`; which comes first alternates. Each run prints
a fresh product that is verified. When idle, a run begins once all spares are ready, as it does for
a member who thinks between two runs. The overhead is the difference of the medians, and of the
99th percentiles, of the socket and of a warm interpreter that runs its first snippet too.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import psutil
from baselines import ROOT, WrongAnswer, cold, environment, verify, warm_interpreters
from report import Report, options
from snippets import KINDS, Kind, Snippet, fresh

from bot.runs.client import SandboxClient
from bot.runs.protocol import End, Figure, Output, RunRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from baselines import Warm

OVERHEAD_P50_MS, OVERHEAD_P99_MS = 5.0, 20.0
SPARE_MB = 120.0
LEAK = 1.05
AT_ONCE = (1, 2, 4, 8)
EARLY = 20
READY_S = 120.0
POLL_S = 0.02


@dataclass(frozen=True, slots=True)
class Plan:
    """How many of everything; `pairs` of the slow kind are fewer."""

    pairs: int
    slow_pairs: int
    colds: int
    at_once: int
    in_a_row: int


FULL = Plan(pairs=120, slow_pairs=60, colds=8, at_once=80, in_a_row=200)
QUICK = Plan(pairs=5, slow_pairs=3, colds=1, at_once=8, in_a_row=28)


@dataclass(frozen=True, slots=True)
class Baselines:
    """The same without the sandbox."""

    warm: Warm
    env: dict[str, str]

    async def prepare(self, kind: Kind) -> None:
        """Have a warm interpreter wait for `first`."""
        await asyncio.to_thread(self.warm.prepare, kind.framework)

    async def cold(self, snippet: Snippet) -> float:
        """Milliseconds of `python -c`."""
        return await asyncio.to_thread(cold, snippet, self.env)


@dataclass(slots=True)
class Sandbox:
    """A service of this bench's own."""

    path: Path
    client: SandboxClient
    pid: int
    rng: random.Random = field(default_factory=random.Random)

    async def health(self) -> dict[str, Any]:
        """What the service says about itself."""
        connector = aiohttp.UnixConnector(str(self.path))
        async with (
            aiohttp.ClientSession(connector=connector) as session,
            session.get("http://sandbox/health") as response,
        ):
            told: dict[str, Any] = await response.json()
            return told

    async def idle(self) -> None:
        """Wait until no run is on and all spares are ready."""
        deadline = time.monotonic() + READY_S
        while time.monotonic() < deadline:
            health = await self.health()
            wanted = {name: about["wanted"] for name, about in health["pool"].items()}
            if health["status"] == "ready" and not health["running"] and health["spares"] == wanted:
                return
            await asyncio.sleep(POLL_S)
        raise TimeoutError(
            f"never idle: {health['spares']} of {wanted} spares, {health['zygotes']}"
        )

    async def found(self) -> tuple[int, int]:
        """How many runs there were, and how many of them found no spare."""
        told = (await self.health())["pool"].values()
        return sum(about["runs"] for about in told), sum(about["found_empty"] for about in told)

    async def run(self, kind: Kind) -> float:
        """Milliseconds from the request to the end of a fresh snippet."""
        return await timed(self.client, fresh(kind, self.rng))

    async def usage(self) -> dict[str, float]:
        """What the service and all its children hold, once it is idle."""
        await self.idle()
        await asyncio.sleep(0.5)
        service = psutil.Process(self.pid)
        family = [service, *service.children(recursive=True)]
        pss = sum(process.memory_full_info().pss for process in family) / 2**20
        descriptors = sum(process.num_fds() for process in family)
        return {"PSS, MiB": pss, "descriptors": descriptors, "processes": len(family)}

    async def spare_mb(self) -> float:
        """The most memory that a waiting spare has for itself alone, in MiB."""
        await self.idle()
        zygotes = psutil.Process(self.pid).children()
        spares = [spare for zygote in zygotes for spare in zygote.children()]
        return max(spare.memory_full_info().uss for spare in spares) / 2**20


async def timed(client: SandboxClient, snippet: Snippet) -> float:
    """Milliseconds of one run over the socket; WrongAnswer if it went wrong."""
    request = RunRequest(snippet.code, framework=snippet.kind.framework)
    printed, figures, verdict = "", 0, ""
    began = time.perf_counter()
    async for event in client.run(request):
        match event:
            case Output():
                printed += event.text
            case Figure():
                figures += 1
            case End():
                verdict = event.verdict
    ms = (time.perf_counter() - began) * 1000
    verify(snippet, printed)
    if verdict != "ok" or (snippet.kind.name == "plot") != figures:
        raise WrongAnswer(f"{snippet.kind.name}: {verdict}, {figures} figures")
    return ms


async def main() -> int:
    asked = options(__doc__).parse_args()
    plan = QUICK if asked.quick else FULL
    report = Report("sandbox")
    report.figure("load before it began", os.getloadavg()[0])
    env = environment()
    frameworks = {kind.framework for kind in KINDS}
    async with sandbox() as service:
        with warm_interpreters(frameworks, env) as warm:
            for kind in KINDS:
                await pairs(report, service, Baselines(warm, env), kind, plan)
        runs, empty = await service.found()
        report.figure("runs when idle", runs)
        report.figure("runs when idle that found no spare", empty, at_most=0)
        report.figure("a spare's own memory, MiB", await service.spare_mb(), at_most=SPARE_MB)
        await crowds(report, service, plan)
        await in_a_row(report, service, plan)
    report.figure("load when it ended", os.getloadavg()[0])
    return report.tell(asked)


async def pairs(
    report: Report, service: Sandbox, without: Baselines, kind: Kind, plan: Plan
) -> None:
    times: dict[str, list[float]] = defaultdict(list)
    count = plan.slow_pairs if kind.slow else plan.pairs
    without.warm.again(fresh(kind, service.rng))  # so that all that count are `again`
    for number in range(count):
        await without.prepare(kind)
        for which in ("socket", "first") if number % 2 else ("first", "socket"):
            await service.idle()
            if which == "socket":
                times["socket"].append(await service.run(kind))
                times["spare made anew"].append(await _until_idle(service))
            else:
                times["warm interpreter"].append(without.warm.first(fresh(kind, service.rng)))
        times["warm, again"].append(without.warm.again(fresh(kind, service.rng)))
        if number % -(-count // plan.colds) == 0:
            times["cold"].append(await without.cold(fresh(kind, service.rng)))
    tell_pairs(report, kind, times)


async def _until_idle(service: Sandbox) -> float:
    began = time.perf_counter()
    await service.idle()
    return (time.perf_counter() - began) * 1000


def tell_pairs(report: Report, kind: Kind, times: dict[str, list[float]]) -> None:
    for name, found in times.items():
        report.figure(f"{kind.name}: {name}, p50 ms", statistics.median(found))
        report.figure(f"{kind.name}: {name}, p99 ms", p99(found))
    socket, interpreter = times["socket"], times["warm interpreter"]
    middle = statistics.median(socket) - statistics.median(interpreter)
    report.figure(f"{kind.name}: overhead, p50 ms", middle, at_most=OVERHEAD_P50_MS)
    tail = p99(socket) - p99(interpreter)
    report.figure(f"{kind.name}: overhead, p99 ms", tail, at_most=OVERHEAD_P99_MS)
    strict = statistics.median(socket) - statistics.median(times["warm, again"])
    report.figure(f"{kind.name}: overhead over code run again and again, p50 ms", strict)
    faster = statistics.median(times["cold"]) / statistics.median(socket)
    report.figure(f"{kind.name}: times faster than cold", faster, at_least=kind.faster)


async def crowds(report: Report, service: Sandbox, plan: Plan) -> None:
    """The torch snippet, asked for by several members at once, each as fast as the answers come."""
    kind = next(kind for kind in KINDS if kind.framework == "torch")
    for members in AT_ONCE:
        await service.idle()
        before = await service.found()
        began = time.perf_counter()
        turns = plan.at_once // members
        found = await asyncio.gather(*(member(service, kind, turns) for _ in range(members)))
        elapsed = time.perf_counter() - began
        times = [ms for turn in found for ms in turn]
        runs, empty = (now - then for now, then in zip(await service.found(), before, strict=True))
        name = f"{members} at once"
        report.figure(f"{name}: runs a second", len(times) / elapsed)
        report.figure(f"{name}: p50 ms", statistics.median(times))
        report.figure(f"{name}: p99 ms", p99(times))
        report.figure(f"{name}: found no spare, %", 100 * empty / runs)


async def member(service: Sandbox, kind: Kind, turns: int) -> list[float]:
    return [await service.run(kind) for _ in range(turns)]


async def in_a_row(report: Report, service: Sandbox, plan: Plan) -> None:
    """All kinds in turn without a pause; what is held afterwards is what was held before."""
    times: list[float] = []
    early: dict[str, float] = {}
    began = time.perf_counter()
    for number in range(plan.in_a_row):
        if number == EARLY:
            before = time.perf_counter()
            early = await service.usage()
            began += time.perf_counter() - before
        times.append(await service.run(KINDS[number % len(KINDS)]))
    name = f"{plan.in_a_row} in a row"
    report.figure(f"{name}: runs a second", len(times) / (time.perf_counter() - began))
    report.figure(f"{name}: p99 ms", p99(times))
    for what, late in (await service.usage()).items():
        report.figure(f"{what} after run {EARLY}", early[what])
        report.figure(f"{what} after run {plan.in_a_row}", late)
        report.figure(f"{what}, late to early", late / early[what], at_most=LEAK)


def p99(values: list[float]) -> float:
    """The 99th percentile; with few values, the largest."""
    return (
        statistics.quantiles(values, n=100, method="inclusive")[98]
        if len(values) > 1
        else values[0]
    )


@contextlib.asynccontextmanager
async def sandbox() -> AsyncIterator[Sandbox]:
    """A service as `thaw demo` starts it."""
    with tempfile.TemporaryDirectory(prefix="thaw-bench-") as folder:
        path = Path(folder) / "s.sock"
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "sandbox", "--socket", str(path), "--exit-with-parent"),
            cwd=ROOT,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=DEVNULL,
        )
        try:
            if process.stdout is None or not await process.stdout.readline():
                raise RuntimeError("the sandbox did not start")
            yield Sandbox(path, SandboxClient(path), process.pid)
        finally:
            process.terminate()
            await process.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

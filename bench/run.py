"""How long a member waits for `/run`: from the click to the final message.

Everything is real and on this machine: the playground in Discord's place, the bot, the queue in
Postgres, a worker and a sandbox, as `thaw demo` starts them. Each snippet prints a fresh product,
which must appear in the channel. Idle: one member at a time, and now and then the same snippet by
a cold `python -c`. Then fifty members at once.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from asyncio import Future
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from baselines import cold, environment
from report import Report, options
from snippets import KINDS, Snippet, fresh

from bot.demo.stack import Stack, running_stack, wait_for_sandbox
from bot.store.database import driver_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from playground.driver import Member

P50_MS, P99_MS = 100.0, 400.0
ACKNOWLEDGED_S = 1.0
CROWD = 50
PAUSE_S = 0.3
PATIENCE_S = 120.0
TORCH = next(kind for kind in KINDS if kind.framework == "torch")


@dataclass(frozen=True, slots=True)
class Plan:
    """How many of everything; a cold run after each `every` warm ones."""

    warm_up: int
    idle: int
    every: int
    crowds: int


FULL = Plan(warm_up=10, idle=200, every=10, crowds=3)
QUICK = Plan(warm_up=3, idle=30, every=10, crowds=1)


@dataclass(slots=True)
class Watcher:
    """Sees the channel as it changes, as a member's client does, and notes when."""

    waiting: dict[str, Future[float]] = field(default_factory=dict)

    def expect(self, wanted: str) -> Future[float]:
        """When a run's message first holds this text, by time.perf_counter."""
        future = self.waiting[wanted] = asyncio.get_running_loop().create_future()
        return future

    async def watch(self, member: Member) -> None:
        """Watch until cancelled."""
        async for event in member.events():
            self.see(json.dumps(event))

    def see(self, shown: str) -> None:
        """Look for what is expected in an event."""
        now = time.perf_counter()
        for wanted in [wanted for wanted in self.waiting if wanted in shown]:
            self.waiting.pop(wanted).set_result(now)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What came of many members at once: seconds each, and how many were forgotten."""

    acknowledged: list[float]
    shown: list[float]
    forgotten: int


async def main() -> int:
    asked = options(__doc__).parse_args()
    plan = QUICK if asked.quick else FULL
    report = Report("run")
    with tempfile.TemporaryDirectory(prefix="thaw-bench-") as folder:
        async with running_stack(Path(folder), 0, lambda _: None) as stack:
            await wait_for_sandbox(stack)
            await no_cooldown(stack)
            async with watching(stack) as watcher:
                await idle(stack, watcher, plan, report)
                await crowds(stack, watcher, plan, report)
    return report.tell(asked)


async def no_cooldown(stack: Stack) -> None:
    """A bench clicks faster than a member may."""
    guilds = (await stack.playground.world())["guilds"]
    address = driver_url(stack.database_url).set(drivername="postgresql")
    url = address.render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(url) as conn:
        for guild in guilds:
            await conn.execute(
                "INSERT INTO guild_settings (guild_id, locale, time_zone, round_starters,"
                " run_cooldown_seconds) VALUES (%s, 'en-US', 'UTC', 'everyone', 0)",
                [int(guild["id"])],
            )


@asynccontextmanager
async def watching(stack: Stack) -> AsyncIterator[Watcher]:
    watcher = Watcher()
    task = asyncio.create_task(watcher.watch(stack.playground.member("grace")))
    await asyncio.sleep(0.5)
    try:
        yield watcher
        if task.done():
            raise SystemExit(f"the bench could not see the channel: {task.exception()!r}")
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def idle(stack: Stack, watcher: Watcher, plan: Plan, report: Report) -> None:
    """One member who waits for each result; a cold interpreter beside."""
    rng, env, ada = random.Random(), environment(), stack.playground.member("ada")
    warm: list[float] = []
    colds: list[float] = []
    for number in range(plan.warm_up + plan.idle):
        await asyncio.sleep(PAUSE_S)
        milliseconds = await one(ada, watcher, fresh(TORCH, rng))
        if number >= plan.warm_up:
            warm.append(milliseconds)
            if number % plan.every == 0:
                colds.append(await asyncio.to_thread(cold, fresh(TORCH, rng), env))
    report.figure("torch, idle, p50, ms", statistics.median(warm), at_most=P50_MS)
    report.figure("torch, idle, p99, ms", percentile(warm, 99), at_most=P99_MS)
    report.figure("torch, cold python -c, p50, ms", statistics.median(colds))
    report.figure("times faster than cold", statistics.median(colds) / statistics.median(warm))


async def one(member: Member, watcher: Watcher, snippet: Snippet) -> float:
    """Milliseconds from sending the form to the message with the output."""
    form = await member.slash("run")
    shown = watcher.expect(snippet.prints.strip())
    began = time.perf_counter()
    await member.submit(form, code=snippet.code)
    try:
        return (await asyncio.wait_for(shown, PATIENCE_S) - began) * 1000
    except TimeoutError:
        latest = (await member.see(1))[-1]
        raise SystemExit(f"no output within {PATIENCE_S:g} s, but: {latest.text}") from None


async def crowds(stack: Stack, watcher: Watcher, plan: Plan, report: Report) -> None:
    members = [await stack.playground.add_member(f"member-{n}") for n in range(CROWD)]
    seen = [await crowd(members, watcher) for _ in range(plan.crowds)]
    acknowledged = [seconds for one_crowd in seen for seconds in one_crowd.acknowledged]
    shown = [seconds for one_crowd in seen for seconds in one_crowd.shown]
    name = f"{CROWD} at once"
    report.figure(f"{name}, acknowledged, p50, s", statistics.median(acknowledged))
    report.figure(f"{name}, acknowledged, worst, s", max(acknowledged), at_most=ACKNOWLEDGED_S)
    report.figure(f"{name}, result, p50, s", statistics.median(shown))
    report.figure(f"{name}, result, worst, s", max(shown))
    report.figure(f"{name}, forgotten", sum(one_crowd.forgotten for one_crowd in seen), at_most=0)


async def crowd(members: Sequence[Member], watcher: Watcher) -> Crowd:
    """Everyone sends their form at the same moment."""
    rng = random.Random()
    forms = [await member.slash("run") for member in members]
    snippets = [fresh(TORCH, rng) for _ in members]
    shown = [watcher.expect(snippet.prints.strip()) for snippet in snippets]
    began = time.perf_counter()

    async def send(number: int) -> float:
        answer = await members[number].submit(forms[number], code=snippets[number].code)
        if answer.failed or answer.ephemeral:
            raise SystemExit(f"not accepted: {answer}")
        return time.perf_counter() - began

    acknowledged = await asyncio.gather(*map(send, range(len(members))))
    await asyncio.wait(shown, timeout=PATIENCE_S)
    done = [future.result() - began for future in shown if future.done()]
    return Crowd(list(acknowledged), done, await forgotten(members[0], snippets))


async def forgotten(member: Member, snippets: Sequence[Snippet]) -> int:
    """How many of these left no output in the channel."""
    texts = [message.text for message in await member.see(4 * CROWD)]
    return sum(not any(s.prints.strip() in text for text in texts) for s in snippets)


def percentile(values: Sequence[float], rank: int) -> float:
    """The value that `rank` of a hundred do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[rank - 1]


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

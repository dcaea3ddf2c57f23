"""One run from its start to its verdict: streams, limits, and who is believed."""

from __future__ import annotations

import asyncio
import base64
import binascii
import contextlib
import time
from typing import TYPE_CHECKING, Any

from sandbox import processes, streams, verdicts, wire
from sandbox.errors import FrameError
from sandbox.figures import MAX_BYTES, MAX_FIGURES, MAX_PIXELS, png_size
from sandbox.findings import Findings
from sandbox.output import Output
from sandbox.snippet import MAX_REPR

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from sandbox.job import Job
    from sandbox.wire import Message
    from sandbox.zygotes import Spare

WATCH_S = 0.1
NO_GPU = "This sandbox has no GPU, so the code runs on the processor (device: cpu)."
LAST_WORDS_S = 0.5
_MARGIN = 16
_SUSPICIOUS = 0.5


class Run:
    """A spare at work on a job.

    The child is not believed: what it sends is bounded and checked, its claims
    about itself are taken only where they cost nobody else anything, and time,
    memory and output are measured from here.
    """

    def __init__(self, spare: Spare, job: Job, emit: Callable[[Message], Awaitable[None]]) -> None:
        """Prepare to run `job` in `spare`, sending each event to `emit`."""
        self._spare = spare
        self._job = job
        self._emit = emit
        self._events: asyncio.Queue[Message | None] = asyncio.Queue()
        self._mark = streams.new_mark()
        self._output = Output(
            spare.output,
            self._mark,
            job.limits.output_bytes,
            self._events.put_nowait,
            lambda written: self._stop("output", written),
        )
        self._figures = 0
        self._findings = Findings()
        self._cause: str | None = None
        self._used = 0.0
        self._done: Message | None = None
        self._silent = asyncio.Event()
        self._peak = 0.0
        self._cpu = 0.0

    async def to_end(self) -> None:
        """Run the job and emit its events, `end` being the last."""
        loop = asyncio.get_running_loop()
        began = time.monotonic()
        device = self._spare.device
        self._spare.give(self._order())
        await self._emit({"type": "started", "framework": self._framework, "device": device})
        if self._job.device == "gpu" and device == "cpu":
            await self._emit({"type": "note", "text": NO_GPU})
        alarm = loop.call_later(self._job.limits.wall_s, self._stop, "timeout")
        loop.add_reader(self._spare.output, self._read_output)
        steps = (self._listen, self._watch, self._hear_out)
        tasks = [asyncio.create_task(step()) for step in steps]
        try:
            while (event := await self._events.get()) is not None:
                await self._emit(event)
            wall_ms = round((time.monotonic() - began) * 1000)
            await self._emit_rest()
            await self._emit(self._end(wall_ms))
        finally:
            alarm.cancel()
            loop.remove_reader(self._spare.output)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def _framework(self) -> str:
        return self._spare.zygote.framework

    def _order(self) -> Message:
        job = self._job
        limits = job.limits.document()
        order = {"code": job.code, "seed": job.seed, "stdin": job.stdin, "files": job.files}
        return {**order, "report": job.report, "limits": limits, "mark": self._mark}

    def _stop(self, verdict: str, used: float = 0.0) -> None:
        """Kill the run; the first reason is the one that counts."""
        done = self._done is not None and verdict != "output"
        if self._cause is None and not done:
            self._cause, self._used = verdict, used
            self._spare.kill()

    def _read_output(self) -> None:
        if not self._output.read():
            asyncio.get_running_loop().remove_reader(self._spare.output)

    async def _listen(self) -> None:
        """Take what the child says on its channel until it is done or makes no sense."""
        try:
            while (message := await wire.read(self._spare.reader)) is not None:
                if message.get("type") == "done":
                    self._done = _claim(message)
                    break
                self._output.place(self._checked(message))
        except (FrameError, ConnectionError):
            self._stop("lost")
        self._silent.set()
        if self._done is not None:
            self._glance()
            self._events.put_nowait(None)

    def _checked(self, message: Message) -> Message:
        if message.get("type") == "value" and isinstance(message.get("repr"), str):
            return {"type": "value", "repr": message["repr"][: MAX_REPR + _MARGIN]}
        if message.get("type") == "figure" and self._figures < MAX_FIGURES:
            self._figures += 1
            return _figure(message, self._figures - 1)
        return self._findings.checked(message)

    async def _hear_out(self) -> None:
        """Once the child has ended: let its last words arrive, then stop waiting."""
        await asyncio.shield(self._spare.ended)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._silent.wait(), LAST_WORDS_S)
        self._events.put_nowait(None)

    async def _emit_rest(self) -> None:
        self._output.finish()
        while not self._events.empty():
            event = self._events.get_nowait()
            if event is not None:
                await self._emit(event)

    async def _watch(self) -> None:
        """Stop the run when all its processes together use too much."""
        limits = self._job.limits
        while True:
            await asyncio.sleep(WATCH_S)
            # Off the loop: many processes take a while to add up.
            usage = await asyncio.to_thread(self._spare.members.usage, self._spare.born_mb)
            self._glance()
            self._peak = max(self._peak, usage.memory_mb)
            self._cpu = max(self._cpu, usage.cpu_s)
            if usage.cpu_s > limits.cpu_s:
                self._stop("cpu", usage.cpu_s)
            elif usage.memory_mb > limits.memory_mb:
                self._stop("memory", usage.memory_mb)
            elif usage.processes > limits.processes:
                self._stop("processes", usage.processes)

    def _glance(self) -> None:
        """Note what the first process used up to here, which is quick to know."""
        spare = self._spare
        self._peak = max(self._peak, processes.peak_mb(spare.pid) - spare.born_peak_mb)
        process = processes.read(spare.pid)
        if process is not None:
            self._cpu = max(self._cpu, process.cpu_s)

    def _end(self, wall_ms: int) -> Message:
        verdict, number = self._verdict()
        limits = self._job.limits
        end: dict[str, Any] = {"type": "end", "verdict": verdict, "exit": None, "signal": None}
        if self._cause is None:
            end["signal" if number < 0 else "exit"] = abs(number)
        used, allowed = self._figures_of(verdict)
        return {
            **end,
            "message": verdicts.sentence(verdict, limits, used=used or 0.0, number=abs(number)),
            "wall_ms": wall_ms,
            "cpu_ms": round(self._cpu * 1000),
            "peak_mb": round(self._peak, 1),
            "device": self._spare.device,
            "versions": self._spare.zygote.about.get("versions", {}),
            "used": used,
            "allowed": allowed,
            "limits_hit": self._limits_hit(verdict),
        }

    def _limits_hit(self, verdict: str) -> dict[str, Message]:
        """Return the limits that the code met and caught, besides the one that ended it."""
        limits = self._job.limits
        known: dict[str, tuple[float | None, float]] = {
            "memory": (round(self._peak, 1), limits.memory_mb),
            "processes": (limits.processes, limits.processes),  # refused when there were all
            "files": (None, limits.file_mb),
        }
        caught = [name for name in known if name in self._output.hits and name != verdict]
        return {name: dict(zip(("used", "allowed"), known[name], strict=True)) for name in caught}

    def _verdict(self) -> tuple[str, int]:
        if self._cause is not None:
            return self._cause, 0
        if self._done is not None:
            claimed = str(self._done["verdict"])
            nonsense = claimed == "device_memory" and self._spare.gpu is None
            return "error" if nonsense else claimed, int(self._done["exit"])
        if not self._spare.ended.done() or self._spare.zygote.state == "dead":
            return "lost", 0
        ending = self._spare.ended.result()
        self._cpu = max(self._cpu, ending.cpu_s)
        if ending.status < 0:
            plenty = self._peak > self._job.limits.memory_mb * _SUSPICIOUS
            return verdicts.of_signal(-ending.status, much_memory=plenty), ending.status
        return ("error" if ending.status else "ok"), ending.status

    def _figures_of(self, verdict: str) -> tuple[float | None, float | None]:
        """Return what was used and what was allowed of the limit that was met."""
        limits = self._job.limits
        known = {
            "timeout": (limits.wall_s, limits.wall_s),
            "cpu": (round(self._cpu, 2), limits.cpu_s),
            "memory": (round(self._used or self._peak, 1), limits.memory_mb),
            "output": (self._output.written, limits.output_bytes),
            "processes": (self._used or limits.processes, limits.processes),
        }
        return known.get(verdict, (None, None))


def _claim(message: Message) -> Message:
    """Return the child's verdict on itself, if it is one that it may give."""
    verdict, status = message.get("verdict"), message.get("exit")
    if verdict not in verdicts.CLAIMABLE or not isinstance(status, int):
        raise FrameError("a verdict that the child may not give")
    return {"verdict": verdict, "exit": status & 0xFF}


def _figure(message: Message, index: int) -> Message:
    png = message.get("png")
    if not isinstance(png, str):
        raise FrameError("a figure without its picture")
    with contextlib.suppress(binascii.Error, ValueError):
        data = base64.b64decode(png, validate=True)
        width, height = png_size(data)
        # Sizes are rounded in drawing: a few more pixels than asked for are fine.
        if len(data) <= MAX_BYTES and width * height <= 2 * MAX_PIXELS:
            return {"type": "figure", "index": index, "png": png, "width": width, "height": height}
    raise FrameError("a figure that is no PNG of bounded size")

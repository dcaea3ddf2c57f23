"""Output is written soon, at a steady pace, and all of it in order."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from bot.runs.recorder import BATCH_SECONDS, FIRST_SECONDS, Recorder


@dataclass
class Table:
    """Keeps batches with when they came; `holds` is what writing answers."""

    batches: list[tuple[int, list[Any]]] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    holds: bool = True
    slow: float = 0.0

    async def write(self, seq: int, events: list[Any]) -> bool:
        await asyncio.sleep(self.slow)
        self.batches.append((seq, events))
        self.at.append(time.monotonic())
        return self.holds

    def events(self) -> list[Any]:
        return [event for _, events in self.batches for event in events]


async def test_a_quick_snippets_output_goes_with_its_result():
    table = Table()
    recorder = Recorder(table.write)
    recorder.add({"n": 1})
    recorder.add({"n": 2})
    assert await recorder.rest() == (1, [{"n": 1}, {"n": 2}])
    assert table.batches == []


async def test_without_output_there_is_no_batch():
    assert await Recorder(Table().write).rest() == (0, [])


async def test_output_is_written_soon_also_while_nothing_more_comes():
    table = Table()
    began = time.monotonic()
    recorder = Recorder(table.write)
    recorder.add({"n": 1})
    await asyncio.sleep(FIRST_SECONDS + 0.2)
    assert table.batches == [(1, [{"n": 1}])]
    assert table.at[0] - began >= FIRST_SECONDS * 0.9
    assert await recorder.rest() == (0, [])


async def test_a_stream_is_cut_into_batches_at_a_steady_pace_and_nothing_is_lost():
    table = Table(slow=0.01)
    recorder = Recorder(table.write)
    for n in range(100):
        recorder.add({"n": n})
        await asyncio.sleep(0.01)
    seq, rest = await recorder.rest()
    assert [event["n"] for event in [*table.events(), *rest]] == list(range(100))
    assert [number for number, _ in table.batches] == list(range(1, len(table.batches) + 1))
    assert seq in {0, len(table.batches) + 1}
    gaps = [b - a for a, b in zip(table.at, table.at[1:], strict=False)]
    assert min(gaps) >= BATCH_SECONDS * 0.9


async def test_an_attempt_that_lost_its_run_is_told():
    table = Table(holds=False)
    recorder = Recorder(table.write)
    recorder.add({"n": 1})
    await asyncio.wait_for(recorder.fenced.wait(), 2)

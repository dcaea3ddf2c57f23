"""How long a newcomer waits: from `thaw demo` to the first answered click and the first result.

Everything is installed; the data folder is empty, as at the very first start. The clock runs as
it does: the pause that a round makes before its first question is part of the wait.
"""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from collections import defaultdict
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from report import Report, options

from playground.driver import Member, Playground

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

READY = re.compile(r"Ready\. (http://127\.0\.0\.1:\d+)")
SECONDS = 60
BAR_SECONDS = 15
RUNS, QUICK_RUNS = 3, 1
SNIPPETS = {
    "PyTorch": "import torch\nprint(torch.ones(2, 2).sum().item() * 10.5)",
    "TensorFlow": "import tensorflow as tf\nprint(float(tf.reduce_sum(tf.ones((2, 2)))) * 10.5)",
}


async def main() -> int:
    asked = options(__doc__).parse_args()
    measured: dict[str, list[float]] = defaultdict(list)
    for _ in range(QUICK_RUNS if asked.quick else RUNS):
        for name, seconds in (await one_start()).items():
            measured[name].append(seconds)
    report = Report("demo")
    for name, seconds in measured.items():
        held = name.startswith("first")
        middle = statistics.median(seconds)
        report.figure(f"{name}, s", middle, at_most=BAR_SECONDS if held else None)
        if held:
            report.figure(f"{name}, worst, s", max(seconds))
    return report.tell(asked)


async def one_start() -> dict[str, float]:
    """Seconds from the start of the process to each moment."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="thaw-bench-") as folder:
        async with demo(folder) as url, Playground(url) as playground:
            ready = time.monotonic() - began
            ada = playground.member("ada")
            clicked, ran = await asyncio.gather(answered_click(ada), result(ada, "PyTorch"))
            tensorflow = await result(ada, "TensorFlow")
    return {
        "page ready": ready,
        "first answered click": clicked - began,
        "first result, PyTorch": ran - began,
        "then TensorFlow": tensorflow - began,
    }


async def answered_click(member: Member) -> float:
    """Start a round, press A as soon as there is one, and read the answer."""
    await member.slash("challenge start", deck="freezing-master")
    question = await member.wait_for(lambda message: message.button("A"), SECONDS)
    answer = await member.click(question, "A")
    await answer.final("A", SECONDS)
    return time.monotonic()


async def result(member: Member, framework: str) -> float:
    """Type /run, send code, and read its output; once more where the sandbox still starts."""
    while True:
        form = await member.slash("run")
        sent = await member.submit(form, code=SNIPPETS[framework])
        done = await sent.final(lambda message: bool(message.buttons) or message.ephemeral, SECONDS)
        if "42.0" in done.text:
            return time.monotonic()
        await asyncio.sleep(0.2)


@asynccontextmanager
async def demo(folder: str) -> AsyncIterator[str]:
    """`thaw demo` with an empty data folder: where it is."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser"),
        env=environment | {"THAW_DATA_DIR": folder},
        stdout=PIPE,
        stderr=STDOUT,
    )
    try:
        async with asyncio.timeout(SECONDS):
            url = await _address(process)
        yield url
    finally:
        process.terminate()
        await process.wait()


async def _address(process: Process) -> str:
    assert process.stdout is not None
    printed = ""
    while line := (await process.stdout.readline()).decode():
        printed += line
        if found := READY.search(line):
            return found[1]
    raise SystemExit(f"The demo did not start:\n{printed}")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

"""`thaw demo`: everything starts, everything stops, and the tour plays the main job."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
import tempfile
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import psutil
import psycopg
import pytest

from bot.store.embedded import EmbeddedPostgres
from playground.driver import Playground
from tests.support import ROOT, libpq

STARTED = re.compile(r"Ready\. (http://127\.0\.0\.1:\d+)")


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A folder of its own: pytest takes back the rights on its folders, Postgres needs them."""
    with tempfile.TemporaryDirectory(prefix="thaw-demo-") as folder:
        yield Path(folder)


@asynccontextmanager
async def thaw(*arguments: str, data_dir: Path, browser: str = "") -> AsyncIterator[Process]:
    """`thaw ARGUMENTS` in a process of its own; gone afterwards whatever happens."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"BROWSER": browser} if browser else {"CI": "true"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        env=environment | {"THAW_DATA_DIR": str(data_dir)},
        cwd=ROOT,
        stdout=PIPE,
        stderr=STDOUT,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await asyncio.wait_for(process.wait(), 30)


@asynccontextmanager
async def demo_playground(data_dir: Path) -> AsyncIterator[Playground]:
    """The Discord of a running demo, which is stopped by SIGTERM afterwards."""
    async with thaw("demo", "--port", "0", data_dir=data_dir) as demo:
        _, ready = await read_until(demo, STARTED)
        async with Playground(ready[1]) as playground:
            yield playground
        demo.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(demo.wait(), 30) == 0


async def read_until(process: Process, wanted: re.Pattern[str]) -> tuple[str, re.Match[str]]:
    """What it printed up to the line that fits."""
    assert process.stdout is not None
    printed = ""
    async with asyncio.timeout(60):
        while line := await process.stdout.readline():
            printed += line.decode()
            if match := wanted.search(line.decode()):
                return printed, match
    raise AssertionError(f"it ended without it:\n{printed}")


def family(pid: int) -> list[psutil.Process]:
    """A process and all that it started."""
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def left_of(processes: list[psutil.Process]) -> list[str]:
    _, alive = psutil.wait_procs(processes, timeout=5)
    return [f"{process.pid} {process.name()}" for process in alive]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_the_demo_starts_everything_and_a_signal_stops_it_all(
    data_dir: Path, number: signal.Signals
):
    async with thaw("demo", "--port", "0", data_dir=data_dir) as demo:
        printed, ready = await read_until(demo, STARTED)
        for part in ("sandbox", "Discord", "Postgres", "bot"):
            assert part in printed
        async with Playground(ready[1]) as playground:
            answer = await (await playground.member("ada").slash("badges")).final()
            assert "None yet" in answer.text
        postgres = _postgres_of(data_dir)
        assert postgres
        processes = family(demo.pid) + postgres
        demo.send_signal(number)
        assert await asyncio.wait_for(demo.wait(), 30) == 0
        assert left_of(processes) == []


async def test_it_opens_the_page_in_a_channel_where_the_first_steps_are_pinned(
    data_dir: Path, tmp_path: Path
):
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.new && mv {opened}.new {opened}\n')
    browser.chmod(0o755)
    async with thaw("demo", "--port", "0", data_dir=data_dir, browser=str(browser)) as demo:
        _, ready = await read_until(demo, STARTED)
        async with asyncio.timeout(10):
            while not opened.exists():  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.05)
        page = urlsplit(opened.read_text().strip())
        assert f"{page.scheme}://{page.netloc}" == ready[1]
        where = dict(parse_qsl(page.query))
        async with Playground(ready[1]) as playground:
            visitor = playground.member(where["as"], where["channel"])
            (pinned,) = [message for message in await visitor.see() if message.pinned]
            assert "/challenge start" in pinned.text


async def test_what_members_did_is_there_at_the_next_start_and_a_new_round_can_begin(
    data_dir: Path,
):
    for attempts in (1, 2):
        async with demo_playground(data_dir) as playground:
            ada = playground.member("ada")
            answer = await ada.slash("challenge start", deck="freezing-master")
            assert "starts" in answer.text
            await playground.advance(3600 + 6)
            question = await ada.wait_for("1 of 5")
            await ada.click(question, question.buttons[0].label)
        assert _kept(data_dir, "SELECT count(*) FROM attempt") == attempts
        assert _kept(data_dir, "SELECT count(*) FROM member") == 1


async def test_after_kill_9_of_the_demo_its_parts_end_and_it_starts_again(data_dir: Path):
    async with thaw("demo", "--port", "0", data_dir=data_dir) as demo:
        await read_until(demo, STARTED)
        processes = [p for p in family(demo.pid) if "postgres" not in p.name()]
        demo.kill()
        await demo.wait()
        assert left_of(processes) == []
    async with thaw("demo", "--port", "0", data_dir=data_dir) as demo:
        await read_until(demo, STARTED)
        everything = family(demo.pid) + _postgres_of(data_dir)
        demo.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(demo.wait(), 30) == 0
        assert left_of(everything) == []


async def test_a_taken_port_is_said_before_anything_is_started(data_dir: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with thaw("demo", "--port", str(port), data_dir=data_dir) as demo:
            printed, _ = await demo.communicate()
    assert demo.returncode == 1
    assert f"Port {port} is in use" in printed.decode()
    assert "Traceback" not in printed.decode()


async def test_the_tour_plays_the_main_job_and_ends_well(data_dir: Path):
    async with thaw("demo", "--tour", data_dir=data_dir) as tour:
        output, _ = await asyncio.wait_for(tour.communicate(), 100)
    printed = output.decode()
    assert tour.returncode == 0, printed[-3000:]
    for moment in (
        "/challenge start",
        "1 attempt left",
        "presses Hint",
        "final standings",
        "Your badges",
        "PyTorch 2.13.0",
        "TensorFlow 2.21.0",
        "figure-1.png",
    ):
        assert moment in printed
    assert len(re.findall(r"│ thaw-[0-9a-f]{8}", printed)) == 2


async def test_the_tour_fails_when_the_sandbox_is_gone(data_dir: Path):
    async with thaw("demo", "--tour", data_dir=data_dir) as tour:
        _, match = await read_until(tour, re.compile(r"sandbox .*process (\d+)"))
        os.kill(int(match[1]), signal.SIGKILL)
        output, _ = await asyncio.wait_for(tour.communicate(), 100)
    assert tour.returncode == 1
    assert "The sandbox stopped" in output.decode()


def _kept(data_dir: Path, query: str) -> int:
    """What a stopped demo's database answers."""
    postgres = EmbeddedPostgres(data_dir / "demo" / "postgres")
    try:
        with psycopg.connect(libpq(postgres.start())) as conn:
            (count,) = conn.execute(query).fetchone() or (-1,)
            return int(count)
    finally:
        postgres.stop()


def _postgres_of(folder: Path) -> list[psutil.Process]:
    return [
        process
        for process in psutil.process_iter(["name", "cmdline"])
        if str(folder) in " ".join(process.info["cmdline"] or [])
    ]

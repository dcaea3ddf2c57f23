"""Every run that was kept ends in one result that is shown, whatever its sandbox does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import SystemClock
from bot.runs.errors import SandboxUnavailable
from bot.runs.protocol import End, Figure, Note, Output, RunEvent, RunRequest
from bot.runs.runner import MOST_FIGURES, MOST_OUTPUT, SHOW, LocalRunner
from bot.store import due, members, runs
from bot.store.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
END = End("ok", "It ran to the end.")


@dataclass
class Script:
    """A sandbox that tells these events, or fails like this."""

    events: list[RunEvent | Exception] = field(default_factory=lambda: [END])
    asked: list[RunRequest] = field(default_factory=list)
    wait: asyncio.Event | None = None
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self, request: RunRequest) -> AsyncIterator[RunEvent]:
        self.asked.append(request)
        self.begun.set()
        if self.wait is not None:
            await self.wait.wait()
        for event in self.events:
            if isinstance(event, Exception):
                raise event
            yield event


@pytest.fixture
def started(database: Database) -> Callable[[Script], LocalRunner]:
    return lambda sandbox: LocalRunner(database, SystemClock(), sandbox, lambda: None)


async def submitted(database: Database, runner: LocalRunner, code: str = "1") -> int:
    async with database.begin() as conn:
        member_id = await members.member_id_for(conn, 1, "Ada")
    new = runs.NewRun(member_id, 1, 2, code, "auto", None, None, "run", NOW)
    return await runner.submit(
        new,
        runs.NewDelivery(
            "t" * 30, NOW + timedelta(minutes=14), 2, 3, private=False, locale="en-US"
        ),
    )


async def ended(database: Database, run_id: int) -> runs.RunRow:
    async with asyncio.timeout(5):
        while True:
            async with database.begin() as conn:
                run = await runs.get(conn, run_id)
            if run.state == "finished":
                return run
            await asyncio.sleep(0.02)


async def told(database: Database, run_id: int) -> list[dict]:
    async with database.begin() as conn:
        return await runs.events(conn, run_id, 1)


async def to_show(database: Database) -> list[int]:
    async with database.begin() as conn:
        rows = await due.claim(conn, datetime.now(UTC), "me", timedelta(seconds=1), 10)
    assert {row.kind for row in rows} <= {SHOW}
    return [row.payload["run_id"] for row in rows]


async def test_a_result_stands_together_with_the_word_that_it_is_to_be_shown(
    database: Database, started
):
    run_id = await submitted(database, started(Script([Output(1, "hi\n"), END])))
    run = await ended(database, run_id)
    assert (run.verdict, run.attempt) == ("ok", 1)
    assert await told(database, run_id) == [{"type": "out", "fd": 1, "text": "hi\n"}]
    assert await to_show(database) == [run_id]


@pytest.mark.parametrize(
    "events",
    [[SandboxUnavailable("nobody")], [KeyError("a bug")], [Output(1, "x"), ValueError()], []],
    ids=["away", "bug", "bug in the middle", "silent"],
)
async def test_whatever_the_sandbox_does_the_member_gets_a_sentence(
    database: Database, started, events
):
    run_id = await submitted(database, started(Script(events)))
    run = await ended(database, run_id)
    assert run.verdict == "lost"
    assert run.result is not None
    assert run.result["message"].endswith(("again.", "again in a minute."))
    assert await to_show(database) == [run_id]


async def test_a_sandbox_that_lets_everything_through_does_not_fill_the_table(
    database: Database, started
):
    figures = [Figure(n, b"png", 1, 1) for n in range(50)]
    events = [Output(1, "x" * MOST_OUTPUT), Output(1, "more"), *figures, END]
    run_id = await submitted(database, started(Script(events)))
    await ended(database, run_id)
    kinds = [event["type"] for event in await told(database, run_id)]
    assert (kinds.count("out"), kinds.count("figure")) == (1, MOST_FIGURES)


async def test_what_postgres_cannot_keep_is_replaced(database: Database, started):
    events = [Output(1, "a\x00b\ud800c"), End("error", "bad \x00 \udfff")]
    run_id = await submitted(database, started(Script(events)))
    run = await ended(database, run_id)
    assert run.verdict == "error"
    assert (await told(database, run_id))[0]["text"] == "a\N{REPLACEMENT CHARACTER}b?c"


async def test_what_a_dead_process_left_is_run_again_and_only_the_latest_attempt_counts(
    database: Database, started
):
    stuck, second = Script(wait=asyncio.Event()), Script([Output(1, "second"), END])
    dying = started(stuck)
    run_id = await submitted(database, dying)
    await asyncio.wait_for(stuck.begun.wait(), 5)
    await started(second).recover()
    run = await ended(database, run_id)
    assert run.attempt == 2
    assert stuck.wait is not None
    stuck.wait.set()  # not dead after all: its result comes too late
    await asyncio.sleep(0.2)
    assert await ended(database, run_id) == run
    assert await to_show(database) == [run_id]
    await dying.close()


async def test_runs_beyond_the_slots_wait_their_turn(database: Database, started):
    sandbox = Script(wait=asyncio.Event())
    runner = started(sandbox)
    ids = [await submitted(database, runner, str(number)) for number in range(4)]
    await asyncio.sleep(0.3)
    assert len(sandbox.asked) == 2
    assert sandbox.wait is not None
    sandbox.wait.set()
    for run_id in ids:
        assert (await ended(database, run_id)).verdict == "ok"
    assert sorted(request.code for request in sandbox.asked) == ["0", "1", "2", "3"]


async def test_a_note_of_the_sandbox_is_shown_with_the_output(database: Database, started):
    events = [Note("`%time` was skipped."), Output(1, "hi\n"), END]
    run_id = await submitted(database, started(Script(events)))
    await ended(database, run_id)
    texts = [event["text"] for event in await told(database, run_id)]
    assert texts == ["note: `%time` was skipped.\n", "hi\n"]

"""Every run that was kept ends in one result, whatever its sandbox and its workers do."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.runs.carrier import MOST_TRIES
from bot.runs.errors import RunRefused, SandboxBroken
from bot.runs.sieve import MOST_FIGURES, MOST_OUTPUT
from bot.store import runs
from bot.store.database import Database
from bot.store.roles import worker_url
from tests.runs.conftest import END, Line, Script, out


async def test_a_run_ends_in_its_result_and_its_job_is_gone(line: Line):
    async with line.worker(Script([out("hi\n"), END])) as worker:
        run = await line.ended(await line.kept("print('hi')"))
        assert (run.verdict, run.attempt, run.worker) == ("ok", 1, worker.name)
        assert run.result is not None
        assert run.result["message"] == "It ran to the end."
        assert await line.told(run.id) == [out("hi\n")]
        await line.until(lambda: _none(line))


async def _none(line: Line) -> bool:
    return await line.jobs() == []


async def test_what_the_member_asked_for_reaches_the_sandbox(line: Line):
    sandbox = Script()
    async with line.worker(sandbox):
        await line.ended(
            await line.kept(
                "x", framework="torch", seed=7, report=True, files={"a.csv": b"\x00\xff"}
            )
        )
    (asked,) = sandbox.asked
    assert (asked.framework, asked.seed, asked.report) == ("torch", 7, True)
    assert asked.files == {"a.csv": b"\x00\xff"}


@pytest.mark.parametrize(
    "error", [SandboxBroken("cut off"), KeyError("a bug")], ids=["sandbox", "bug"]
)
async def test_a_sandbox_that_breaks_off_each_time_is_tried_a_few_times(line: Line, error):
    sandbox = Script([out("x"), error])
    async with line.worker(sandbox):
        run = await line.ended(await line.kept())
    assert (run.verdict, run.attempt) == ("lost", MOST_TRIES)
    assert run.result is not None
    assert run.result["reason"] == "broken"
    assert run.result["message"].endswith("please run it again.")
    assert len(sandbox.asked) == MOST_TRIES


async def test_a_sandbox_that_breaks_off_once_costs_nothing(line: Line):
    sandbox = Script([out("first"), SandboxBroken("killed")])
    async with line.worker(sandbox):
        run_id = await line.kept()
        await line.until(lambda: _asked(sandbox))
        sandbox.events = [out("second"), END]
        assert (await line.ended(run_id)).verdict == "ok"
    assert await line.told(run_id) == [out("second")]


async def _asked(sandbox: Script) -> bool:
    return bool(sandbox.asked)


async def test_what_the_sandbox_refuses_is_told_in_its_words(line: Line):
    async with line.worker(Script([RunRefused("There is no GPU here.")])):
        run = await line.ended(await line.kept())
    assert run.verdict == "refused"
    assert run.result == {"message": "There is no GPU here."}


async def test_output_is_kept_while_the_run_goes_on(line: Line):
    sandbox = Script([out("epoch 1\n"), END], hold=asyncio.Event())
    async with line.worker(sandbox):
        run_id = await line.kept()

        async def told() -> bool:
            return await line.told(run_id) == [out("epoch 1\n")]

        await line.until(told, 2)
        assert (await line.run(run_id)).state == "running"
        assert sandbox.hold is not None
        sandbox.hold.set()
        await line.ended(run_id)
    assert await line.told(run_id) == [out("epoch 1\n")]


async def test_a_sandbox_that_lets_everything_through_does_not_fill_the_table(line: Line):
    figures = [
        {"type": "figure", "index": n, "png": "", "width": 1, "height": 1} for n in range(50)
    ]
    events = [out("x" * MOST_OUTPUT), out("more"), *figures, END]
    async with line.worker(Script(events)):
        run_id = await line.kept()
        await line.ended(run_id)
    kinds = [event["type"] for event in await line.told(run_id)]
    assert (kinds.count("out"), kinds.count("figure")) == (1, MOST_FIGURES)


async def test_what_postgres_cannot_keep_is_replaced(line: Line):
    events = [
        out("a\x00b\ud800c"),
        {"type": "value", "repr": "\x00"},
        END | {"message": "bad \x00 \udfff"},
    ]
    async with line.worker(Script(events)):
        run = await line.ended(await line.kept())
    assert [event.get("text") or event["repr"] for event in await line.told(run.id)] == [
        "a\N{REPLACEMENT CHARACTER}b?c",
        "\N{REPLACEMENT CHARACTER}",
    ]


async def test_a_worker_takes_no_more_than_it_has_slots_for(line: Line):
    sandbox = Script(hold=asyncio.Event())
    async with line.worker(sandbox, slots=3):
        ids = [await line.kept(str(n), member=n) for n in range(1, 7)]
        await line.until(lambda: _as_many(sandbox, 3))
        await asyncio.sleep(0.5)
        assert [await line.queue.place(run_id) for run_id in ids] == [0, 0, 0, 1, 2, 3]
        assert sandbox.hold is not None
        sandbox.hold.set()
        for run_id in ids:
            assert (await line.ended(run_id)).verdict == "ok"
    assert sandbox.most_running == 3


async def _as_many(sandbox: Script, number: int) -> bool:
    return sandbox.running == number


async def test_a_members_second_run_waits_for_the_first(line: Line):
    sandbox = Script(hold=asyncio.Event())
    await line.sql(
        "INSERT INTO guild_settings (guild_id, locale, time_zone, round_starters,"
        " run_cooldown_seconds) VALUES (1, 'en-US', 'UTC', 'everyone', 0)"
    )
    async with line.worker(sandbox, slots=2):
        first = await line.submit("1", guild_id=1)
        await line.began(first.run_id)
        second = await line.submit("2", guild_id=1)
        assert (first.waits_for_own, second.waits_for_own) == (False, True)
        await asyncio.sleep(0.5)
        assert sandbox.running == 1
        assert sandbox.hold is not None
        sandbox.hold.set()
        await line.ended(second.run_id)
    assert sandbox.most_running == 1
    assert [request.code for request in sandbox.asked] == ["1", "2"]


async def test_cancelling_a_run_that_runs_stops_it_in_the_sandbox_within_a_second(line: Line):
    sandbox = Script([out("so far"), END], hold=asyncio.Event())
    async with line.worker(sandbox):
        run_id = await line.kept()
        await line.began(run_id)
        await line.until(lambda: _as_many(sandbox, 1))
        assert await line.queue.cancel(run_id, await line.member()) == "stopping"
        run = await line.ended(run_id, 1)
        assert sandbox.stopped == 1
        assert run.verdict == "cancelled"
        assert await line.told(run_id) == [out("so far")]
        assert await line.queue.cancel(run_id, None) == "over"
        await line.until(lambda: _none(line))


async def test_cancelling_a_run_that_waits_ends_it_at_once(line: Line):
    sandbox = Script(hold=asyncio.Event())
    async with line.worker(sandbox, slots=1):
        first, second = await line.kept("1"), await line.kept("2", member=2)
        await line.began(first)
        assert await line.queue.cancel(second, None) == "cancelled"
        assert (await line.run(second)).verdict == "cancelled"
        assert sandbox.hold is not None
        sandbox.hold.set()
        await line.ended(first)
        await line.until(lambda: _none(line))
    assert [request.code for request in sandbox.asked] == ["1"]


async def test_a_worker_that_stops_hands_back_what_it_runs(line: Line):
    stuck, other = Script([out("lost"), END], hold=asyncio.Event()), Script([out("kept"), END])
    async with line.worker(stuck):
        run_id = await line.kept()
        await line.until(lambda: _as_many(stuck, 1))
    assert stuck.stopped == 1
    assert (await line.run(run_id)).state == "queued"
    async with line.worker(other):
        run = await line.ended(run_id)
    assert (run.verdict, run.tries) == ("ok", 1)
    assert await line.told(run_id) == [out("kept")]


async def test_a_worker_that_stops_lets_short_runs_end(line: Line):
    sandbox = Script(hold=asyncio.Event())
    async with line.worker(sandbox):
        run_id = await line.kept()
        await line.until(lambda: _as_many(sandbox, 1))
        assert sandbox.hold is not None
        asyncio.get_running_loop().call_later(0.5, sandbox.hold.set)
    assert (await line.run(run_id)).verdict == "ok"


async def test_a_worker_without_its_sandbox_takes_nothing_until_it_is_back(line: Line):
    gone, there = Script(), Script()
    async with line.worker(gone) as idle, line.worker(there):
        gone.there = False
        ids = [await line.kept(str(n), member=n) for n in range(1, 9)]
        assert {(await line.ended(run_id)).verdict for run_id in ids} == {"ok"}
        assert gone.asked == []
        assert len(there.asked) == len(ids)
        there.there, gone.there = False, True
        await line.until(lambda: line._online(idle.name, ready=True))
        assert (await line.ended(await line.kept("back", member=20))).worker == idle.name


@pytest.mark.parametrize("statement", ["append_events", "finish"])
async def test_output_that_cannot_be_kept_leaves_no_run_without_a_result(
    line: Line, monkeypatch: pytest.MonkeyPatch, statement: str
):
    kept = getattr(runs, statement)

    async def picky(*arguments: object, **values: object) -> bool:
        if values["events"]:
            raise ValueError("not storable")
        return await kept(*arguments, **values)

    monkeypatch.setattr(runs, statement, picky)
    sandbox = Script([out("odd"), END], hold=asyncio.Event())
    async with line.worker(sandbox):
        run_id = await line.kept()
        assert sandbox.hold is not None
        await asyncio.sleep(0.5 if statement == "append_events" else 0)
        sandbox.hold.set()
        run = await line.ended(run_id)
    assert (run.verdict, run.attempt) == ("lost", 1)
    assert run.result is not None
    assert "could not be kept" in run.result["message"]


async def test_the_workers_own_role_in_the_database_is_enough(line: Line, tmp_path: Path):
    address = await asyncio.to_thread(worker_url, line.url, tmp_path)
    database = Database.connect(address)
    confined = Line(database, address, line.queue)
    sandbox = Script([out("hi"), END], hold=asyncio.Event())
    try:
        async with confined.worker(sandbox):
            run_id = await line.kept()
            await line.began(run_id)
            assert await line.queue.cancel(run_id, None) == "stopping"
            assert (await line.ended(run_id)).verdict == "cancelled"
            assert sandbox.hold is not None
            sandbox.hold.set()
            assert (await line.ended(await line.kept(member=2))).verdict == "ok"
            await line.until(lambda: _none(line))
    finally:
        await database.close()

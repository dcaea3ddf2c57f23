"""Hostile uploads: each gets its sentence, in bounded time and memory, in a process of its own."""

from __future__ import annotations

import asyncio

import psutil
import pytest

from bot.decks import DeckError
from bot.decks.uploads.bounded import concluded, read_upload, run, shown_name
from bot.decks.uploads.desk import DeskFull, UploadDesk
from bot.decks.uploads.files import MAX_APKG, refusal_by_size
from bot.decks.uploads.limits import LIMITS, Limits
from tests.decks.hostile import CORPUS, ORDINARY, Hostile, rows, yaml
from tests.decks.packages import package

SECONDS = 10
"""On two cores shared with others; alone, none of them takes two."""
MEMORY = LIMITS.memory


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.what)
async def test_each_hostile_file_gets_its_sentence_in_bounded_time_and_memory(file: Hostile):
    content = file.make()
    name = shown_name(file.name)
    outcome = await run(name, content, None, LIMITS)
    with pytest.raises(DeckError) as caught:
        concluded(outcome, name)
    told = str(caught.value)
    assert file.told in told
    assert all(mistake.expected for mistake in caught.value.problems)
    assert len(caught.value.problems) <= 100
    assert outcome.verdict == "ok"  # it said so itself and was not killed
    assert outcome.seconds < SECONDS
    assert outcome.peak < MEMORY


async def test_a_file_that_takes_too_long_is_stopped_and_says_so():
    slow = yaml("- 1\n" * 59_000)()
    outcome = await run("deck.yaml", slow, None, Limits(cpu=1))
    assert outcome.verdict == "time"
    assert outcome.seconds < 1 + SECONDS
    with pytest.raises(DeckError, match="takes too long to read, so it was stopped"):
        concluded(outcome, "deck.yaml")


async def test_a_file_that_waits_too_long_is_stopped_and_says_so():
    outcome = await run("deck.yaml", b"x", None, Limits(wall=0.05))
    assert outcome.verdict == "time"
    assert outcome.seconds < SECONDS


@pytest.mark.parametrize("memory", [40 << 20, 60 << 20])
async def test_a_file_that_takes_too_much_memory_is_stopped_and_says_so(memory: int):
    """By the system's own limit, or where that fails by the one who watches."""
    outcome = await run("deck.csv", rows(200_000)(), None, Limits(memory=memory))
    assert outcome.verdict == "memory"
    with pytest.raises(DeckError, match="takes too much memory"):
        concluded(outcome, "deck.csv")


async def test_an_answer_that_is_too_long_is_none():
    outcome = await run("deck.apkg", package("anki2", ORDINARY), None, Limits(answer=10))
    with pytest.raises(DeckError, match="could not be read"):
        concluded(outcome, "deck.apkg")


async def test_the_reading_process_knows_none_of_our_secrets_and_is_gone_afterwards(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    reading = asyncio.create_task(read_upload("deck.apkg", package("anki2", ORDINARY)))
    seen: dict[str, str] = {}
    children: list[psutil.Process] = []
    while not reading.done():
        for child in psutil.Process().children():
            if any("uploads.child" in part for part in _quietly(child.cmdline, [])):
                children.append(child)
                seen |= _quietly(child.environ, {})
        await asyncio.sleep(0.005)
    assert (await reading).deck.items
    assert "PYTHONPATH" in seen
    assert not {"DISCORD_TOKEN", "DATABASE_URL", "HOME"} & set(seen)
    assert not [child for child in children if child.is_running()]


def _quietly(ask, otherwise):
    try:
        return ask()
    except psutil.Error:
        return otherwise


async def test_a_cancelled_upload_leaves_no_process_behind():
    reading = asyncio.create_task(read_upload("deck.yaml", yaml("- 1\n" * 59_000)()))
    await asyncio.sleep(0.3)
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    left = [
        child for child in psutil.Process().children() if "uploads.child" in str(child.cmdline())
    ]
    assert left == []


def test_a_file_of_100_mb_is_refused_by_its_size_before_it_is_fetched():
    refusal = refusal_by_size("deck.apkg", 100 << 20)
    assert "the file has 100.0 MiB, expected at most 25 MiB" in str(refusal)
    assert refusal_by_size("deck.apkg", MAX_APKG) is None
    assert "no kind of file" in str(refusal_by_size("deck.mp4", 5))


def test_a_files_name_is_repeated_without_markup_and_not_too_long():
    shown = shown_name("../\u202e`@everyone`<a>" + "x" * 300 + ".apkg")
    assert not set("\u202e`@<>/") & set(shown)
    assert len(shown) == 80
    assert shown.endswith(".apkg")


async def test_only_two_files_are_read_at_a_time_and_one_of_each_member():
    desk, now, most, done = UploadDesk(at_once=2, waiting=2), 0, 0, asyncio.Event()

    async def upload(user_id: int) -> None:
        nonlocal now, most
        async with desk.turn(user_id):
            now += 1
            most = max(most, now)
            await done.wait()
            now -= 1

    waiting = [asyncio.create_task(upload(n)) for n in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert desk.busy
    for user_id in (0, 9):  # one who is here already, and one too many
        with pytest.raises(DeskFull):
            async with desk.turn(user_id):
                pass
    done.set()
    await asyncio.gather(*waiting)
    assert most == 2
    assert not desk.busy
    async with desk.turn(0):
        assert not desk.busy

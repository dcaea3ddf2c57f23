"""What is wrong with a file, page by page: within Discord's limits, and read back from its text."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.decks.mistakes import FILE, REST, as_text, files, from_text, mistakes_page, told
from bot.chat.decks.uploading import rest_kept
from bot.chat.errors import Refused
from bot.decks import Mistake
from bot.decks.uploads.desk import UploadDesk
from tests.chat.test_limits import SAY, check

HARSH = Mistake("deck.yaml", 123_456, 7, "`*_~|\\" * 200, "`*_~|\\" * 200)


@pytest.mark.parametrize("count", [1, 6, 7, 100, 2000])
@pytest.mark.parametrize("kept", [0, 1999])
def test_every_page_stays_within_discords_limits(count: int, kept: int):
    list_ = told("### `*_" + "x" * 900, [HARSH] * count, SAY)
    for page in {0, 1, list_.pages - 1}:
        check(mistakes_page(list_, page, "guild" if kept else "none", SAY, kept=kept))
    names = [file.filename for file in files(list_, b"rest" if kept else None)]
    assert names == [FILE] * (count > 6) + [REST] * (kept > 0)


TEXTS = st.text(min_size=1, max_size=60)
MISTAKES = st.builds(Mistake, st.just("a.csv"), st.integers(0, 99), st.just(1), TEXTS, TEXTS)


@given(st.lists(MISTAKES, min_size=1, max_size=20))
def test_the_text_file_gives_the_pages_back(mistakes: list[Mistake]):
    list_ = told("### Heading\nof two lines", mistakes, SAY)
    assert from_text(as_text(list_)) == list_


async def test_a_full_desk_leaves_the_page_with_the_rest_below_it_as_it_is():
    desk, over = UploadDesk(at_once=1, waiting=0), asyncio.Event()

    async def another() -> None:
        async with desk.turn(1):
            await over.wait()

    reading = asyncio.create_task(another())
    await asyncio.sleep(0)
    assert desk.busy
    press = SimpleNamespace(
        client=SimpleNamespace(services=SimpleNamespace(uploads=desk)),
        user=SimpleNamespace(id=2),
        locale="en-US",
        message=SimpleNamespace(attachments=[SimpleNamespace(filename=REST)]),
    )
    shown: list[Any] = []
    page = SimpleNamespace(show=shown.append)
    with pytest.raises(Refused, match="Try again in a minute"):
        await rest_kept(cast("Any", press), cast("Any", page), "member")
    assert not shown
    over.set()
    await reading

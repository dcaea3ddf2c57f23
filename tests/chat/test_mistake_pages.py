"""What is wrong with a file, page by page: within Discord's limits, and read back from its text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.decks.mistakes import FILE, REST, as_text, files, from_text, mistakes_page, told
from bot.decks import Mistake
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

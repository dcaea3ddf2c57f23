"""A prediction beside what was printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.lab import Match, compare


@pytest.mark.parametrize(
    ("predicted", "printed", "match"),
    [
        ("0.26", "0.2602\n", Match.CLOSE),
        (" 42 ", "42\n", Match.EXACT),
        ("[1, 2]", "[1,  2]\n", Match.EXACT),
        ("loss 0.30", "loss 0.2602", Match.DIFFERENT),
        ("loss: 0.26", "loss 0.26", Match.DIFFERENT),
        ("True", "False", Match.DIFFERENT),
        ("nan", "0.26", Match.DIFFERENT),
        ("", "", Match.EXACT),
        ("1e-4 2", "0.0001 2", Match.CLOSE),
        ("0", "0.0", Match.CLOSE),
    ],
)
def test_how_near_it_came(predicted, printed, match):
    assert compare(predicted, printed) is match


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_compared_and_is_exactly_itself(one, other):
    assert compare(one, one) is Match.EXACT
    assert compare(one, other) in set(Match)

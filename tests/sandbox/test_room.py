"""Calls that go to and fro across the end of a chunk of frames cost no page faults."""

from __future__ import annotations

import resource
import traceback

import pytest

from sandbox.room import with_room

CALLS = 300


def leaf(a=0, b=0, c=0, d=0):
    return a, b, c, d


def to_and_fro(depth: int) -> int:
    """The page faults of many calls from this depth."""
    if depth:
        return to_and_fro(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(CALLS):
        leaf()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def most_faults() -> int:
    return max(to_and_fro(depth) for depth in range(400))


def test_there_is_room_for_all_frames_at_any_depth():
    assert most_faults() >= CALLS  # without it, at an unlucky depth, each call costs one
    assert with_room(most_faults) < CALLS / 10


def test_what_is_returned_and_raised_comes_through():
    assert with_room(lambda: 42) == 42
    with pytest.raises(ZeroDivisionError) as caught:
        with_room(lambda: 1 / 0)
    assert "1 / 0" in "".join(traceback.format_exception(caught.value))

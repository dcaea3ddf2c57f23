"""Who may run code now, and whose turn is next."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.fairness import (
    CoolingDown,
    Facts,
    GpuSpent,
    GuildBusy,
    Limits,
    TooManyWaiting,
    day_of,
    refusal,
    turn,
)

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LIMITS = Limits(cooldown_seconds=5, guild_runs=10, gpu_seconds=60, member_runs=3)
seconds = st.floats(0, 1000)


def test_a_member_who_did_nothing_may_run_code():
    assert refusal(Facts(), LIMITS, "gpu", NOW) is None


@given(ago=seconds)
def test_the_cooldown_tells_until_when_and_then_it_is_over(ago: float):
    last = NOW - timedelta(seconds=ago)
    refused = refusal(Facts(last_at=last), LIMITS, "cpu", NOW)
    if refused is None:
        assert ago >= 5
    else:
        assert isinstance(refused, CoolingDown)
        assert NOW < refused.until <= NOW + timedelta(seconds=5)
        assert refusal(Facts(last_at=last), LIMITS, "cpu", refused.until) is None


def test_a_clock_that_was_set_back_keeps_nobody_waiting_for_long():
    refused = refusal(Facts(last_at=NOW + timedelta(days=1)), LIMITS, "cpu", NOW)
    assert refused == CoolingDown(NOW + timedelta(seconds=5))


@given(unfinished=st.integers(0, 20))
def test_a_member_has_a_bounded_number_of_runs(unfinished: int):
    refused = refusal(Facts(unfinished=unfinished), LIMITS, "cpu", NOW)
    assert refused == (TooManyWaiting(3) if unfinished >= 3 else None)


@given(unfinished=st.integers(0, 20))
def test_a_guild_has_a_bounded_number_of_runs(unfinished: int):
    refused = refusal(Facts(guild_unfinished=unfinished), LIMITS, "cpu", NOW)
    assert refused == (GuildBusy(10) if unfinished >= 10 else None)


@given(used=seconds)
def test_gpu_seconds_are_counted_by_the_day_and_for_the_gpu_only(used: float):
    facts = Facts(gpu_seconds=used)
    assert refusal(facts, LIMITS, "cpu", NOW) is None
    refused = refusal(facts, LIMITS, "gpu", NOW)
    if used < 60:
        assert refused is None
    else:
        assert refused == GpuSpent(60, datetime(2026, 3, 2, tzinfo=UTC))
        assert isinstance(refused, GpuSpent)
        tomorrow = replace(facts, gpu_seconds=0.0)
        assert refusal(tomorrow, LIMITS, "gpu", refused.again_at) is None


def test_the_day_begins_at_midnight_utc():
    assert day_of(NOW) == datetime(2026, 3, 1, tzinfo=UTC)


class Queue:
    """A line of runs, served one after the other."""

    def __init__(self) -> None:
        self.waiting: list[tuple[int, int, str]] = []
        self.number = 0

    def submit(self, group: str) -> int:
        own = [t for t, _, of in self.waiting if of == group]
        serving = min((t for t, _, _ in self.waiting), default=None)
        self.number += 1
        self.waiting.append((turn(serving, max(own, default=None)), self.number, group))
        return self.number

    def serve(self) -> tuple[int, str]:
        first = min(self.waiting)
        self.waiting.remove(first)
        return first[1], first[2]


groups = st.sampled_from("abcd")


@given(before=st.lists(st.one_of(groups, st.none()), max_size=60))
def test_a_group_that_comes_new_waits_for_at_most_two_runs_of_each_other_one(
    before: list[str | None],
):
    queue = Queue()
    for group in before:
        if group is not None:
            queue.submit(group)
        elif queue.waiting:
            queue.serve()
    mine = queue.submit("new")
    ahead: Counter[str] = Counter()
    while (served := queue.serve())[0] != mine:
        ahead[served[1]] += 1
    assert all(number <= 2 for number in ahead.values()), ahead


@given(groups_=st.lists(groups, max_size=60))
def test_a_groups_own_runs_are_served_in_the_order_in_which_they_came(groups_: list[str]):
    queue = Queue()
    for group in groups_:
        queue.submit(group)
    served = [queue.serve() for _ in groups_]
    for group in "abcd":
        own = [number for number, of in served if of == group]
        assert own == sorted(own)


def test_nobody_waits_for_ever_behind_groups_that_always_come_anew():
    queue = Queue()
    mine = [queue.submit("busy") for _ in range(10)]
    served: list[int] = []
    for number in range(100):
        queue.submit(f"other {number}")
        served.append(queue.serve()[0])
    assert set(mine) <= set(served)

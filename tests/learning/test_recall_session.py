"""What a member is asked next, over simulated months."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.recall import Memory, Phase, Plan, Rating, StudyDays, rate
from bot.learning.recall.session import (
    LEARN_AHEAD,
    CardKey,
    Fresh,
    Limits,
    Today,
    Waiting,
    is_leech,
    left_today,
    next_card,
)

NOW = datetime(2026, 3, 28, 20, tzinfo=UTC)
ANYTHING = Limits(new=100, reviews=100)


def key(name: str) -> CardKey:
    return CardKey(1, name)


def waiting(name: str, phase: Phase, minutes: float, siblings: str | None = None) -> Waiting:
    return Waiting(key(name), phase, NOW + timedelta(minutes=minutes), siblings)


def asked(cards, fresh=(), today=Today(), limits=ANYTHING):  # noqa: B008  # it is frozen
    return next_card(cards, [Fresh(key(name)) for name in fresh], today, limits, NOW)


def test_cards_being_learned_come_before_reviews_and_reviews_before_new_ones():
    learning = waiting("learning", Phase.LEARNING, -1)
    review = waiting("review", Phase.REVIEW, -9000)
    assert asked([review, learning], ["new"]) == key("learning")
    assert asked([review], ["new"]) == key("review")
    assert asked([], ["new"]) == key("new")
    assert asked([]) is None


def test_the_longest_due_is_asked_first():
    cards = [waiting("b", Phase.REVIEW, -5), waiting("a", Phase.REVIEW, -90)]
    assert asked(cards) == key("a")


def test_a_card_being_learned_is_asked_a_little_early_when_nothing_else_is_left():
    soon = waiting("soon", Phase.RELEARNING, LEARN_AHEAD.total_seconds() / 60)
    later = waiting("later", Phase.LEARNING, 21)
    assert asked([soon, later]) == key("soon")
    assert asked([soon, later], ["new"]) == key("new")
    assert asked([later]) is None


def test_a_day_has_its_limits():
    reviews = [waiting(name, Phase.REVIEW, -1) for name in "abc"]
    limits = Limits(new=2, reviews=2)
    assert asked(reviews, ["new"], Today(reviews=2), limits) == key("new")
    assert asked(reviews, ["new"], Today(reviews=2, new=2), limits) is None


def test_siblings_of_what_was_asked_today_wait_until_tomorrow():
    cards = [waiting("twin", Phase.REVIEW, -60, "note"), waiting("other", Phase.REVIEW, -5)]
    assert asked(cards, today=Today(seen=frozenset({"note"}))) == key("other")
    assert asked(cards) == key("twin")


def test_a_sibling_that_is_being_learned_is_still_asked():
    cards = [waiting("twin", Phase.LEARNING, -1, "note")]
    assert asked(cards, today=Today(seen=frozenset({"note"}))) == key("twin")


def test_what_is_left_counts_each_group_of_siblings_once():
    cards = [
        waiting("a", Phase.REVIEW, -1, "note"),
        waiting("b", Phase.REVIEW, -1, "note"),
        waiting("c", Phase.LEARNING, 5),
        waiting("d", Phase.REVIEW, 90),
    ]
    fresh = [Fresh(key(name)) for name in ("e", "f", "g")]
    counts = left_today(
        cards, fresh, Today(), Limits(new=2), now=NOW, tomorrow=NOW + timedelta(hours=8)
    )
    assert (counts.learning, counts.reviews, counts.new, counts.total) == (1, 1, 2, 4)


@pytest.mark.parametrize(
    ("lapses", "noticed"), [(7, False), (8, True), (9, False), (12, True), (16, True)]
)
def test_a_leech_is_noticed_at_eight_lapses_and_every_four_more(lapses, noticed):
    assert is_leech(lapses) is noticed


class Student:
    """Studies every few days at some hour until nothing is left."""

    def __init__(self, zone: str, seed: int, limits: Limits, cards: int) -> None:
        self.rng = random.Random(seed)
        self.limits = limits
        self.plan = Plan(StudyDays(ZoneInfo(zone)))
        self.memories: dict[CardKey, Memory] = {}
        self.fresh = [Fresh(key(f"card-{n:03}"), siblings=f"note-{n // 2}") for n in range(cards)]
        self.asked: list[tuple[datetime, CardKey, Memory | None]] = []

    def today(self, now: datetime) -> Today:
        day = self.plan.days.day_of(now)
        done = [row for row in self.asked if self.plan.days.day_of(row[0]) == day]
        return Today(
            new=sum(memory is None for _, _, memory in done),
            reviews=sum(
                memory is not None and memory.phase is Phase.REVIEW for _, _, memory in done
            ),
            seen=frozenset(group(card) for _, card, _ in done),
        )

    def study(self, now: datetime) -> datetime:
        for _ in range(400):
            cards = [
                Waiting(card, memory.phase, memory.due, group(card))
                for card, memory in self.memories.items()
            ]
            fresh = [card for card in self.fresh if card.key not in self.memories]
            chosen = next_card(cards, fresh, self.today(now), self.limits, now)
            if chosen is None:
                return now
            before = self.memories.get(chosen)
            rating = self.rng.choices(list(Rating), (1, 1, 6, 2))[0]
            self.asked.append((now, chosen, before))
            self.memories[chosen] = rate(before, rating, now, self.plan, self.rng.random)
            now += timedelta(seconds=self.rng.randint(3, 40))
        raise AssertionError("the session never ends")


def group(card: CardKey) -> str:
    return f"note-{int(card.card_id[-3:]) // 2}"


@settings(max_examples=25, deadline=None)
@given(
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia"]),
    seed=st.integers(0, 10_000),
    new=st.integers(1, 6),
    reviews=st.integers(3, 12),
)
def test_months_of_study_keep_the_limits_and_lose_no_card(zone, seed, new, reviews):
    student = Student(zone, seed, Limits(new=new, reviews=reviews), cards=30)
    now = datetime(2026, 2, 20, 18, tzinfo=UTC)
    for _ in range(60):
        student.study(now)
        now += timedelta(days=student.rng.choice((1, 1, 1, 2, 5)), hours=student.rng.randint(-5, 5))
    day_of = student.plan.days.day_of
    first = Counter(day_of(at) for at, _, memory in student.asked if memory is None)
    again = Counter(
        day_of(at) for at, _, m in student.asked if m is not None and m.phase is Phase.REVIEW
    )
    assert max(first.values()) <= new
    assert max(again.values(), default=0) <= reviews
    assert len(student.memories) == 30
    assert all(memory.due <= now + timedelta(days=3650) for memory in student.memories.values())
    for at, _, memory in student.asked:
        assert memory is None or memory.due <= at + LEARN_AHEAD

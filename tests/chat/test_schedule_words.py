"""Time zones as people type them, and what a schedule is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.cogs.schedule import number
from bot.chat.schedules.asking import Wish, checked, payload_of, planned, typed_deck
from bot.chat.schedules.words import whole
from bot.chat.schedules.zones import clock_in, known_zone, zone_names, zones_like
from bot.decks import load_library
from bot.paths import CONTENT
from bot.texts import texts

SAY = texts("en-US")
LIBRARY = load_library(CONTENT / "decks")
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "zone"),
    {
        "berlin": "Europe/Berlin",
        "europe/berlin": "Europe/Berlin",
        "New York": "America/New_York",
        " utc ": "UTC",
        "Berlim": None,
        "": None,
        "../../etc/passwd": None,
    }.items(),
)
def test_a_city_is_enough_to_name_a_time_zone(typed: str, zone: str | None):
    assert known_zone(typed) == zone


def test_every_zone_offered_is_known_by_its_own_name():
    assert all(known_zone(name) == name for name in zone_names())


def test_a_misspelt_city_is_found():
    assert "Europe/Berlin" in zones_like("Berlim", 5)
    assert zones_like("Tok", 5)[0] == "Asia/Tokyo"


def test_what_the_clock_shows_there_is_told():
    assert clock_in("Asia/Tokyo", NOW) == "21:00"


@pytest.mark.parametrize(
    "typed", ["freezing-master", "freezing-master, x", "topic:freezing", "level:expert", "random"]
)
def test_what_was_picked_can_be_typed_again(typed: str):
    plan = planned(wish(deck=typed), LIBRARY, NOW, SAY)
    assert payload_of("round", typed_deck(plan), LIBRARY) == plan.payload


def test_a_deck_may_be_named_by_its_title():
    plan = planned(wish(deck="Freezing Master"), LIBRARY, NOW, SAY)
    assert plan.payload == {"pick": "deck", "of": "freezing-master"}


def test_a_plan_is_one_plain_sentence():
    plan = planned(wish(deck="level:expert", when="first Monday 18:00"), LIBRARY, NOW, SAY)
    assert whole(plan, LIBRARY, SAY) == (
        "Thaw posts a random challenge, level expert in <#7> on the first Monday of each month at"
        " 18:00 (Europe/Berlin time)."
    )


def test_all_that_is_wrong_is_told_at_once():
    plan = planned(wish(deck="topic:cooking", zone="Atlantis"), LIBRARY, NOW, SAY)
    problems = checked(plan, LIBRARY, NOW, SAY).problems
    assert ["cooking" in problems[0], "Atlantis" in problems[1]] == [True, True]


@pytest.mark.parametrize(
    ("picked", "id_"), {"7": 7, "№ 7 · daily": 7, "seven": 0, "": 0, "9" * 40: 0, "²": 0}.items()
)
def test_a_schedule_is_named_by_its_number(picked: str, id_: int):
    assert number(picked) == id_


def test_every_second_week_stays_those_weeks_when_something_else_is_changed():
    asked = wish(when="every 2 weeks on Tue 18:00")
    before = planned(asked, LIBRARY, NOW, SAY)
    later = NOW + timedelta(days=7)
    after = planned(replace(asked, deck="random"), LIBRARY, later, SAY, before)
    assert after.recurrence == before.recurrence
    assert planned(asked, LIBRARY, later, SAY).recurrence != before.recurrence


def test_tomorrow_is_kept_as_its_date():
    plan = planned(wish(when="tomorrow 18:00"), LIBRARY, NOW, SAY)
    assert plan.typed == "2026-11-21 18:00"
    assert planned(wish(when=plan.typed), LIBRARY, NOW, SAY) == plan
    usual = planned(wish(when="tomorrow"), LIBRARY, NOW, SAY)
    assert checked(usual, LIBRARY, NOW, SAY).usual_clock


def wish(deck: str = "", when: str = "daily 18:00", zone: str = "Berlin") -> Wish:
    return Wish("round", when, deck, 7, zone, 30)

"""What a teacher types is understood, or they are told what of it was not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.recurrence import Unclear, read, sentence, upcoming
from bot.learning.recurrence.reading import EXAMPLES
from bot.texts import texts

SAY = texts("en-US")
TODAY = date(2026, 11, 20)  # a Friday

UNDERSTOOD = {
    "every weekday 18:00": "every weekday (Monday to Friday) at 18:00",
    "weekdays at 6pm": "every weekday (Monday to Friday) at 18:00",
    "Mon, Thu 19:30": "every Monday and Thursday at 19:30",
    "Tuesdays and Thursdays, 7:30 p.m.": "every Tuesday and Thursday at 19:30",
    "Mon-Fri 18.30": "every weekday (Monday to Friday) at 18:30",
    "Monday to Wednesday at 18": "every Monday, Tuesday and Wednesday at 18:00",
    "Fri\u2013Mon 8:00": "every Monday, Friday, Saturday and Sunday at 08:00",
    "daily 9:00": "every day at 09:00",
    "every evening at 8pm": "every day at 20:00",
    "every weekend 10am": "every Saturday and Sunday at 10:00",
    "18:00 and 20:00 on mondays": "every Monday at 18:00 and 20:00",
    "12am sun": "every Sunday at 00:00",
    "12 pm sun": "every Sunday at 12:00",
    "every Monday at midnight": "every Monday at 00:00",
    "first Monday 18:00": "on the first Monday of each month at 18:00",
    "1st and 3rd Wed of the month, noon": "on the first and third Wednesday of each month at 12:00",
    "last Friday of the month 17h30": "on the last Friday of each month at 17:30",
    "on the 1st of the month at 9:00": "on day 1 of each month at 09:00",
    "15th and last day of every month 18:00": "on day 15 and the last day of each month at 18:00",
    "every 2 weeks on Tue 19:00": "every 2 weeks on Tuesday at 19:00",
    "every other Tuesday 19:00": "every 2 weeks on Tuesday at 19:00",
    "every second week on Wed 19:00": "every 2 weeks on Wednesday at 19:00",
    "once 2026-12-01 18:00": "once, on Tuesday 2026-12-01, at 18:00",
    "1.12.2026 18:00": "once, on Tuesday 2026-12-01, at 18:00",
    "Dec 1st at 6pm": "once, on Tuesday 2026-12-01, at 18:00",
    "3 march 18:00": "once, on Wednesday 2027-03-03, at 18:00",
    "tomorrow 18:00": "once, on Saturday 2026-11-21, at 18:00",
    "tonight 8pm": "once, on Friday 2026-11-20, at 20:00",
    "next Friday 19:00": "once, on Friday 2026-11-27, at 19:00",
    "once on Friday 19:00": "once, on Friday 2026-11-20, at 19:00",
    "0 18 * * 1-5": "by the cron line `0 18 * * 1-5`",
    "cron: */30 9-17 * * mon,wed": "by the cron line `*/30 9-17 * * mon,wed`",
}
UNCLEAR = {
    "": "On which days?",
    "18:00": "Understood so far: 18:00.",
    "every blue moon": "did not understand “blue moon”",
    "Mondays 18:00 please": "Understood so far: Monday · 18:00.",
    "weekdays at 6": "Is 6 in the morning or in the evening?",
    "Mon 25:00": "“25:00” is no time of day",
    "Mon 13pm": "“13pm” is no time of day",
    "12/01/2026 18:00": "“12/01/2026” is no date",
    "2026-02-30 18:00": "“2026-02-30” is no date",
    "every second Tuesday 18:00": "can mean two things",
    "Saturday 10:00, Sunday 11:00": "more than one rule",
    "every 2 weeks on the first Monday": "more than one rule",
    "Monday 2026-12-01 18:00": "2026-12-01 is another day of the week",
    "every 15 minutes": "did not understand “minutes”",
    "every 99 weeks on Mon": "99 weeks",
}
NO_CRON = {
    "61 * * * *": "the field for the minute (`61`)",
    "0 24 * * *": "the field for the hour (`24`)",
    "0 0 30 2 *": "the field for the day (`30`)",
    "0 0 * 13 *": "the field for the month (`13`)",
    "0 0 * * 8": "the field for the weekday (`8`)",
    "0 0 * * 1-5-7": "the field for the weekday (`1-5-7`)",
    "*/0 * * * *": "the field for the minute (`*/0`)",
}


@pytest.mark.parametrize(("typed", "said"), UNDERSTOOD.items())
def test_it_is_said_back_in_a_plain_sentence(typed: str, said: str):
    assert sentence(read(typed, TODAY, SAY).rule, SAY) == said


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_what_is_said_back_is_in_the_same_words_whatever_the_case(typed: str):
    assert read(typed.upper(), TODAY, SAY).rule.__class__ is read(typed, TODAY, SAY).rule.__class__


@pytest.mark.parametrize(("typed", "why"), UNCLEAR.items())
def test_what_is_unclear_is_explained_with_three_examples(typed: str, why: str):
    with pytest.raises(Unclear) as unclear:
        read(typed, TODAY, SAY)
    assert why in str(unclear.value)
    assert all(example in str(unclear.value) for example in EXAMPLES)


@pytest.mark.parametrize(("typed", "why"), NO_CRON.items())
def test_a_cron_line_that_cannot_work_is_told_which_field(typed: str, why: str):
    with pytest.raises(Unclear) as unclear:
        read(typed, TODAY, SAY)
    assert why in str(unclear.value)


def test_without_a_time_the_usual_one_is_taken_and_told():
    assert read("first Monday", TODAY, SAY).usual_clock
    assert not read("first Monday 18:00", TODAY, SAY).usual_clock


@pytest.mark.parametrize("sunday", ["0", "7", "sun"])
def test_sunday_is_0_or_7_in_cron(sunday: str):
    rule = read(f"0 9 * * {sunday}", TODAY, SAY).rule
    (at,) = upcoming(rule, ZoneInfo("UTC"), datetime(2026, 11, 20, tzinfo=UTC), 1)
    assert at == datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_every_other_week_begins_with_the_next_such_day():
    rule = read("every 2 weeks on Tue 19:00", TODAY, SAY).rule
    found = upcoming(rule, ZoneInfo("UTC"), datetime(2026, 11, 20, tzinfo=UTC), 2)
    assert [at.day for at in found] == [24, 8]


@given(st.text(max_size=60) | st.text("0123456789 :*/-,.mondayfriweklst", max_size=40))
def test_whatever_is_typed_is_a_rule_or_a_sentence(typed: str):
    try:
        rule = read(typed, TODAY, SAY).rule
    except Unclear as unclear:
        said = str(unclear)
    else:
        said = sentence(rule, SAY)
        upcoming(rule, ZoneInfo("Europe/Berlin"), datetime(2026, 11, 20, tzinfo=UTC), 3)
    assert said

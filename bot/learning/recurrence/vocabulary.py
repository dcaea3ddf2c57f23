"""The words in which a teacher says when: each with what it stands for."""

from __future__ import annotations

import re

from bot.learning.recurrence.rules import ALL_DAYS, LAST, WEEKDAYS, WEEKEND

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"tues": 1, "wednes": 2, "thur": 3, "thurs": 3}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

DAY_GROUPS: dict[str, tuple[int, ...]] = {
    **{name: (day,) for day, name in enumerate(_DAYS)},
    **{name + "s": (day,) for day, name in enumerate(_DAYS)},
    **{name[:3]: (day,) for day, name in enumerate(_DAYS)},
    **{name: (day,) for name, day in _SHORT.items()},
    "weekday": WEEKDAYS,
    "weekdays": WEEKDAYS,
    "workday": WEEKDAYS,
    "workdays": WEEKDAYS,
    "weekend": WEEKEND,
    "weekends": WEEKEND,
    "daily": ALL_DAYS,
    "everyday": ALL_DAYS,
}
MONTHS = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
COUNTS = {"two": 2, "other": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4}
EVERY_OTHER_WEEK = {"biweekly", "fortnight", "fortnightly"}
FILLING = {"on", "at", "the", "and", "of", "in", "a", "an", "from", "o'clock", "pm", "am"}
EVERY = {"every", "each"}
MIDDAY = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})"
    r"|(?P<slashed>\d{1,4}/\d{1,2}(?:/\d{1,4})?)"
    r"|(?P<clock>\d{1,2}[:.h]\d{2}(?!\d)\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_][^\W\d_']*)"
    r"|(?P<to>[-\u2013\u2014])"
    r"|(?P<other>[^\s,;&+.]+)"
)
CRON = re.compile(r"(?:cron:?\s+)?((?:[\d*/,\-]+\s+){3}[\w*/,\-]+\s+[\w*/,\-]+)", re.IGNORECASE)

"""When a schedule's turn comes: rules read from what a teacher types, said back, and computed."""

from bot.learning.recurrence.overdue import ON_TIME, Overdue, late_until, overdue
from bot.learning.recurrence.reading import Read, Unclear, read
from bot.learning.recurrence.rules import (
    Cron,
    MonthDay,
    MonthWeekday,
    Once,
    Recurrence,
    Weekly,
    from_document,
    to_document,
)
from bot.learning.recurrence.saying import sentence
from bot.learning.recurrence.times import next_after, upcoming

__all__ = [
    "ON_TIME",
    "Cron",
    "MonthDay",
    "MonthWeekday",
    "Once",
    "Overdue",
    "Read",
    "Recurrence",
    "Unclear",
    "Weekly",
    "from_document",
    "late_until",
    "next_after",
    "overdue",
    "read",
    "sentence",
    "to_document",
    "upcoming",
]

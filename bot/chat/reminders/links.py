"""The ids that the components of reminders carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

ASK = "remind:ask"
HOUR = "remind:hour"
# `day` tells one reminder from those of other days; 0 where there is none.
OFF = r"remind:off:(?P<day>\d{1,7})"


def off(day: date | None = None) -> str:
    """Write me no more of them."""
    return f"remind:off:{0 if day is None else day.toordinal()}"

"""The ids that the components of schedules carry."""

from __future__ import annotations

from datetime import UTC, datetime

SCHEDULE = r"(?P<schedule>\d{1,19})"
DRAFT = r"(?P<draft>\d{1,19})"
MINE = rf"week:{SCHEDULE}:(?P<at>\d{{1,15}})"
SAVE = rf"schedule:save:{DRAFT}"
CHANGE = rf"schedule:change:{DRAFT}"
CANCEL = rf"schedule:cancel:{DRAFT}"
CHANGED = rf"schedule:changed:{DRAFT}"
EDITED = rf"schedule:edited:{SCHEDULE}"
RESTORE = rf"schedule:restore:{SCHEDULE}"
PAGE = r"schedule:page:(?P<page>\d{1,3}):(?:back|here|on)"


def week(schedule_id: int, occurs_at: datetime) -> str:
    """Show me my own week, as of this occurrence."""
    return f"week:{schedule_id}:{round(occurs_at.timestamp() * 1000)}"


def week_until(milliseconds: str) -> datetime:
    """The end of the week that such an id tells."""
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)


def save(draft_id: int) -> str:
    """Keep the schedule as this preview shows it."""
    return f"schedule:save:{draft_id}"


def change(draft_id: int) -> str:
    """Let me change something of it first."""
    return f"schedule:change:{draft_id}"


def changed(draft_id: int) -> str:
    """The form for that."""
    return f"schedule:changed:{draft_id}"


def cancel(draft_id: int) -> str:
    """Throw the preview away."""
    return f"schedule:cancel:{draft_id}"


def edited(schedule_id: int) -> str:
    """The form that changes a schedule."""
    return f"schedule:edited:{schedule_id}"


def restore(schedule_id: int) -> str:
    """Bring a removed schedule back."""
    return f"schedule:restore:{schedule_id}"


def page(number: int, way: str) -> str:
    """Show this page of the list; `way` keeps the ids of one message apart."""
    return f"schedule:page:{number}:{way}"

"""The ids of the audit list's components: all that a click needs after a restart."""

from __future__ import annotations

ALL = "all"
PAGE = r"audit:(?P<kind>[a-z]{1,20}):(?P<before>\d{1,19})"
KIND = "audit-kind"
OPENED = r"audit-open:(?P<entry>\d{1,19})"


def page(kind: str, before: int) -> str:
    """Show the lines of this kind that are older than this one; the latest for 0."""
    return f"audit:{kind}:{before}"


def opened(entry_id: int) -> str:
    """Open the list from the news of this line."""
    return f"audit-open:{entry_id}"

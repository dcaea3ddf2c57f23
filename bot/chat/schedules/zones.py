"""Time zones by the names that people type: "Berlin", "new york", "UTC"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from datetime import datetime

ALIKE = 70
# Names without a place: their offsets are the wrong way round, or they are kept for old programs.
_ODD = ("Etc/", "SystemV/", "posix/", "right/", "US/", "Brazil/", "Canada/", "Chile/", "Mexico/")


@cache
def zone_names() -> tuple[str, ...]:
    """Every zone with a place in its name, and UTC."""
    named = {name for name in available_timezones() if "/" in name and not name.startswith(_ODD)}
    return ("UTC", *sorted(named))


def known_zone(typed: str) -> str | None:
    """The zone of this name, or of this city; None where there is none or several."""
    wanted = _plain(typed)
    names = [name for name in zone_names() if wanted in {_plain(name), _city(name)}]
    return names[0] if len(names) == 1 else None


def zones_like(typed: str, most: int) -> list[str]:
    """The zones that this may mean, the likeliest first."""
    wanted = _plain(typed)
    if not wanted:
        return []
    begun = [name for name in zone_names() if _city(name).startswith(wanted)]
    within = [name for name in zone_names() if wanted in _plain(name)]
    found = list(dict.fromkeys([*begun, *within]))
    if not found:
        cities = {name: _city(name) for name in zone_names()}
        near = process.extract(wanted, cities, scorer=fuzz.ratio, limit=most, score_cutoff=ALIKE)
        found = [str(name) for _, _, name in near]
    return found[:most]


def clock_in(name: str, now: datetime) -> str:
    """What a clock shows there now, such as "18:04"."""
    return f"{now.astimezone(ZoneInfo(name)):%H:%M}"


def _city(name: str) -> str:
    return _plain(name.rsplit("/", maxsplit=1)[-1])


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())

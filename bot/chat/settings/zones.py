"""Time zones of the IANA database, to be found by someone who knows their city."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

if TYPE_CHECKING:
    from collections.abc import Sequence

UTC = "UTC"
REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


@cache
def names() -> tuple[str, ...]:
    """The zones to choose from: UTC, and one for each place of the database's own list.

    That list (zone.tab) leaves out the names of former times, which still work.
    """
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    places = (row[2] for row in rows if row[2].split("/")[0] in REGIONS)
    return (UTC, *sorted(places))


def known(name: str) -> bool:
    """Whether there is such a zone."""
    return name in available_timezones()


def shown(name: str) -> str:
    """A zone as people write it: New York (America)."""
    region, _, city = name.partition("/")
    if not city:
        return name
    return f"{city.replace('_', ' ').replace('/', ', ')} ({region})"


def cities(region: str) -> list[str]:
    """The zones of a region."""
    return [name for name in names() if name.startswith(f"{region}/")]


def found(typed: str, most: int) -> list[str]:
    """The zones whose name holds all that was typed; those that begin so first."""
    words = typed.casefold().replace("_", " ").replace("/", " ").split()
    fits = [name for name in names() if all(word in _words(name) for word in words)]
    return sorted(fits, key=lambda name: (not _begins(name, words), name))[:most]


def in_parts(zones: Sequence[str], size: int) -> list[Sequence[str]]:
    """The zones in lists of at most `size`, all about equally long."""
    count = -(-len(zones) // size)
    each = -(-len(zones) // count) if count else size
    return [zones[start : start + each] for start in range(0, len(zones), each)]


def _words(name: str) -> str:
    return name.casefold().replace("_", " ").replace("/", " ")


def _begins(name: str, words: list[str]) -> bool:
    city = _words(name.rpartition("/")[2])
    return bool(words) and city.startswith(words[0])

"""Which kind of deck a file is, by its name and its first bytes."""

from collections.abc import Callable
from pathlib import PurePath

from bot.decks.anki.reading import read_apkg
from bot.decks.csv_in import read_csv
from bot.decks.csv_text import MAX_BYTES as MAX_CSV
from bot.decks.errors import DeckUnreadable, Mistake
from bot.decks.loader import MAX_BYTES as MAX_YAML
from bot.decks.loader import parse_deck
from bot.decks.uploaded import Format, Upload

MAX_APKG = 25 << 20
KNOWN = "a deck as .yaml, .apkg (Anki) or .csv"
_ZIP = b"PK\x03\x04"
_FORMATS: dict[str, Format] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "yaml",
    ".apkg": "anki",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
}
_LARGEST: dict[Format, int] = {"yaml": MAX_YAML, "anki": MAX_APKG, "csv": MAX_CSV}
_ELSEWHERE = {
    ".colpkg": ("this is a whole collection of Anki", "one deck, exported as .apkg"),
    ".xlsx": ("this is an Excel workbook", 'the sheet saved as "CSV UTF-8"'),
    ".xls": ("this is an Excel workbook", 'the sheet saved as "CSV UTF-8"'),
    ".ods": ("this is a workbook", "the sheet saved as CSV"),
    ".zip": ("this is a zip", "what is in it: " + KNOWN),
}


def format_of(name: str) -> Format:
    """The format that the file's name tells; raises DeckUnreadable."""
    suffix = PurePath(name).suffix.casefold()
    if suffix not in _FORMATS:
        message, wanted = _ELSEWHERE.get(suffix, ("this is no kind of file that Thaw reads", KNOWN))
        raise _unreadable(name, message, wanted)
    return _FORMATS[suffix]


def refusal_by_size(name: str, size: int) -> DeckUnreadable | None:
    """Why a file of this name and `size` in bytes is not worth fetching, if so."""
    try:
        largest = _LARGEST[format_of(name)]
    except DeckUnreadable as error:
        return error
    if size <= largest:
        return None
    message = f"the file has {size / (1 << 20):.1f} MiB"
    wanted = f"at most {largest >> 20} MiB"
    media = ', exported from Anki without "Include media": Thaw takes no pictures'
    return _unreadable(name, message, wanted + (media if largest == MAX_APKG else ""))


def read_file(name: str, content: bytes, title: str | None = None) -> Upload:
    """The deck in the file; raises DeckError. Unbounded: only for a process that may be killed."""
    kind = format_of(name)
    if refusal := refusal_by_size(name, len(content)):
        raise refusal
    if not content.strip():
        raise _unreadable(name, "this file is empty", KNOWN)
    _check_beginning(name, kind, content)
    return _READERS[kind](content, name, title)


def _check_beginning(name: str, kind: Format, content: bytes) -> None:
    zipped = content.startswith(_ZIP)
    if kind == "anki" and not zipped:
        wanted = 'a deck exported from Anki as "Anki Deck Package (.apkg)"'
        raise _unreadable(name, "this is not an Anki package, whatever its name", wanted)
    if kind != "anki" and zipped:
        suffix = PurePath(name).suffix
        message = f"this is a zip, although its name ends in {suffix}"
        raise _unreadable(name, message, ".apkg at the end, if it comes from Anki")


def _read_yaml(content: bytes, name: str, _title: str | None) -> Upload:
    return Upload(parse_deck(content, name), "yaml")


_READERS: dict[Format, Callable[[bytes, str, str | None], Upload]] = {
    "yaml": _read_yaml,
    "anki": read_apkg,
    "csv": read_csv,
}


def _unreadable(name: str, message: str, expected: str) -> DeckUnreadable:
    return DeckUnreadable([Mistake(name, 0, 0, message, expected)])

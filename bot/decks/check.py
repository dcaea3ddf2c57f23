"""What `thaw decks check` says."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from bot.decks.badges import load_badges
from bot.decks.errors import DeckError
from bot.decks.library import Reading, deck_files, read_decks
from bot.decks.models import Deck

BADGES = "badges.yaml"


def check(paths: Iterable[Path], out: TextIO) -> int:
    """Write one line per deck in the files and folders, or what is wrong with it.

    A file of the name badges.yaml holds the badges that no deck gives; their ids must not be
    those of the decks' badges.

    Returns 1 if anything is wrong or nothing was found, else 0: a process's exit status.
    """
    try:
        files = list(_files(paths))
    except DeckError as error:
        print(error, file=out)
        return 1
    readings = read_decks(path for path in files if path.name != BADGES)
    lines = [_line(reading) for reading in readings]
    decks = [reading.deck for reading in readings if reading.deck]
    broken = len(decks) < len(readings)
    for path in (path for path in files if path.name == BADGES):
        fine, line = _badges(path, decks)
        broken |= not fine
        lines.append(line)
    print(
        *lines or ["There is no deck here: a deck is a file that ends in .yaml"], sep="\n", file=out
    )
    return 0 if lines and not broken else 1


def _badges(path: Path, decks: Sequence[Deck]) -> tuple[bool, str]:
    """Whether the badges are fine, and their line."""
    try:
        book = load_badges(path, decks)
    except DeckError as error:
        return False, str(error)
    return True, f"{path}: {_count(len(book.badges), 'badge')}"


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from deck_files(path)
        else:
            yield path


def _line(reading: Reading) -> str:
    return f"{reading.path}: {_summary(reading.deck)}" if reading.deck else str(reading.error)


def _summary(deck: Deck) -> str:
    """Such as `Freezing Master, challenge, 5 problems, 9.5 minutes`."""
    part = "problem" if deck.kind == "challenge" else "card"
    return ", ".join(
        (deck.title, deck.kind, _count(len(deck.items), part), _count(deck.seconds / 60, "minute"))
    )


def _count(number: float, what: str) -> str:
    return f"{number:.3g} {what}{'' if number == 1 else 's'}"

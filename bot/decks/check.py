"""What `thaw decks check` says."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from bot.decks.errors import DeckError
from bot.decks.library import Reading, deck_files, read_decks
from bot.decks.models import Deck


def check(paths: Iterable[Path], out: TextIO) -> int:
    """Write one line per deck in the files and folders, or what is wrong with it.

    Returns 1 if anything is wrong or nothing was found, else 0: a process's exit status.
    """
    try:
        readings = read_decks(_files(paths))
    except DeckError as error:
        print(error, file=out)
        return 1
    for reading in readings:
        print(_line(reading), file=out)
    if not readings:
        print("There is no deck here: a deck is a file that ends in .yaml", file=out)
    return 0 if readings and all(reading.deck for reading in readings) else 1


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

"""All decks of a folder: those that can be used, and what is wrong with the others."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from bot.decks.errors import DeckError, DeckInvalid, DeckUnreadable, Mistake
from bot.decks.loader import load_deck, mistake_in
from bot.decks.models import ChallengeDeck, Deck

AUTOCOMPLETE = 25
"""Choices Discord takes for an autocomplete (its interactions reference)."""
LONGEST_QUERY = 100
LONGEST_QUERY_WORDS = 8
ALIKE = 0.7
"""From which likeness on (difflib's ratio) a word counts as another one misspelt."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file: a deck, or the reason why there is none."""

    path: Path
    deck: Deck | None = None
    error: DeckError | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """Decks by id, and the errors of the files that hold none."""

    decks: Mapping[str, Deck]
    broken: tuple[DeckError, ...] = ()

    def find(
        self,
        query: str,
        kind: Literal["challenge", "recall"] | None = None,
        limit: int = AUTOCOMPLETE,
    ) -> list[Deck]:
        """The decks that `query` may mean, the likeliest first; all of them for an empty one.

        What begins with the query comes before what contains it, and that
        before what only resembles it.
        """
        wanted = _plain(query[:LONGEST_QUERY])
        decks = [deck for deck in self.decks.values() if kind in (None, deck.kind)]
        ranked = [(_rank(wanted, deck), deck.title.casefold(), deck.id) for deck in decks]
        found = sorted((rank, title, key) for rank, title, key in ranked if rank is not None)
        return [self.decks[key] for *_, key in found[:limit]]


def load_library(folder: Path) -> Library:
    """The decks in the `*.yaml` and `*.yml` files of `folder`.

    A file without a usable deck is kept aside in `broken` and hides no other.
    Raises DeckUnreadable if there is no such folder.
    """
    readings = read_decks(deck_files(folder))
    decks = {reading.deck.id: reading.deck for reading in readings if reading.deck}
    broken = tuple(reading.error for reading in readings if reading.error)
    return Library(MappingProxyType(decks), broken)


def deck_files(folder: Path) -> list[Path]:
    """The deck files of `folder` by name; raises DeckUnreadable if there is no such folder."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    except OSError as error:
        message = f"this folder cannot be read ({(error.strerror or 'unknown reason').lower()})"
        mistake = Mistake(str(folder), 0, 0, message, "a folder with decks in it")
        raise DeckUnreadable([mistake]) from None


def read_decks(paths: Iterable[Path]) -> list[Reading]:
    """What each file holds; of two decks with the same id, or badge, the first is the one."""
    owners: dict[tuple[str, str], Path] = {}
    return [_claimed(_read(path), owners) for path in paths]


def _read(path: Path) -> Reading:
    try:
        return Reading(path, deck=load_deck(path))
    except DeckError as error:
        return Reading(path, error=error)


def _claimed(reading: Reading, owners: dict[tuple[str, str], Path]) -> Reading:
    if reading.deck is None:
        return reading
    names = list(_names(reading.deck))
    taken = [
        mistake_in(
            reading.path,
            place,
            f'the {what} "{name}" is used by {owners[what, name].name} already',
            f"a {what} that no other deck has",
        )
        for what, name, place in names
        if (what, name) in owners
    ]
    if taken:
        return Reading(reading.path, error=DeckInvalid(taken))
    owners.update({(what, name): reading.path for what, name, _ in names})
    return reading


def _names(deck: Deck) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    yield "deck's id", deck.id, ("id",)
    if isinstance(deck, ChallengeDeck):
        yield "badge's id", deck.badge.id, ("badge", "id")


def _plain(text: str) -> str:
    """Lower case, without accents, words separated by single spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c))))


def _rank(wanted: str, deck: Deck) -> tuple[int, float] | None:
    """How well the deck answers the query, smaller is better; None if it does not."""
    names = [_plain(deck.title), _plain(deck.id)]
    about = _plain(f"{deck.topic} {deck.framework} {deck.description}")
    if any(name.startswith(wanted) for name in names):
        return 0, 0.0
    if any(f" {wanted}" in name for name in names):
        return 1, 0.0
    if any(wanted in name for name in names):
        return 2, 0.0
    if f" {wanted}" in f" {about}":
        return 3, 0.0
    likeness = _likeness(wanted.split()[:LONGEST_QUERY_WORDS], " ".join(names).split())
    return (4, -likeness) if likeness >= ALIKE else None


def _likeness(wanted: list[str], words: list[str]) -> float:
    """How much the least fitting word of the query resembles a word or its beginning."""
    return min(max(_alike(one, word) for word in words) for one in wanted)


def _alike(typed: str, word: str) -> float:
    return max(_ratio(typed, word), _ratio(typed, word[: len(typed)]))


def _ratio(typed: str, word: str) -> float:
    """The ratio of difflib, or 0 where its cheap upper bounds are too low already."""
    matcher = difflib.SequenceMatcher(None, typed, word, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()

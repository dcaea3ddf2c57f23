"""From a file or a stored document to a deck, or to everything that is wrong with it."""

import stat
from itertools import islice
from pathlib import Path as FilePath
from typing import Any, Literal

from pydantic import ValidationError

from bot.decks.errors import DeckError, DeckInvalid, DeckMalformed, DeckUnreadable, Mistake
from bot.decks.explain import explained, kind_of
from bot.decks.models import ChallengeDeck, Deck, RecallDeck
from bot.decks.rules import Breach, Path, breaches, without_value
from bot.decks.yaml_tree import Place, Slip, Tree, Unparsable, read_tree

MAX_BYTES = 1 << 20
"""The largest deck file."""
MAX_MISTAKES = 100
"""How many mistakes of one deck are told."""
_LOOKED_AT = 1000
"""How many mistakes of one sort are put into words at all, to choose these from."""


def load_deck(path: FilePath) -> Deck:
    """The deck in the YAML file at `path`.

    Raises DeckError with every mistake of the file. Takes seconds at most,
    whatever the file holds, and should run off the event loop.
    """
    return parse_deck(read_file(path, "a deck in YAML"), str(path))


def parse_deck(text: str | bytes, name: str) -> Deck:
    """The deck written in `text`; `name` stands for the file in mistakes.

    Raises DeckError with every mistake. Bytes must be UTF-8.
    """
    tree = _tree(decoded(text, name), name)
    found = [_from_slip(name, slip) for slip in tree.slips]
    deck, broken = validated(tree.data)
    told = {breach.path for breach in broken}
    empty = islice(without_value(tree.data), _LOOKED_AT)
    broken += [breach for breach in empty if breach.path not in told]
    found += [_from_breach(name, tree, breach) for breach in broken]
    if deck is None or found:
        raise (DeckMalformed if tree.slips else DeckInvalid)(_ordered(found))
    return deck


def deck_from_document(document: dict[str, Any], name: str = "stored deck") -> Deck:
    """The deck that `to_document` gave; raises DeckInvalid.

    Stored documents are immutable and outlive the program that wrote them, so
    fields that this version does not know are dropped instead of refused. What
    identifies such a document is the hash stored with it, not the
    `content_hash` of what is read back.
    """
    deck, broken = validated(document, extra="ignore")
    if deck is None or broken:
        mistakes = [
            Mistake(name, 0, 0, f"{_dotted(one)}: {one.message}", one.expected) for one in broken
        ]
        raise DeckInvalid(mistakes[:MAX_MISTAKES])
    return deck


def breaches_of(document: dict[str, Any]) -> list[Breach]:
    """Everything wrong with a deck that is still being written."""
    return validated(document)[1]


def mistake_in(file: FilePath, path: Path, message: str, expected: str) -> Mistake:
    """A mistake at `path` of a deck that was read from `file` before."""
    place = read_tree(decoded(file.read_bytes(), str(file))).place(path)
    return Mistake(str(file), place.line, place.column, message, expected)


def read_file(path: FilePath, wanted: str) -> bytes:
    """What stands in the file, as far as it is not too large; raises DeckUnreadable."""
    name = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for its writer
            raise _unreadable(name, "this is not a file", wanted)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise _unreadable(name, f"cannot be read ({reason})", wanted) from None


def _unreadable(name: str, message: str, expected: str, place: Place | None = None) -> DeckError:
    line, column = (place.line, place.column) if place else (0, 0)
    return DeckUnreadable([Mistake(name, line, column, message, expected)])


def decoded(text: str | bytes, name: str) -> str:
    """The text, which must be UTF-8 and of a bearable size; raises DeckUnreadable."""
    size = len(text)
    if size > MAX_BYTES:
        raise _unreadable(name, "the file is larger than 1 MiB", "at most 1 MiB")
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = text[: error.start].decode("utf-8", "replace")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = "this character is not UTF-8"
        raise _unreadable(name, message, "a file saved as UTF-8", place) from None


def _tree(text: str, name: str) -> Tree:
    try:
        return read_tree(text)
    except Unparsable as error:
        raise DeckMalformed(_ordered([_from_slip(name, slip) for slip in error.slips])) from None


def validated(
    document: object, extra: Literal["forbid", "ignore"] = "forbid"
) -> tuple[Deck | None, list[Breach]]:
    """The deck, or None and everything that is wrong with the document."""
    if not isinstance(document, dict):
        message = f"this is {kind_of(document)}"
        return None, [Breach((), message, 'a deck, which begins with "schema: 1"')]
    model = _model(document)
    try:
        return model.model_validate(document, extra=extra), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:_LOOKED_AT]
    found = [breach for detail in details for breach in explained(detail, model)]
    return None, list(dict.fromkeys([*found, *islice(breaches(document), _LOOKED_AT)]))


def _model(document: dict[str, Any]) -> type[ChallengeDeck | RecallDeck]:
    """The model that `kind` names, or else the one whose parts are there."""
    kind = document.get("kind")
    recall = kind == "recall" or (kind != "challenge" and "cards" in document)
    return RecallDeck if recall else ChallengeDeck


def _from_slip(name: str, slip: Slip) -> Mistake:
    return Mistake(name, slip.place.line, slip.place.column, slip.message, slip.expected)


def _from_breach(name: str, tree: Tree, breach: Breach) -> Mistake:
    if breach.offset is None:
        place = tree.place(breach.path, at_key=breach.at_key)
    else:
        place = tree.place_within(breach.path, breach.offset)
    return Mistake(name, place.line, place.column, breach.message, breach.expected)


def _dotted(breach: Breach) -> str:
    return ".".join(map(str, breach.path)) or "deck"


def _ordered(mistakes: list[Mistake]) -> list[Mistake]:
    """By place, each once, and no more than anyone would mend at a time."""
    ordered = sorted(set(mistakes))
    if len(ordered) <= MAX_MISTAKES:
        return ordered
    last = ordered[MAX_MISTAKES - 1]
    rest = "and more mistakes from here on"
    more = Mistake(last.file, last.line, last.column, rest, "the ones above mended first")
    return [*ordered[: MAX_MISTAKES - 1], more]

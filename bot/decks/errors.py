"""What can be wrong with a deck, told so that its author can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing to mend in a deck file.

    `line` and `column` count from 1 and are 0 where there is no such place,
    as for a file that is missing or a deck that comes from the database.
    """

    file: str
    line: int
    column: int
    message: str
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}, expected {self.expected}"


class DeckError(Exception):
    """The deck cannot be used.

    DeckError
    ├── DeckUnreadable   the file is missing, too large or not text
    ├── DeckMalformed    the file is text, but not YAML as decks use it
    └── DeckInvalid      the file is YAML, but something in it is not a deck's

    `problems` holds every mistake found, in the order of the file; `str()`
    gives one per line as `file:line:column: what is wrong, expected what`.
    """

    def __init__(self, problems: list[Mistake]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class DeckUnreadable(DeckError):
    """The deck's file cannot be read."""


class DeckMalformed(DeckError):
    """The deck's file is not YAML as decks use it."""


class DeckInvalid(DeckError):
    """Something in the deck is missing, unknown or out of its limits."""

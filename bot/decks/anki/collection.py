"""A collection of Anki as plain values, whichever of its two sets of tables it has."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.decks.anki.errors import Damaged, PackageError
from bot.decks.anki.package import Unpacked

MOST_NOTES = 10_000
MOST_CARDS = 30_000
MOST_ROWS = 5_000
"""Note types, fields, templates or decks, each."""
LONGEST_VALUE = 16 << 20
"""Bytes of one value: old collections keep all note types in one."""
STEPS = 20_000_000
"""Steps of SQLite's virtual machine for one file; 10,000 notes take about a million."""
_STEPS_AT_A_TIME = 10_000
_TABLES = frozenset({"col", "notes", "cards", "decks", "notetypes", "fields", "templates"})
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 10_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 4,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class NoteType:
    """What fields a note has, and the templates that make cards of it: question, answer."""

    fields: tuple[str, ...]
    templates: dict[int, tuple[str, str]]
    cloze: bool


@dataclass(frozen=True, slots=True)
class Note:
    """One note; `number` counts from 1 in the order in which notes were made."""

    id: int
    number: int
    guid: str
    type_id: int
    tags: tuple[str, ...]
    values: tuple[str, ...]
    garbled: bool
    """Whether some of its bytes are not UTF-8; U+FFFD stands in their place."""


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card: of which note, by which template (of cloze notes: which gap, from 0), where."""

    note_id: int
    deck_id: int
    ordinal: int
    studied: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """All that a deck is made of."""

    types: dict[int, NoteType]
    decks: dict[int, str]
    notes: tuple[Note, ...]
    cards: tuple[CardRow, ...]


@contextmanager
def opened(unpacked: Unpacked) -> Iterator["Tables"]:
    """The tables of a collection, in memory, for reading only; raises PackageError."""
    conn = sqlite3.connect(":memory:")
    try:
        conn.text_factory = bytes
        for limit, most in _LIMITS.items():
            conn.setlimit(limit, most)
        conn.deserialize(unpacked.data)
        conn.create_collation("unicase", _compare)
        conn.execute("PRAGMA trusted_schema = OFF")
        conn.execute("PRAGMA query_only = ON")
        conn.execute("PRAGMA cell_size_check = ON")
        conn.set_progress_handler(_Budget(), _STEPS_AT_A_TIME)
        _refuse_computed(conn)
        conn.set_authorizer(_reading_only)
        _refuse_views(conn)
        yield Tables(conn)
    except sqlite3.Error as error:
        raise _as_package_error(error) from None
    except UnicodeDecodeError:  # Python reads SQLite's complaint, which quotes what it found
        raise Damaged("a name in it is not UTF-8") from None
    finally:
        conn.close()


def _as_package_error(error: sqlite3.Error) -> PackageError:
    told = str(error)
    if "interrupted" in told:
        return PackageError("this Anki package takes too long to read", "an ordinary deck")
    if "prohibited" in told or "not authorized" in told:
        return Damaged("its database does more than keep notes")
    return Damaged(told[:80])


class _Budget:
    """Stops a statement when the file has had its steps."""

    def __init__(self) -> None:
        self.left = STEPS // _STEPS_AT_A_TIME

    def __call__(self) -> int:
        self.left -= 1
        return int(self.left < 0)


def _reading_only(action: int, name: str | None, *_: str | None) -> int:
    if action == sqlite3.SQLITE_SELECT:
        return sqlite3.SQLITE_OK
    known = (name or "").lower() in _TABLES | {"sqlite_master", "sqlite_schema"}
    reads = action == sqlite3.SQLITE_READ and known
    return sqlite3.SQLITE_OK if reads else sqlite3.SQLITE_DENY


def _compare(one: str, other: str) -> int:
    """Anki's own order of names, near enough: nothing here depends on it."""
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _refuse_views(conn: sqlite3.Connection) -> None:
    found = conn.execute("SELECT type, name, sql FROM sqlite_master LIMIT 1000")
    for kind, name, sql in found:
        if _text(name).lower() not in _TABLES:
            continue
        if kind == b"view" or _text(sql or b"").lstrip().lower().startswith("create virtual"):
            raise Damaged("its notes are not kept in tables")


def _refuse_computed(conn: sqlite3.Connection) -> None:
    """A column that is computed (2 and 3 in the last place) runs whatever stands in the schema."""
    for table in sorted(_TABLES):
        columns = conn.execute(f"PRAGMA table_xinfo({table})").fetchall()
        if any(column[-1] in {2, 3} for column in columns):
            raise Damaged("its database does more than keep notes")


class Tables:
    """Reads rows, never more than were asked for, with the types that they should have."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def rows(self, query: str, most: int, what: str) -> list[Row]:
        """The rows of a query without a LIMIT of its own; raises PackageError above `most`."""
        found = self._conn.execute(f"{query} LIMIT {most + 1}").fetchall()
        if len(found) > most:
            message = f"this package holds more than {most:,} {what}"
            raise PackageError(message, "a part of it: in Anki, export its subdecks one by one")
        return found


def whole(value: object) -> int:
    """A value that must be a whole number; raises Damaged."""
    if isinstance(value, int):
        return value
    raise Damaged("a number in it is none")


def raw(value: object) -> bytes:
    """A value that must be bytes or text; raises Damaged."""
    if isinstance(value, bytes):
        return value
    raise Damaged("a text in it is none")


def _text(value: object) -> str:
    return raw(value).decode("utf-8", "replace")


def read_notes(tables: Tables) -> tuple[Note, ...]:
    """All notes, in the order in which they were made."""
    query = "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id"
    return tuple(_note(number, row) for number, row in _numbered(tables, query))


def _numbered(tables: Tables, query: str) -> Iterator[tuple[int, Row]]:
    return enumerate(tables.rows(query, MOST_NOTES, "notes"), 1)


def _note(number: int, row: Sequence[object]) -> Note:
    id_, guid, type_id, tags, values = row
    return Note(
        whole(id_),
        number,
        _text(guid),
        whole(type_id),
        tuple(_text(tags).split()),
        tuple(_text(values).split("\x1f")),
        _is_garbled(raw(guid) + raw(values)),
    )


def _is_garbled(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return True
    return False


def read_cards(tables: Tables) -> tuple[CardRow, ...]:
    """All cards by note and template; a card in a filtered deck counts for its own deck."""
    query = "SELECT nid, did, odid, ord, reps FROM cards ORDER BY nid, ord, id"
    return tuple(
        CardRow(whole(note), whole(home) or whole(deck), whole(ordinal), whole(reps) > 0)
        for note, deck, home, ordinal, reps in tables.rows(query, MOST_CARDS, "cards")
    )

"""Anki packages made by hand, in the three forms in which Anki itself has exported them.

Tables, header bytes, meta and media are as Anki 2.1.20 (collection.anki2 alone), 23.10 with
"Support older Anki versions" (collection.anki21) and 25.9 (collection.anki21b) write them.
"""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import zipfile
from dataclasses import dataclass, field
from typing import Literal

import zstandard

Form = Literal["anki2", "anki21", "anki21b"]
FORMS: tuple[Form, ...] = ("anki2", "anki21", "anki21b")
PLEASE_UPDATE = (
    "Please update to the latest Anki version, then import the .colpkg/.apkg file again."
)
ANSWER = "{{FrontSide}}\n\n<hr id=answer>\n\n"
CRT = 1_795_147_200


@dataclass(frozen=True)
class Kind:
    """A note type: its fields, and the question and answer of each template."""

    id: int
    name: str
    fields: tuple[str, ...]
    templates: tuple[tuple[str, str], ...]
    cloze: bool = False


BASIC = Kind(1_001, "Basic", ("Front", "Back"), (("{{Front}}", ANSWER + "{{Back}}"),))
REVERSED = Kind(
    1_002,
    "Basic (and reversed card)",
    ("Front", "Back"),
    (("{{Front}}", ANSWER + "{{Back}}"), ("{{Back}}", ANSWER + "{{Front}}")),
)
OPTIONAL = Kind(
    1_003,
    "Basic (optional reversed card)",
    ("Front", "Back", "Add Reverse"),
    (
        ("{{Front}}", ANSWER + "{{Back}}"),
        ("{{#Add Reverse}}{{Back}}{{/Add Reverse}}", ANSWER + "{{Front}}"),
    ),
)
TYPED = Kind(
    1_004,
    "Basic (type in the answer)",
    ("Front", "Back"),
    (("{{Front}}\n\n{{type:Back}}", "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}"),),
)
CLOZE = Kind(
    1_005,
    "Cloze",
    ("Text", "Back Extra"),
    (("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"),),
    cloze=True,
)


@dataclass(frozen=True)
class Note:
    """A note with its cards: which templates, or gaps of a cloze (from 0), it has cards of."""

    kind: Kind
    values: tuple[str, ...]
    guid: str = ""
    tags: str = ""
    deck: str = "Machine Learning"
    cards: tuple[int, ...] = (0,)
    reps: int = 0


@dataclass
class Book:
    """What a package holds."""

    notes: list[Note]
    media: dict[str, bytes] = field(default_factory=dict)

    @property
    def decks(self) -> dict[str, int]:
        names = dict.fromkeys(["Default", *(note.deck for note in self.notes)])
        return {name: 1 if name == "Default" else 2_000 + n for n, name in enumerate(names)}

    @property
    def kinds(self) -> list[Kind]:
        return list({note.kind.id: note.kind for note in self.notes}.values())


def package(form: Form, book: Book) -> bytes:
    """The book as one .apkg."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if form == "anki21b":
            archive.writestr("meta", b"\x08\x03", zipfile.ZIP_STORED)
            packed = zstandard.compress(with_log(schema_18(book)))
            archive.writestr("collection.anki21b", packed, zipfile.ZIP_STORED)
        elif form == "anki21":
            archive.writestr("meta", b"\x08\x02")
            archive.writestr("collection.anki21", schema_11(book))
        old = book if form == "anki2" else Book([Note(BASIC, (PLEASE_UPDATE, ""), "old")])
        archive.writestr("collection.anki2", schema_11(old))
        archive.writestr("media", media_map(form, book))
        for number, content in enumerate(book.media.values()):
            packed = zstandard.compress(content) if form == "anki21b" else content
            archive.writestr(str(number), packed)
    return file.getvalue()


def media_map(form: Form, book: Book) -> bytes:
    """Which file is which: JSON, or since 2.1.50 protobuf under zstd."""
    if form != "anki21b":
        return json.dumps({str(n): name for n, name in enumerate(book.media)}).encode()
    entries = (
        length(1, length(1, name.encode()) + varint(2, len(content)) + length(3, _sha1(content)))
        for name, content in book.media.items()
    )
    return zstandard.compress(b"".join(entries))


def _sha1(content: bytes) -> bytes:
    return hashlib.sha1(content, usedforsecurity=False).digest()


def with_log(database: bytes) -> bytes:
    """The header as Anki leaves it: in write-ahead-logging mode, without any log."""
    return database[:18] + b"\x02\x02" + database[20:]


def varint(number: int, value: int) -> bytes:
    """A field of protobuf that holds a number."""
    return _varint(number << 3) + _varint(value)


def length(number: int, value: bytes) -> bytes:
    """A field of protobuf that holds bytes."""
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


COMMON = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
  scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
  ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
  sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
  ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
  queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
  reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
  ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
  time integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
SCHEMA_11 = COMMON + "CREATE TABLE graves (usn integer, oid integer, type integer);"
SCHEMA_18 = (
    COMMON
    + """
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL,
  mtime_secs integer NOT NULL, val blob NOT NULL) without rowid;
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL,
  name text NOT NULL COLLATE unicase, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL,
  name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL,
  config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
  mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE unicase, usn integer NOT NULL,
  collapsed boolean NOT NULL, config blob NULL) without rowid;
CREATE TABLE graves (oid integer NOT NULL, type integer NOT NULL, usn integer NOT NULL,
  PRIMARY KEY (oid, type)) WITHOUT ROWID;
"""
)


def database(schema: str) -> sqlite3.Connection:
    """An empty collection."""
    conn = sqlite3.connect(":memory:")
    conn.create_collation("unicase", lambda a, b: (a > b) - (a < b))
    conn.executescript(schema)
    return conn


def schema_11(book: Book) -> bytes:
    """Note types and decks as JSON in the one row of `col`."""
    conn = database(SCHEMA_11)
    models = {str(kind.id): _model(kind) for kind in book.kinds}
    decks = {str(id_): _deck(name, id_) for name, id_ in book.decks.items()}
    texts = ("{}", json.dumps(models), json.dumps(decks), json.dumps(DCONF), "{}")
    conn.execute("INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, ?, ?, ?, ?, ?)", (CRT, *texts))
    return _filled(conn, book)


DCONF = {
    "1": {
        "id": 1,
        "mod": 0,
        "name": "Default",
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "dyn": False,
        "new": {"bury": False, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 0]}
        | {"order": 1, "perDay": 20},
        "rev": {"bury": False, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "perDay": 200}
        | {"hardFactor": 1.2},
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
    }
}


def _deck(name: str, id_: int) -> dict[str, object]:
    today = {f"{what}Today": [0, 0] for what in ("lrn", "rev", "new", "time")}
    shown = {"collapsed": False, "browserCollapsed": False, "extendNew": 0, "extendRev": 0}
    return {"id": id_, "mod": 0, "name": name, "usn": 0, "desc": "", "dyn": 0, "conf": 1} | (
        today | shown
    )


def _model(kind: Kind) -> dict[str, object]:
    templates = [
        {"name": f"Card {n + 1}", "ord": n, "qfmt": question, "afmt": answer}
        | {"bqfmt": "", "bafmt": "", "did": None, "bfont": "", "bsize": 0}
        for n, (question, answer) in enumerate(kind.templates)
    ]
    fields = [
        {"name": name, "ord": n, "sticky": False, "rtl": False, "font": "Arial", "size": 20}
        for n, name in enumerate(kind.fields)
    ]
    kept = {"id": kind.id, "name": kind.name, "type": int(kind.cloze), "mod": 0, "usn": 0}
    style = {"css": ".card {}", "latexPre": "", "latexPost": "", "latexsvg": False}
    asked = {"req": [[n, "any", [0]] for n in range(len(templates))]}
    lists = {"tmpls": templates, "flds": fields}
    return {**kept, "sortf": 0, "did": None, **lists, **style, **asked}


def schema_18(book: Book) -> bytes:
    """Note types and decks in tables of their own, their details in protobuf."""
    conn = database(SCHEMA_18)
    row = "INSERT INTO col VALUES (1, ?, 0, 0, 18, 0, 0, 0, '', '', '', '', '')"
    conn.execute(row, [CRT])
    for kind in book.kinds:
        config = (varint(1, 1) if kind.cloze else b"") + length(3, b".card {}")
        conn.execute("INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)", (kind.id, kind.name, config))
        for n, name in enumerate(kind.fields):
            config = length(3, b"Arial") + varint(4, 20)
            conn.execute("INSERT INTO fields VALUES (?, ?, ?, ?)", (kind.id, n, name, config))
        for n, (question, answer) in enumerate(kind.templates):
            config = length(1, question.encode()) + length(2, answer.encode()) + varint(8, 77)
            values = (kind.id, n, f"Card {n + 1}", config)
            conn.execute("INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)", values)
    for name, id_ in book.decks.items():
        values = (id_, name.replace("::", "\x1f"), varint(1, 1), length(1, varint(1, 1)))
        conn.execute("INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)", values)
    return _filled(conn, book)


def _filled(conn: sqlite3.Connection, book: Book) -> bytes:
    card_id = CRT
    for n, note in enumerate(book.notes):
        guid = note.guid or f"guid-{n}"
        tags = f" {note.tags} " if note.tags else ""
        values = (CRT + n, guid, note.kind.id, tags, "\x1f".join(note.values), note.values[0])
        conn.execute("INSERT INTO notes VALUES (?, ?, ?, 0, -1, ?, ?, ?, 0, 0, '')", values)
        for ordinal in note.cards:
            card_id += 1
            values = (card_id, CRT + n, book.decks[note.deck], ordinal, n, note.reps)
            conn.execute(
                "INSERT INTO cards VALUES"
                " (?, ?, ?, ?, 0, -1, 0, 0, ?, 0, 0, ?, 0, 0, 0, 0, 0, '{}')",
                values,
            )
    conn.commit()
    return conn.serialize()

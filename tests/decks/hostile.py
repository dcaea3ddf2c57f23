"""Files that somebody might upload to hurt the host, or by mistake; all made here, by code."""

from __future__ import annotations

import io
import sqlite3
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace

import zstandard

from tests.decks.packages import (
    BASIC,
    CLOZE,
    SCHEMA_11,
    Book,
    Kind,
    Note,
    database,
    package,
    schema_11,
    schema_18,
    with_log,
)

ORDINARY = Book([Note(BASIC, ("front", "back"))])
HEAD = """schema: 1
id: deck
kind: recall
title: Title
description: About
topic: topic
framework: any
minutes: 1
cards:
"""
CARD = "- {id: a, type: reveal, level: beginner, front: f, back: b}\n"


@dataclass(frozen=True)
class Hostile:
    """A file, and what must be said about it."""

    what: str
    name: str
    make: Callable[[], bytes]
    told: str


def yaml(text: str) -> Callable[[], bytes]:
    return text.encode


def deck(front: str) -> Callable[[], bytes]:
    return yaml(HEAD + CARD.replace("front: f", f"front: {front}"))


def laughs() -> bytes:
    lines = ["a0: &a0 lol"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    return "\n".join(lines).encode()


def many_cards() -> bytes:
    cards = "".join(
        f"- {{id: c{n}, type: reveal, level: beginner, front: f, back: b}}\n" for n in range(10_000)
    )
    return (HEAD + cards).encode()


def zipped(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def apkg(collection: bytes, **more: bytes) -> bytes:
    return zipped({"collection.anki2": collection, "media": b"{}", **more})


def new_apkg(collection: bytes) -> bytes:
    packed = {"meta": b"\x08\x03", "collection.anki21b": collection}
    return zipped({**packed, "media": b""}, zipfile.ZIP_STORED)


def zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("collection.anki2", "w", force_zip64=True) as inner:
            for _ in range(96):
                inner.write(bytes(1 << 20))
        archive.writestr("media", "{}")
    return file.getvalue()


def zstd_bomb() -> bytes:
    writer = zstandard.ZstdCompressor(level=1).compressobj()
    parts = [writer.compress(bytes(1 << 20)) for _ in range(96)]
    return new_apkg(b"".join([*parts, writer.flush()]))


def zstd_window() -> bytes:
    """A frame whose header asks the decoder for two gigabytes (RFC 8878, window descriptor)."""
    return new_apkg(b"\x28\xb5\x2f\xfd" + b"\x00" + bytes([21 << 3]) + b"\x01\x00\x00")


def locked() -> bytes:
    made = bytearray(package("anki2", ORDINARY))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            made[at + offset] |= 1
            at = made.find(sign, at + 4)
    return bytes(made)


def linked() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("collection.anki2", schema_11(ORDINARY))
        info = zipfile.ZipInfo("0")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return file.getvalue()


def too_many_files() -> bytes:
    return zipped({f"{n}": b"" for n in range(20_100)}, zipfile.ZIP_STORED)


def lying_end() -> bytes:
    """A zip that says it holds one file, in a table of contents of 100 MB."""
    return (
        b"PK\x03\x04"
        + bytes(100)
        + b"PK\x05\x06"
        + struct.pack("<HHHHIIH", 0, 0, 1, 1, 100 << 20, 0, 0)
    )


def with_sql(*statements: str, schema: str = SCHEMA_11, drop: str = "") -> bytes:
    """A collection in which somebody ran these statements."""
    conn = sqlite3.connect(":memory:")
    conn.deserialize(schema_11(ORDINARY))
    if drop:
        conn.execute(f"DROP TABLE {drop}")
    for statement in statements:
        conn.execute(statement)
    conn.commit()
    return conn.serialize()


ENDLESS = "WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM n)"


def endless_view() -> bytes:
    columns = "x AS id, 'g' AS guid, 1001 AS mid, '' AS tags, 'a' AS flds"
    return apkg(with_sql(f"CREATE VIEW notes AS {ENDLESS} SELECT {columns} FROM n", drop="notes"))


def virtual_notes() -> bytes:
    return apkg(
        with_sql("CREATE VIRTUAL TABLE notes USING fts5(id, guid, mid, tags, flds)", drop="notes")
    )


def computed_column() -> bytes:
    columns = "id, guid, mid, tags, flds AS (hex(zeroblob(900000)))"
    insert = "INSERT INTO notes (id, guid, mid, tags) VALUES (1795147200, 'g', 1001, '')"
    return apkg(with_sql(f"CREATE TABLE notes ({columns})", insert, drop="notes"))


def trigger() -> bytes:
    return apkg(
        with_sql(
            "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END",
            f"CREATE VIEW v AS {ENDLESS} SELECT x FROM n",
            "UPDATE notes SET flds = ''",
        )
    )


def huge_value() -> bytes:
    return apkg(with_sql("UPDATE notes SET flds = zeroblob(20000000)"))


def corrupt_pages() -> bytes:
    made = bytearray(schema_11(Book([replace(ORDINARY.notes[0], guid=f"{n}") for n in range(900)])))
    for at in range(4096, len(made), 512):
        made[at : at + 64] = b"\xff" * 64
    return apkg(bytes(made))


def wrong_types() -> bytes:
    return apkg(with_sql("UPDATE notes SET mid = 'model', flds = 5"))


def deep_json() -> bytes:
    conn = database(SCHEMA_11)
    texts = ("{}", "[" * 200_000, "{}", "{}", "{}")
    conn.execute("INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, ?, ?, ?, ?, ?)", texts)
    conn.commit()
    return apkg(conn.serialize())


def odd_protobuf() -> bytes:
    conn = sqlite3.connect(":memory:")
    conn.deserialize(schema_18(ORDINARY))
    conn.create_collation("unicase", lambda a, b: (a > b) - (a < b))
    conn.execute(
        "UPDATE templates SET config = ?", [b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"]
    )
    conn.commit()
    return new_apkg(zstandard.compress(with_log(conn.serialize())))


def newer_format() -> bytes:
    return apkg(schema_11(ORDINARY), meta=b"\x08\x09")


def notes(
    count: int, values: tuple[str, ...] = ("f", "b"), kind: Kind = BASIC
) -> Callable[[], bytes]:
    def make() -> bytes:
        return package("anki2", Book([Note(kind, values, guid=f"{n}") for n in range(count)]))

    return make


def template(front: str, values: tuple[str, ...] = ("f", "b")) -> Callable[[], bytes]:
    kind = Kind(9_000, "Odd", ("Front", "Back"), ((front, "{{Back}}"),))
    return notes(1, values, kind)


def garbled_note() -> bytes:
    return apkg(with_sql("UPDATE notes SET flds = CAST(X'66FF1F62' AS TEXT)"))


def table(text: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: text.encode(encoding)


def rows(count: int) -> Callable[[], bytes]:
    return table("front,back\n" + "".join(f"f{n},b\n" for n in range(count)))


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40

CORPUS = (
    # YAML
    Hostile("a YAML bomb", "deck.yaml", laughs, '"&a0" is an anchor in YAML'),
    Hostile("an alias", "deck.yaml", deck("*x"), "is a reference in YAML"),
    Hostile(
        "a tag that calls Python",
        "deck.yaml",
        deck('!!python/object/apply:os.system ["id"]'),
        "is a tag in YAML",
    ),
    Hostile("parts nested 5,000 deep", "deck.yaml", yaml("[" * 5_000), "nested more than 20 deep"),
    Hostile("61,000 values", "deck.yaml", yaml("- 1\n" * 61_000), "more than 60,000 values"),
    Hostile("a line of a megabyte", "deck.yaml", yaml("a" * 1_000_000), "has 1,000,000 characters"),
    Hostile("lists instead of texts", "deck.yaml", deck("[1, 2]"), '"front" is a list'),
    Hostile("a number instead of a deck", "deck.yaml", yaml("42"), "this is the number 42"),
    Hostile("10,000 cards", "deck.yaml", many_cards, "more than 60,000 values"),
    Hostile("two decks", "deck.yml", yaml(HEAD + CARD + "---\na: b\n"), "a second document begins"),
    Hostile("a field twice", "deck.yaml", yaml("id: a\n" + HEAD + CARD), '"id" stands here twice'),
    Hostile("a control character", "deck.yaml", deck("x\x07y"), "invisible control character"),
    Hostile("reversed text", "deck.yaml", deck('"\u202eabc"'), "U+202E RIGHT-TO-LEFT OVERRIDE"),
    Hostile("a NUL", "deck.yaml", deck("a\x00b"), "invisible control character"),
    Hostile("bytes that are no text", "deck.yaml", lambda: b"id: \xff\xfe\xfd", "is not UTF-8"),
    Hostile("a mention of everyone", "deck.yaml", deck('"@everyone"'), 'the mention "@everyone"'),
    Hostile("YAML of 2 MiB", "deck.yaml", yaml("a: b\n" * 420_000), "the file has 2.0 MiB"),
    # Names and beginnings
    Hostile("nothing", "deck.yaml", yaml(""), "this file is empty"),
    Hostile("white space", "deck.csv", yaml(" \n\t\n"), "this file is empty"),
    Hostile("a zip called YAML", "deck.yaml", lambda: package("anki2", ORDINARY), "this is a zip"),
    Hostile("text called a package", "deck.apkg", yaml("hello"), "this is not an Anki package"),
    Hostile("a program", "deck.exe", yaml("MZ"), "no kind of file that Thaw reads"),
    Hostile("a workbook", "deck.xlsx", lambda: zipped({}), "an Excel workbook"),
    Hostile("no ending", "deck", yaml("x"), "no kind of file that Thaw reads"),
    Hostile("a whole collection", "all.colpkg", yaml("x"), "a whole collection of Anki"),
    Hostile("a path as a name", "../../etc/passwd", yaml("x"), "no kind of file that Thaw reads"),
    # Zips
    Hostile("a zip bomb", "deck.apkg", zip_bomb, "unpacks to more than 32 MiB"),
    Hostile("a zstd bomb", "deck.apkg", zstd_bomb, "unpacks to more than 32 MiB"),
    Hostile("a window of 2 GiB", "deck.apkg", zstd_window, "this Anki package is damaged"),
    Hostile(
        "a zip in a zip",
        "deck.apkg",
        lambda: zipped({"inner.apkg": package("anki2", ORDINARY)}),
        'a zip with "inner.apkg" in it',
    ),
    Hostile("a password", "deck.apkg", locked, "locked with a password"),
    Hostile("a symbolic link", "deck.apkg", linked, 'the link "0"'),
    Hostile(
        "a path in a zip",
        "deck.apkg",
        lambda: apkg(schema_11(ORDINARY), **{"../../evil.py": b"x"}),
        'the path "../../evil.py"',
    ),
    Hostile("20,100 files", "deck.apkg", too_many_files, "holds too many files"),
    Hostile("a lying end", "deck.apkg", lying_end, "holds too many files"),
    Hostile(
        "another packing",
        "deck.apkg",
        lambda: zipped({"collection.anki2": bytes(99)}, zipfile.ZIP_LZMA),
        "packed in a way that Anki does not use",
    ),
    Hostile(
        "half a zip", "deck.apkg", lambda: package("anki21b", ORDINARY)[:-40], "its end is missing"
    ),
    Hostile("a zip of nothing", "deck.apkg", lambda: zipped({"a": b"b"}), "no collection of Anki"),
    Hostile("a workbook in disguise", "d.apkg", lambda: zipped({"xl/workbook.xml": b""}), "Excel"),
    Hostile("a newer format", "deck.apkg", newer_format, "a newer format than Thaw knows"),
    # SQLite
    Hostile("no database", "deck.apkg", lambda: apkg(b"x" * 9000), "its collection is no database"),
    Hostile("an endless view", "deck.apkg", endless_view, "its notes are not kept in tables"),
    Hostile("a virtual table", "deck.apkg", virtual_notes, "its notes are not kept in tables"),
    Hostile("a computed column", "deck.apkg", computed_column, "more than keep notes"),
    Hostile("a trigger beside it", "deck.apkg", trigger, "the question is empty"),
    Hostile("a value of 20 MB", "deck.apkg", huge_value, "string or blob too big"),
    Hostile("corrupt pages", "deck.apkg", corrupt_pages, "this Anki package is damaged"),
    Hostile("numbers for texts", "deck.apkg", wrong_types, "this Anki package is damaged"),
    Hostile("JSON nested deep", "deck.apkg", deep_json, "its note types are no JSON"),
    Hostile("odd protobuf", "deck.apkg", odd_protobuf, "a number in it has no end"),
    Hostile("10,000 notes", "deck.apkg", notes(10_000), "this package holds 10,000 cards"),
    Hostile("bytes in a note", "deck.apkg", garbled_note, "characters that are not UTF-8"),
    # HTML and templates
    Hostile("a script", "d.apkg", notes(1, ("<script>x</script>", "b")), "the question is empty"),
    Hostile("14,000 open tags", "d.apkg", notes(1, ("<b" * 14_000, "b")), "note 1"),
    Hostile("7,000 comments", "d.apkg", notes(1, ("<!--" * 7_000, "b")), "note 1"),
    Hostile("4,000 gaps", "d.apkg", notes(1, ("{{c1::a" * 4_000, ""), CLOZE), "note 1"),
    Hostile("formulas without end", "d.apkg", notes(1, (r"\(" * 14_000, "b")), "note 1"),
    Hostile(
        "a template that multiplies",
        "d.apkg",
        template("{{Front}}" * 1000, ("x" * 9_000, "b")),
        "has more than 30,000 characters",
    ),
    Hostile("2,900 sections", "d.apkg", template("{{#Front}}" * 2_900 + "{{F}}"), "note 1"),
    # Tables
    Hostile("an open quotation mark", "d.csv", table('front,back\n"a,b\n'), "never closes"),
    Hostile("10,000 rows", "deck.csv", rows(10_000), "this table has 10,000 cards"),
    Hostile("NULs", "deck.csv", table("front,back\na\x00,b\n"), "this is no text"),
    Hostile(
        "UTF-16 without its mark",
        "d.csv",
        table("front,back\na,b\n", "utf-16-le"),
        "this is no text",
    ),
    Hostile("a picture", "deck.csv", lambda: JPEG, "is not UTF-8"),
    Hostile("a huge cell", "d.csv", table(f"front,back\n{'x' * 100_000},b\n"), "20,000 characters"),
    Hostile("unknown columns", "d.csv", table("front,back,hat\na,b,c\n"), 'no column "hat"'),
    Hostile("a million commas", "d.csv", table("," * 1_000_000), "this file is empty"),
    Hostile("reversed cells", "d.csv", table("front,back\n\u202ea,b\n"), "U+202E"),
)

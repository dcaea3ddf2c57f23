"""A table as text: whichever of its many ways of writing it was saved in."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.decks.errors import DeckUnreadable, Mistake

MAX_BYTES = 4 << 20
LONGEST_CELL = 20_000
"""Characters: many times what a card can show."""
_SEPARATORS = ",;\t|"
_NAMED = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
_SEP = re.compile(r"\"?sep=(.)\"?", re.IGNORECASE)
_DIRECTIVE = re.compile(r"#([a-z ]{1,30}):(.*)")
_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and the line of the file where it begins, from 1."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Table:
    """The rows that are not empty, and what Anki wrote above them (`#html:true`)."""

    rows: list[Row] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)


def read_table(content: bytes, name: str) -> Table:
    """The rows of a CSV file, separated by commas, semicolons, tabs or pipes.

    UTF-8 with or without its mark, UTF-16 with its mark. Raises DeckUnreadable.
    """
    text = _decoded(content, name)
    table, lines = Table(), text.splitlines(keepends=True)
    first = _read_facts(lines, table)
    separator = _separator(lines[first:], table.facts)
    rest = io.StringIO("".join(lines[first:]), newline="")
    reader = csv.reader(rest, delimiter=separator, strict=True)
    before = first
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                table.rows.append(Row(before + 1, cells))
            before = first + reader.line_num
    except csv.Error as error:
        unclosed = "unexpected end" in str(error)
        what = "a quotation mark opens and never closes" if unclosed else f"unreadable ({error})"
        wanted = "quotation marks in pairs; inside a text, two of them for one"
        raise _unreadable(name, before + 1, f"this row is wrong: {what}", wanted) from None
    _bound_cells(table, name)
    return table


def _unreadable(name: str, line: int, message: str, expected: str = "") -> DeckUnreadable:
    wanted = expected or 'a table saved as "CSV UTF-8"'
    return DeckUnreadable([Mistake(name, line, 1 if line else 0, message, wanted)])


def _decoded(content: bytes, name: str) -> str:
    if len(content) > MAX_BYTES:
        raise _unreadable(
            name, 0, f"the file is larger than {MAX_BYTES >> 20} MiB", "a smaller one"
        )
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _unreadable(name, line, "this line has a character that is not UTF-8") from None
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise _unreadable(name, line, "this is no text")
    return text


def _read_facts(lines: list[str], table: Table) -> int:
    """Read what stands above the table; how many lines that are."""
    for number, line in enumerate(lines):
        stripped = line.strip()
        if number == 0 and (found := _SEP.fullmatch(line.strip("\r\n"))):
            table.facts["separator"] = found[1]
        elif found := _DIRECTIVE.fullmatch(stripped):
            table.facts[found[1].strip()] = found[2].strip()
        else:
            return number
    return len(lines)


def _separator(lines: list[str], facts: dict[str, str]) -> str:
    told = facts.get("separator", "")
    told = _NAMED.get(told.casefold(), told)
    if len(told) == 1 and told not in '"\r\n':
        return told
    heading = re.sub(r'"[^"]*"', "", lines[0]) if lines else ""
    return max(_SEPARATORS, key=heading.count)


def _bound_cells(table: Table, name: str) -> None:
    for row in table.rows:
        if max(map(len, row.cells)) > LONGEST_CELL:
            message = f"this row has a cell of more than {LONGEST_CELL:,} characters"
            raise _unreadable(name, row.line, message, "a quotation mark closed, or shorter cells")


# What a spreadsheet would run as a formula when a cell begins with it (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front, where a spreadsheet would take it for a formula."""
    doubtful = cell.startswith(_FORMULA) or (
        cell[:1] == "'" and cell[1:].startswith((*_FORMULA, "'"))
    )
    return f"'{cell}" if doubtful else cell


def unguarded(cell: str) -> str:
    """The cell without that apostrophe."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith((*_FORMULA, "'")) else cell


def written(rows: Iterator[list[str]]) -> bytes:
    """The rows as Excel reads them: UTF-8 with its mark, lines as Windows ends them."""
    text = io.StringIO()
    csv.writer(text).writerows([[guarded(cell) for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")

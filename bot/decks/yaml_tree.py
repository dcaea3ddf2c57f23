"""YAML as decks use it: plain data, and where each part of it stands.

A careful subset of YAML 1.2: one document, no anchors, aliases, tags or
directives, no repeated keys, bounded size, depth and number of values, so that
no file can take more than seconds or megabytes. Only `true`, `false`, `null`
and numbers are anything else than text: `yes`, `no`, `2:00` and dates are text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from bot.decks.rules import Path
from bot.decks.wording import quoted
from bot.decks.yaml_words import syntax_words, told_at_its_beginning

DEPTH = 20
VALUES = 60_000
LINE = 20_000
"""Characters in a line: the scanner is quadratic in the length of some tokens."""

_BOOLEANS = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# What ruamel.yaml counts as the end of a line in its marks.
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column of a text, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that is not YAML as decks use it."""

    place: Place
    message: str
    expected: str


class Unparsable(Exception):
    """The text cannot be read any further."""

    def __init__(self, *slips: Slip) -> None:
        super().__init__(*slips)
        self.slips = slips


@dataclass(slots=True)
class Tree:
    """The data of a text, where its parts stand, and what was wrong with the text."""

    lines: list[str]
    data: Any = None
    values: dict[Path, Event] = field(default_factory=dict)
    keys: dict[Path, Event] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def place(self, path: Path, *, at_key: bool = False) -> Place:
        """Where the part at `path` stands, or the nearest one around it."""
        while path and path not in self.values:
            path = path[:-1]
        event = self.keys.get(path) if at_key else None
        event = event or self.values.get(path)
        return _place(event) if event else Place(1, 1)

    def place_within(self, path: Path, offset: int) -> Place:
        """Where character `offset` of the text at `path` stands, as near as can be told."""
        event = self.values.get(path)
        if not isinstance(event, ScalarEvent):
            return self.place(path)
        start = _place(event)
        before = event.value[:offset]
        row, column = before.count("\n"), offset - (before.rfind("\n") + 1)
        if event.style == "|":
            return self._place_in_block(event, start, row, column)
        opening = 1 if event.style else 0
        same = self.lines[start.line - 1][start.column - 1 + opening :].startswith(event.value)
        return Place(start.line, start.column + opening + offset) if same else start

    def _place_in_block(self, event: ScalarEvent, start: Place, row: int, column: int) -> Place:
        written = self.lines[start.line + row] if start.line + row < len(self.lines) else ""
        meant = event.value.split("\n")[row]
        if not written.endswith(meant):
            return start
        return Place(start.line + row + 1, len(written) - len(meant) + column + 1)


def read_tree(text: str) -> Tree:
    """Read `text`; raises Unparsable where it stops making sense."""
    lines = _LINE_BREAK.split(text)
    for number, line in enumerate(lines, 1):
        if len(line) > LINE:
            message = f"this line has {len(line):,} characters"
            raise Unparsable(Slip(Place(number, 1), message, f"at most {LINE:,} in a line"))
    tree = Tree(lines)
    try:
        _Reader(tree, YAML(typ="safe", pure=True).parse(text)).read()
    except YAMLError as error:
        raise Unparsable(
            *_with_cause(tree.slips, Slip(_error_place(error, text), *syntax_words(error)))
        ) from None
    return tree


def _with_cause(slips: list[Slip], last: Slip) -> list[Slip]:
    """The slips and the `last` one, unless one of its line explains it already."""
    explained = any(slip.place.line == last.place.line for slip in slips)
    return slips if explained else [*slips, last]


def _error_place(error: YAMLError, text: str) -> Place:
    name = "context_mark" if told_at_its_beginning(error) else "problem_mark"
    mark = getattr(error, name, None)
    if mark:
        return Place(mark.line + 1, mark.column + 1)
    before = text[: getattr(error, "position", 0)]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _place(event: Event) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


class _Reader:
    """Builds a tree from the parser's events, which come one at a time and never nest."""

    def __init__(self, tree: Tree, events: Iterator[Event]) -> None:
        self.tree = tree
        self.events = events
        self.count = 0

    def read(self) -> None:
        event = next(self.events)
        while not isinstance(event, DocumentStartEvent | StreamEndEvent):
            event = next(self.events)
        if isinstance(event, DocumentStartEvent):
            self._read_document(event)

    def _read_document(self, start: DocumentStartEvent) -> None:
        if start.version or start.tags:
            self._slip(start, "this file has a line that begins with %", "no such line")
        self.tree.data = self._value(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if isinstance(after, DocumentStartEvent):
            self._slip(after, "a second document begins here", "one deck in a file")

    def _slip(self, event: Event, message: str, expected: str) -> None:
        self.tree.slips.append(Slip(_place(event), message, expected))

    def _value(self, event: Any, path: Path) -> Any:
        self._bound(event, path)
        self.tree.values[path] = event
        self._refuse_extras(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, ScalarEvent):
            return scalar(event.value) if event.style is None else _with_pairs_joined(event.value)
        return f"*{event.anchor}"

    def _bound(self, event: Event, path: Path) -> None:
        self.count += 1
        if len(path) > DEPTH:
            message = f"parts are nested more than {DEPTH} deep"
            raise Unparsable(Slip(_place(event), message, "a deck"))
        if self.count > VALUES:
            message = f"there are more than {VALUES:,} values"
            raise Unparsable(Slip(_place(event), message, "a deck"))

    def _refuse_extras(self, event: Any) -> None:
        quotes = 'quotes around a text that begins with "{}"; decks use no {}'
        if isinstance(event, AliasEvent):
            message = f"{quoted('*' + event.anchor)} is a reference in YAML"
            self._slip(event, message, quotes.format("*", "references"))
        elif event.anchor:
            message = f"{quoted('&' + event.anchor)} is an anchor in YAML"
            self._slip(event, message, quotes.format("&", "anchors"))
        elif event.tag:
            message = f"{quoted(event.tag)} is a tag in YAML"
            self._slip(event, message, quotes.format("!", "tags"))

    def _sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self._key(event)
            if key not in values:
                self.tree.keys[(*path, key)] = event
                values[key] = self._value(next(self.events), (*path, key))
                continue
            first = _place(self.tree.keys[(*path, key)]).line
            self._slip(event, f"{quoted(key)} stands here twice", f"it once (see line {first})")
            self._value(next(self.events), (*path, key, "again"))
        return values

    def _key(self, event: Event) -> str:
        self._refuse_extras(event)
        if isinstance(event, ScalarEvent):
            return str(event.value)
        raise Unparsable(Slip(_place(event), "this cannot be the name of a field", "a word"))


def _with_pairs_joined(text: str) -> str:
    """Escaped surrogate pairs as the characters they mean: JSON, which is YAML too, has them."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "surrogatepass")


def scalar(text: str) -> bool | int | float | str | None:
    """What unquoted `text` means: YAML 1.2's core schema, decimal numbers only."""
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text in _NULLS:
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text

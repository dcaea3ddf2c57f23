"""A table from a spreadsheet as a deck of cards."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from bot.decks.anki.markdown import Dropped, markdown
from bot.decks.csv_columns import COLUMNS, LETTERS, columns
from bot.decks.csv_text import Row, Table, read_table, unguarded
from bot.decks.errors import DeckInvalid, Mistake
from bot.decks.loader import MAX_MISTAKES, validated
from bot.decks.models import MOST_CARDS, RecallDeck
from bot.decks.naming import fingerprint, slug
from bot.decks.uploaded import Remark, Upload
from bot.decks.wording import did_you_mean, quoted

Cells = dict[str, str]
# What a card's field is called as a column.
_NAMES = {"prompt": "front", "model_answer": "back"}
_COLUMNS = (
    "front, back, code, id, type, level, a to e, correct, feedback a to e, explanation, concepts"
)
_WANTED = 'a first line that names the columns, such as "front,back"'


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which cell of a row is which column, and from which row on the cards stand."""

    names: list[str | None]
    first: int
    html: bool


def read_csv(content: bytes, name: str, title: str | None = None) -> Upload:
    """The deck in a table; raises DeckError with every mistake and its line.

    `title` is what to call the deck, if not as the file `name`.
    """
    table = read_table(content, name)
    shape = _shape(table, name)
    rows = table.rows[shape.first :]
    _bound(rows, name)
    cards = [(row, _document(_cells(row, shape))) for row in rows]
    header = _header(title or _title(name), len(cards))
    mistakes = [*_repeated(cards, name), *_mistakes(cards, header, name)]
    deck, broken = validated({**header, "cards": [document for _, document in cards]})
    if mistakes or not isinstance(deck, RecallDeck):
        found = sorted(mistakes) or [Mistake(name, 0, 0, b.message, b.expected) for b in broken]
        raise DeckInvalid(found[:MAX_MISTAKES])
    unnamed = sum("id" not in _cells(row, shape) for row in rows)
    return Upload(deck, "csv", (), (Remark("new-ids", unnamed),) if unnamed else ())


def _title(name: str) -> str:
    words = " ".join(PurePath(name).stem.replace("_", " ").replace("-", " ").split())
    visible = "".join(c if c.isprintable() and c not in "`@" else " " for c in words)[:80].strip()
    return visible[:1].upper() + visible[1:] or "Cards"


def _header(title: str, count: int) -> dict[str, Any]:
    named = slug(title, "deck")
    return {
        "schema": 1,
        "id": named,
        "kind": "recall",
        "title": title,
        "description": "Flashcards from a table.",
        "topic": named,
        "framework": "any",
        "minutes": min(600, max(1, round(count / 2))),
    }


def _bound(rows: list[Row], name: str) -> None:
    if not rows:
        raise DeckInvalid([Mistake(name, 0, 0, "there is no card in this table", _WANTED)])
    if len(rows) > MOST_CARDS:
        wanted = f"at most {MOST_CARDS:,}; make several decks of it"
        message = f"this table has {len(rows):,} cards"
        raise DeckInvalid([Mistake(name, 0, 0, message, wanted)])


def _shape(table: Table, name: str) -> _Shape:
    """Read the heading, Anki's own facts about the columns, or else two columns without any."""
    html = table.facts.get("html") == "true"
    if any(fact.endswith("column") for fact in table.facts) or "html" in table.facts:
        return _Shape(_told_columns(table), 0, html)
    if not table.rows:
        raise DeckInvalid([Mistake(name, 0, 0, "this file is empty", _WANTED)])
    heading = table.rows[0]
    names = columns(heading.cells)
    if len(heading.cells) == 2 and not {"front", "back"} & set(names):  # noqa: PLR2004 - without a heading
        return _Shape(["front", "back"], 0, html)
    unknown = list(_unknown(heading, names, name))
    if unknown:
        raise DeckInvalid(unknown)
    return _Shape(names, 1, html)


def _unknown(heading: Row, names: list[str | None], file: str) -> Iterator[Mistake]:
    if "front" not in names:
        yield Mistake(file, heading.line, 1, 'no column is called "front" or "question"', _WANTED)
    for place, (text, name) in enumerate(zip(heading.cells, names, strict=True), 1):
        if name is None and text.strip():
            message = f"there is no column {quoted(text)}{did_you_mean(text, COLUMNS)}"
            yield Mistake(file, heading.line, place, message, _COLUMNS)
        elif name and name != "ignored" and name in names[: place - 1]:
            message = f"the column {quoted(text)} stands here twice"
            yield Mistake(file, heading.line, place, message, "it once")


def _told_columns(table: Table) -> list[str | None]:
    """The columns of Anki's "Notes in Plain Text": numbered facts, then the note's fields."""
    width = max((len(row.cells) for row in table.rows), default=0)
    names: list[str | None] = [None] * width
    for fact, number in table.facts.items():
        place = int(number) - 1 if number.isdecimal() else -1
        if fact.endswith(" column") and 0 <= place < width:
            names[place] = "guid" if fact == "guid column" else "ignored"
    fields = iter(("front", "back"))
    return [name or next(fields, "ignored") for name in names]


def _cells(row: Row, shape: _Shape) -> Cells:
    """The cells that hold something, by column."""
    pairs = zip(shape.names, row.cells, strict=False)
    found = {name: _text(cell, shape) for name, cell in pairs if name and cell.strip()}
    if guid := found.pop("guid", ""):
        found["id"] = f"anki-{fingerprint(guid)}-1"
    found.pop("ignored", None)
    return found


def _text(cell: str, shape: _Shape) -> str:
    if shape.html:
        return markdown(cell, Dropped())
    return unguarded(cell).replace("\r\n", "\n").replace("\r", "\n")


def _document(cells: Cells) -> dict[str, Any]:
    """The card of one row, which may be wrong."""
    letters = [letter for letter in LETTERS if letter in cells]
    kind = cells.get("type", "").strip().casefold()
    kind = kind or ("choice" if letters else "explain" if "concepts" in cells else "reveal")
    common: dict[str, Any] = {
        "id": cells.get("id", "").strip() or f"csv-{fingerprint(cells.get('front', ''))}",
        "type": kind,
        "level": cells.get("level", "intermediate").strip().casefold(),
        **{name: cells[name].strip() for name in ("siblings", "notes") if name in cells},
    }
    front = cells.get("front", "")
    code: dict[str, Any] = {"code": cells["code"]} if "code" in cells else {}
    if kind == "choice":
        explanation = cells.get("explanation") or cells.get("back", "")
        choices = list(_choices(letters, cells))
        return common | code | {"prompt": front, "choices": choices, "explanation": explanation}
    if kind == "explain":
        concepts = list(_concepts(cells.get("concepts", "")))
        return common | {
            "prompt": front,
            "concepts": concepts,
            "model_answer": cells.get("back", ""),
        }
    return common | code | {"front": front, "back": cells.get("back", "")}


def _choices(letters: list[str], cells: Cells) -> Iterator[dict[str, Any]]:
    """The choices; the right one is named by its letter, its number or its own words."""
    right, taken = cells.get("correct", "").strip().casefold(), set[str]()
    for letter in letters:
        text = " ".join(cells[letter].split())
        number = str(LETTERS.index(letter) + 1)
        choice: dict[str, Any] = {"id": _unused(slug(text, "choice"), taken), "text": text}
        if right in (letter, f"{letter})", f"{letter}.", number, text.casefold()):
            choice["correct"] = True
        if feedback := cells.get(f"feedback {letter}"):
            choice["feedback"] = feedback
        yield choice


def _concepts(cell: str) -> Iterator[dict[str, Any]]:
    """One concept a line."""
    taken = set[str]()
    for line in cell.split("\n"):
        if text := line.strip().removeprefix("- ").strip():
            yield {"id": _unused(slug(text, "concept"), taken), "text": text}


def _unused(name: str, taken: set[str]) -> str:
    while name in taken:
        name = f"{name[:37].rstrip('-')}-{len(taken) + 1}"
    taken.add(name)
    return name


def _repeated(cards: list[tuple[Row, dict[str, Any]]], name: str) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for row, card in cards:
        line = first.setdefault(card["id"], row.line)
        if line != row.line:
            yield Mistake(name, row.line, 1, f"this card repeats the one in line {line}", "it once")


def _mistakes(
    cards: list[tuple[Row, dict[str, Any]]], header: dict[str, Any], name: str
) -> Iterator[Mistake]:
    for row, card in cards:
        _, broken = validated({**header, "cards": [card]})
        for breach in broken:
            field = str(breach.path[-1]) if breach.path else ""
            shown = _NAMES.get(field, field)
            message = breach.message.replace(f'"{field}"', f'"{shown}"')
            yield Mistake(name, row.line, 1, message, breach.expected)

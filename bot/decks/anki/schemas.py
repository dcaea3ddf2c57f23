"""The two places where Anki keeps note types and decks: JSON in one row, or tables of protobuf."""

import json
from collections import defaultdict
from typing import Any

from bot.decks.anki import wire
from bot.decks.anki.collection import (
    MOST_ROWS,
    Collection,
    NoteType,
    Tables,
    opened,
    raw,
    read_cards,
    read_notes,
    whole,
)
from bot.decks.anki.errors import Damaged
from bot.decks.anki.package import Unpacked

_CLOZE = 1
_DEPTH_ERRORS = (ValueError, RecursionError)


def read_collection(unpacked: Unpacked) -> Collection:
    """The collection's notes, cards, note types and decks; raises PackageError."""
    with opened(unpacked) as tables:
        types, decks = _from_tables(tables) if unpacked.is_new else _from_json(tables)
        return Collection(types, decks, read_notes(tables), read_cards(tables))


def _from_json(tables: Tables) -> tuple[dict[int, NoteType], dict[int, str]]:
    """Schema 11, as `collection.anki2` and `collection.anki21` have it."""
    (row,) = tables.rows("SELECT models, decks FROM col", 1, "collections") or [(b"{}", b"{}")]
    models, decks = (_object(raw(value)) for value in row)
    try:
        types = {int(key): _type_from_json(model) for key, model in models.items()}
        return types, {int(key): str(deck["name"]) for key, deck in decks.items()}
    except (KeyError, TypeError, ValueError):
        raise Damaged("its note types or decks are incomplete") from None


def _object(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except _DEPTH_ERRORS:
        raise Damaged("its note types are no JSON") from None
    if not isinstance(found, dict):
        raise Damaged("its note types are no JSON object")
    return found


def _type_from_json(model: dict[str, Any]) -> NoteType:
    templates = {
        int(template.get("ord", place)): (str(template["qfmt"]), str(template["afmt"]))
        for place, template in enumerate(model["tmpls"])
    }
    fields = tuple(str(field["name"]) for field in model["flds"])
    return NoteType(fields, templates, model.get("type") == _CLOZE)


def _from_tables(tables: Tables) -> tuple[dict[int, NoteType], dict[int, str]]:
    """Schema 18, as `collection.anki21b` has it.

    Source: Anki's notetypes.proto: Config.kind is field 1 (1 for cloze),
    Template.Config's q_format and a_format are fields 1 and 2.
    """
    fields: defaultdict[int, list[str]] = defaultdict(list)
    query = "SELECT ntid, name FROM fields ORDER BY ntid, ord"
    for type_id, name in tables.rows(query, MOST_ROWS, "fields"):
        fields[whole(type_id)].append(_name(name))
    templates: defaultdict[int, dict[int, tuple[str, str]]] = defaultdict(dict)
    query = "SELECT ntid, ord, config FROM templates"
    for type_id, ordinal, config in tables.rows(query, MOST_ROWS, "templates"):
        sides = wire.text_in(raw(config), 1), wire.text_in(raw(config), 2)
        templates[whole(type_id)][whole(ordinal)] = sides
    types = {
        whole(id_): NoteType(
            tuple(fields[whole(id_)]),
            templates[whole(id_)],
            wire.number_in(raw(config), 1) == _CLOZE,
        )
        for id_, config in tables.rows("SELECT id, config FROM notetypes", MOST_ROWS, "note types")
    }
    decks = tables.rows("SELECT id, name FROM decks", MOST_ROWS, "decks")
    return types, {whole(id_): _name(name).replace("\x1f", "::") for id_, name in decks}


def _name(value: object) -> str:
    return raw(value).decode("utf-8", "replace")

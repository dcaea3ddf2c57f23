"""A deck as the YAML that `parse_deck` reads back to the same deck."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.decks.models import Deck
from bot.decks.yaml_tree import scalar

# A text that is itself without quotes: it begins with a letter and holds nothing of YAML's.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _.()/+-]*")
_LONGEST_PLAIN = 80
# Lines of a block: no control characters, none that YAML takes for the end of a line.
_BLOCK = re.compile("[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_STEP = "  "


def write_yaml(deck: Deck) -> str:
    """The deck as YAML, one field per line, texts of several lines in blocks."""
    return "\n".join(_mapping(deck.to_document(), "")) + "\n"


def _mapping(fields: dict[str, Any], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if value in ({}, []):
            continue
        yield from _field(f"{indent}{name}:", value, indent + _STEP)


def _field(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, list):
        yield head
        for item in value:
            yield from _item(item, indent)
    elif isinstance(value, str) and _fits_block(value):
        yield f"{head} |-"
        yield from (indent + line if line else "" for line in value.split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _item(item: Any, indent: str) -> Iterator[str]:
    """An item of a list: its first field stands behind the dash."""
    if not isinstance(item, dict):
        yield f"{indent}- {_scalar(item)}"
        return
    first, *rest = _mapping(item, indent + _STEP)
    yield f"{indent}- {first[len(indent) + len(_STEP) :]}"
    yield from rest


def _fits_block(text: str) -> bool:
    """Whether a literal block gives the text back: of several lines, none of them odd."""
    lines = text.split("\n")
    odd = text[:1] in {" ", "\n"} or text[-1:] in {" ", "\n"} or not _BLOCK.fullmatch(text)
    return len(lines) > 1 and not odd and not any(line and not line.strip() for line in lines)


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and not value.endswith(" ") and scalar(value) == value
    if plain and len(value) <= _LONGEST_PLAIN:
        return value
    return _UNSAFE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"

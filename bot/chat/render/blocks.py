"""Code blocks of a bounded size, whatever their content."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.chat.render.markdown import fenced, plain

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a message a block may take: characters, fences included, and lines.

    Characters beyond the basic plane (such as emoji) count as two, as they do in UTF-16: then the
    block fits by either way of counting.
    """

    characters: int
    lines: int


@dataclass(frozen=True, slots=True)
class Block:
    """A code block; `cut` tells whether some of the text is not in it."""

    markdown: str
    cut: bool


def block(text: str, room: Room, language: str = "", head: float = 1 / 3) -> Block:
    """A code block with as much of the text as there is room for.

    Where it is too long, `head` tells how much of the room its beginning gets, the rest is for
    its end: an error stands last.
    """
    text = plain(text)
    size, lines = room.characters, room.lines
    shown = _shortened(text, size, lines, head)
    markdown = fenced(shown, language)
    while units(markdown) > room.characters:
        size -= max(1, math.ceil((units(markdown) - room.characters) / 2))
        shown = _shortened(text, size, lines, head)
        markdown = fenced(shown, language)
    return Block(markdown, cut=shown != text)


def units(text: str) -> int:
    """The length of a text in UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


def _shortened(text: str, size: int, lines: int, head: float) -> str:
    return _fewer_characters(_fewer_lines(text, lines, head), size, head)


def _fewer_lines(text: str, most: int, head: float) -> str:
    lines = text.split("\n")
    if len(lines) <= most:
        return text
    first = round((most - 1) * head)
    last = most - 1 - first
    left_out = len(lines) - first - last
    mark = f"{ELLIPSIS} {left_out:,} lines"
    return "\n".join([*lines[:first], mark, *(lines[-last:] if last else [])])


def _fewer_characters(text: str, size: int, head: float) -> str:
    if len(text) <= size:
        return text
    mark = f" {ELLIPSIS} "
    room = max(0, size - len(mark))
    first = round(room * head)
    last = room - first
    return text[:first] + mark + (text[-last:] if last else "")

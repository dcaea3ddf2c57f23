"""Text that others wrote, made safe to stand inside our messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Bidirectional overrides reorder what a reader sees; controls, zero-width characters and tags
# have no picture. The zero-width joiner stays: it holds emoji together.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
# Marks heaped on one letter grow over the lines above and below.
_HEAPED = re.compile(f"({_MARK}{{3}}){_MARK}+")
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
_FENCED = re.compile(r"(```.*?```)", re.DOTALL)
# A line break between two lines of one paragraph: nothing that begins a block follows it.
_JOINT = re.compile(r"(?<=[^\n]) *\n(?=[^\s>#*+\-`|\d]|[*`]\S|\d(?![\d]*[.)] ))(?![*+-] )")
_ZERO_WIDTH_SPACE = "\u200b"


def plain(text: str) -> str:
    """Without terminal escapes, control, direction and zero-width characters, heaps of accents."""
    visible = _INVISIBLE.sub("", _ANSI.sub("", _LINE_ENDS.sub("\n", text)))
    return _HEAPED.sub(r"\1", visible)


def fenced(text: str, language: str = "") -> str:
    """A code block that its content cannot leave: three backticks in a row are kept apart."""
    inner = re.sub(r"``(?=`)", f"``{_ZERO_WIDTH_SPACE}", plain(text))
    return f"```{language}\n{inner}\n```"


def fenced_within(
    limit: int, text: str, language: str = "", cut: Callable[[str, int], str] | None = None
) -> str:
    """The code block of at most `limit` characters that shows most of the text.

    `cut` shortens a text to a number of characters; by default it keeps the beginning.
    """
    cut = cut or shorten
    block = fenced(cut(text, limit), language)
    size = limit
    while len(block) > limit:
        size -= len(block) - limit
        block = fenced(cut(text, size), language)
    return block


def flowed(text: str) -> str:
    """A deck's text with its lines joined into paragraphs, as Markdown means them.

    Discord keeps every line break, so text wrapped by its author would look ragged on a phone.
    Code, lists, quotes, headings and blank lines stay as they are.
    """
    prose_and_code = _FENCED.split(text.strip())
    return "".join(
        part if number % 2 else _JOINT.sub(" ", part) for number, part in enumerate(prose_and_code)
    )


def inline(text: str) -> str:
    """A member's words on one line: no markdown, no mentions."""
    line = " ".join(plain(text).split())
    return discord.utils.escape_mentions(discord.utils.escape_markdown(line))


def code(text: str, limit: int) -> str:
    """Text of others in code's type on one line, at most `limit` of its characters."""
    line = shorten(" ".join(plain(text).split()).replace("`", "'"), limit)
    return f"`{discord.utils.escape_mentions(line) or '…'}`"


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, the end replaced by an ellipsis where it was longer."""
    return text if len(text) <= limit else text[: max(0, limit - 1)] + "…"


def shorten_lines(lines: Sequence[str], limit: int) -> str:
    """As many whole lines as fit into `limit` characters, then an ellipsis for the others."""
    shown: list[str] = []
    length = 0
    for line in lines:
        length += len(line) + 1
        if length > limit:
            return "\n".join([*shown, "…"])
        shown.append(line)
    return "\n".join(shown)


def shorten_middle(text: str, limit: int) -> str:
    """At most `limit` characters, the first third and the end kept: errors stand last."""
    if len(text) <= limit:
        return text
    mark = "\n… \n"
    head = (limit - len(mark)) // 3
    return text[:head] + mark + text[len(text) - (limit - len(mark) - head) :]

"""What a program wrote to a terminal, as it would stand there at the end, without colours.

Progress bars (tqdm, Keras) rewrite their line with carriage returns and backspaces; shown raw,
one epoch would fill a screen. Colours vanish: Discord's `ansi` blocks show their codes as
rubbish on phones.
"""

from __future__ import annotations

import re

from bot.chat.render.markdown import plain

# Cursor up, and erase in line; whatever else begins with ESC is left to `plain`.
_TOKEN = re.compile(
    r"\n|\r|\x08+|\x1b\[(?P<count>\d{0,3})(?P<what>[AK])|(?P<text>[^\n\r\x08\x1b]+|.)"
)
# Cursor movements that could make a short text large are cut off here.
_FARTHEST_COLUMN = 400
_REWRITTEN = re.compile(r"[\r\x08]|\x1b\[\d*A")
_COLOUR = re.compile(r"\x1b\[[\d;:]*m")


def screen(text: str) -> str:
    """The text as a terminal would show it after the last character. Linear in its length."""
    text = _COLOUR.sub("", text.replace("\r\n", "\n"))
    if _REWRITTEN.search(text) is not None:
        text = _Screen().written(text)
    return plain(text)


class _Screen:
    """Lines of characters and a cursor."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._row = 0
        self._column = 0

    def written(self, text: str) -> str:
        for match in _TOKEN.finditer(text):
            self._take(match)
        return "\n".join("".join(line).rstrip() for line in self._lines)

    def _take(self, match: re.Match[str]) -> None:
        match match[0][0]:
            case "\n":
                self._next_line()
            case "\r":
                self._column = 0
            case "\x08":
                self._column = max(0, self._column - len(match[0]))
            case _ if match["what"] == "A":
                self._row = max(0, self._row - int(match["count"] or 1))
            case _ if match["what"] == "K":
                self._erase(match["count"])
            case _:
                self._put(match["text"])

    def _next_line(self) -> None:
        self._row += 1
        self._column = 0
        if self._row == len(self._lines):
            self._lines.append([])

    def _erase(self, what: str) -> None:
        line = self._lines[self._row]
        if what in {"", "0"}:
            del line[self._column :]
        elif what == "2":
            line.clear()

    def _put(self, text: str) -> None:
        line = self._lines[self._row]
        if self._column > len(line):
            self._column = min(self._column, len(line) + _FARTHEST_COLUMN)
            line.extend(" " * (self._column - len(line)))
        line[self._column : self._column + len(text)] = text
        self._column += len(text)

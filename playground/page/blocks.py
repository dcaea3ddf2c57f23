"""Blocks where Discord differs from CommonMark: fences, quotes, lists, headings, small text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_block import StateBlock

_FENCED = re.compile(r"```(?:([\w+#.\-]{0,20})\n)?(.+?)```", re.DOTALL)
_QUOTE_MARKS = re.compile(r"(?:> ?|[ \t])*")
_ITEM = re.compile(r"\s*(?:[-*]|\d{1,9}\.) ")
_HEADING = re.compile(r"(#{1,3}) +(\S.*)")
_SMALL = re.compile(r"-# +(\S.*)")
_FENCE = "```"
_REST = ">>> "


def normalised(text: str) -> str:
    """Discord's blocks written as CommonMark writes them.

    Discord lets a fence begin and end anywhere in a line and shows an unclosed one as
    text; its quotes and list items end with their line; `>>>` quotes all that follows.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(_lines(_fences(_rest_quoted(text))))


def _rest_quoted(text: str) -> str:
    start = 0 if text.startswith(_REST) else text.find("\n" + _REST) + 1
    if not text.startswith(_REST, start):
        return text
    rest = text[start + len(_REST) :].split("\n")
    return text[:start] + "\n".join(f"> {line}" for line in rest)


def _fences(text: str) -> str:
    parts: list[str] = []
    position = 0
    for match in _FENCED.finditer(text):
        if not match[2].strip():
            continue
        parts.append(_closed(text[position : match.start()]))
        parts.append(_fence(text, match))
        position = match.end()
    return "".join([*parts, _closed(text[position:])])


def _closed(text: str) -> str:
    return text.replace(_FENCE, "\\`\\`\\`")


def _fence(text: str, match: re.Match[str]) -> str:
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[line_start : match.start()]
    found = _QUOTE_MARKS.match(before)
    marks = found[0] if found else ""
    opening = "" if before == marks else f"\n{marks}"
    code = match[2].removeprefix("\n").rstrip("\n")
    if code.endswith("\n" + marks.rstrip()):
        code = code[: -len(marks.rstrip()) - 1]
    closing = "" if text.startswith("\n", match.end()) else f"\n{marks}"
    return (
        f"{opening}{_FENCE}{match[1] or ''}\n{_first(match, marks)}{code}\n{marks}{_FENCE}{closing}"
    )


def _first(match: re.Match[str], marks: str) -> str:
    """The quote marks of the code's first line, where it stood on the fence's own line."""
    return marks if match[1] is None else ""


def _lines(text: str) -> Iterator[str]:
    fenced = False
    before = ""
    for line in text.split("\n"):
        if line.lstrip("> \t").startswith(_FENCE):
            fenced = not fenced
        elif not fenced:
            if _ends(before, line):
                yield ""
            if line.startswith(">") and not line.startswith("> "):
                line = "\\" + line  # noqa: PLW2901 - Discord quotes only after a space
        before = "" if fenced else line
        yield line


def _ends(before: str, line: str) -> bool:
    """Whether `line` is no part of the quote or the item that `before` belongs to."""
    if not line.strip():
        return False
    if before.startswith("> "):
        return not line.startswith("> ")
    inside = _ITEM.match(line) is not None or line.startswith((" ", "\t"))
    return _ITEM.match(before) is not None and not inside


def heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """`# `, `## ` and `### `; Discord knows no others."""
    match = _HEADING.fullmatch(_line(state, start))
    if match is None:
        return False
    return silent or _push(state, start, f"h{len(match[1])}", match[2])


def small_text(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """`-# ` makes a line small."""
    match = _SMALL.fullmatch(_line(state, start))
    if match is None:
        return False
    return silent or _push(state, start, "small", match[1])


def _line(state: StateBlock, number: int) -> str:
    first = state.bMarks[number] + state.tShift[number]
    return state.src[first : state.eMarks[number]].rstrip()


def _push(state: StateBlock, line: int, tag: str, text: str) -> bool:
    state.line = line + 1
    for name, nesting in (("open", 1), ("inline", 0), ("close", -1)):
        kind = "inline" if name == "inline" else f"line_{name}"
        token = state.push(kind, "" if kind == "inline" else tag, nesting)  # type: ignore[arg-type]  # one of the three
        token.map = [line, state.line]
        if kind == "inline":
            token.content, token.children = text, []
        token.block = True
    return True

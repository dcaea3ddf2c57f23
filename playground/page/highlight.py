"""Code blocks: highlighted by Pygments, or coloured by ANSI escapes."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

if TYPE_CHECKING:
    from pygments.lexer import Lexer

#: What students write, by Discord's names. A short list keeps the time bounded: these
#: lexers were tried on hostile input.
LANGUAGES = {
    "py": "python",
    "python": "python",
    "pycon": "pycon",
    "pytb": "pytb",
    "js": "javascript",
    "javascript": "javascript",
    "ts": "typescript",
    "typescript": "typescript",
    "json": "json",
    "yaml": "yaml",
    "yml": "yaml",
    "toml": "toml",
    "ini": "ini",
    "sh": "bash",
    "bash": "bash",
    "shell": "bash",
    "console": "console",
    "sql": "sql",
    "c": "c",
    "cpp": "cpp",
    "c++": "cpp",
    "cuda": "cuda",
    "rust": "rust",
    "rs": "rust",
    "go": "go",
    "java": "java",
    "r": "r",
    "julia": "julia",
    "diff": "diff",
    "html": "html",
    "xml": "xml",
    "css": "css",
    "tex": "tex",
    "latex": "tex",
}
_FORMATTER = HtmlFormatter(nowrap=True, classprefix="hl-")
_SGR = re.compile(r"\x1b\[([\d;]{0,20})m")
_PLAIN = 0
_STYLES = frozenset({1, 4, *range(30, 38), *range(40, 48)})


def highlighted(code: str, language: str) -> str:
    """A code block as HTML; unknown languages stay plain."""
    code = code.removesuffix("\n")
    name = language.lower()
    if name == "ansi":
        inner = _ansi(code)
    elif name in LANGUAGES:
        inner = highlight(code, _lexer(LANGUAGES[name]), _FORMATTER).removesuffix("\n")
    else:
        inner = html.escape(code)
    return f'<pre class="code" data-language="{html.escape(name)}"><code>{inner}</code></pre>'


@cache
def _lexer(name: str) -> Lexer:
    return get_lexer_by_name(name, stripnl=False)


def _ansi(code: str) -> str:
    parts, position, active = [], 0, frozenset[int]()
    for match in _SGR.finditer(code):
        parts.append(_coloured(code[position : match.start()], active))
        active = _after(active, match[1])
        position = match.end()
    return "".join([*parts, _coloured(code[position:], active)])


def _after(active: frozenset[int], codes: str) -> frozenset[int]:
    for each in codes.split(";"):
        number = int(each) if each else _PLAIN
        if number == _PLAIN:
            active = frozenset()
        elif number in _STYLES:
            same_kind = {old for old in active if old // 10 == number // 10}
            active = active - same_kind | {number}
    return active


def _coloured(text: str, active: frozenset[int]) -> str:
    if not text or not active:
        return html.escape(text)
    classes = " ".join(f"ansi-{number}" for number in sorted(active))
    return f'<span class="{classes}">{html.escape(text)}</span>'

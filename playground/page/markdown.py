"""Discord's Markdown as safe HTML.

The parsing is markdown-it-py's, with Discord's own marks added and everything
that Discord does not have (HTML, images, tables, rules) left out. What needs the
world (names, the clock) comes out as an element with data attributes, which the
page brings to life: the same text always gives the same HTML.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

from playground.page.blocks import heading, normalised, small_text
from playground.page.highlight import highlighted
from playground.page.marks import link_of_text, marked_reference, spoiler, to_everyone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.ruler import RuleOptionsType
    from markdown_it.token import Token

#: Discord's longest text (a text display's 4,000, an embed's 6,000 characters) fits.
LONGEST = 6000
#: How deep marks and lists may nest; deeper ones stay text.
NESTING = 12
#: Links and marks open at a time cost quadratic time; Discord's texts hold far fewer.
BRACKETS = 400

_WEB = re.compile(r"https?://[^\s]+\Z", re.IGNORECASE)


@lru_cache(maxsize=4096)
def render(text: str) -> str:
    """A message's, an embed's or a text display's text as HTML."""
    if not text.strip():
        return ""
    if _too_much(text):
        return f"<p>{_plain(text)}</p>"
    return str(_FULL.render(normalised(text))).strip()


@lru_cache(maxsize=4096)
def render_line(text: str) -> str:
    """One line, such as an embed's title, as HTML without blocks."""
    if _too_much(text):
        return _plain(text)
    return str(_FULL.renderInline(text.replace("\n", " "))).strip()


def _too_much(text: str) -> bool:
    return len(text) > LONGEST or text.count("[") > BRACKETS


def _plain(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _is_web_address(url: str) -> bool:
    return _WEB.match(url) is not None


class _Renderer(RendererHTML):
    """Elements and classes as the page's style sheet knows them."""

    def strong_open(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        return "<u>" if tokens[index].markup == "__" else "<strong>"

    def strong_close(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        return "</u>" if tokens[index].markup == "__" else "</strong>"

    def link_open(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        href = html.escape(str(tokens[index].attrs["href"]))
        return f'<a href="{href}" target="_blank" rel="noopener noreferrer nofollow">'

    def fence(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        token = tokens[index]
        return highlighted(token.content, token.info.strip())

    def discord(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        """A mark of Discord's own: the HTML was made, and escaped, by its rule."""
        return tokens[index].content


def _full() -> MarkdownIt:
    options = {"html": False, "breaks": True, "maxNesting": NESTING, "typographer": False}
    parser = MarkdownIt("zero", options, renderer_cls=_Renderer)
    parser.enable(["fence", "blockquote", "list", "newline", "escape", "backticks"])
    parser.enable(["strikethrough", "emphasis", "link", "autolink"])
    ends: RuleOptionsType = {"alt": ["paragraph", "blockquote", "list"]}
    parser.block.ruler.before("paragraph", "small_text", small_text, ends)
    parser.block.ruler.before("paragraph", "discord_heading", heading, ends)
    parser.inline.ruler.before("newline", "marked_reference", marked_reference)
    parser.inline.ruler.before("newline", "spoiler", spoiler)
    parser.inline.ruler.before("newline", "to_everyone", to_everyone)
    parser.inline.ruler.before("newline", "link_of_text", link_of_text)
    parser.inline.add_terminator_char("|")
    parser.validateLink = _is_web_address  # type: ignore[method-assign]  # its documented use
    return parser


_FULL = _full()

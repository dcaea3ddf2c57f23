"""A deck's texts as the HTML that Anki shows."""

from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt


@cache
def _converter() -> MarkdownIt:
    # Without raw HTML: what looks like a tag in a deck is text.
    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough")


def html(markdown: str) -> str:
    """Markdown as HTML; nothing in it is taken for a template's field."""
    return _without_fields(str(_converter().render(markdown)).strip())


def line_html(markdown: str) -> str:
    """Markdown of one line, without a paragraph around it."""
    return _without_fields(str(_converter().renderInline(markdown)).strip())


def code_html(code: str | None) -> str:
    """Python in a block of its own, or nothing."""
    return _without_fields(f"<pre><code>{escape(code)}</code></pre>") if code else ""


def list_html(lines: list[Any]) -> str:
    """Texts of one line each as a list."""
    return "<ul>" + "".join(f"<li>{line_html(str(line))}</li>" for line in lines) + "</ul>"


def _without_fields(text: str) -> str:
    return text.replace("{{", "{&#123;").replace("}}", "}&#125;")

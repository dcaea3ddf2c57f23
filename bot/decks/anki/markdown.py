"""HTML as Anki's editor writes it, as the Markdown that Discord shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby

PICTURE = "(picture not imported)"
_SKIPPED = frozenset({"script", "style", "head", "title", "svg", "canvas", "template", "noscript"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "blockquote", "figure", "figcaption"}
    | {"table", "tbody", "thead", "hr", "dl", "dt", "dd", "center"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_HIDEABLE = frozenset({"div", "span", "p", "section"})
_MARKS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "u": "__",
    "ins": "__",
    "s": "~~",
    "strike": "~~",
    "del": "~~",
    "code": "`",
    "tt": "`",
    "kbd": "`",
    "tex": "`",
    "anki-mathjax": "`",
    "h1": "**",
    "h2": "**",
    "h3": "**",
    "th": "**",
}
_ORDER = ("~~", "__", "**", "*", "`")
_SOUND = re.compile(r"\[(?:sound:|anki:(?:play|tts))[^\[\]]{0,500}\]")
_MATHS = (
    (r"\(", r"\)"),
    (r"\[", r"\]"),
    ("[latex]", "[/latex]"),
    ("[$$]", "[/$$]"),
    ("[$]", "[/$]"),
)
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
# A sign that would begin markup where it stands: between other letters an underscore does not.
_SPECIAL = re.compile(
    r"\\(?=[\\*_~`|\[\]()#>\-])|[*`]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||\b_|_\b|(?<!\w)_"
)
_AT_START = re.compile(r"^(?P<number>\d*)(?P<sign>#{1,3} |>|[-+] |-# |(?<=\d)[.)] )")
_WEB = re.compile(r"https?://[^\s<>]{1,500}")
# Invisible characters that decks refuse; a non-breaking space becomes a space before.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)


@dataclass(slots=True)
class Dropped:
    """How many things of a text have no place in Markdown."""

    pictures: int = 0
    sounds: int = 0
    invisible: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    marks: frozenset[str]


def markdown(html: str, dropped: Dropped) -> str:
    """The text as Markdown; what had to go is added to `dropped`.

    Scripts, styles, links' targets other than the web's and all attributes are gone;
    formulas stay as text in code's type.
    """
    visible, invisible = _INVISIBLE.subn("", html.replace("\r\n", "\n"))
    silent, sounds = _SOUND.subn("", visible)
    dropped.invisible += invisible
    dropped.sounds += sounds
    writer = _Writer(dropped)
    writer.feed(_with_formulas_marked(silent))
    writer.close()
    return writer.text()


def _with_formulas_marked(html: str) -> str:
    """Formulas between tags of their own, without any markup in them."""
    for opening, closing in _MATHS:
        html = "".join(_marked(html, opening, closing))
    return html


def _marked(html: str, opening: str, closing: str) -> Iterator[str]:
    at = 0
    while (start := html.find(opening, at)) >= 0:
        end = html.find(closing, start + len(opening))
        if end < 0:
            break
        inner = re.sub(r"<[^<>]*>", " ", html[start + len(opening) : end])
        yield f"{html[at:start]}<tex>{' '.join(inner.split())}</tex>"
        at = end + len(closing)
    yield html[at:]


@dataclass(slots=True)
class _List:
    ordered: bool
    count: int = 0

    def bullet(self) -> str:
        self.count += 1
        return f"{self.count}. " if self.ordered else "- "


@dataclass(slots=True)
class _State:
    """What is open at this point of the text."""

    marks: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    code: list[str] | None = None


class _Writer(HTMLParser):
    """Collects lines; a line of a list or of code stands close to the one before, others apart."""

    def __init__(self, dropped: Dropped) -> None:
        super().__init__(convert_charrefs=True)
        self.dropped = dropped
        self.state = _State()
        self.line: list[_Piece] = []
        self.bullet = ""
        self.lines: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what the tag opens."""
        if self.state.skipped:
            self.state.skipped += [tag] if tag == self.state.skipped[-1] else []
            return
        if tag in _SKIPPED or (tag in _HIDEABLE and _is_hidden(attrs)):
            self.state.skipped.append(tag)
            return
        if tag in _BLOCKS or tag in {"br", "tr"}:
            self._end_line()
        if tag in _MARKS and self.state.code is None:
            self.state.marks.append(tag)
        opens = getattr(self, f"_open_{tag}", None)
        if opens:
            opens(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag closes; an end without a beginning is passed over."""
        if self.state.skipped:
            if tag == self.state.skipped[-1]:
                self.state.skipped.pop()
            return
        if tag in self.state.marks:
            last = len(self.state.marks) - 1 - self.state.marks[::-1].index(tag)
            del self.state.marks[last]
        if tag in _BLOCKS or tag in {"tr", "li"}:
            self._end_line()
        closes = getattr(self, f"_close_{tag}", None)
        if closes:
            closes()

    def handle_data(self, data: str) -> None:
        """Take the words, in the marks that are open here."""
        if self.state.skipped:
            return
        if self.state.code is not None:
            self.state.code.append(data)
            return
        text = _SPACE.sub(" ", data)
        if text.strip() or (self.line and text):
            self.line.append(_Piece(text, frozenset(_MARKS[tag] for tag in self.state.marks)))

    def text(self) -> str:
        """All lines, once the parser has read everything."""
        self._close_pre()
        self._end_line()
        parts: list[str] = []
        for number, (line, close) in enumerate(self.lines):
            joined = close and number > 0 and self.lines[number - 1][1]
            parts.append(("\n" if joined else "\n\n") if number else "")
            parts.append(line)
        return "".join(parts).strip()

    def _end_line(self) -> None:
        if self.state.code is not None:
            self.state.code.append("\n")
            return
        if written := "".join(_written(self.line)).strip():
            safe = written if self.bullet else _AT_START.sub(r"\g<number>\\\g<sign>", written)
            self.lines.append((self.bullet + safe, bool(self.bullet)))
            self.bullet = ""
        self.line = []

    def _open_img(self, attrs: dict[str, str | None]) -> None:
        words = (attrs.get("alt") or "").strip()
        self.dropped.pictures += 1
        self.handle_data(f" {words or PICTURE} ")

    def _open_ul(self, _attrs: dict[str, str | None]) -> None:
        self._end_line()
        self.state.lists.append(_List(ordered=False))

    def _open_ol(self, _attrs: dict[str, str | None]) -> None:
        self._end_line()
        self.state.lists.append(_List(ordered=True))

    def _close_ul(self) -> None:
        self._end_line()
        self.state.lists = self.state.lists[:-1]

    _close_ol = _close_ul

    def _open_li(self, _attrs: dict[str, str | None]) -> None:
        self._end_line()
        lists = self.state.lists or [_List(ordered=False)]
        self.bullet = "  " * (len(lists) - 1) + lists[-1].bullet()

    def _close_li(self) -> None:
        self._end_line()
        self.bullet = ""

    def _open_td(self, _attrs: dict[str, str | None]) -> None:
        if self.line:
            self.handle_data(" · ")

    _open_th = _open_td

    def _open_sup(self, _attrs: dict[str, str | None]) -> None:
        self.handle_data("^")

    def _open_pre(self, _attrs: dict[str, str | None]) -> None:
        self._end_line()
        self.state.code = []

    def _close_pre(self) -> None:
        if self.state.code is None:
            return
        code = "".join(self.state.code).replace("\xa0", " ").strip("\n").replace("```", "'''")
        self.state.code = None
        if code.strip():
            self.lines.append((f"```\n{code}\n```", False))

    def _open_a(self, attrs: dict[str, str | None]) -> None:
        target = (attrs.get("href") or "").strip()
        self.state.links.append(target if _WEB.fullmatch(target) else "")

    def _close_a(self) -> None:
        target = self.state.links.pop() if self.state.links else ""
        if target and not any(target in piece.text for piece in self.line):
            self.line.append(_Piece(f" (<{target}>)", frozenset({"raw"})))


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    """Whether a style hides the element, as Anki's image occlusions do with their shapes."""
    style = dict(attrs).get("style") or ""
    return "display:none" in style.replace(" ", "").casefold()


def _written(line: list[_Piece]) -> Iterator[str]:
    """The pieces with their marks, spaces kept outside of them."""
    for marks, pieces in groupby(line, key=lambda piece: piece.marks):
        text = _SPACE.sub(" ", "".join(piece.text for piece in pieces))
        inner = text.strip()
        if not inner or "raw" in marks:
            yield text
            continue
        safe = inner.replace("`", "'") if "`" in marks else _SPECIAL.sub(_escaped, inner)
        ordered = [mark for mark in _ORDER if mark in marks]
        before = text[: len(text) - len(text.lstrip())]
        after = text[len(text.rstrip()) :]
        yield before + "".join(ordered) + safe + "".join(reversed(ordered)) + after


def _escaped(found: re.Match[str]) -> str:
    return "\\" + found[0]

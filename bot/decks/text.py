"""The kinds of text a deck is made of, each with its limits and checks."""

import re
import unicodedata
import warnings
from ast import PyCF_ONLY_AST
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bot.decks.wording import character_name, quoted

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
TIME = r"^(10|[0-9]):[0-5][0-9]$"
FENCE = "```"
KEYCAP = "\u20e3"
MENTION = re.compile(r"@(?:everyone|here)\b|<@[!&]?\d+>")
# Reordering marks and characters without width make a text say something else
# than it shows. The joiner U+200D stays: many emoji are made with it.
HIDDEN = frozenset("\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\u00ad") | {
    chr(number) for block in (range(0x202A, 0x202F), range(0x2066, 0x206A)) for number in block
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one text: `what` completes a sentence that begins with its name."""

    what: str
    expected: str
    offset: int = 0
    """Where in the text, in characters as it was written."""


Check = Callable[[str], Iterator[Fault]]


def without_hidden_characters(text: str) -> Iterator[Fault]:
    """Control characters (Cc), lone surrogates (Cs) and `HIDDEN`; tabs and newlines may stay."""
    for offset, character in enumerate(text):
        control = unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t"
        if control or character in HIDDEN:
            what = f"contains an invisible character ({character_name(character)})"
            yield Fault(what, "text without invisible characters; type these words anew", offset)
            return


def without_mentions(text: str) -> Iterator[Fault]:
    """Mentions that Discord would turn into a ping."""
    if found := MENTION.search(text):
        yield Fault(
            f"contains the mention {quoted(found[0])}", "text that calls nobody", found.start()
        )


def with_closed_fences(text: str) -> Iterator[Fault]:
    """A code block left open would swallow whatever follows the text."""
    if text.count(FENCE) % 2:
        what = f"opens a code block with {FENCE} and never closes it"
        yield Fault(what, f"a second {FENCE}", text.rindex(FENCE))


def without_fences(text: str) -> Iterator[Fault]:
    """Discord cannot show a code block that contains its own delimiter."""
    if FENCE in text:
        what = f"contains {FENCE}, which Discord cannot show here"
        yield Fault(what, f"no {FENCE} in it", text.index(FENCE))


def on_one_line(text: str) -> Iterator[Fault]:
    """No line break."""
    if "\n" in text:
        yield Fault("goes over several lines", "one line", text.index("\n"))


def as_python(text: str) -> Iterator[Fault]:
    """Code that Python can parse. Only ever called on texts within their limit."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<deck>", "exec", flags=PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        line = error.lineno or 1
        what = f"is not Python ({error.msg}, line {line} of the code)"
        yield Fault(what, "code that Python can read", _offset(text, line, error.offset or 1))
    except (ValueError, RecursionError, MemoryError):
        yield Fault("is not Python (it is nested too deeply)", "simpler code")


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")[: line - 1]
    start = sum(len(one) + 1 for one in lines)
    return min(start + max(column, 1) - 1, len(text))


def matching(pattern: str, expected: str) -> Check:
    """Texts that match `pattern` from beginning to end."""
    compiled = re.compile(pattern)

    def check(text: str) -> Iterator[Fault]:
        if not compiled.fullmatch(text):
            yield Fault(f"cannot be {quoted(text)}", expected)

    return check


def as_emoji(text: str) -> Iterator[Fault]:
    """One Unicode emoji; a guild's own (`<:name:id>`) is missing everywhere else."""
    pictures = any(unicodedata.category(c) == "So" or c == KEYCAP for c in text)
    if not pictures or any(c.isalpha() or c.isspace() or c in "<>" for c in text):
        yield Fault(f"cannot be {quoted(text)}", "one emoji, such as 🧊")


def as_time(text: str) -> Iterator[Fault]:
    """Minutes and seconds, from ten seconds to ten minutes."""
    if not re.fullmatch(TIME, text) or not 10 <= seconds_of(text) <= 600:  # noqa: PLR2004 - said above
        expected = 'minutes:seconds from "0:10" to "10:00", such as "2:00"'
        yield Fault(f"cannot be {quoted(text)}", expected)


def seconds_of(time: str) -> int:
    """The seconds in a `minutes:seconds` text."""
    minutes, seconds = time.split(":")
    return int(minutes) * 60 + int(seconds)


@dataclass(frozen=True)
class Text:
    """The rules of one kind of text; white space around it is dropped.

    Every check that fails is reported, in one pydantic error of type `text`
    whose context holds the faults.
    """

    limit: int
    checks: tuple[Check, ...] = ()
    pattern: str | None = None
    strip: str | None = field(default=None)
    """What to drop at both ends; None means white space. Code keeps its indentation."""

    def accept(self, text: str) -> str:
        """The text without white space around it; raises PydanticCustomError."""
        if faults := self.faults(text):
            summary = "; ".join(fault.what for fault in faults)
            raise PydanticCustomError("text", "{summary}", {"summary": summary, "faults": faults})
        return text.strip(self.strip)

    def faults(self, text: str) -> list[Fault]:
        """Everything that is wrong with `text`."""
        return list(self._faults(text))

    def _faults(self, text: str) -> Iterator[Fault]:
        stripped = text.strip(self.strip)
        if not stripped.strip():
            yield Fault("is empty", "some text")
        elif len(stripped) > self.limit:
            what = f"has {len(stripped):,} characters"
            yield Fault(what, f"at most {self.limit:,}, so that it fits into Discord")
        else:
            yield from without_hidden_characters(text)
            start = text.index(stripped)
            for check in self.checks:
                for fault in check(stripped):
                    yield Fault(fault.what, fault.expected, start + fault.offset)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A strict string that `accept` lets through."""
        text = core_schema.str_schema(strict=True)
        return core_schema.no_info_after_validator_function(self.accept, text)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """What an editor can check by itself."""
        limits = {"type": "string", "minLength": 1, "maxLength": self.limit}
        return limits | ({"pattern": self.pattern} if self.pattern else {})


_KEBAB = 'lower-case words joined by hyphens, such as "loss-after-one-epoch"'
_LINE: tuple[Check, ...] = (on_one_line, without_fences, without_mentions)
_MARKDOWN: tuple[Check, ...] = (with_closed_fences, without_mentions)
_CODE: tuple[Check, ...] = (without_fences, as_python)

Slug = Annotated[str, Text(40, (matching(SLUG, _KEBAB),), pattern=SLUG)]
Language = Annotated[
    str, Text(6, (matching(LANGUAGE, 'a language code, such as "en"'),), pattern=LANGUAGE)
]
Time = Annotated[str, Text(5, (as_time,), pattern=TIME)]
Emoji = Annotated[str, Text(16, (as_emoji,))]
Title = Annotated[str, Text(80, _LINE)]
Line = Annotated[str, Text(200, _LINE)]
Blurb = Annotated[str, Text(300, _MARKDOWN)]
Prompt = Annotated[str, Text(700, _MARKDOWN)]
Explanation = Annotated[str, Text(1200, _MARKDOWN)]
Code = Annotated[str, Text(1200, _CODE, strip="\n")]
ProofCode = Annotated[str, Text(4000, (as_python,), strip="\n")]
Notes = Annotated[str, Text(4000)]

"""Finds the code in what a member wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A fence of three or more backticks, closed by at least as many; the language is optional and
# must stand alone on the opening line, as Discord reads it. "py setup" is two words, which
# Discord shows as code; here it marks the block.
_FENCE = re.compile(
    r"(?<!`)(?P<fence>`{3,}+)"
    r"(?:(?P<marks>[A-Za-z0-9_+.-]*(?:[ \t]+setup)?)[ \t]*\n)?"
    r"(?P<code>.*?)(?P=fence)",
    re.DOTALL,
)
_INLINE = re.compile(r"(`{1,2})(?!`)(?P<code>[^`\n]+)\1")
PYTHON = frozenset({"py", "python", "python3", "py3", "ipython", "pytorch", "torch", "tensorflow"})
SETUP = "setup"

# A line that only code has: an import, a block's head, an assignment, a call, a comment, …
_CODE_LINE = re.compile(
    r"""\s*(?:
        (?:import|from)\ +[\w.]+(?:\ +(?:import|as)\b.*|\ *,.*)?$
      | (?:def|class|for|while|if|elif|with|async\ def)\b.*:\s*(?:\#.*)?$
      | (?:else|try|finally|except\b.*):
      | @\w | \#
      | (?:return|raise|assert|del|global|yield|await)\b
      | (?:pass|break|continue)$
      | [\w.:\[\]'"]+(?:\ *,\ *[\w.:\[\]'"]+)*(?:\ [\w.\[\]]+)?\ *(?:[-+*/@%&|^]|//|\*\*)?=[^=]
      | [\w.]+\(.*
      | [)\]}'"].*
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Block:
    marks: frozenset[str]
    code: str

    @property
    def setup(self) -> bool:
        return SETUP in self.marks

    @property
    def python(self) -> bool:
        return bool(self.marks & PYTHON) or self.setup

    @property
    def unmarked(self) -> bool:
        return not self.marks


def code_in(text: str) -> str:
    """What of a message is to be run, as one snippet; empty if there is no code in it.

    All fenced blocks of Python, those marked `setup` first, otherwise in order. Blocks of another
    language are passed over, and so is an unmarked one beside marked ones unless it reads like
    code: it is mostly their output. In a message without blocks: the code between single
    backticks if that is all there is, or the message itself where every line reads like code.
    """
    blocks = list(_blocks(text))
    if not blocks:
        return _unfenced(text)
    marked = any(block.python for block in blocks)
    runnable = [b for b in blocks if b.python or (b.unmarked and not (marked and prose(b.code)))]
    setup_first = sorted(runnable, key=lambda block: not block.setup)
    return "\n\n".join(block.code for block in setup_first)


def unwrapped(text: str) -> str:
    """What was typed where only code is expected, without the backticks around it."""
    return code_in(text) if "`" in text and code_in(text) else text


def prose(text: str) -> bool:
    """Whether some line of a text reads unlike code; a guess, made without parsing it.

    Lines inside brackets, in strings over several lines or indented may be anything.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    return not lines or not all(_like_code(line) for line in lines)


def _blocks(text: str) -> list[_Block]:
    found = []
    for match in _FENCE.finditer(text):
        code = match["code"].strip("\n")
        if code.strip():
            found.append(_Block(frozenset((match["marks"] or "").lower().split()), code))
    return found


def _unfenced(text: str) -> str:
    spans = list(_INLINE.finditer(text))
    if spans and not _INLINE.sub("", text).strip():
        return "\n".join(match["code"].strip() for match in spans)
    return "" if prose(text) else text.strip("\n")


def _like_code(line: str) -> bool:
    return line.startswith((" ", "\t")) or _CODE_LINE.match(line) is not None

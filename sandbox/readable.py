"""Makes Python of what people paste: code from phones, notebooks and Windows."""

from __future__ import annotations

import ast
import importlib.util
import re
import warnings
from dataclasses import dataclass

MAX_SKIPPED = 200
_SHOWN = 3

_MARKS = {0xFEFF: None}
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_DASHES = "\u2010-\u2015\u2212\ufe58\uff0d"
_WIDE = "\uff01-\uff5e"
_OPEN2 = _CLOSE2 = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_OPEN1 = _CLOSE1 = "\u2018\u2019\u201a\u201b\u2032"
_OTHER = {"\u2026": "...", "\u00d7": "*", "\u2217": "*", "\u00f7": "/"}
_TYPED = re.compile(f"[{_SPACES}{_INVISIBLE}{_DASHES}{_WIDE}{_OPEN2}{_OPEN1}{''.join(_OTHER)}]")

# What stands in Python's own quotes and in comments stays as it is.
_TOKEN = re.compile(
    rf'''(?P<kept>\#[^\n]*
       |"""(?:\\.|[^\\])*?"""|\'\'\'(?:\\.|[^\\])*?\'\'\'
       |"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
     |["{_OPEN2}]{{3}}(?P<long>.*?)["{_CLOSE2}]{{3}}
     |[{_OPEN2}](?P<double>[^"{_CLOSE2}\n]*)["{_CLOSE2}]
     |"(?P<half>[^"{_CLOSE2}\n]*)[{_CLOSE2}]
     |['{_OPEN1}](?P<single>[^'\n]*?)['{_CLOSE1}](?!\w)
     |(?P<odd>[{_SPACES}{_INVISIBLE}{_DASHES}{_WIDE}{"".join(_OTHER)}])''',
    re.VERBOSE | re.DOTALL,
)
_MAGIC = re.compile(r"(?P<indent>\s*)(?P<command>[%!]\S.*|pip3?\s+install\b.*|[\w.]+\?{1,2}\s*)$")
_PIP = re.compile(r"^[^#\n]*\bpip3?\b\W{1,12}install\b", re.MULTILINE)
_LIBRARIES = {
    "torch": "PyTorch",
    "tensorflow": "TensorFlow",
    "keras": "Keras",
    "numpy": "NumPy",
    "pandas": "pandas",
    "sklearn": "scikit-learn",
    "matplotlib": "Matplotlib",
}


@dataclass(frozen=True, slots=True)
class Readable:
    """Code as it will run, and what a student is told about the difference."""

    code: str
    notes: tuple[str, ...] = ()


def readable(code: str) -> Readable:
    """Return `code` so that Python can read it, where it could not otherwise.

    Line ends and a byte-order mark are made plain without a word. Typography
    and notebook commands are touched only if the code does not parse as it is;
    line numbers stay. Code that nothing helps comes back as it came. Call it
    where a parser may be attacked: it parses.
    """
    plain = code.translate(_MARKS) if code.startswith("\ufeff") else code
    plain = plain.replace("\r\n", "\n").replace("\r", "\n")
    told = (_no_installing("`pip install`"),) if _PIP.search(plain) else ()
    if _fault(plain) is None:
        return Readable(plain, told)
    without, skipped = _without_magics(plain)
    typed = _retyped(without)
    for candidate, notes in ((without, ()), (typed, (_TYPING,))):
        # Dashes and quotes may have hidden a notebook's commands.
        last, more = _without_magics(candidate)
        if _fault(last) is None:
            return Readable(last, (*notes, *_on_skipped([*skipped, *more])))
    return Readable(plain, told)


_TYPING = (
    "This code had typographic characters (curly quotes, long dashes or special spaces); "
    "they were read as the plain ones that Python knows."
)


def _fault(code: str) -> SyntaxError | None:
    """Return why `code` is no Python; None if it is, or if a parser gives up on it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(code)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _without_magics(code: str) -> tuple[str, list[str]]:
    """Take out a notebook's commands, each where the parser stumbles over it."""
    lines = code.split("\n")
    skipped: list[str] = []
    while len(skipped) < MAX_SKIPPED:
        fault = _fault("\n".join(lines))
        at = (fault.lineno or 0) - 1 if fault else -1
        match = _MAGIC.fullmatch(lines[at]) if 0 <= at < len(lines) else None
        if match is None:
            break
        skipped.append(match["command"].strip())
        lines[at] = f"{match['indent']}pass  # {skipped[-1]}"
    return "\n".join(lines), skipped


def _retyped(code: str) -> str:
    return _TOKEN.sub(_plain, code) if _TYPED.search(code) else code


def _plain(match: re.Match[str]) -> str:
    """Return one token in the characters that Python knows."""
    if match["odd"]:
        return _plain_character(match["odd"])
    if match["long"] is not None:
        return f'"""{match["long"]}"""'
    content = next((match[name] for name in ("double", "half") if match[name] is not None), None)
    if content is not None:
        return f'"{content}"'
    single = match["single"]
    if single is not None:
        return f'"{single}"' if "'" in single else f"'{single}'"
    return match[0]


def _plain_character(character: str) -> str:
    if character in _OTHER:
        return _OTHER[character]
    if re.match(f"[{_INVISIBLE}]", character):
        return ""
    if re.match(f"[{_DASHES}]", character):
        return "-"
    if re.match(f"[{_WIDE}]", character):
        return chr(ord(character) - 0xFEE0)  # full-width forms lie at a fixed distance
    return " "


def _on_skipped(commands: list[str]) -> tuple[str, ...]:
    installing = [command for command in commands if "install" in command]
    others = [command for command in commands if command not in installing]
    notes = [_no_installing(_quoted(installing))] if installing else []
    if others:
        was, are = ("was", "is a command") if len(others) == 1 else ("were", "are commands")
        notes.append(f"{_quoted(others)} {was} skipped: that {are} of notebooks, not Python.")
    return tuple(notes)


def _quoted(commands: list[str]) -> str:
    shown = ", ".join(f"`{command[:60]}`" for command in commands[:_SHOWN])
    return f"{shown} and others" if len(commands) > _SHOWN else shown


def _no_installing(what: str) -> str:
    there = [name for module, name in _LIBRARIES.items() if importlib.util.find_spec(module)]
    return (
        f"{what} does nothing here: the sandbox has no network, so nothing can be installed. "
        f"Ready to import: {', '.join(there)} and Python's own library."
    )

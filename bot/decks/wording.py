"""How mistakes quote what an author wrote, and guess what was meant."""

import difflib
import unicodedata
from collections.abc import Iterable

LONGEST_QUOTE = 40
"""Characters of an author's text that a mistake repeats."""


def quoted(value: object) -> str:
    """`value` between double quotes: one short line without invisible characters."""
    text = "".join(c if c.isprintable() else "�" for c in str(value)[: LONGEST_QUOTE + 1])
    if len(text) > LONGEST_QUOTE:
        text = text[: LONGEST_QUOTE - 1] + "…"
    return f'"{text}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean "prompt"?)` where `word` resembles a known one, else nothing."""
    close = difflib.get_close_matches(word[:LONGEST_QUOTE].casefold(), list(known), n=1, cutoff=0.6)
    return f" (did you mean {quoted(close[0])}?)" if close else ""


def character_name(character: str) -> str:
    """The Unicode name and number, such as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{number} {name}".rstrip()

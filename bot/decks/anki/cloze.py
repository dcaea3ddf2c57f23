"""Gaps in a text, written as `{{c1::word::hint}}`, possibly one inside another."""

import re
from dataclasses import dataclass, field

DEEPEST = 8
"""Gaps within gaps, as Anki's own limit."""
_MARK = re.compile(r"(\{\{c[\d,]{1,20}::|\}\})")
_OPENING = re.compile(r"\{\{c([\d,]{1,20})::")


@dataclass(slots=True)
class _Gap:
    numbers: frozenset[str]
    opening: str
    inside: list[str] = field(default_factory=list)


def with_gap(text: str, number: int, *, shown: bool) -> str:
    """The text with the gaps of `number` (from 1) marked in bold: filled if `shown`, else open.

    Other gaps are filled as if they were none. HTML in, HTML out.
    """
    stack = [_Gap(frozenset(), "")]
    for part in _MARK.split(text):
        if (opening := _OPENING.fullmatch(part)) and len(stack) <= DEEPEST:
            stack.append(_Gap(frozenset(opening[1].split(",")), part))
        elif part == "}}" and len(stack) > 1:
            gap = stack.pop()
            stack[-1].inside.append(_filled(gap, str(number), shown=shown))
        else:
            stack[-1].inside.append(part)
    while len(stack) > 1:  # never closed: plain text
        gap = stack.pop()
        stack[-1].inside += [gap.opening, *gap.inside]
    return "".join(stack[0].inside)


def _filled(gap: _Gap, number: str, *, shown: bool) -> str:
    word, _, hint = "".join(gap.inside).partition("::")
    if number not in gap.numbers:
        return word
    return f"<b>{word}</b>" if shown else f"<b>[{hint or '…'}]</b>"

"""Finds the code in what a member wrote."""

from __future__ import annotations

import re

# A fence of three or more backticks, closed by at least as many; the language is optional and
# must stand alone on the opening line, as Discord reads it.
_FENCE = re.compile(
    r"(?P<fence>`{3,})(?:(?P<language>[A-Za-z0-9_+.-]*)[ \t]*\n)?(?P<code>.*?)(?P=fence)", re.DOTALL
)
RUNNABLE = frozenset({"", "py", "python", "python3", "ipython", "setup", "torch", "tensorflow"})


def code_in(text: str) -> str:
    """All runnable fenced blocks of a message, in order, as one snippet; empty if there is none.

    Blocks marked as another language (such as output or JSON) are passed over.
    """
    blocks = [
        match["code"].strip("\n")
        for match in _FENCE.finditer(text)
        if (match["language"] or "").lower() in RUNNABLE and match["code"].strip()
    ]
    return "\n\n".join(blocks)

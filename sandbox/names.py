"""Which files may go into a run's folder and come out of it, by their names."""

from __future__ import annotations

import re

MAX_NAME = 100
MAX_DEPTH = 3
# One part of a path: no separator, no control character, no leading dot or dash.
_PART = re.compile(r"[^\W_][\w .,+=@()\[\]-]*|_[\w.-]*", re.UNICODE)
_OURS = "snippet.py"


def acceptable(name: str) -> bool:
    """Tell whether `name` is a plain relative path of a few parts.

    Letters of any script, digits, spaces and a little punctuation; nothing
    that hides, climbs, or means something to a shell or a terminal.
    """
    parts = name.split("/")
    if len(name) > MAX_NAME or len(parts) > MAX_DEPTH or name == _OURS:
        return False
    return all(_PART.fullmatch(part) and not part.endswith((" ", ".")) for part in parts)

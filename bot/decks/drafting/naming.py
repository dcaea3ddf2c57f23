"""Ids made from what an author wrote."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 40
"""As long as a `Slug` may be."""
# Words that carry no meaning of their own, left out where others are there.
_SMALL = frozenset("a an and are as at be by do does for from in is it of on or the to".split())  # noqa: SIM905  # a list of words reads better so


def slug_of(text: str, taken: Collection[str], otherwise: str) -> str:
    """A slug of the first words of `text` that is not `taken`; `otherwise` where it has no letters.

    Accents are dropped; scripts other than Latin have no slug of their own.
    """
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'", "", letters))
    telling = [word for word in words if word not in _SMALL] or words
    name = _joined(telling, LONGEST - 4) or otherwise
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _joined(words: list[str], limit: int) -> str:
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:limit]
        if len(longer) > limit:
            break
        name = longer
    return name

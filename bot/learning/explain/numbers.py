"""Learning rates written as numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.learning.explain.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.learning.explain.words import Word

LOW = 3e-4
"""Up to here a learning rate is low for fine-tuning; Adam's default is 1e-3."""
HIGH = 5e-3
TOO_HIGH = 100
LONGEST = 24
_POWER = re.compile(r"10 ?\^ ?[-\u2212\u2013] ?(\d{1,2})")


def rates(row: Sequence[Word]) -> Iterator[Mention]:
    """The numbers of `row` that are low or high as learning rates."""
    for at, word in enumerate(row):
        value = _value(word.text)
        if value is None or not 0 < value < TOO_HIGH:
            continue
        if value >= 1 and not _after_rate(row, at):
            continue
        if value <= LOW:
            yield Mention("rate", "noun", 1, at, at + 1)
            yield Mention("tiny", "claim", 1, at, at + 1)
        elif value >= HIGH:
            yield Mention("high", "claim", 1, at, at + 1)


def _after_rate(row: Sequence[Word], at: int) -> bool:
    after = row[at + 1].text if at + 1 < len(row) else ""
    if after[:1].isdigit() or after in {"x", "times", "fold"}:
        return False
    if row[at - 1].text == "/":
        return False
    return any(word.stem in {"rate", "lr"} for word in row[max(at - 2, 0) : at])


def _value(text: str) -> float | None:
    if not text[:1].isdigit() or len(text) > LONGEST:
        return None
    if power := _POWER.fullmatch(text):
        return 10.0 ** -int(power[1])
    try:
        return float(re.sub(r"[\u2212\u2013]", "-", text).replace(" ", "").replace(",", "."))
    except ValueError:
        return None

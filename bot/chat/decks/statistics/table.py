"""A deck's statistics as a CSV file, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from bot.decks import RevealCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.decks import Card, ChallengeDeck
    from bot.learning.items import Estimate, Item
    from bot.store.item_statistics import CardFigures

PROBLEM_COLUMNS = (
    "problem",
    "title",
    "verdict",
    "answers",
    "right_at_once",
    "low",
    "high",
    "discrimination",
    "discrimination_low",
    "discrimination_high",
    "index_27",
    "median_seconds",
    "hint_share",
    "choice",
    "text",
    "correct",
    "picked",
    "share",
    "share_best",
    "share_weakest",
)
CARD_COLUMNS = ["card", "front", "learners", "failed_first", "later_reviews", "forgotten"]
# A spreadsheet takes what begins so for a formula (OWASP, CSV injection).
_FORMULA = re.compile(r"^[=+\-@\t\r]")


def problems_csv(deck: ChallengeDeck, items: Iterable[Item]) -> bytes:
    """A line for each choice of each problem."""
    return _csv(PROBLEM_COLUMNS, (row for item in items for row in _rows(deck, item)))


def cards_csv(cards: Mapping[str, Card], found: Iterable[tuple[str, CardFigures]]) -> bytes:
    """A line for each card."""
    return _csv(
        CARD_COLUMNS,
        (
            [card_id, asked(cards[card_id]), one.learners, one.failed, one.later, one.forgotten]
            for card_id, one in found
        ),
    )


def asked(card: Card) -> str:
    """What a card asks, on one line."""
    text = card.front if isinstance(card, RevealCard) else card.prompt
    return " ".join(text.split())


def _rows(deck: ChallengeDeck, item: Item) -> Iterable[list[object]]:
    problem, difficulty, found = deck.problem(item.problem_id), item.difficulty, item.discrimination
    start = [
        item.problem_id,
        problem.title,
        item.verdict.value,
        item.answers,
        *_figures(_interval(difficulty)),
        *_figures(_interval(found)),
        *_figures((item.index, item.median_seconds, item.hints)),
    ]
    for pick in item.picks:
        text = problem.choice(pick.choice_id).text
        shares = _figures((pick.share, pick.upper, pick.lower))
        yield [*start, pick.choice_id, text, int(pick.correct), pick.count, *shares]


def _interval(estimate: Estimate | None) -> Sequence[float | None]:
    if estimate is None:
        return (None, None, None)
    return (estimate.value, estimate.low, estimate.high)


def _figures(values: Sequence[float | None]) -> list[str]:
    return ["" if value is None else f"{value:.4f}" for value in values]


def _csv(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(value: object) -> object:
    """The value; text that a spreadsheet would take for a formula after an apostrophe."""
    if isinstance(value, str) and _FORMULA.match(value) and not _is_number(value):
        return f"'{value}"
    return value


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None

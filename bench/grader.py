"""How well explanations are graded: the development answers, and those kept aside.

The answers kept aside were scored once, when the grader was finished; the table repeats it. The
first and second ones kept aside, for earlier graders, and those written to attack it, belong to
its development. An `exact` is the right N in "You got N of M"; `empty` the share of answers that
earn nothing. `--wrong` lists the answers graded wrong.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from report import Report, options
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.learning.explain.labelled import (
    ATTACKS,
    DEVELOPMENT,
    FIRST_HELD_OUT,
    HELD_OUT,
    MORE_ATTACKS,
    SECOND_HELD_OUT,
    Labelled,
    Score,
    grader,
    held_out_is_untouched,
    labelled,
    score,
    told,
)

if TYPE_CHECKING:
    import argparse

LONGEST = 4_000
AT_MOST_MS = 20.0
SETS = {
    "development": DEVELOPMENT,
    "attacks": ATTACKS,
    "more attacks": MORE_ATTACKS,
    "first held out": FIRST_HELD_OUT,
    "second held out": SECOND_HELD_OUT,
    "held out": HELD_OUT,
}


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("--wrong", action="store_true", help="list the answers graded wrong")
    parser.add_argument("--only", choices=SETS, help="one of the sets")
    asked = parser.parse_args()
    report = Report("grader")
    for name, file in SETS.items():
        if asked.only in {None, name} and file.exists():
            _scored(report, name, labelled(file), asked)
    _timed(report, labelled(DEVELOPMENT), rounds=1 if asked.quick else 5)
    if HELD_OUT.exists() and not held_out_is_untouched():
        print("The answers kept aside were changed.", file=sys.stderr)
        return 1
    return report.tell(asked)


def _scored(report: Report, name: str, answers: list[Labelled], asked: argparse.Namespace) -> None:
    result = score(answers)
    _bars(report, name, result)
    if asked.json:
        _figures(report, name, result)
    else:
        _table(name, result)
    if asked.wrong:
        print("\n".join(told(result.wrong)), file=sys.stderr)


def _bars(report: Report, name: str, result: Score) -> None:
    total, contradictory = result.total, result.by_trap["contradictory"]
    if "good" in result.by_trap:
        report.figure(f"{name}: precision", total.precision, at_least=0.90)
        report.figure(f"{name}: recall", total.recall, at_least=0.80)
        report.figure(f"{name}: exact N of M", total.exact, at_least=0.60)
        report.figure(f"{name}: within one", total.near)
    report.figure(f"{name}: idle answers earn nothing", result.idle.empty, at_least=0.95)
    report.figure(
        f"{name}: false credits a contradictory answer", contradictory.false_each, at_most=0.3
    )


def _figures(report: Report, name: str, result: Score) -> None:
    for key, tally in (*result.by_card.items(), *result.by_trap.items()):
        for what in ("answers", "precision", "recall", "exact", "near", "false_each", "empty"):
            report.figures[f"{name}, {key}: {what}"] = round(getattr(tally, what), 3)


def _table(name: str, result: Score) -> None:
    table = Table(
        "", "answers", "precision", "recall", "exact", "within one", "false each", "empty"
    )
    for key, tally in [("all", result.total), *result.by_card.items(), *result.by_trap.items()]:
        values = (tally.precision, tally.recall, tally.exact, tally.near, tally.false_each)
        cells = [f"{value:.2f}" for value in (*values, tally.empty)]
        table.add_row(key, str(tally.answers), *cells)
    table.title = name
    Console().print(table)


def _timed(report: Report, answers: list[Labelled], rounds: int) -> None:
    """An answer as members write them, and one of the full length made of many."""
    usual = [_milliseconds(one.card, one.answer) for one in answers for _ in range(rounds)]
    report.figure("ms an answer, median", statistics.median(usual))
    cards = {one.card for one in answers}
    long = [
        _milliseconds(card, "\n".join(one.answer for one in answers if one.card == card)[:LONGEST])
        for card in sorted(cards)
        for _ in range(3 * rounds)
    ]
    report.figure("ms for 4,000 characters, median", statistics.median(long), at_most=AT_MOST_MS)


def _milliseconds(card: str, text: str) -> float:
    start = time.process_time()
    grader(card).grade(text)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())

"""Shows findings: to a person in 80 columns or fewer, or as JSON to a program."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.commands.doctor.findings import State, well

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from bot.commands.doctor.findings import Finding

WIDEST = 80
MARKS = {
    State.HOLDS: ("✓", "+", "green"),
    State.ABSENT: ("○", "o", "dim"),
    State.MISSING: ("✗", "!", "bold red"),
}
INDENT = 4


def as_json(findings: Sequence[Finding], sandbox: dict[str, Any] | None) -> str:
    """One object: `well`, the findings, and what the sandbox says of itself."""
    document = {
        "well": well(findings),
        "findings": [
            {"topic": f.topic, "state": f.state, "says": f.says, "todo": f.todo or None}
            for f in findings
        ],
        "sandbox": sandbox,
    }
    return json.dumps(document, indent=2)


def show(findings: Sequence[Finding], out: TextIO) -> None:
    """A line for each, by topic, what to do under it, and at the end whether all is well."""
    console = Console(file=out, highlight=False)
    console.width = min(console.width, WIDEST)
    for topic, group in groupby(findings, lambda finding: finding.topic):
        console.print(Text(topic, style="bold"))
        for finding in group:
            _line(console, finding)
    amiss = sum(finding.state is State.MISSING for finding in findings)
    console.print()
    console.print(Text(_verdict(amiss), style="bold" if amiss else "bold green"))


def _line(console: Console, finding: Finding) -> None:
    mark, plain, style = MARKS[finding.state]
    drawn = mark if _draws(console, mark) else plain
    # The mark stands out to the left of a sentence that may take several lines.
    sentence = Text.assemble((f"{drawn} ", style), finding.says)
    lines = sentence.wrap(console, console.width - INDENT)
    for number, line in enumerate(lines):
        _print(console, line, 2 if number == 0 else INDENT)
    if finding.todo:
        arrow = "→" if _draws(console, "→") else ">"
        todo = Text(f"{arrow} {finding.todo}", style="cyan")
        for number, line in enumerate(todo.wrap(console, console.width - INDENT - 2)):
            _print(console, line, INDENT if number == 0 else INDENT + 2)


def _print(console: Console, line: Text, indent: int) -> None:
    line.rstrip()
    console.print(Padding(line, (0, 0, 0, indent), expand=False))


def _draws(console: Console, sign: str) -> bool:
    try:
        sign.encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _verdict(amiss: int) -> str:
    if amiss == 0:
        return "All that is needed is there."
    return "One thing is missing." if amiss == 1 else f"{amiss} things are missing."

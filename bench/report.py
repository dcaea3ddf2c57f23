"""What every bench prints: a table, or with --json one object; --check fails on a broken bar."""

from __future__ import annotations

import argparse
import json
import os
import platform
from dataclasses import asdict, dataclass, field

import psutil
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise: `value` is to be at most `bar`, or at least where `sign` says so."""

    what: str
    value: float
    bar: float
    holds: bool
    sign: str = "≤"


@dataclass(slots=True)
class Report:
    """The figures of one bench and the bars that they are held to."""

    bench: str
    figures: dict[str, float] = field(default_factory=dict)
    bars: list[Bar] = field(default_factory=list)

    def figure(
        self,
        name: str,
        value: float,
        *,
        at_most: float | None = None,
        at_least: float | None = None,
    ) -> None:
        """Note a figure; `at_most` or `at_least` makes it a bar."""
        self.figures[name] = round(value, 3)
        if at_most is not None:
            self.bars.append(Bar(name, round(value, 3), at_most, value <= at_most))
        if at_least is not None:
            self.bars.append(Bar(name, round(value, 3), at_least, value >= at_least, "≥"))

    def tell(self, options: argparse.Namespace) -> int:
        """Print it as asked for; the exit status."""
        if options.json:
            bars = [asdict(bar) for bar in self.bars]
            told = {"bench": self.bench, "machine": machine(), "figures": self.figures}
            print(json.dumps({**told, "bars": bars}))
        else:
            self._print()
        return int(options.check and not all(bar.holds for bar in self.bars))

    def _print(self) -> None:
        bars = {bar.what: bar for bar in self.bars}
        table = Table("figure", "value", "bar", "", title=f"{self.bench} on {machine()}")
        for name, value in self.figures.items():
            bar = bars.get(name)
            ends = (
                (f"{bar.sign} {bar.bar:g}", "holds" if bar.holds else "BROKEN") if bar else ("", "")
            )
            table.add_row(name, f"{value:g}", *ends)
        Console().print(table)


def options(description: str | None) -> argparse.ArgumentParser:
    """The options that all benches share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--check", action="store_true", help="exit 1 when a bar does not hold")
    parser.add_argument("--quick", action="store_true", help="under a minute, less precise")
    return parser


def machine() -> str:
    """Where it was measured."""
    memory = psutil.virtual_memory().total / 2**30
    system = f"{platform.system()} {platform.release()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {system}, Python {platform.python_version()}"

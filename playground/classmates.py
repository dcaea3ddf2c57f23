"""Whether simulated classmates answer along; who plays them looks here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.wire import JSON


@dataclass(slots=True)
class Classmates:
    """A switch, and the user names of those it switches.

    As whom the page is open stands in `visitors`, by open pages: a classmate whom a
    visitor plays keeps still.
    """

    on: bool = False
    names: list[str] = field(default_factory=lambda: ["grace", "linus", "katherine"])
    visitors: Counter[str] = field(default_factory=Counter)

    def switch(self, *, on: bool, names: list[str] | None = None) -> None:
        """Let them take part or not; other ones, where names are given."""
        self.on = on
        if names is not None:
            self.names = names

    def as_json(self) -> JSON:
        """As the control API tells it."""
        return {"on": self.on, "names": list(self.names), "visited": sorted(+self.visitors)}

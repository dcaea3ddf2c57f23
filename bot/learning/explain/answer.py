"""A whole answer, read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.learning.explain.context import believed
from bot.learning.explain.corrections import corrected
from bot.learning.explain.ideas import Idea, ideas

if TYPE_CHECKING:
    from bot.learning.explain.statement import Statement

Span = tuple[int, int]
"""From which character up to which, not included."""


@dataclass(frozen=True)
class Answer:
    """The statements of an answer, and from which one on each claim was affirmed."""

    statements: tuple[Statement, ...]

    @cached_property
    def since(self) -> dict[tuple[str, int], int]:
        """For each meaning or word and sign (0 for any), the first statement that has it."""
        first: dict[tuple[str, int], int] = {}
        withdrawn = {place for corrected in self.corrected for place in corrected}
        for at, one in enumerate(self.statements):
            for name, sign in _said(one):
                first.setdefault((name, 0), at)
                if one.asserted and at not in withdrawn:
                    first.setdefault((name, sign), at)
        return first

    @cached_property
    def believed(self) -> Answer:
        """The answer as it would be if all it calls untrue were true."""
        return Answer(tuple(believed(one) if one.untrue else one for one in self.statements))

    @cached_property
    def corrected(self) -> tuple[range, ...]:
        """For each statement, which earlier ones it takes back."""
        return tuple(corrected(self.statements, at) for at in range(len(self.statements)))

    @cached_property
    def ideas(self) -> tuple[list[Idea], ...]:
        """The ideas of each statement."""
        return tuple(map(ideas, self.statements))


def _said(one: Statement) -> set[tuple[str, int]]:
    groups = (*one.by_name.values(), *one.stems.values())
    return {(mention.name, mention.sign) for group in groups for mention in group}

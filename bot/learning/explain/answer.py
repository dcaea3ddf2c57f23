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
        for at, one in enumerate(self.statements):
            for name, sign in _said(one):
                first.setdefault((name, 0), at)
                if one.asserted and at not in self.withdrawn:
                    first.setdefault((name, sign), at)
        return first

    @cached_property
    def believed(self) -> Answer:
        """The answer as it would be if all it calls untrue were true."""
        return Answer(tuple(believed(one) if one.untrue else one for one in self.statements))

    @cached_property
    def withdrawn(self) -> frozenset[int]:
        """Which statements a later one takes back."""
        places = range(len(self.statements))
        return frozenset(place for at in places for place in corrected(self.statements, at))

    @cached_property
    def standing(self) -> tuple[int, ...]:
        """Which statements are claims that stand to the end."""
        return tuple(
            at
            for at, one in enumerate(self.statements)
            if one.asserted and not one.judges and at not in self.withdrawn
        )

    def rephrased(self, at: int) -> bool:
        """Whether the next statement says what the one at `at` means."""
        return (
            at + 1 < len(self.statements) and self.statements[at + 1].clause.joint == "rephrasing"
        )

    @cached_property
    def names(self) -> tuple[frozenset[str], ...]:
        """What the ideas of each statement may be called."""
        return tuple(frozenset().union(*(idea.names for idea in one)) for one in self.ideas)

    @cached_property
    def ideas(self) -> tuple[list[Idea], ...]:
        """The ideas of each statement."""
        return tuple(map(ideas, self.statements))


def _said(one: Statement) -> set[tuple[str, int]]:
    groups = (*one.by_name.values(), *one.stems.values())
    return {(mention.name, mention.sign) for group in groups for mention in group}

"""Whether an answer, taken as a whole, states a concept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.learning.explain.patterns import Pattern, span
from bot.learning.explain.phrases import Phrase, is_phrase_denied, phrase_span

if TYPE_CHECKING:
    from bot.learning.explain.answer import Answer, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """What affirms a concept, and what denies it."""

    patterns: tuple[Pattern, ...]
    against: tuple[Pattern, ...]
    phrases: tuple[Phrase, ...]
    phrases_against: tuple[Phrase, ...] = ()
    """Wordings whose contrary denies it; none where the author said what does."""

    def affirmed(self, answer: Answer, at: int) -> Span | None:
        """Where the statement at `at` states the concept."""
        spans = (span(one, answer, at) for one in self.patterns)
        more = (phrase_span(one, answer, at) for one in self.phrases)
        return next((found for group in (spans, more) for found in group if found), None)

    def denied(self, answer: Answer, at: int) -> bool:
        """Whether the statement at `at` says the contrary."""
        here = answer.statements[at]
        if here.untrue and self.affirmed(answer.believed, at):
            return True
        if here.supposed:
            return False
        return any(span(one, answer, at) for one in self.against) or any(
            is_phrase_denied(one, answer, at) for one in self.phrases_against
        )


@dataclass(slots=True)
class _Record:
    """The statements that affirm a concept, and those that deny it."""

    affirmed: dict[int, Span] = field(default_factory=dict)
    denied: set[int] = field(default_factory=set)

    def withdraw(self, corrected: range) -> None:
        """Forgets what some statements say."""
        for at in corrected:
            self.affirmed.pop(at, None)
            self.denied.discard(at)


def verdict(evidence: Evidence, answer: Answer) -> Span | None:
    """Where the answer states a concept; None if it does not, or says the contrary as well.

    A correction puts its own sense in the place of what it corrects. Any other contradiction
    leaves open what is meant, and earns nothing.
    """
    record = _Record()
    for at, one in enumerate(answer.statements):
        record.withdraw(answer.corrected[at])
        if one.clause.joint == "rephrasing":
            record.denied.discard(at - 1)
        if not one.asserted or one.judges:
            continue
        if evidence.denied(answer, at):
            record.denied.add(at)
        elif found := evidence.affirmed(answer, at):
            record.affirmed[at] = found
    if record.denied or not record.affirmed:
        return None
    return record.affirmed[min(record.affirmed)]

"""Whether an answer, taken as a whole, states a concept."""

from __future__ import annotations

from dataclasses import dataclass
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


def verdict(evidence: Evidence, answer: Answer) -> Span | None:
    """Where the answer states a concept; None if it does not, or says the contrary as well.

    A correction puts its own sense in the place of what it corrects. Any other contradiction
    leaves open what is meant, and earns nothing.
    """
    found = next(
        (place for at in answer.standing if (place := evidence.affirmed(answer, at))), None
    )
    if found is None:
        return None
    denied = any(evidence.denied(answer, at) for at in answer.standing if not answer.rephrased(at))
    return None if denied else found

"""Whether an answer, taken as a whole, states a concept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.learning.explain.answer import Answer
from bot.learning.explain.context import SUBJECTS, believed
from bot.learning.explain.patterns import Pattern, span
from bot.learning.explain.phrases import Phrase, is_phrase_denied, phrase_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.answer import Span
    from bot.learning.explain.statement import Statement

WITHDRAWING = frozenset({"correction", "retraction"})

SUMMING_UP = frozenset({"which", "but"})
"""How a clause begins that speaks of the whole sentence before it."""


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
        if here.supposed:
            return False
        if here.untrue and self.affirmed(_replaced(answer, at, believed(here)), at):
            return True
        return any(span(one, answer, at) for one in self.against) or any(
            is_phrase_denied(one, answer, at) for one in self.phrases_against
        )


def _replaced(answer: Answer, at: int, one: Statement) -> Answer:
    return Answer((*answer.statements[:at], one, *answer.statements[at + 1 :]))


@dataclass(slots=True)
class _Record:
    """The statements that affirm a concept, and those that deny it."""

    affirmed: dict[int, Span] = field(default_factory=dict)
    denied: set[int] = field(default_factory=set)

    def withdraw(self, first: int, last: int) -> None:
        """Forgets what the statements from `first` up to `last` say."""
        for at in range(first, last):
            self.affirmed.pop(at, None)
            self.denied.discard(at)


def verdict(evidence: Evidence, answer: Answer) -> Span | None:
    """Where the answer states a concept; None if it does not, or says the contrary as well.

    A correction puts its own sense in the place of what it corrects. Any other contradiction
    leaves open what is meant, and earns nothing.
    """
    record = _Record()
    for at, one in enumerate(answer.statements):
        if one.judges or one.clause.joint in WITHDRAWING:
            record.withdraw(_corrected_from(answer, at), at)
        elif one.clause.joint == "rephrasing":
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


def _is_of_another(before: Statement, here: Statement) -> bool:
    """Whether a sentence that looks like a correction speaks of something else."""
    if before.clause.sentence == here.clause.sentence:
        return False
    things = [SUBJECTS & one.by_name.keys() for one in (before, here)]
    return all(things) and things[0].isdisjoint(things[1])


def _corrected_from(answer: Answer, at: int) -> int:
    """The first statement that the one at `at` corrects: the last, or those it judges."""
    if not at:
        return 0
    if not answer.statements[at].judges:
        return at if _is_of_another(answer.statements[at - 1], answer.statements[at]) else at - 1
    return _judged_from(answer.statements, at)


def _judged_from(statements: Sequence[Statement], at: int) -> int:
    """Where begins what the statement at `at` judges: the sentence before, or the last item."""
    here, whole = statements[at].clause.sentence, statements[at].clause.joint in SUMMING_UP
    while at > 0 and not _tells(statements[at - 1]):
        at -= 1
    sentence = statements[max(at - 1, 0)].clause.sentence
    while at > 0 and statements[at - 1].clause.sentence == sentence:
        at -= 1
        if sentence == here and not whole and statements[at].clause.joint in {"", ","}:
            return at
    return at


def _tells(one: Statement) -> bool:
    """Whether it claims something, rather than naming who said it."""
    return len(one.words) > 1 and any(mention.kind == "claim" for mention in one.mentions)

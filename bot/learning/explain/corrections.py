"""Which statements of an answer a later one takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.learning.explain.clauses import CORRECTING
from bot.learning.explain.context import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.statement import Statement

LONGEST_SUMMED_UP = 4
"""So many clauses are judged together; of a longer list only the last."""
LAST = frozenset({"last", "latter"})
SUMMING_UP = frozenset({"which", "but"})
"""How a clause begins that speaks of the whole sentence before it."""
LONGEST_REPHRASED = 5
"""How many words "I mean" and what follows it have at most where another word is put right."""


def corrected(statements: Sequence[Statement], at: int) -> range:
    """The statements that the one at `at` takes back; none if it takes nothing back."""
    here = statements[at]
    if here.judges:
        return range(_judged_from(statements, at), at)
    if not at or not _corrects(here) or _is_of_another(statements[at - 1], here):
        return range(0)
    return range(at - 1, at)


def _corrects(here: Statement) -> bool:
    short = len(here.words) <= LONGEST_REPHRASED and bool(here.mentions)
    return (here.clause.joint == "rephrasing" and short) or here.clause.joint in CORRECTING


def _is_of_another(before: Statement, here: Statement) -> bool:
    """Whether a sentence that looks like a correction speaks of something else."""
    if before.clause.sentence == here.clause.sentence:
        return False
    things = [SUBJECTS & one.by_name.keys() for one in (before, here)]
    return all(things) and things[0].isdisjoint(things[1])


def _judged_from(statements: Sequence[Statement], at: int) -> int:
    """Where begins what the statement at `at` judges: the sentence before, or the last item."""
    only_last = any(word.text in LAST for word in statements[at].words)
    here, whole = statements[at].clause.sentence, _sums_up(statements, at)
    while at > 0 and not _tells(statements[at - 1]):
        at -= 1
    if only_last:
        return max(at - 1, 0)
    sentence = statements[max(at - 1, 0)].clause.sentence
    while at > 0 and statements[at - 1].clause.sentence == sentence:
        at -= 1
        if sentence == here and not whole and statements[at].clause.joint in {"", ","}:
            return at
    return at


def _sums_up(statements: Sequence[Statement], at: int) -> bool:
    here = statements[at].clause
    far = at - LONGEST_SUMMED_UP - 1
    long = far >= 0 and statements[far].clause.sentence == here.sentence
    return here.joint in SUMMING_UP and not long


def _tells(one: Statement) -> bool:
    """Whether it claims something, rather than naming who said it."""
    return len(one.words) > 1 and any(mention.kind == "claim" for mention in one.mentions)

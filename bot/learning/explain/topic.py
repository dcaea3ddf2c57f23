"""Answers, and sentences of answers, about something else that shares words with a card."""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from bot.learning.explain.lexicon.book import vocabulary
from bot.learning.explain.lexicon.everyday import EVERYDAY
from bot.learning.explain.lexicon.foreign import (
    ANCHOR_STEMS,
    ANCHORS,
    FOREIGN_PAIRS,
    SUBJECTS,
)
from bot.learning.explain.lexicon.grammar import FUNCTION
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.learning.explain.statement import Statement
    from bot.learning.explain.words import Word

SETTING: Final = frozenset({"=requir", "=grad"})
"""The words of "requires_grad"."""
SHORTEST: Final = 4
"""Shorter words tell nothing of the topic."""


def off_topic(
    statements: Sequence[Statement], foreign: frozenset[str], known: frozenset[str]
) -> frozenset[int]:
    """Which statements are about something else.

    Args:
        statements: the answer.
        foreign: words that lead away from the card.
        known: the stems of the card's own words.
    """
    away = {
        at
        for sentence in sentences(statements)
        if _leads_away(statements, sentence, foreign)
        for at in sentence
    }
    if not names_subject(statements) and (away or _is_strange(statements, known)):
        return frozenset(range(len(statements)))
    return frozenset(away)


def names_subject(statements: Iterable[Statement]) -> bool:
    """Whether this is about what is known here by its words: freezing, and what it serves."""
    return any(_names(one, SUBJECTS) for one in statements)


def sentences(statements: Sequence[Statement]) -> Iterator[list[int]]:
    """The places of the statements, sentence by sentence."""
    for _, group in groupby(range(len(statements)), key=lambda at: statements[at].clause.sentence):
        yield list(group)


def _leads_away(
    statements: Sequence[Statement], sentence: Sequence[int], foreign: frozenset[str]
) -> bool:
    """Whether a sentence is about something else, and never comes back to the topic."""
    here = [statements[at] for at in sentence]
    row = [word for one in here for word in one.words]
    if not _is_away(row, foreign) or _is_code(row):
        return False
    return not any(_names(one, ANCHORS) for one in here)


def _names(one: Statement, subjects: frozenset[str]) -> bool:
    """Whether it mentions one of these, or what only these cards are about."""
    stems = one.stems.keys()
    return bool(subjects & one.by_name.keys() or ANCHOR_STEMS & stems or stems >= SETTING)


def _is_strange(statements: Sequence[Statement], known: frozenset[str]) -> bool:
    """Whether it has a word that neither the card nor everyday talk has."""
    said = (word for one in statements for word in one.words if len(word.text) >= SHORTEST)
    return any(word.text.isalpha() and word.stem not in known | _plain() for word in said)


@cache
def _plain() -> frozenset[str]:
    return frozenset(map(stem, vocabulary() | frozenset(FUNCTION.split()) | EVERYDAY))


def _is_away(row: Sequence[Word], foreign: frozenset[str]) -> bool:
    pairs = {f"{one.text} {after.text}" for one, after in pairwise(row)}
    return bool(foreign & {word.text for word in row} or pairs & FOREIGN_PAIRS)


def _is_code(row: Sequence[Word]) -> bool:
    return any(
        one.end == after.start and after.text == "(" and not one.is_mark
        for one, after in pairwise(row)
    )

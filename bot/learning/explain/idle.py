"""What looks like an answer and states nothing: piles of keywords, the question, other topics."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.foreign import FOREIGN
from bot.learning.explain.lexicon.grammar import FILLERS, FUNCTION
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.soup import piled, texts
from bot.learning.explain.topic import off_topic, sentences
from bot.learning.explain.words import Word, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.learning.explain.statement import Statement

SHINGLE = 4
COPIED = 0.8
FEWEST_COPIED = 3
"""A sentence of fewer words of the question says it by accident."""
EMPTY = frozenset(
    map(
        stem,
        frozenset(FUNCTION.split())
        | frozenset(FILLERS.split())
        | word_set(
            """
            describe explain explains describes following follow follows step steps several question
            answer word words own help helps helpful important matter matters mean means reason know
            lot way called needed thing things good great useful first second third then later well
            ok say people topic term want wants like would ask asks asked follow said do doing done
            both together why one ones later how use gets gotten better beat win
            case make against afterwards go sometimes come through several
            """
        ),
    )
)
"""What a question padded out is padded with."""
LIGHT = word_set("take use get have put add")
"""What one does to a model before the steps that a card asks for, unless it asks for them."""
NOT = word_set("not no never without nothing nobody false off stop stops instead")
FIELDS = frozenset({("transfer", "learning"), ("machine", "learning"), ("deep", "learning")})


@dataclass(frozen=True, slots=True)
class Question:
    """What a card asks, for telling its own words from those of an answer."""

    shingles: frozenset[tuple[str, ...]]
    stems: frozenset[str]
    foreign: frozenset[str]
    """Words that lead away from the card."""
    known: frozenset[str]
    """The stems of the card's own words."""
    is_ours: bool
    """Whether what is known of other topics holds for this card."""

    @classmethod
    def of(cls, prompt: str, wordings: Iterable[str], *, is_ours: bool) -> Question:
        """The question of a card with the wordings of its concepts."""
        asked = texts(words(prompt))
        own = {word.text for text in (prompt, *wordings) for word in words(text)}
        stems = frozenset(_content(words(prompt)))
        tuned = {"finetun"} if "tune" in stems else set()
        light = LIGHT - set(map(stem, own))
        return cls(
            _shingles(asked),
            stems | tuned | light,
            FOREIGN - own,
            known=frozenset(map(stem, own)),
            is_ours=is_ours,
        )


def without_idle(statements: Sequence[Statement], question: Question) -> tuple[Statement, ...]:
    """The statements, those that state nothing marked as not asserted."""
    idle = {
        *piled(statements),
        *_padded(statements, question),
        *_elsewhere(statements, question),
        *(at for at, one in enumerate(statements) if _is_copied(one, question.shingles)),
    }
    return tuple(
        replace(one, asserted=False) if at in idle else one for at, one in enumerate(statements)
    )


def _elsewhere(statements: Sequence[Statement], question: Question) -> frozenset[int]:
    if not question.is_ours:
        return frozenset()
    return off_topic(statements, question.foreign, question.known | question.stems)


def _padded(statements: Sequence[Statement], question: Question) -> Iterator[int]:
    """The sentences of which all words that say something are the question's."""
    for sentence in sentences(statements):
        row = [word for at in sentence for word in statements[at].words]
        said = set(_content(row))
        denies = NOT & {word.text for word in row}
        if len(said) >= FEWEST_COPIED and said <= question.stems and not denies:
            yield from sentence


def _is_copied(one: Statement, asked: frozenset[tuple[str, ...]]) -> bool:
    said = texts(one.words)
    copied: set[int] = set()
    for at in range(len(said) - SHINGLE + 1):
        if tuple(said[at : at + SHINGLE]) in asked:
            copied.update(range(at, at + SHINGLE))
    return len(said) >= SHINGLE and len(copied) >= COPIED * len(said)


def _content(row: Sequence[Word]) -> list[str]:
    """The stems of the words that say something, but for names of fields."""
    spoken = [word for word in row if not word.is_mark]
    fields = {
        at + step
        for at, (one, after) in enumerate(pairwise(spoken))
        if (one.text, after.text) in FIELDS
        for step in (0, 1)
    }
    return [
        word.stem for at, word in enumerate(spoken) if at not in fields and word.stem not in EMPTY
    ]


def _shingles(said: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(said[at : at + SHINGLE]) for at in range(len(said) - SHINGLE + 1))

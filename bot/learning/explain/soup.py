"""What looks like an answer and states nothing: piles of keywords, the question again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.learning.explain.lexicon.grammar import GLUE
from bot.learning.explain.statement import Statement
from bot.learning.explain.words import words

HOLDING = frozenset(GLUE.split()) | frozenset("= . ( -> →".split())
LONG_ROW = 8
SHINGLE = 4


def empty_statements(statements: Sequence[Statement], prompt: str) -> tuple[Statement, ...]:
    """The statements, those that are no statement or the prompt's own marked as not asserted."""
    asked = _shingles([word.text for word in words(prompt) if not word.is_mark])
    return tuple(
        replace(one, asserted=False) if _is_row(one) or _is_copied(one, asked) else one
        for one in statements
    )


def _is_row(one: Statement) -> bool:
    texts = [word.text for word in one.words if not word.is_mark]
    held = sum(text in HOLDING for text in texts)
    return len(texts) >= LONG_ROW and held * 10 < len(texts)


def _is_copied(one: Statement, asked: frozenset[tuple[str, ...]]) -> bool:
    texts = [word.text for word in one.words if not word.is_mark]
    copied: set[int] = set()
    for at in range(len(texts) - SHINGLE + 1):
        if tuple(texts[at : at + SHINGLE]) in asked:
            copied.update(range(at, at + SHINGLE))
    return len(texts) >= SHINGLE and len(copied) >= 0.8 * len(texts)


def _shingles(texts: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(texts[at : at + SHINGLE]) for at in range(len(texts) - SHINGLE + 1))

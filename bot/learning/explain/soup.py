"""What looks like an answer and states nothing: piles of keywords, the question again."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.grammar import FUNCTION, GLUE
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.words import ARROW, Word, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.learning.explain.statement import Statement

HOLDING = frozenset(FUNCTION.split()) | {ARROW}
LISTING = HOLDING | frozenset(GLUE.split()) | {"("}
LONG_ROW = 8
"""From so many words on a row needs some that hold it together."""
HELD = 0.1
LONG_LIST = 5
BARE = 0.4
"""A list is a pile of keywords when so many of its items name a thing and say nothing of it."""
STEPS = word_set("compile fit freeze unfreeze train recompile faster cheaper quicker load finetune")
SHINGLE = 4
COPIED = 0.8


def empty_statements(statements: Sequence[Statement], prompt: str) -> tuple[Statement, ...]:
    """The statements, those that state nothing or repeat the prompt marked as not asserted."""
    asked = _shingles(_texts(words(prompt)))
    empty = _piled(statements)
    return tuple(
        replace(one, asserted=False) if at in empty or _is_copied(one, asked) else one
        for at, one in enumerate(statements)
    )


def _piled(statements: Sequence[Statement]) -> frozenset[int]:
    if _is_list(statements):
        return frozenset(range(len(statements)))
    rows = (row for row in _rows(statements) if _is_row(statements[at] for at in row))
    return frozenset(at for row in rows for at in row)


def _rows(statements: Sequence[Statement]) -> Iterator[list[int]]:
    """The statements between two marks, which joints may divide."""
    number = 0
    numbers: list[tuple[int, int]] = []
    for one in statements:
        number += one.clause.joint in {"", ","}
        numbers.append((one.clause.sentence, number))
    for _, group in groupby(range(len(statements)), key=numbers.__getitem__):
        yield list(group)


def _is_row(row: Iterable[Statement]) -> bool:
    texts = [word.text for one in row for word in one.words]
    if "(" in texts:
        return False
    held = sum(text in HOLDING for text in texts)
    return len(texts) >= LONG_ROW and held < HELD * len(texts)


def _is_list(statements: Sequence[Statement]) -> bool:
    items = [_texts(one.words) for one in statements]
    held = sum(word.text in LISTING for one in statements for word in one.words)
    if len(items) < LONG_LIST or held > HELD * sum(map(len, items)):
        return False
    bare = sum(_is_bare(one) for one in statements)
    return bare >= BARE * len(items)


def _is_bare(one: Statement) -> bool:
    texts = _texts(one.words)
    if len(texts) == 1:
        return texts[0] not in STEPS
    return not any(mention.kind == "claim" for mention in one.mentions)


def _is_copied(one: Statement, asked: frozenset[tuple[str, ...]]) -> bool:
    texts = _texts(one.words)
    copied: set[int] = set()
    for at in range(len(texts) - SHINGLE + 1):
        if tuple(texts[at : at + SHINGLE]) in asked:
            copied.update(range(at, at + SHINGLE))
    return len(texts) >= SHINGLE and len(copied) >= COPIED * len(texts)


def _texts(row: Iterable[Word]) -> list[str]:
    return [word.text for word in row if not word.is_mark]


def _shingles(texts: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(texts[at : at + SHINGLE]) for at in range(len(texts) - SHINGLE + 1))

"""Cutting a text into words with their places, and words into stems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from bot.learning.explain.lexicon.spellings import CHAT, IRREGULAR, NOT_FUSED, OWN_STEMS

_TOKEN = re.compile(
    r"""
    (?P<number>10\ ?\^\ ?[-\u2212\u2013]\ ?\d+|\d+(?:[.,]\d+)?(?:[eE]\ ?[-\u2212\u2013]?\ ?\d+)?)
    | (?P<chat>l8e?r\b|b4\b|w/o?\b)
    | (?P<word>[^\W\d_]+(?:['\u2019`\u00b4][^\W\d_]{1,2}(?![^\W\d_]))?(?:_(?=\())?)
    | (?P<arrow>[-=]{1,2}>|\u2192|\u21d2)
    | (?P<mark>[^\w\s]|\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IZE = re.compile(r"iz(e|es|ed|ing|ation|er|ers|able)$")

FUSED = {"cannot": "can", "dnot": "do"}
PAUSES = frozenset(",;:.!?\n()[]{}|/")
ARROW = "->"
SILENT = frozenset("\"'`*~=<>\u201c\u201d\u2018\u2019\ufe0f#")
JOINING = frozenset(".-\u2010\u2011")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark of a text."""

    text: str
    """In lower case, with short forms written out."""
    stem: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation rather than a word or a number."""
        return not self.text[:1].isalnum()


def words(text: str) -> tuple[Word, ...]:
    """The words, numbers and marks of `text` in order; `start` and `end` are its characters."""
    return tuple(
        Word(part, stem(part), found.start(), found.end())
        for found in _TOKEN.finditer(text)
        if not _is_silent(text, found)
        for part in _parts(found)
    )


def _is_silent(text: str, found: re.Match[str]) -> bool:
    """Quotes and emphasis anywhere; dots and hyphens inside a word or a name of code."""
    if found[0] in SILENT:
        return True
    around = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
    return found[0] in JOINING and len(around) == 2 and around.replace("_", "a").isalnum()  # noqa: PLR2004 - both sides


def _parts(found: re.Match[str]) -> tuple[str, ...]:
    token = found[0].lower().replace("\u2019", "'").replace("`", "'").replace("\u00b4", "'")
    if found["arrow"]:
        return (ARROW,)
    if not found["word"] and not found["chat"]:
        return (token,)
    return tuple(part for part in _written_out(token.rstrip("_")) if part)


def _written_out(token: str) -> tuple[str, ...]:
    if token.endswith("n't") or token in NOT_FUSED:
        return (token.removesuffix("n't").removesuffix("nt"), "not")
    if token in FUSED:
        return FUSED[token], "not"
    whole, _, tail = token.partition("'")
    known = CHAT.get(whole, whole)
    return (
        (known,)
        if tail in {"", "s", "re", "m", "t"}
        else (known, {"ll": "will", "d": "would"}.get(tail, tail))
    )


_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word in lower case, one for British and American spelling."""
    if word in OWN_STEMS:
        return OWN_STEMS[word]
    lemma = IRREGULAR.get(word, word)
    if not lemma.isalpha():
        return lemma
    american = _IZE.sub(r"is\1", lemma).replace("colour", "color").replace("behaviour", "behavior")
    return str(_stemmer.stemWord(american))

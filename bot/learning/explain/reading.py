"""An answer as the grader reads it: clauses with what each mentions, claims and denies."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.learning.explain.clauses import RETRACTION, Clause, clauses
from bot.learning.explain.context import in_context
from bot.learning.explain.forms import is_adjective, is_beside, is_idle
from bot.learning.explain.judgements import (
    is_counterfactual,
    is_denied_whole,
    is_hearsay,
    is_judgement,
    is_judging_end,
    is_refusal,
    is_supposed,
)
from bot.learning.explain.lexicon.grammar import FUNCTION
from bot.learning.explain.mentions import Mention, mentions
from bot.learning.explain.numbers import rates
from bot.learning.explain.polarity import denials
from bot.learning.explain.spelling import REPAIRS_AN_ANSWER, Speller
from bot.learning.explain.statement import Statement
from bot.learning.explain.words import Word, stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

HOLDING = frozenset(FUNCTION.split())
LONGEST_ANSWER = 4_000
LONG_LINE = 45
REFUSING = frozenset({"", "but", "which", "correction"})
"""How a clause begins that can refuse what was said: "which you should not do"."""
FEWEST_HOLDING = 0.1
"""A line of prose has at least this share of small words."""
_CODE = re.compile(
    r"\s*(?:(?:for|if|def|while|with|class|import|from)\b.*[:\w]\s*$|[\w.]+\s*(?:=|\())"
)


def read(text: str, speller: Speller, talk: tuple[str, int] | None = None) -> tuple[Statement, ...]:
    """The statements of `text`, of which the first `LONGEST_ANSWER` characters are read.

    `talk` is what the talk is about before the answer begins.
    """
    return read_words(spelled_words(text, speller), talk)


def read_words(row: Sequence[Word], talk: tuple[str, int] | None = None) -> tuple[Statement, ...]:
    """The statements of a text that was cut into words."""
    found = [
        _meant(row, one)
        for one in (*mentions(row), *rates(row))
        if not (is_idle(row, one) or is_beside(row, one))
    ]
    found.sort(key=_first)
    rough = [_statement(row, found, one) for one in clauses(row, found)]
    return in_context(rough, talk)


def _meant(row: Sequence[Word], one: Mention) -> Mention:
    """The meaning that an expression has where it stands."""
    if is_adjective(row, one):
        return replace(one, name="head", kind="noun", sign=1)
    if one.name == "correction" and _denies_what_follows(row, one):
        return replace(one, name="no", kind="negator", first=one.last - 1)
    if row[one.first].text == "or" and one.first and not row[one.first - 1].is_mark:
        return replace(one, kind="harmless") if one.name == RETRACTION else one
    if one.name == RETRACTION and one.last < len(row) and not row[one.last].is_mark:
        denies = any(row[at].text == "not" for at in range(one.first, one.last))
        return replace(one, name="not", kind="negator") if denies else one
    return one


def _denies_what_follows(row: Sequence[Word], one: Mention) -> bool:
    """As in "actually no new layers are put on top"."""
    if row[one.last - 1].text != "no" or one.last == one.first + 1 or one.last == len(row):
        return False
    after = row[one.last]
    return not after.is_mark and after.text not in HOLDING


def unwrapped(text: str) -> str:
    """The text with a space for each line break after which a long line of prose goes on."""
    lines = text.split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        goes_on = line[:1].islower() and not _CODE.match(line) and _is_long_prose(before)
        joined += (" " if goes_on else "\n") + line
    return joined


def _is_long_prose(line: str) -> bool:
    said = re.findall(r"[^\W\d_]+", line.lower())
    held = sum(word in HOLDING for word in said)
    whole = len(line) >= LONG_LINE and held >= FEWEST_HOLDING * len(said)
    return whole and not _CODE.match(line) and "  #" not in line


def _first(one: Mention) -> int:
    return one.first


def spelled_words(text: str, speller: Speller) -> tuple[Word, ...]:
    """The words of the first `LONGEST_ANSWER` characters of `text`, their spelling repaired."""
    return _spelled(words(unwrapped(text[:LONGEST_ANSWER])), speller)


def _spelled(row: Sequence[Word], speller: Speller) -> tuple[Word, ...]:
    left = REPAIRS_AN_ANSWER
    spelled = []
    for word in row:
        if speller.knows(word.text) or left == 0:
            spelled.append(word)
            continue
        left -= 1
        right = speller.repaired(word.text)
        spelled.append(replace(word, text=right, stem=stem(right)))
    return tuple(spelled)


def _statement(row: Sequence[Word], found: Sequence[Mention], clause: Clause) -> Statement:
    inside = row[clause.first : clause.last]
    own = _inside(found, clause)
    framed = any(one.name == "untrue" for one in own)
    whole = not framed and is_denied_whole(inside)
    turned = (*denials(inside, own), *([(0, len(inside))] if whole else []))
    signed = tuple(_signed(one, turned) for one in own if one.kind in {"noun", "claim"})
    silent = frozenset(
        at for one in own if one.kind == "negator" for at in range(one.first, one.last)
    )
    elsewhere = any(one.kind == "elsewhere" for one in own) or is_hearsay(inside)
    return Statement(
        clause,
        inside,
        signed,
        silent=silent,
        turned=turned,
        asserted=not (clause.asks or elsewhere or is_counterfactual(inside)),
        untrue=framed or whole,
        elsewhere=elsewhere,
        judges=_judges(clause, inside),
        supposed=is_supposed(inside),
    )


def _judges(clause: Clause, inside: Sequence[Word]) -> bool:
    refuses = is_refusal(inside) and (clause.joint in REFUSING or inside[0].text == "no")
    if clause.joint == "which" and is_judging_end(inside):
        return True
    if clause.joint == "so":
        return False
    return clause.joint == RETRACTION or refuses or is_judgement(inside)


def _inside(found: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The mentions of a clause, counted from its first word."""
    low = bisect_left(found, clause.first, key=_first)
    high = bisect_left(found, clause.last, key=_first)
    return [
        Mention(one.name, one.kind, one.sign, one.first - clause.first, one.last - clause.first)
        for one in found[low:high]
        if one.last <= clause.last
    ]


def _signed(one: Mention, turned: Sequence[tuple[int, int]]) -> Mention:
    if one.kind == "noun":
        return one
    times = sum(first <= one.first and one.last <= last for first, last in turned)
    return Mention(one.name, one.kind, -one.sign, one.first, one.last) if times % 2 else one

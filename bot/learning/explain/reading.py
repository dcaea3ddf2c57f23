"""An answer as the grader reads it: clauses with what each mentions, claims and denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.learning.explain.clauses import Clause, clauses
from bot.learning.explain.context import in_context
from bot.learning.explain.lexicon.book import expressions
from bot.learning.explain.lexicon.grammar import JOINTS
from bot.learning.explain.lexicon.topic import CLAIMS
from bot.learning.explain.mentions import Mention, mentions
from bot.learning.explain.numbers import rates
from bot.learning.explain.polarity import denials
from bot.learning.explain.spelling import REPAIRS_AN_ANSWER, Speller
from bot.learning.explain.statement import Statement
from bot.learning.explain.words import Word, stem, words

LONGEST_ANSWER = 4_000
JOINT_WORDS = frozenset(
    found[0] for text in JOINTS.values() for found in expressions(text) if len(found) == 1
)
SMALL = frozenset(
    stem(found[0])
    for name in ("small", "few", "less")
    for found in expressions(CLAIMS[name])
    if len(found) == 1
)
BEFORE_SMALL = frozenset("much many more far lots lot way even most greatly alot".split())
NOT_MEANT = {
    "knowledge": frozenset("learn learns learning know basic basically".split()),
    "pretrained": frozenset("train trains training learning learn".split()),
    "change": frozenset({"training"}),
    "adapt": frozenset({"training"}),
    "know": frozenset({"training"}),
    "compute": frozenset({"works", "working", "worked"}),
}
"""Forms of a word that do not mean what other forms of it mean."""
BEFORE_VERB = frozenset("i we you to then and first must should can not , . \n".split(" "))
GOING = frozenset({"train", "go", "carri", "keep", "continu", "move", "fit"})
BEFORE_NOUN = frozenset("the newly my this these those only our your".split())
_SOFT_BREAK = re.compile(r"(?<=[^\n]{45}[a-z,])\n(?=[a-z])")
"""Where a long line goes on in the next one."""
AFTER_ON = frozenset("again for in later at and once when so".split())


def read(text: str, speller: Speller, talk: tuple[str, int] | None = None) -> tuple[Statement, ...]:
    """The statements of `text`, of which the first `LONGEST_ANSWER` characters are read.

    `talk` is what the talk is about before the answer begins.
    """
    row = _spelled(words(_SOFT_BREAK.sub(" ", text[:LONGEST_ANSWER])), speller)
    found = tuple(one for one in (*mentions(row), *rates(row)) if not _idle(row, one))
    found = tuple(sorted(found, key=lambda one: one.first))
    rough = [_statement(row, found, one) for one in clauses(row, found)]
    return in_context(rough, talk)


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
    own = tuple(
        replace(one, first=one.first - clause.first, last=one.last - clause.first)
        for one in found
        if clause.first <= one.first and one.last <= clause.last
    )
    turned = tuple(denials(inside, own))
    untrue = any(one.name == "untrue" for one in own)
    signed = tuple(_signed(one, turned) for one in own if one.kind in {"noun", "claim"})
    silent = frozenset(
        at for one in own if one.kind == "negator" for at in range(one.first, one.last)
    )
    elsewhere = any(one.kind == "elsewhere" for one in own)
    return Statement(
        clause,
        inside,
        signed,
        silent=silent,
        turned=turned,
        asserted=not (clause.asks or elsewhere), untrue=untrue, elsewhere=elsewhere,
    )


def _signed(one: Mention, turned: Sequence[tuple[int, int]]) -> Mention:
    if one.kind == "noun":
        return one
    times = sum(first <= one.first and one.last <= last for first, last in turned)
    return replace(one, sign=-one.sign) if times % 2 else one


def _idle(row: Sequence[Word], one: Mention) -> bool:
    """Whether the form of a word or its neighbours exclude this meaning of it."""
    text = row[one.first].text
    if one.last - one.first > 1:
        return False
    if one.kind == "joint":
        return one.name not in {"correction", "retraction"} and text not in JOINT_WORDS
    if one.name == "big":
        return text in BEFORE_SMALL and _next_is_small(row, one.last)
    if one.name in {"freeze", "change"} and text in {"block", "blocks"}:
        return one.first > 0 and row[one.first - 1].text not in BEFORE_VERB
    if one.name == "add":
        return text.endswith("ed") and one.first > 0 and row[one.first - 1].text in BEFORE_NOUN
    if text in NOT_MEANT.get(one.name, ()):
        return True
    return one.name == "on" and text == "on" and _is_preposition(row, one)


def _next_is_small(row: Sequence[Word], at: int) -> bool:
    return at < len(row) and row[at].stem in SMALL


def _is_preposition(row: Sequence[Word], one: Mention) -> bool:
    """ "On the base", "on my data"; not "switch it on"."""
    after = row[one.last].text if one.last < len(row) else ""
    if one.first > 0 and row[one.first - 1].stem in GOING:
        return True
    return after[:1].isalpha() and after not in AFTER_ON

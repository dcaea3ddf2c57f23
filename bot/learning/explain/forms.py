"""Forms of words and neighbours that exclude a meaning which the lexicon would allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.book import expressions
from bot.learning.explain.lexicon.claims import CLAIMS
from bot.learning.explain.lexicon.grammar import JOINTS
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.lexicon.spellings import IRREGULAR
from bot.learning.explain.words import Word, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.mentions import Mention

JOINT_WORDS = frozenset(
    found[0] for text in JOINTS.values() for found in expressions(text) if len(found) == 1
)
SMALL = frozenset(
    stem(found[0])
    for name in ("small", "few", "less")
    for found in expressions(CLAIMS[name])
    if len(found) == 1
)
BEFORE_SMALL = word_set("much many more far lots lot way even most greatly alot")
NOT_MEANT = {
    "knowledge": word_set("learn learns learning know basic basically"),
    "pretrained": word_set("train trains training learning learn"),
    "change": word_set("training"),
    "adapt": word_set("training"),
    "know": word_set("training"),
    "compute": word_set("works working worked"),
}
"""Forms of a word that do not mean what other forms of it mean."""
BEFORE_VERB = word_set("i we you to then and first must should can not , .") | {"\n"}
BEFORE_NOUN = word_set("the newly my this these those only our your")
AFTER_SO = word_set(
    "much many few little fast quickly quick long far well small big easily good high low slow bad"
    " hard"
)
COMPARING = word_set("better less more fewer worse rather accurate data")
AFTER_ON = word_set("again for in later at and once when so")
GOING = word_set("train go carri keep continu move fit")
"""Stems of verbs whose "on" switches nothing on."""


def is_idle(row: Sequence[Word], one: Mention) -> bool:
    """Whether the form of a word or its neighbours exclude this meaning of it."""
    text = row[one.first].text
    if one.last - one.first > 1:
        return False
    if one.kind == "joint":
        known = one.name in {"correction", "retraction"} or text in JOINT_WORDS
        return not known or _is_degree(row, one)
    if one.name == "big":
        return text in BEFORE_SMALL and _next_is_small(row, one.last)
    if one.name in {"freeze", "change"} and text in {"block", "blocks"}:
        return one.first > 0 and row[one.first - 1].text not in BEFORE_VERB
    if text in NOT_MEANT.get(one.name, ()):
        return True
    return one.name == "on" and text == "on" and _is_preposition(row, one)


def _is_degree(row: Sequence[Word], one: Mention) -> bool:
    """As in "So much data"; "better then" where "than" is meant."""
    text = row[one.first].text
    if text == "so":
        return one.last < len(row) and row[one.last].text in AFTER_SO
    before = row[one.first - 1].text if one.first else ""
    return text == "then" and (
        before in COMPARING or (before.endswith("er") and before in IRREGULAR)
    )


def is_adjective(row: Sequence[Word], one: Mention) -> bool:
    """Whether it is "added" as in "the added layers", which are the new ones."""
    adding = one.name == "add" and row[one.first].text.endswith("ed") and one.last - one.first == 1
    return adding and one.first > 0 and row[one.first - 1].text in BEFORE_NOUN


def _next_is_small(row: Sequence[Word], at: int) -> bool:
    return at < len(row) and row[at].stem in SMALL


def _is_preposition(row: Sequence[Word], one: Mention) -> bool:
    """As in "On the base", "on my data"; not "switch it on"."""
    after = row[one.last].text if one.last < len(row) else ""
    if one.first > 0 and row[one.first - 1].stem in GOING:
        return True
    return after[:1].isalpha() and after not in AFTER_ON

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
    from collections.abc import Callable, Sequence

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
    "need": word_set("useful usefully"),
    "load": word_set("useful usefully"),
    "lose": word_set("go goes going went"),
    "knowledge": word_set("learn learns learning know basic basically"),
    "pretrained": word_set("train trains training learning learn"),
    "change": word_set("training"),
    "adapt": word_set("training"),
    "know": word_set("training"),
    "compute": word_set("works working worked"),
}
"""Forms of a word that do not mean what other forms of it mean."""
PERFECT = word_set("learned learnt taught")
"""Forms that tell what a model has learned, unless they are passive."""
BEFORE_ORDINAL = word_set("the a upper lower top last this that first or")
GETTING = word_set("get gets got getting")
PASSIVE = word_set("be being is are get gets")
BEFORE_VERB = word_set("i we you one to then and first must should can not , .") | {"\n"}
BEFORE_NOUN = word_set("the newly my this these those only our your")
AFTER_SO = word_set(
    "much many few little fast quickly quick long far well small big easily good high low slow bad"
    " hard"
)
COMPARING = word_set("better less more fewer worse rather accurate data")
AFTER_ON = word_set("again for in later at and once when so")
COMPARED = word_set("like as than along")
NOT_DOING = word_set("everything anything nothing something training pretraining")
AFTER_NOUN = word_set(
    "any faster slower cheaper quicker shorter longer easier time data set images examples loop"
    " speed process gets goes takes becomes"
)
"""Before these "training" is a thing, not what one does to a layer."""
CONTRASTING = word_set("though however")
AUXILIARY = word_set("is are was were does do did has have had can will never not")
NOT_TAKEN = word_set("step steps time place care part hours minutes longer long")
TUNED = word_set("tuned trained")
NEXT = 2
FAR = 4
"""As many words stand in "from the first epoch on"."""
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
    if text in NOT_MEANT.get(one.name, ()):
        return True
    before = row[one.first - 1].text if one.first else ""
    after = row[one.last].text if one.last < len(row) else ""
    rule = _RULES.get(one.name)
    return rule is not None and rule(text, before, after)


def is_beside(row: Sequence[Word], one: Mention) -> bool:
    """Whether words a little farther away exclude this meaning."""
    near = {word.text for word in row[max(one.first - FAR, 0) : one.first]}
    if one.name == "other":
        return bool(COMPARED & near)
    if one.name == "load" and row[one.first].stem == "take":
        around = row[max(one.first - FAR, 0) : one.last + NEXT]
        return bool(NOT_TAKEN & {word.text for word in around})
    if one.name == "load" and row[one.first].text in GETTING:
        return row[min(one.last + 1, len(row) - 1)].text in TUNED
    if one.name == "on" and row[one.first].text == "on":
        return "from" in near or bool(one.first and row[one.first - 1].stem in GOING)
    return False


def _is_amount(text: str, _: str, after: str) -> bool:
    """As in "much less"."""
    return text in BEFORE_SMALL and stem(after) in SMALL


def _is_block(text: str, before: str, _: str) -> bool:
    """As in "the last block", which nobody blocks."""
    return text in {"block", "blocks"} and bool(before) and before not in BEFORE_VERB


def _is_no_change(text: str, before: str, after: str) -> bool:
    """As in "the last block", "what it learned", "the training loop"."""
    learned = text in PERFECT and before not in PASSIVE
    return learned or _is_block(text, before, after) or _is_activity(text, before, after)


def _is_activity(text: str, _: str, after: str) -> bool:
    """As in "makes training any faster"."""
    return text == "training" and after in AFTER_NOUN


def _is_alike(text: str, _: str, after: str) -> bool:
    """As in "just like the other ones"."""
    return "like" in {text, after}


def _is_going_on(_: str, before: str, after: str) -> bool:
    """As in "they keep changing"."""
    del before
    return after.endswith("ing") and after not in NOT_DOING


def _is_asked_for(text: str, before: str, after: str) -> bool:
    """As in "it is better to freeze"."""
    return text == "better" and after == "to" and before in {"is", "be", "was", "are", "it"}


def _is_got(text: str, _: str, after: str) -> bool:
    """As in "the base gets frozen", "it takes time", where nobody gets or takes anything."""
    return text in GETTING and (after.endswith(("ed", "en")) or after in PERFECT)


def _is_chatter(text: str, before: str, after: str) -> bool:
    """As in "well, not really"."""
    if _is_asked_for(text, before, after):
        return True
    return text == "well" and not before.isalpha() and not after.isalpha()


def _is_preposition(text: str, _: str, after: str) -> bool:
    """As in "On the base", "on my data"; not "switch it on"."""
    return text == "on" and after[:1].isalpha() and after not in AFTER_ON


_RULES: dict[str, Callable[[str, str, str], bool]] = {
    "big": _is_amount,
    "freeze": _is_block,
    "change": _is_no_change,
    "train": _is_activity,
    "risk": _is_alike,
    "only": _is_alike,
    "keep": _is_going_on,
    "better": _is_chatter,
    "load": _is_got,
    "on": _is_preposition,
}
"""What excludes a meaning, by the word, the one before and the one after it."""


def _is_degree(row: Sequence[Word], one: Mention) -> bool:
    """As in "So much data", "accuracy though is low"; "better then" where "than" is meant."""
    text = row[one.first].text
    if text in CONTRASTING:
        return one.last < len(row) and row[one.last].text in AUXILIARY
    if text == "so" and one.first and row[one.first - 1].text == "not":
        return True
    if text in {"second", "third"}:
        return bool(one.first) and row[one.first - 1].text in BEFORE_ORDINAL
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

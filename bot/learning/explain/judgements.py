"""Clauses that judge what was said, or tell of what would be: "that is a myth", "if not"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.grammar import FILLERS, FUNCTION, UNTRUE
from bot.learning.explain.lexicon.listed import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.words import Word

BAD = frozenset(UNTRUE.split()) | word_set(
    "false opposite contrary reverse inverse vice versa swapped confused mixed backwards error"
    " rubbish bullshit bs garbage fake rumour rumor crap baloney"
)
GOOD = word_set("true right correct case so hold holds")
NEEDED = word_set("needed necessary required allowed possible recommended")
VALUES = word_set("true false error rubbish garbage fake crap backwards")
"""What is said of other things than statements as well."""
WITHDRAWING = word_set(
    "scrap strike drop delete cancel erase disregard ignore forget discard undo retract scratch"
    " said"
)
SAYING = word_set("say says said think thinks thought believe believed claim claimed heard read")
POINTING = word_set("that this which both these those all")
DENYING = word_set("not no never hardly neither none nothing")
LOCATING = word_set(
    "final phase step stage third last first second previous point latter former above earlier end"
)
"""What tells which part of an answer is meant."""
AROUND = word_set("round around")
HOLDING = (
    frozenset(FUNCTION.split())
    | frozenset(FILLERS.split())
    | word_set(
        "well actually sorry hmm oh ah wait thing part bit sentence statement exactly turned turns"
    )
    | POINTING
    | LOCATING
    | word_set(
        "got made just wrote there here reason reasons points things claims statements parts"
    )
    | word_set("out say proved seems sounds looks claim idea i think believe guess am no yet alas")
) - word_set("much many more")
HEARSAY = word_set(
    "supposedly wrongly falsely mistakenly erroneously incorrectly belief beliefs rumour rumor"
    " allegedly"
)
LONGEST_JUDGEMENT = 9
SUPPOSING = word_set("if unless otherwise imagine suppose supposing assuming")
INVERTED = word_set("were had")
IS = word_set("is was are")
OPINIONS = word_set("claim idea notion statement opinion assumption belief")
DOING = word_set(
    "may might exist exists apply applies do does did done happen happens better would should must"
    " can could"
)
HELPING = word_set("do does did is are will can has have")
RETORT = HELPING | word_set("they it yes oh well of course actually really still too but he she")
REFERRING = word_set("it that this they you we one which")
UNREAL = word_set("were had forgot did")
IF = word_set("if unless")
LONGEST_BARE = 3
SPEAKING = word_set("i you we one")
NEEDLESS = word_set("superfluous pointless useless unnecessary redundant nonsense wrong")
PERHAPS = word_set("would could might wouldn")


def is_judgement(row: Sequence[Word]) -> bool:
    """Whether a clause says nothing but that something is wrong."""
    texts = [word.text for word in row if not word.is_mark]
    if not 0 < len(texts) <= LONGEST_JUDGEMENT:
        return False
    if texts[0] in WITHDRAWING:
        return _is_withdrawal(texts)
    if "way" in texts and AROUND & set(texts):
        return _is_judged(texts, word_set("way other round around wrong"))
    return _is_verdict(texts) or _is_doubted(texts)


def _is_verdict(texts: Sequence[str]) -> bool:
    """As in "that is a myth", "this is not the case"."""
    judging = BAD | GOOD | NEEDED
    content = {text for text in texts if text in judging or text not in HOLDING} - DENYING
    if texts[-1] == "that" or "on" in texts or not content or not content <= judging:
        return False
    if content <= VALUES and not POINTING & set(texts):
        return False
    return bool(DENYING & set(texts)) != bool(content & BAD)


def _is_withdrawal(texts: Sequence[str]) -> bool:
    """As in "scrap that", "strike the last step"."""
    points = (POINTING | LOCATING) & set(texts)
    return bool(points) and all(text in HOLDING or text in WITHDRAWING for text in texts)


def _is_doubted(texts: Sequence[str]) -> bool:
    """As in "at least that is what they say", "or so I thought"."""
    opening = " ".join(texts[:2])
    return opening in {"at least", "or so"} and bool(SAYING & set(texts))


def _is_judged(texts: Sequence[str], words: frozenset[str]) -> bool:
    return all(text in HOLDING or text in words for text in texts) and not DENYING & set(texts)


def is_hearsay(row: Sequence[Word]) -> bool:
    """Whether a clause tells what others hold: "supposedly it is faster"."""
    return any(word.text in HEARSAY for word in row)


def is_supposed(row: Sequence[Word]) -> bool:
    """Whether a clause tells of what would be, as in "if the base were not frozen"."""
    texts = [word.text for word in row]
    return bool(SUPPOSING & set(texts)) or texts[0] in INVERTED


def is_judging_end(row: Sequence[Word]) -> bool:
    """As in "which a paper showed to be a mistake"."""
    texts = [word.text for word in row if not word.is_mark]
    denied = bool(DENYING & set(texts))
    return bool(texts) and (texts[-1] in GOOD - {"so"} if denied else texts[-1] in BAD)


def is_retort(row: Sequence[Word]) -> bool:
    """Whether a clause only says that something is so after all: "they do"."""
    texts = {word.text for word in row if not word.is_mark}
    return texts <= RETORT and bool(texts & HELPING and texts & REFERRING)


def is_refusal(row: Sequence[Word]) -> bool:
    """Whether a clause only says that something does not happen: "no it doesn't", "never do it"."""
    texts = [word.text for word in row if not word.is_mark]
    return (
        0 < len(texts) <= LONGEST_JUDGEMENT
        and texts[-1] != "that"
        and all(text in HOLDING or text in DOING for text in texts)
        and bool(DENYING & set(texts) and DOING & set(texts) and REFERRING & set(texts))
    )


def is_counterfactual(row: Sequence[Word]) -> bool:
    """Whether a clause supposes what is not: "if it were on", "if you forgot to freeze"."""
    said = {word.text for word in row}
    supposed = bool(IF & said) or row[0].text in INVERTED
    return supposed and bool(UNREAL & said) and not PERHAPS & said


def is_denied_whole(row: Sequence[Word]) -> bool:
    """As in "that the rate has to be low is false"."""
    texts = [word.text for word in row if not word.is_mark]
    if len(texts) <= LONGEST_BARE or not (texts[0] == "that" or OPINIONS & set(texts)):
        return False
    return texts[-1] in BAD and bool(IS & set(texts[-LONGEST_BARE:]))


def is_perhaps(row: Sequence[Word]) -> bool:
    """Whether a clause tells of a consequence: "they would change"; not "I would say"."""
    texts = [word.text for word in row]
    if NEEDLESS & set(texts):
        return False
    return any(
        text in PERHAPS and not (at and texts[at - 1] in SPEAKING) for at, text in enumerate(texts)
    )

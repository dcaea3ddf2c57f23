"""What a clause leaves unsaid because its neighbours said it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.learning.explain.judgements import is_perhaps, is_retort
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.statement import Statement

RIVALS = ("freeze", "unfreeze")
"""Meanings of which the latest is what the talk is about."""
LENT = frozenset({"few", "small", "less", "big"})
LONGEST_ITEM = 5
LONGEST_BARE = 3
LEAVING = word_set("=keep =leav =stay =remain")
"""What leaves a setting as it is."""
POINTING = word_set("this that these those such")
SUBJECTS = frozenset({"weights", "layer", "base", "head", "model", "knowledge", "data"})
CLAIM_THAT = word_set("claim idea notion statement opinion assumption thought")
Talk = tuple[str, int] | None


def in_context(rough: Sequence[Statement], talk: Talk) -> tuple[Statement, ...]:
    """The statements, each with what the talk is about and what it takes from its neighbours."""
    read: list[Statement] = []
    for at, one in enumerate(rough):
        after = rough[at + 1] if at + 1 < len(rough) else None
        talk = _talk(one, after) or talk
        before = read[-1] if read else None
        signed = _lent(_framed(_denied_with(one, before), before), before)
        lent = _borrowed(one, before)
        ahead = frozenset[str]() if lent else _borrowed_ahead(one, after)
        judges = one.judges or _retorts(one, before)
        read.append(
            replace(signed, talk=talk, borrowed=lent or ahead, ahead=bool(ahead), judges=judges)
        )
    return _supposing(_judged(read))


def _judged(read: Sequence[Statement]) -> Sequence[Statement]:
    """The statements, those marked as untrue that a frame around them denies."""
    denied = {one.clause.sentence for one in read if one.untrue and not one.judges}
    framed = {
        one.clause.sentence
        for at, one in enumerate(read)
        if one.words[0].text == "that"
        or (at == 0 and one.judges)
        or any(word.text in CLAIM_THAT for word in one.words)
    }
    marked: list[Statement] = []
    for at, one in enumerate(read):
        first_wrong = at and read[0].judges and one.clause.sentence == read[0].clause.sentence
        if not one.untrue and (one.clause.sentence in denied & framed or first_wrong):
            marked.append(_untrue(one))
        else:
            marked.append(one)
    return marked


def _untrue(one: Statement) -> Statement:
    turned = tuple(map(_turned, one.mentions))
    return replace(one, untrue=True, mentions=turned, turned=(*one.turned, (0, len(one.words))))


def believed(one: Statement) -> Statement:
    """What a statement marked as untrue denies."""
    ranges = list(one.turned)
    whole = (0, len(one.words))
    if whole in ranges:
        ranges.remove(whole)
    return replace(
        one, untrue=False, mentions=tuple(map(_turned, one.mentions)), turned=tuple(ranges)
    )


def _supposing(read: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, consequences of what is only supposed marked like it."""
    marked: list[Statement] = []
    for one in read:
        goes_on = bool(marked) and one.clause.joint in {"and", "or"} and marked[-1].supposed
        supposed = one.supposed or one.clause.joint == "otherwise" or is_perhaps(one.words)
        same = goes_on and marked[-1].clause.sentence == one.clause.sentence
        marked.append(replace(one, supposed=supposed or same))
    return tuple(marked)


def _talk(one: Statement, after: Statement | None) -> Talk:
    if own := _own_talk(one):
        return own
    if one.clause.joint == "otherwise":
        return ("freeze", -1)
    if after and after.clause.joint == "when" and after.clause.sentence == one.clause.sentence:
        return _own_talk(after)
    return None


def _own_talk(one: Statement) -> Talk:
    rivals = [mention for mention in one.mentions if mention.name in RIVALS]
    if rivals:
        chosen = next((mention for mention in rivals if mention.name == "unfreeze"), rivals[0])
        return (
            ("freeze", 1)
            if (chosen.name, chosen.sign) == ("unfreeze", -1)
            else (chosen.name, chosen.sign)
        )
    if _is_let_learn(one):
        return ("unfreeze", 1)
    if "on" in one.by_name and LEAVING & one.stems.keys() and _sets(one):
        return ("freeze", -1)
    for name, means in (("off", "freeze"), ("on", "unfreeze")):
        if any(mention.sign > 0 for mention in one.by_name.get(name, ())) and _sets(one):
            return (means, 1)
    return _made_trainable(one)


def _sets(one: Statement) -> bool:
    corrects = one.clause.joint in {"correction", "rephrasing"}
    return corrects or bool({"trainable", "gradient", "they"} & one.by_name.keys())


def _is_let_learn(one: Statement) -> bool:
    let = {"=let", "=allow", "=permit"} & one.stems.keys()
    learns = any(mention.sign > 0 for mention in one.by_name.get("change", ()))
    return bool(
        let
        and learns
        and {"base", "upper"} & one.by_name.keys()
        and not {"head", "=without"} & (one.by_name.keys() | one.stems.keys())
    )


def _made_trainable(one: Statement) -> Talk:
    if not {"=make", "=becom", "=set", "=mark"} & one.stems.keys():
        return None
    signs = {mention.sign for mention in one.by_name.get("trainable", ())}
    return ("freeze", 1) if -1 in signs else ("unfreeze", 1) if signs else None


def _retorts(one: Statement, before: Statement | None) -> bool:
    """As in "They do not change. They do."."""
    opens = one.clause.joint in {"", "but"}
    return opens and before is not None and bool(before.turned) and is_retort(one.words)


def _stands_alone(one: Statement) -> bool:
    own = _subjects(one)
    if own and not (own == {"layer"} and _points_back(one)):
        return True
    if "=rest" in one.stems:
        return True
    return bool({"=everyth", "=all"} & one.stems.keys()) and "=them" not in one.stems


def _borrowed(one: Statement, before: Statement | None) -> frozenset[str]:
    if before is None or _stands_alone(one):
        return frozenset()
    same = before.clause.sentence == one.clause.sentence
    if not same and "they" not in one.by_name:
        return frozenset()
    spoken_of = {"they"} & (one.by_name.keys() | before.by_name.keys())
    return frozenset(_subjects(before) or (before.borrowed if spoken_of else ()))


def _borrowed_ahead(one: Statement, after: Statement | None) -> frozenset[str]:
    """As in "compile and train the head": what it speaks of is said only later."""
    if after is None or _stands_alone(one) or after.clause.joint not in {"and", "or"}:
        return frozenset()
    bare = not {"on", "off"} & one.by_name.keys() and len(one.words) <= LONGEST_BARE
    return _subjects(after) if bare else frozenset()


def _subjects(one: Statement) -> frozenset[str]:
    """The things it speaks of, but for those that it says are not there."""
    return frozenset(
        name
        for name in SUBJECTS & one.by_name.keys()
        if any(one.signs[mention.first] > 0 for mention in one.by_name[name])
    )


def _points_back(one: Statement) -> bool:
    """Whether it speaks of "this layer", "that bit", "those layers"."""
    starts = (mention.first for mention in one.by_name.get("layer", ()))
    return any(at > 0 and one.words[at - 1].text in POINTING for at in starts)


def _denied_with(one: Statement, before: Statement | None) -> Statement:
    """As in "They do not change or get updated": the second claim is denied with the first."""
    if before is None or not _goes_on(one, before):
        return one
    claims = [mention for mention in one.mentions if mention.kind == "claim"]
    first = [mention for mention in claims if mention.first == claims[0].first] if claims else []
    denied = {mention.name for mention in before.mentions if _is_denied(before, mention)}
    if not any(mention.name in denied and mention.sign > 0 for mention in first):
        return one
    whole = (0, len(one.words))
    turned = tuple(_turned(mention) for mention in one.mentions)
    return replace(one, mentions=turned, turned=(*one.turned, whole))


def _framed(one: Statement, before: Statement | None) -> Statement:
    """The frames "it is not true that" and "some people think that" last for a sentence."""
    if before is None or before.judges or one.clause.joint == "but":
        return one
    if before.clause.sentence != one.clause.sentence:
        return one
    if before.elsewhere:
        return replace(one, elsewhere=True, asserted=False)
    if not before.untrue or one.untrue:
        return one
    return _untrue(one)


def _lent(one: Statement, before: Statement | None) -> Statement:
    """As in "Less data and time": what is said of the first holds for the second."""
    same = before is not None and before.clause.sentence == one.clause.sentence
    if not (same and before and one.clause.joint in {"and", "or", ","}):
        return one
    if len(one.words) > LONGEST_ITEM or any(mention.kind == "claim" for mention in one.mentions):
        return one
    lent = tuple(
        replace(mention, first=0, last=0) for mention in before.mentions if mention.name in LENT
    )
    return replace(one, mentions=(*lent, *one.mentions))


def _goes_on(one: Statement, before: Statement) -> bool:
    joined = (
        one.clause.joint in {"and", "or", ","} and one.clause.sentence == before.clause.sentence
    )
    alone = not (SUBJECTS | {"they", "only", "on", "off", "again"}) & one.by_name.keys()
    return joined and alone and not one.turned


def _is_denied(before: Statement, mention: Mention) -> bool:
    return mention.sign < 0 and any(first <= mention.first < last for first, last in before.turned)


def _turned(mention: Mention) -> Mention:
    if mention.kind != "claim":
        return mention
    return Mention(mention.name, "claim", -mention.sign, mention.first, mention.last)

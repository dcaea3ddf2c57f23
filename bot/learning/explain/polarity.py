"""What is claimed and what is denied: the reach of "not", "without", "stops" and their like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.listed import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.learning.explain.mentions import Mention
    from bot.learning.explain.words import Word

SETTINGS = frozenset({"trainable", "gradient", "train"})
LIGHT = word_set("get make let do have use take come give want")
"""Verbs that hand a denial on to the next one: "nothing gets updated"."""
SHIELDS = word_set(
    "keep save protect guard shield hold safe free bar exclud exempt defend secur rescu immun"
    " preserv"
)
SWITCHING = word_set("switch turn shut flip")
NOUN_ING = word_set("pretraining training beginning starting")
REPEATING = word_set("no nothing none nobody nor")
QUANTITIES = word_set("few small big less better enough need know last load use")
"""What is never stopped or prevented itself: "less likely with little data"."""
BE = word_set("is are be been being was were get gets getting got")
DAMPED = frozenset({"overfit", "lose"})
ADJECTIVES = word_set("less few fewer lower smaller little low small weak weaker")
ONLY_AHEAD = word_set("few little low small weak smaller")
PASSIVES = word_set("off unlikely left forbidden unnecessary pointless superfluous redundant")
EMPTY_OBJECTS = word_set("no nothing none nobody")
WANTING = word_set("want need do should mean meant")
NEEDED = word_set(
    "done set used applied wanted intended needed necessary required mandatory possible allowed"
    " useful recommended"
)
CALLING_OFF = word_set("forget skip omit drop cancel ignore")
BEFORE_ORDER = word_set(
    "i think just you can better simply please then and or but so we should could"
)
NEXT = 2
REACH = 6
"""How far a value such as False stands from its setting, in words."""


@dataclass(slots=True)
class _Clause:
    words: Sequence[Word]
    found: Sequence[Mention]

    def claims(self) -> list[Mention]:
        return [one for one in self.found if one.kind == "claim"]

    def after(self, place: int) -> list[Mention]:
        return [one for one in self.claims() if one.first >= place]

    def before(self, place: int) -> list[Mention]:
        return [one for one in self.claims() if one.last <= place]


def denials(words: Sequence[Word], found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The ranges of words that each negator of a clause turns round, as (first, last)."""
    clause = _Clause(words, found)
    for one in found:
        if one.kind == "negator" and (reach := _reach(clause, one)):
            yield reach
        if one.kind == "claim" and one.name == "off" and (reach := _setting(clause, one)):
            yield reach
    yield from _shielded(clause)
    yield from _needless(clause)
    yield from _without_object(clause)
    if start := _called_off(words):
        yield (start, len(words))


def _without_object(clause: _Clause) -> Iterator[tuple[int, int]]:
    """As in "add no head", "train nothing": the verb is denied with its object."""
    for one in clause.found:
        if one.kind == "negator" and clause.words[one.first].text in EMPTY_OBJECTS:
            yield from {
                (verb.first, verb.last)
                for verb in clause.claims()
                if verb.last == one.first and _takes_object(clause, verb)
            }


def _takes_object(clause: _Clause, verb: Mention) -> bool:
    text = clause.words[verb.first].text
    denied = any(one.name == "not" and one.last <= verb.first for one in clause.found)
    inflected = text.endswith(("ed", "en", "ing"))
    return not (denied or inflected or verb.name in {"freeze", "unfreeze"})


def _needless(clause: _Clause) -> Iterator[tuple[int, int]]:
    """As in "a second compile is not needed": what comes before is denied."""
    for one in clause.found:
        if one.kind != "negator" or one.name not in {"not", "no"}:
            continue
        ends = one.last == len(clause.words) and clause.words[one.first].text == "not"
        ends = ends or _is_forbidden(clause, one)
        if ends or _as_you_want(clause, one.last):
            yield (0, one.first)
            continue
        needed = next(
            (
                at
                for at in range(one.last, min(one.last + NEXT + 1, len(clause.words)))
                if clause.words[at].text in NEEDED
            ),
            None,
        )
        if needed is not None and not clause.after(needed + 1):
            yield (0, one.first)


def _is_forbidden(clause: _Clause, negator: Mention) -> bool:
    """As in "unfreezing is something you should never do"."""
    last = [word.text for word in clause.words[negator.last :]]
    before = {word.text for word in clause.words[: negator.first]}
    return last == ["do"] and bool({"something", "thing", "what"} & before)


def _as_you_want(clause: _Clause, at: int) -> bool:
    """As in "a low rate is not what you want here"."""
    texts = [word.text for word in clause.words[at : at + REACH]]
    return texts[:1] == ["what"] and bool(WANTING & set(texts)) and not clause.after(at + 3)


def _called_off(words: Sequence[Word]) -> int:
    """Where it goes on after the order to leave something out, as in "just skip the compile"."""
    at = next((at for at, word in enumerate(words) if word.text not in BEFORE_ORDER), len(words))
    return at + 1 if at < len(words) and words[at].text in CALLING_OFF else 0


def _reach(clause: _Clause, negator: Mention) -> tuple[int, int] | None:
    if _repeats(clause, negator):
        return None
    return _REACHES.get(negator.name, _stopped)(clause, negator)


def _all(clause: _Clause, _: Mention) -> tuple[int, int]:
    return (0, len(clause.words))


def _rest(clause: _Clause, negator: Mention) -> tuple[int, int]:
    return (negator.last, len(clause.words))


def _next(clause: _Clause, negator: Mention) -> tuple[int, int]:
    after = clause.after(negator.last)
    heavy = [one for one in after if clause.words[one.first].stem not in LIGHT]
    end = heavy[0].last if heavy else len(clause.words)
    return (negator.last, _compound_end(heavy, end))


def _compound_end(claims: Sequence[Mention], end: int) -> int:
    """Where a compound such as "gradient updates" ends, of which a part ends at `end`."""
    for one in claims:
        if one.first == end:
            end = one.last
    return end


def _stopped(clause: _Clause, negator: Mention) -> tuple[int, int]:
    after = [one for one in clause.after(negator.last) if one.name not in QUANTITIES]
    before = [one for one in clause.before(negator.first) if one.name not in QUANTITIES]
    if before and (not after or _passive(clause, negator)):
        return (before[-1].first, before[-1].last)
    return _rest(clause, negator)


def _damped(clause: _Clause, negator: Mention) -> tuple[int, int] | None:
    text = clause.words[negator.first].text
    ahead = NEXT if text in ADJECTIVES else REACH
    behind = 0 if text in ONLY_AHEAD else 1 if text in ADJECTIVES else NEXT
    if text in ADJECTIVES and any(
        one.name == "data" and 0 <= one.first - negator.last < NEXT for one in clause.found
    ):
        return None
    for one in clause.claims():
        after, before = one.first - negator.last, negator.first - one.last
        near = 0 <= after <= ahead or (behind > 0 and 0 <= before <= behind)
        if one.name in DAMPED and near:
            return (one.first, one.last)
    return None


def _repeats(clause: _Clause, negator: Mention) -> bool:
    """As in "can not learn nothing", "neither ... nor": denied once, as it is meant."""
    denied = any(one.name == "not" and one.last <= negator.first for one in clause.found)
    return denied and clause.words[negator.first].text in REPEATING


def _passive(clause: _Clause, negator: Mention) -> bool:
    verb = clause.words[negator.first].text
    before = clause.words[max(negator.first - 2, 0) : negator.first]
    return (verb.endswith("ed") or verb in PASSIVES) and any(word.text in BE for word in before)


def _setting(clause: _Clause, value: Mention) -> tuple[int, int] | None:
    settings = [one for one in clause.claims() if one.name in SETTINGS]
    left = [one for one in settings if 0 <= value.first - one.last <= REACH]
    right = [one for one in settings if 0 <= one.first - value.last <= REACH]
    nearest = left[-1] if left else right[0] if right else None
    return (nearest.first, nearest.last) if nearest else _switched(clause, value)


def _switched(clause: _Clause, value: Mention) -> tuple[int, int] | None:
    """What stands between the two words of "switch ... off"."""
    for at in range(value.first - 1, max(value.first - REACH, 0) - 1, -1):
        if clause.words[at].stem in SWITCHING:
            return (at + 1, value.first)
    return None


def _shielded(clause: _Clause) -> Iterator[tuple[int, int]]:
    """As in "keeps the weights from changing": what follows "from" is denied."""
    guarded = False
    for at, word in enumerate(clause.words[:-1]):
        guarded = guarded or word.stem in SHIELDS
        following = clause.words[at + 1].text
        if (
            guarded
            and word.text == "from"
            and following.endswith("ing")
            and following not in NOUN_ING
        ):
            if not any(one.name == "stop" and one.last <= at for one in clause.found):
                yield (at + 1, len(clause.words))
            return


_REACHES: dict[str, Callable[[_Clause, Mention], tuple[int, int] | None]] = {
    "untrue": _all,
    "damp": _damped,
    "not": _rest,
    "no": _next,
}

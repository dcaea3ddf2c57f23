"""Patterns: what a statement has to mention, claim or leave out to earn a concept.

A pattern is a row of terms, and all must hold in one clause::

    weights|layer           one of these is mentioned (or taken over from the clause before)
    change-                 a claim that is denied; `change` and `change+` want it affirmed
    change?                 a claim, affirmed or denied
    few~data                both, close together
    !head                   not mentioned
    (freeze+)               the talk is about this
    <compile  !<on          was affirmed, or was not, earlier in the answer or in this clause
    @correction             the clause is opened by a word of this kind (see grammar.JOINTS)
    against: ...            a statement of this kind takes the concept back

A name that is no meaning of the lexicon, or that has a ' before it, stands for the word itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Literal

from bot.learning.explain.context import RIVALS
from bot.learning.explain.lexicon.book import claims, names
from bot.learning.explain.words import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.learning.explain.answer import Answer, Span
    from bot.learning.explain.mentions import Mention
    from bot.learning.explain.statement import Statement

AGAINST = "against:"
MOST_WAYS = 6
"""How many mentions of one meaning in a clause are tried."""
NEAR = 6
"""How far apart the two sides of `a~b` may stand, in words."""
COMPARED = frozenset({"scratch", "pretrained", "opposite"})
"""Claims about what something else is like."""
_ONE = re.compile(r"'?[^\W_]+[+?-]?")
_TERM = re.compile(
    r"(?P<no>!)?(?P<before><)?(?P<open>\()?(?P<joint>@)?(?P<body>[^\s()!<@]+)(?(open)\))"
)
Mode = Literal["has", "talk", "before", "joint"]


class BadPattern(ValueError):
    """This pattern cannot be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meaning or a word, with the sign it must have; 0 for any."""

    name: str
    sign: int
    is_word: bool

    def found(self, statement: Statement) -> Iterator[Mention]:
        """Where `statement` mentions it."""
        known = statement.stems if self.is_word else statement.by_name
        for mention in known.get(self.name, ()):
            if mention.kind == "noun" or self.sign in {0, mention.sign}:
                yield mention


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a pattern: a mention of any of `either`, near one of `near` if there are."""

    mode: Mode
    holds: bool
    """Whether the condition must be true, or must not be."""
    either: tuple[Wanted, ...]
    near: tuple[Wanted, ...] = ()


@dataclass(frozen=True)
class Pattern:
    """Conditions that a clause fulfils all together."""

    terms: tuple[Term, ...]
    against: bool = False

    @cached_property
    def wants(self) -> tuple[Term, ...]:
        """The terms that want a mention."""
        return tuple(term for term in self.terms if term.mode == "has" and term.holds)

    @cached_property
    def names(self) -> tuple[frozenset[str], ...]:
        """For each of them, what may be mentioned."""
        return tuple(frozenset(one.name for one in term.either) for term in self.wants)

    def denials(self) -> Iterator[Pattern]:
        """What denies it: the same with one claim turned round."""
        for at, term in enumerate(self.terms):
            if term.mode == "has" and term.holds and (turned := _turned(term)):
                yield Pattern((*self.terms[:at], turned, *self.terms[at + 1 :]), against=True)


def _turned(term: Term) -> Term | None:
    """The term with its claims turned round; None where it makes none that has a contrary."""
    if not all(
        one.name in claims() and one.name not in COMPARED and one.sign for one in term.either
    ):
        return None
    return replace(term, either=tuple(replace(one, sign=-one.sign) for one in term.either))


@lru_cache(maxsize=5_000)
def pattern(text: str) -> Pattern:
    """The pattern written as `text`.

    Raises:
        BadPattern: a term cannot be read, or nothing is wanted at all.
    """
    against = text.startswith(AGAINST)
    parts = text.removeprefix(AGAINST).split()
    terms = tuple(map(_term, parts))
    if not any(term.mode == "has" and term.holds for term in terms):
        raise BadPattern(f"the pattern {text!r} wants nothing")
    return Pattern(terms, against)


def _term(text: str) -> Term:
    found = _TERM.fullmatch(text)
    if not found:
        raise BadPattern(f"{text!r} is no term of a pattern")
    if found["joint"]:
        return Term("joint", not found["no"], (Wanted(found["body"], 0, is_word=False),))
    sides = [_wanted_list(side, text) for side in found["body"].split("~")]
    if len(sides) > 2:  # noqa: PLR2004 - a pair is near
        raise BadPattern(f"{text!r} has more than one '~'")
    near = sides[1] if len(sides) > 1 else ()
    if found["no"]:
        sides[0] = tuple(replace(one, sign=0) if one.is_word else one for one in sides[0])
    return Term(_mode(found), not found["no"], sides[0], near)


def _mode(found: re.Match[str]) -> Mode:
    if found["open"]:
        return "talk"
    return "before" if found["before"] else "has"


def _wanted_list(text: str, term: str) -> tuple[Wanted, ...]:
    parts = text.split("|")
    if not all(map(_ONE.fullmatch, parts)):
        raise BadPattern(f"{term!r} is no term of a pattern")
    return tuple(_wanted(part) for part in parts)


def _wanted(text: str) -> Wanted:
    name, mark = (text[:-1], text[-1]) if text[-1] in "+-?" else (text, "+")
    sign = {"+": 1, "-": -1, "?": 0}[mark]
    is_word = name.startswith("'") or name not in names()
    name = name.removeprefix("'")
    return Wanted(f"={stem(name)}" if is_word else name, sign, is_word)


def span(one: Pattern, answer: Answer, at: int) -> Span | None:
    """The characters of the answer in which the statement at `at` fulfils the pattern."""
    here = answer.statements[at]
    if here.untrue and not _can_be_true_of_untrue(one):
        return None
    if any(map(here.said.isdisjoint, one.names)):
        return None
    if not all(_allows(term, answer, at) for term in one.terms):
        return None
    found = _apart(one.wants, here, [])
    if not found or (one.against and not _said_here(one.wants, here)) or _is_absent(found, here):
        return None
    return here.place(*_with_denials(found, here))


def _with_denials(found: Sequence[Mention], here: Statement) -> tuple[int, int]:
    """The words from the first to the last mention, with the "not" that belongs to them."""
    first, last = min(m.first for m in found), max(m.last for m in found)
    for start, end in here.turned:
        if any(start <= m.first < end for m in found):
            first = start - 1 if start - 1 in here.silent and start - 1 < first else first
            last = end + 1 if end in here.silent and end >= last else last
    return first, last


def _is_absent(found: Sequence[Mention], here: Statement) -> bool:
    """Whether it only names things, and says that they are not there, or would not be."""
    things = all(one.kind == "noun" for one in found)
    return things and (here.supposed or all(here.signs[one.first] < 0 for one in found))


def _can_be_true_of_untrue(one: Pattern) -> bool:
    """Whether denying a whole sentence can affirm it: "not true that frozen weights change"."""
    wanted = [name for term in one.terms for name in term.either]
    about = any(term.mode == "talk" for term in one.terms)
    return one.against or (
        about and any(name.name == "change" and name.sign < 0 for name in wanted)
    )


def _said_here(wants: Sequence[Term], here: Statement) -> bool:
    """Whether nothing was taken over, except for a pronoun: a denial must be plain."""
    if "they" in here.by_name:
        return True
    return _apart(wants, replace(here, borrowed=frozenset()), []) is not None


def _allows(term: Term, answer: Answer, at: int) -> bool:
    if term.mode == "has":
        here = answer.statements[at]
        ways = _said_ways if here.ahead else _ways
        return term.holds or next(ways(term, here), None) is None
    return _CHECKS[term.mode](term, answer, at) == term.holds


def _apart(wants: Sequence[Term], here: Statement, found: list[Mention]) -> list[Mention] | None:
    """Mentions for all terms, no word of the answer serving two of them."""
    if not wants:
        return found
    for way in islice(_ways(wants[0], here), MOST_WAYS):
        if not any(_overlap(one, other) for one in way for other in found):
            whole = _apart(wants[1:], here, [*found, *way])
            if whole is not None:
                return whole
    return None


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last


def _ways(term: Term, here: Statement) -> Iterator[list[Mention]]:
    """Every way in which the statement fulfils a term that wants a mention."""
    yield from _said_ways(term, here)
    if not term.near and any(wanted.name in here.borrowed for wanted in term.either):
        yield []


def _said_ways(term: Term, here: Statement) -> Iterator[list[Mention]]:
    """The ways that take nothing over from another statement."""
    if term.near:
        yield from _near(term, here)
        return
    for wanted in term.either:
        for mention in wanted.found(here):
            yield [mention]


def _near(term: Term, here: Statement) -> Iterator[list[Mention]]:
    return (
        [left, right]
        for one in term.either
        for left in one.found(here)
        for other in term.near
        for right in other.found(here)
        if left.first != right.first and _close(left, right)
    )


def _close(left: Mention, right: Mention) -> bool:
    return max(left.first, right.first) - min(left.last, right.last) <= NEAR


def _talks(term: Term, answer: Answer, at: int) -> bool:
    here = answer.statements[at]
    return any(
        here.talk == (wanted.name, wanted.sign)
        if wanted.name in RIVALS
        else answer.since.get((wanted.name, wanted.sign), at + 1) <= at
        for wanted in term.either
    )


def _joined(term: Term, answer: Answer, at: int) -> bool:
    return any(one.name == answer.statements[at].clause.joint for one in term.either)


def _was(term: Term, answer: Answer, at: int) -> bool:
    return any(answer.since.get((one.name, one.sign), at + 1) <= at for one in term.either)


_CHECKS: dict[str, Callable[[Term, Answer, int], bool]] = {
    "talk": _talks,
    "before": _was,
    "joint": _joined,
}

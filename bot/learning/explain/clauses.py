"""Cutting an answer into sentences and clauses: one statement each, as far as that can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.words import ARROW, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.learning.explain.mentions import Mention

ENDS = frozenset(".!?\n;")
BREAKS = ENDS | frozenset(",:()[]{}|/+-\u2013\u2014") | {ARROW}
RETRACTION = "retraction"
CORRECTING = frozenset({"correction", RETRACTION})
OBJECTION = word_set("no wait nope oops sorry actually")
CHATTER = OBJECTION | word_set("well hmm hm or oh ah so ehm uh um but and rather hang on er eh")
ABBREVIATED = word_set("g e i etc vs approx resp cf eg ie incl")
LONGEST_CHATTER = 5
LONGEST_CLAUSE = 60
"""Longer ones are cut, so that no text takes long to read."""
TAGS = word_set("right ok okay no yes correct yeah huh eh")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from `first` up to, not including, `last`."""

    first: int
    last: int
    sentence: int
    joint: str
    """What opens it: the name of a joint, "," for a mark, "" at the beginning of a sentence."""
    asks: bool = False


@dataclass(slots=True)
class _Cutter:
    words: Sequence[Word]
    joints: dict[int, Mention]
    clauses: list[Clause]
    sentence: int = 0
    start: int = 0
    joint: str = ""
    depth: int = 0

    def cut(self, end: int, after: int, joint: str) -> None:
        if self._only_joint(end):
            self.start = after
        elif end > self.start:
            self.clauses.append(Clause(self.start, end, self.sentence, self.joint))
            self.joint = joint
        elif joint not in {",", ""} or not self.joint:
            self.joint = joint
        self.start = after

    def _only_joint(self, end: int) -> bool:
        """Whether this is a "no wait," that opens what follows it."""
        joint = self.joints.get(self.start)
        if joint is not None and joint.name in CORRECTING and joint.last == end:
            return True
        texts = {word.text for word in self.words[self.start : end]}
        if end - self.start > LONGEST_CHATTER or not texts <= CHATTER or not texts & OBJECTION:
            return False
        self.joint = "correction"
        return True

    def run(self) -> None:
        at = 0
        while at < len(self.words):
            at = self._step(at)
        self.cut(len(self.words), len(self.words), "")

    def _step(self, at: int) -> int:
        if joint := self.joints.get(at):
            self.cut(at, at, joint.name)
            if joint.name == RETRACTION:
                self.clauses.append(Clause(at, joint.last, self.sentence, RETRACTION))
                self.start, self.joint = joint.last, ""
            return joint.last
        if at - self.start >= LONGEST_CLAUSE:
            self.cut(at, at, self.joint)
        text = self.words[at].text
        if text in BREAKS and self._breaks(at, text):
            self.cut(at, at + 1, "" if text in ENDS else ",")
            if text in ENDS:
                self._end_sentence(asks=text == "?")
        return at + 1

    def _breaks(self, at: int, text: str) -> bool:
        if text == "(":
            called = at > 0 and self.words[at - 1].end == self.words[at].start
            self.depth += called
            return not called
        if text == ")":
            inside = self.depth > 0
            self.depth -= inside
            return not inside
        if text == "/":
            return not (at + 1 < len(self.words) and self.words[at + 1].text[:1].isdigit())
        if text == "\n":
            self.depth = 0
        if text in {",", ":"} and self.depth:
            return False
        if text in {".", ":"}:
            return _ends_here(self.words, at)
        return True

    def _end_sentence(self, *, asks: bool) -> None:
        if asks:
            self._mark_question()
        if self.joint not in CORRECTING:
            self.joint = ""
        self.sentence += 1

    def _mark_question(self) -> None:
        for place in range(len(self.clauses) - 1, -1, -1):
            clause = self.clauses[place]
            if clause.sentence != self.sentence:
                return
            if self._is_tag(clause):
                return
            self.clauses[place] = Clause(
                clause.first, clause.last, clause.sentence, clause.joint, asks=True
            )

    def _is_tag(self, clause: Clause) -> bool:
        return clause.last - clause.first == 1 and self.words[clause.first].text in TAGS


def _ends_here(words: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(words):
        return True
    if words[at].text == "." and at > 0 and words[at - 1].text in ABBREVIATED:
        return False
    return words[at].end < words[at + 1].start or words[at + 1].text == "\n"


def clauses(words: Sequence[Word], found: Sequence[Mention]) -> tuple[Clause, ...]:
    """The clauses of a text, of which `found` are the mentions."""
    joints = {one.first: one for one in found if one.kind == "joint"}
    cutter = _Cutter(words, joints, [])
    cutter.run()
    return tuple(cutter.clauses)

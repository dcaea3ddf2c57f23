"""Labelled answers, graded and counted."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from bot.decks import load_library
from bot.decks.models import ExplainCard
from bot.learning.explain import Grader

HERE = Path(__file__).parent
DECKS = Path(__file__).parents[3] / "content" / "decks"
DEVELOPMENT = HERE / "development.yaml"
ATTACKS = HERE / "attacks.yaml"
MORE_ATTACKS = HERE / "attacks_2.yaml"
FIRST_HELD_OUT = HERE / "held_out.yaml"
SECOND_HELD_OUT = HERE / "held_out_2.yaml"
DEVELOPMENT_SETS = (DEVELOPMENT, ATTACKS, MORE_ATTACKS, FIRST_HELD_OUT, SECOND_HELD_OUT)
"""What the grader was made with; the last two were kept aside for its earlier versions."""
HELD_OUT = HERE / "held_out_3.yaml"
HELD_OUT_HASH = HERE / "held_out_3.sha256"
IDLE = ("keyword-soup", "copied-question", "off-topic")
"""Kinds of answers that earn nothing."""


@dataclass(frozen=True)
class Labelled:
    """An answer and the concepts that a fair teacher credits."""

    card: str
    trap: str
    answer: str
    earned: frozenset[str]


def labelled(file: Path) -> list[Labelled]:
    entries = YAML(typ="safe", pure=True).load(file.read_text())
    return [
        Labelled(one["card"], one["trap"], one["answer"], frozenset(one["earned"]))
        for one in entries
    ]


def held_out_is_untouched() -> bool:
    return hashlib.sha256(HELD_OUT.read_bytes()).hexdigest() == HELD_OUT_HASH.read_text().split()[0]


@cache
def cards() -> dict[str, ExplainCard]:
    decks = load_library(DECKS).decks
    found = [card for deck in decks.values() for card in deck.items]
    return {card.id: card for card in found if isinstance(card, ExplainCard)}


@cache
def grader(card_id: str) -> Grader:
    card = cards()[card_id]
    return Grader(card.prompt, card.concepts)


def earned(card_id: str, text: str) -> frozenset[str]:
    return frozenset(one.concept_id for one in grader(card_id).grade(text).earned)


@dataclass
class Tally:
    """Counts over some answers."""

    answers: int = 0
    right: int = 0
    false: int = 0
    missed: int = 0
    same_count: int = 0
    within_one: int = 0
    nothing: int = 0

    def add(self, wanted: frozenset[str], got: frozenset[str]) -> None:
        self.answers += 1
        self.right += len(got & wanted)
        self.false += len(got - wanted)
        self.missed += len(wanted - got)
        self.same_count += len(got) == len(wanted)
        self.within_one += abs(len(got) - len(wanted)) <= 1
        self.nothing += not got

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def exact(self) -> float:
        """The share of answers with the right N in "N of M"."""
        return self.same_count / max(1, self.answers)

    @property
    def near(self) -> float:
        return self.within_one / max(1, self.answers)

    @property
    def false_each(self) -> float:
        return self.false / max(1, self.answers)

    @property
    def empty(self) -> float:
        return self.nothing / max(1, self.answers)


@dataclass
class Score:
    """How a set of labelled answers was graded."""

    total: Tally = field(default_factory=Tally)
    by_card: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_trap: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    idle: Tally = field(default_factory=Tally)
    wrong: list[tuple[Labelled, frozenset[str]]] = field(default_factory=list)


def score(answers: Iterable[Labelled]) -> Score:
    result = Score()
    for one in answers:
        got = earned(one.card, one.answer)
        tallies = [result.total, result.by_card[one.card], result.by_trap[one.trap]]
        for tally in [*tallies, *([result.idle] if one.trap in IDLE else [])]:
            tally.add(one.earned, got)
        if got != one.earned:
            result.wrong.append((one, got))
    return result


def told(wrong: Iterable[tuple[Labelled, frozenset[str]]]) -> Iterator[str]:
    """The wrong cases, one line each."""
    for one, got in wrong:
        false, missed = sorted(got - one.earned), sorted(one.earned - got)
        yield f"{one.card} {one.trap}: false {false}, missed {missed}: {one.answer!r}"

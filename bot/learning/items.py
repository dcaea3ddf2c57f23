"""Classical item analysis: how hard a problem is, whether it tells who knows, which choices work.

Only a member's first answer to a problem counts: later ones were given knowing more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from math import atanh, sqrt, tanh
from statistics import NormalDist, fmean, median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONFIDENCE = 0.95
Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
GROUP = 0.27
"""The share of members in the upper and in the lower group (Kelley 1939)."""
NON_FUNCTIONING = 0.05
"""A wrong choice that fewer pick works for nobody (Haladyna & Downing 1993)."""
HARD, EASY = 0.30, 0.90
"""Shares right below and above which a problem tells little (Ebel & Frisbie 1991)."""
POOR = 0.20
"""A discrimination below asks for a revision (Ebel & Frisbie 1991)."""
ENOUGH = 10
"""Answers from which on a difficulty is judged at all."""
ENOUGH_FOR_CHOICES = 20
"""Answers from which on one pick is at most 5 % of them."""
ENOUGH_TO_COMPARE = 30
"""Members from which on a weak discrimination is more than noise to act on."""
FEWEST_FOR_AN_INTERVAL = 4
"""Fisher's transformation has the variance 1 / (n - 3)."""


@dataclass(frozen=True, slots=True)
class Response:
    """A member's first answer to a problem; `seconds` after it opened, where that is known."""

    member_id: int
    problem_id: str
    choice_id: str
    correct: bool
    hint: bool = False
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What a problem asks for: its choices in their order, and the right one."""

    problem_id: str
    choice_ids: tuple[str, ...]
    correct_id: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval, from `count` members."""

    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Pick:
    """How often a choice was picked: by how many, their share, and the shares of both groups.

    The groups' shares are None where there are too few members to form any.
    """

    choice_id: str
    correct: bool
    count: int
    share: float
    upper: float | None
    lower: float | None
    functions: bool


class Verdict(StrEnum):
    """What to do about a problem, the most urgent first."""

    KEY = "key"
    HARD = "hard"
    FLAT = "flat"
    CHOICES = "choices"
    EASY = "easy"
    FINE = "fine"
    FEW = "few"


@dataclass(frozen=True, slots=True)
class Item:
    """What the answers to one problem tell about it."""

    problem_id: str
    answers: int
    difficulty: Estimate | None
    discrimination: Estimate | None
    index: float | None
    picks: tuple[Pick, ...]
    median_seconds: float | None
    hints: float | None
    verdict: Verdict


def analyse(keys: Sequence[Key], responses: Sequence[Response]) -> list[Item]:
    """Every problem's figures, in the order of `keys`.

    Of several answers of a member to a problem the first one given counts; answers to problems
    that are not asked for count for nothing.
    """
    known = {key.problem_id for key in keys}
    table: dict[str, dict[int, Response]] = {key.problem_id: {} for key in keys}
    for response in responses:
        if response.problem_id in known:
            table[response.problem_id].setdefault(response.member_id, response)
    rest = _Rest(table)
    return [_item(key, table[key.problem_id], rest) for key in keys]


def to_mend(items: Sequence[Item]) -> list[Item]:
    """The problems from the one that most needs mending to those of which too little is known."""
    urgency = list(Verdict)
    return sorted(items, key=lambda item: (urgency.index(item.verdict), -item.answers))


def proportion(successes: float, count: int) -> Estimate:
    """A share with its interval by Wilson's score method.

    E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference,
    J. Am. Stat. Assoc. 22, 209-212. `count` must be positive.
    """
    share = successes / count
    scale = 1 + Z**2 / count
    centre = (share + Z**2 / (2 * count)) / scale
    half = Z * sqrt(share * (1 - share) / count + Z**2 / (4 * count**2)) / scale
    low, high = min(share, centre - half), max(share, centre + half)  # rounding moves them
    return Estimate(share, max(0.0, low), min(1.0, high), count)


def point_biserial(right: Sequence[bool], scores: Sequence[float]) -> Estimate | None:
    """The correlation of a right answer with the score on the other problems.

    The point-biserial coefficient is Pearson's with one variable of 0 and 1; leaving the problem
    out of the score corrects for its own part in it: S. Henrysson (1963), Correction of item-total
    correlations in item analysis, Psychometrika 28, 211-218. The interval is by R. A. Fisher's
    transformation (1921). None where fewer than four members or no difference tell anything.
    """
    count = len(right)
    if count < FEWEST_FOR_AN_INTERVAL:
        return None
    value = _correlation([float(one) for one in right], scores)
    if value is None:
        return None
    half = Z / sqrt(count - 3)
    centre = atanh(max(-0.999999, min(0.999999, value)))
    return Estimate(value, min(value, tanh(centre - half)), max(value, tanh(centre + half)), count)


def weights_of_groups(scores: Mapping[int, float]) -> tuple[dict[int, float], dict[int, float]]:
    """How much each member counts in the upper and in the lower 27 %.

    T. L. Kelley (1939), The selection of upper and lower groups for the validation of test items,
    J. Educ. Psych. 30, 17-24. Members with the same score count the same: where a group's border
    runs through them, each counts with the part that there is room for. So short tests, where
    many tie, give the same figures whatever order members come in.
    """
    room = GROUP * len(scores)
    lower = _weights(scores, room)
    upper = _weights({member: -score for member, score in scores.items()}, room)
    return upper, lower


class _Rest:
    """What members did in the other problems of the deck.

    As the share right, because not everyone answered all of them; where everyone did, it
    correlates as the sum of the others does.
    """

    def __init__(self, table: Mapping[str, Mapping[int, Response]]) -> None:
        self._problems = len(table)
        self._answered: dict[int, int] = defaultdict(int)
        self._right: dict[int, int] = defaultdict(int)
        for answers in table.values():
            for member_id, response in answers.items():
                self._answered[member_id] += 1
                self._right[member_id] += response.correct

    def scores(self, answers: Mapping[int, Response]) -> dict[int, float]:
        """The share right of the others, for whoever answered at least half of them."""
        scores = {}
        for member_id, response in answers.items():
            others = self._answered[member_id] - 1
            if others and 2 * others >= self._problems - 1:
                scores[member_id] = (self._right[member_id] - response.correct) / others
        return scores


def _item(key: Key, answers: Mapping[int, Response], rest: _Rest) -> Item:
    scores = rest.scores(answers)
    right = [answers[member].correct for member in scores]
    given = list(answers.values())
    seconds = [one.seconds for one in given if one.seconds is not None]
    difficulty = proportion(sum(one.correct for one in given), len(given)) if given else None
    discrimination = point_biserial(right, list(scores.values()))
    picks = tuple(_picks(key, answers, scores))
    groups = next(((pick.upper, pick.lower) for pick in picks if pick.correct), (None, None))
    return Item(
        problem_id=key.problem_id,
        answers=len(given),
        difficulty=difficulty,
        discrimination=discrimination,
        index=None if None in groups else (groups[0] or 0.0) - (groups[1] or 0.0),
        picks=picks,
        median_seconds=median(seconds) if seconds else None,
        hints=fmean(one.hint for one in given) if given else None,
        verdict=_verdict(difficulty, discrimination, picks),
    )


def _picks(key: Key, answers: Mapping[int, Response], scores: Mapping[int, float]) -> list[Pick]:
    upper, lower = weights_of_groups(scores) if len(scores) >= ENOUGH else ({}, {})
    picks = []
    for choice_id in key.choice_ids:
        pickers = {member for member, one in answers.items() if one.choice_id == choice_id}
        share = len(pickers) / len(answers) if answers else 0.0
        unused = len(answers) >= ENOUGH_FOR_CHOICES and share < NON_FUNCTIONING
        picks.append(
            Pick(
                choice_id=choice_id,
                correct=choice_id == key.correct_id,
                count=len(pickers),
                share=share,
                upper=_share(upper, pickers),
                lower=_share(lower, pickers),
                functions=choice_id == key.correct_id or not unused,
            )
        )
    return picks


def _verdict(
    difficulty: Estimate | None, discrimination: Estimate | None, picks: Sequence[Pick]
) -> Verdict:
    """The first thing to mend that the answers are enough to tell.

    A key and a hard problem are judged by the whole interval, so that few answers accuse nobody.
    """
    if difficulty is None or difficulty.count < ENOUGH:
        return Verdict.FEW
    found = {
        Verdict.KEY: discrimination is not None and discrimination.high < 0,
        Verdict.HARD: difficulty.high < HARD,
        Verdict.EASY: _is_easy(difficulty),
        Verdict.FLAT: _is_flat(discrimination),
        Verdict.CHOICES: not all(pick.functions for pick in picks),
    }
    return next((verdict for verdict, holds in found.items() if holds), Verdict.FINE)


def _is_easy(difficulty: Estimate) -> bool:
    """Whether so many get it that it cannot discriminate, whatever it asks."""
    return difficulty.value > EASY and difficulty.count >= ENOUGH_TO_COMPARE


def _is_flat(discrimination: Estimate | None) -> bool:
    return (
        discrimination is not None
        and discrimination.count >= ENOUGH_TO_COMPARE
        and discrimination.value < POOR
    )


def _correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's coefficient; None where either does not vary."""
    mean_one, mean_other = fmean(one), fmean(other)
    pairs = [(a - mean_one, b - mean_other) for a, b in zip(one, other, strict=True)]
    spread = sqrt(sum(a * a for a, _ in pairs)) * sqrt(sum(b * b for _, b in pairs))
    if spread < 1e-9:  # noqa: PLR2004  # nothing but rounding
        return None
    return max(-1.0, min(1.0, sum(a * b for a, b in pairs) / spread))


def _weights(scores: Mapping[int, float], room: float) -> dict[int, float]:
    """The members with the lowest scores, until `room` of them are counted."""
    tied: dict[float, list[int]] = defaultdict(list)
    for member_id, score in scores.items():
        tied[round(score, 9)].append(member_id)
    weights = {}
    for score in sorted(tied):
        part = min(1.0, room / len(tied[score]))
        weights.update(dict.fromkeys(tied[score], part))
        room -= part * len(tied[score])
        if room <= 0:
            break
    return weights


def _share(weights: Mapping[int, float], members: set[int]) -> float | None:
    total = sum(weights.values())
    return sum(weights.get(member, 0.0) for member in members) / total if total else None

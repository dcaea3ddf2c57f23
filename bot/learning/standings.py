"""Who stands where after a round, and who earned the deck's badge."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from bot.learning.challenge import Window, answering_time


@dataclass(frozen=True, slots=True)
class PlayedQuestion:
    """A question of the round with the windows in which it could be answered.

    What was skipped counts for nobody's place.
    """

    question_id: int
    windows: tuple[Window, ...]
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One counted attempt of one member, as the standings see it."""

    member_id: int
    question_id: int
    correct: bool
    at: datetime
    points: int = 0


@dataclass(frozen=True, slots=True)
class RoundResults:
    """All that happened in a round, the questions in order.

    `hints` holds a (member, question) pair for each hint taken.
    """

    questions: tuple[PlayedQuestion, ...]
    answers: tuple[Answer, ...]
    hints: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the standings.

    `attempts` and `time` count the solved questions only (as in ICPC contests): an attempt at
    what stayed unsolved costs nothing, so trying is never worse than not trying. `hints` counts
    every hint taken; `streak` is the longest row of questions solved one after another.
    Members equal in points and time share a place.
    """

    place: int
    member_id: int
    points: int
    solved: int
    attempts: int
    hints: int
    time: timedelta
    streak: int

    @property
    def seconds(self) -> float:
        """`time` in seconds."""
        return self.time.total_seconds()


def standings(results: RoundResults) -> list[Standing]:
    """Everyone who answered or took a hint, best first.

    Ordered by points (most first), then time (least first); equal members stand in the order of
    their ids.
    """
    hints = Counter(member_id for member_id, _ in results.hints)
    counted = [question for question in results.questions if not question.skipped]
    unranked = [
        _score(counted, member_id, answers, hints[member_id])
        for member_id, answers in _answers_by_member(results).items()
    ]
    ordered = sorted(unranked, key=lambda s: (*_merit(s), s.member_id))
    ranked: list[Standing] = []
    for _, equals in groupby(ordered, key=_merit):
        place = len(ranked) + 1
        ranked += [replace(standing, place=place) for standing in equals]
    return ranked


def perfect(results: RoundResults) -> frozenset[int]:
    """The members who solved every question of the round, skipped or not; hints are allowed."""
    every = {question.question_id for question in results.questions}
    solved: dict[int, set[int]] = defaultdict(set)
    for answer in results.answers:
        if answer.correct:
            solved[answer.member_id].add(answer.question_id)
    return frozenset(m for m, theirs in solved.items() if every and theirs >= every)


def _answers_by_member(results: RoundResults) -> dict[int, list[Answer]]:
    by_member: dict[int, list[Answer]] = {member_id: [] for member_id, _ in results.hints}
    for answer in results.answers:
        by_member.setdefault(answer.member_id, []).append(answer)
    return by_member


def _score(
    questions: Sequence[PlayedQuestion], member_id: int, answers: list[Answer], hints: int
) -> Standing:
    right = {answer.question_id: answer for answer in answers if answer.correct}
    solved = [question for question in questions if question.question_id in right]
    times = (
        answering_time(question.windows, member_id, right[question.question_id].at)
        for question in solved
    )
    ids = {question.question_id for question in solved}
    return Standing(
        place=0,
        member_id=member_id,
        points=sum(right[question_id].points for question_id in ids),
        solved=len(solved),
        attempts=sum(answer.question_id in ids for answer in answers),
        hints=hints,
        time=sum(times, timedelta(0)),
        streak=_streak([question.question_id in ids for question in questions]),
    )


def _streak(solved: Sequence[bool]) -> int:
    """The length of the longest row of True."""
    return max((len(list(row)) for right, row in groupby(solved) if right), default=0)


def _merit(standing: Standing) -> tuple[int, timedelta]:
    return (-standing.points, standing.time)

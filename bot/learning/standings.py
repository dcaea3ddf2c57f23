"""Who stands where after a round, and who earned the deck's badge."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from bot.learning.challenge import Window, open_time, windows_of


@dataclass(frozen=True, slots=True)
class PlayedQuestion:
    """A question of the round with the windows in which it could be answered."""

    question_id: int
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One counted attempt of one member, as the standings see it."""

    member_id: int
    question_id: int
    correct: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class RoundResults:
    """All that happened in a round. `hints` holds a (member, question) pair for each hint taken."""

    questions: tuple[PlayedQuestion, ...]
    answers: tuple[Answer, ...]
    hints: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the standings.

    `attempts` and `time` count the solved questions only (as in ICPC contests): an attempt at
    what stayed unsolved costs nothing, so trying is never worse than not trying. `hints` counts
    every hint taken and does not change the place. Members equal in all three share one.
    """

    place: int
    member_id: int
    solved: int
    attempts: int
    hints: int
    time: timedelta

    @property
    def seconds(self) -> float:
        """`time` in seconds."""
        return self.time.total_seconds()


def standings(results: RoundResults) -> list[Standing]:
    """Everyone who answered or took a hint, best first.

    Ordered by questions solved (most first), then attempts, then time (least first); equal
    members stand in the order of their ids.
    """
    hints = Counter(member_id for member_id, _ in results.hints)
    unranked = [
        _score(results.questions, member_id, answers, hints[member_id])
        for member_id, answers in _answers_by_member(results).items()
    ]
    ordered = sorted(unranked, key=lambda s: (*_merit(s), s.member_id))
    ranked: list[Standing] = []
    for _, equals in groupby(ordered, key=_merit):
        place = len(ranked) + 1
        ranked += [replace(standing, place=place) for standing in equals]
    return ranked


def perfect(results: RoundResults) -> frozenset[int]:
    """The members who solved every question of the round; hints are allowed."""
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
    questions: tuple[PlayedQuestion, ...], member_id: int, answers: list[Answer], hints: int
) -> Standing:
    right = {answer.question_id: answer.at for answer in answers if answer.correct}
    times = (
        _answering_time(question, member_id, right[question.question_id])
        for question in questions
        if question.question_id in right
    )
    return Standing(
        place=0,
        member_id=member_id,
        solved=len(right),
        attempts=sum(answer.question_id in right for answer in answers),
        hints=hints,
        time=sum(times, timedelta(0)),
    )


def _answering_time(question: PlayedQuestion, member_id: int, at: datetime) -> timedelta:
    windows = windows_of(question.windows, member_id)
    opened_at = min((window.opens_at for window in windows), default=at)
    return open_time(windows, opened_at, at)


def _merit(standing: Standing) -> tuple[int, int, timedelta]:
    return (-standing.solved, standing.attempts, standing.time)

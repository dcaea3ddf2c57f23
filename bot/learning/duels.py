"""Who won a duel."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Half:
    """What one of the two made of the questions. `finished`: every question is over for them."""

    finished: bool = False
    points: int = 0
    solved: int = 0


class Ending(Enum):
    """How a duel ended, seen from the challenger; the value is their score for the rating."""

    WON = 1.0
    DRAWN = 0.5
    LOST = 0.0
    VOID = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The ending; `walkover`: the other one had not finished when the time was up."""

    ending: Ending
    walkover: bool = False


def verdict(challenger: Half, opponent: Half) -> Verdict:
    """How a duel ends that both have finished, or whose time is up.

    Whoever finished beats whoever did not, whatever their points. If neither did, it is void and
    nobody's rating moves. If both did, more points win: those of a live round, in which harder
    problems, fewer attempts, no hint and speed count. Equal points are a draw, nothing against
    nothing too.
    """
    if not challenger.finished and not opponent.finished:
        return Verdict(Ending.VOID)
    if challenger.finished != opponent.finished:
        return Verdict(Ending.WON if challenger.finished else Ending.LOST, walkover=True)
    if challenger.points == opponent.points:
        return Verdict(Ending.DRAWN)
    return Verdict(Ending.WON if challenger.points > opponent.points else Ending.LOST)

"""Who won a duel."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

SAME_TIME = timedelta(seconds=1)
"""Two members whose times differ by less were equally fast."""


@dataclass(frozen=True, slots=True)
class Half:
    """What one of the two made of the questions.

    `finished`: every question is over for them. `attempts` and `time` count solved questions
    only, as in a round's standings.
    """

    finished: bool = False
    solved: int = 0
    attempts: int = 0
    time: timedelta = timedelta(0)


class Ending(Enum):
    """How a duel ended, seen from the challenger."""

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
    """How a duel ends whose time is up, or which both have finished.

    Whoever finished beats whoever did not. If neither did, it is void and nobody's rating moves.
    If both did: more solved questions win, then fewer attempts, then less time. It is a draw
    where all are equal (times to within a second), and where nobody solved anything.
    """
    if not challenger.finished and not opponent.finished:
        return Verdict(Ending.VOID)
    if challenger.finished != opponent.finished:
        return Verdict(Ending.WON if challenger.finished else Ending.LOST, walkover=True)
    return Verdict(_compared(challenger, opponent))


def _compared(mine: Half, theirs: Half) -> Ending:
    if mine.solved == theirs.solved == 0:
        return Ending.DRAWN
    merit, other = (-mine.solved, mine.attempts), (-theirs.solved, theirs.attempts)
    if merit != other:
        return Ending.WON if merit < other else Ending.LOST
    if abs(mine.time - theirs.time) < SAME_TIME:
        return Ending.DRAWN
    return Ending.WON if mine.time < theirs.time else Ending.LOST

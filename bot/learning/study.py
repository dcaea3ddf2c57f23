"""What a member had best do next."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """The nine ways to learn, in the order in which they are shown."""

    LIVE = "live"
    SOLO = "solo"
    PRACTICE = "practice"
    RECALL = "recall"
    EXPLAIN = "explain"
    LAB = "lab"
    DUEL = "duel"
    DAILY = "daily"
    MISTAKES = "mistakes"


@dataclass(frozen=True, slots=True)
class Situation:
    """What there is for a member to do. `unplayed`: decks whose badge they lack."""

    under_way: int = 0
    cards_due: int = 0
    mistakes: int = 0
    daily_open: bool = False
    unplayed: int = 0
    answered_ever: bool = False


class Advice(StrEnum):
    """What to do next."""

    GO_ON = "go_on"
    REVIEW = "review"
    DAILY = "daily"
    MEND = "mend"
    BEGIN = "begin"
    EARN = "earn"
    HELP = "help"


def advice(now: Situation) -> Advice:
    """What to do next, the most pressing first.

    What was begun is finished first; then what is forgotten soonest (cards that are due), what is
    over tonight (the daily question), what went wrong, and only then something new.
    """
    if now.under_way:
        return Advice.GO_ON
    if now.cards_due:
        return Advice.REVIEW
    if now.daily_open:
        return Advice.DAILY
    if now.mistakes:
        return Advice.MEND
    if not now.answered_ever:
        return Advice.BEGIN
    return Advice.EARN if now.unplayed else Advice.HELP

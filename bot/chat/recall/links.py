"""The ids that the components of recall carry.

`scope` is the row of the deck that a session keeps to, 0 for all decks; `seq` is the card's row
as the button knew it, so that an older button changes nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.learning.recall.session import CardKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.decks import Choice
    from bot.learning.recall import Rating

ROW = r"\d{1,10}"
SCOPE = rf"(?P<scope>{ROW})"
CARD = rf"{SCOPE}:(?P<deck>{ROW}):(?P<card>[a-z0-9-]{{1,40}}):(?P<seq>\d{{1,6}})"
NEXT = rf"recall:next:{SCOPE}"
SHOW = rf"recall:show:{CARD}"
RATE = rf"recall:rate:{CARD}:(?P<rating>[1-4])"
PICK = rf"recall:pick:{CARD}:(?P<choice>[0-9a-f]{{6}})"
MORE = rf"recall:more:{CARD}"
FLAGGED = rf"recall:flagged:{CARD}"
EXPLAIN = rf"recall:explain:{CARD}"
EXPLAINED = rf"recall:explained:{CARD}"
CLAIM = rf"recall:claim:{CARD}:(?P<answer>\d{{1,10}})"
UNDO = rf"recall:undo:{SCOPE}:(?P<log>\d{{1,19}})"
DECK = "recall:deck"
RESUME = "recall:resume"
PREFERENCES = "recall:preferences"
PREFERRED = "recall:preferred"
PARAMETERS = "recall:parameters:(?P<whose>own|usual)"


@dataclass(frozen=True, slots=True)
class Asked:
    """A card that is asked in a session, at a state of its row."""

    scope: int
    card: CardKey
    seq: int

    @classmethod
    def of(cls, facts: Mapping[str, str]) -> Asked:
        """What a component's id tells."""
        card = CardKey(int(facts["deck"]), facts["card"])
        return cls(int(facts["scope"]), card, int(facts["seq"]))

    @property
    def _facts(self) -> str:
        return f"{self.scope}:{self.card.deck_id}:{self.card.card_id}:{self.seq}"

    def show(self) -> str:
        """Show the answer."""
        return f"recall:show:{self._facts}"

    def rate(self, rating: Rating) -> str:
        """So well I knew it."""
        return f"recall:rate:{self._facts}:{rating.value}"

    def pick(self, choice: Choice) -> str:
        """This choice is my answer."""
        return f"recall:pick:{self._facts}:{short(choice)}"

    def more(self) -> str:
        """Do something else with the card."""
        return f"recall:more:{self._facts}"

    def explain(self) -> str:
        """Let me answer in my own words."""
        return f"recall:explain:{self._facts}"

    def explained(self) -> str:
        """The form for that."""
        return f"recall:explained:{self._facts}"

    def claim(self, answer_id: int) -> str:
        """My answer has these concepts."""
        return f"recall:claim:{self._facts}:{answer_id}"

    def flagged(self) -> str:
        """The form for what is wrong with the card."""
        return f"recall:flagged:{self._facts}"


def short(choice: Choice) -> str:
    """A choice's name in an id: Discord allows 100 characters, which both names would exceed."""
    return hashlib.sha256(choice.id.encode()).hexdigest()[:6]


def next_(scope: int) -> str:
    """Ask me what comes next."""
    return f"recall:next:{scope}"


def undo(scope: int, log_id: int) -> str:
    """Take this rating of mine back."""
    return f"recall:undo:{scope}:{log_id}"


def parameters(*, own: bool) -> str:
    """Schedule my cards by my own reviews, or as for most people."""
    return f"recall:parameters:{'own' if own else 'usual'}"

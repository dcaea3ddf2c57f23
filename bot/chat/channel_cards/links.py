"""The ids that the components of channel cards carry.

`post` is the card's posting in a channel; `seq` is a member's row of the card as their private
buttons knew it, so that an older one changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.recall.links import short

if TYPE_CHECKING:
    from bot.decks import Choice
    from bot.learning.recall import Rating
    from bot.learning.recall.session import CardKey

POST = r"(?P<post>\d{1,19})"
SEQ = r"(?P<seq>\d{1,6})"
SHOW = rf"card:show:{POST}"
PICK = rf"card:pick:{POST}:(?P<choice>[0-9a-f]{{6}})"
EXPLAIN = rf"card:explain:{POST}"
EXPLAINED = rf"card:explained:{POST}"
RATE = rf"card:rate:{POST}:{SEQ}:(?P<rating>[1-4])"
CLAIM = rf"card:claim:{POST}:{SEQ}:(?P<answer>\d{{1,10}})"
UNDO = rf"card:undo:{POST}:(?P<log>\d{{1,19}})"
FLAG = rf"card:flag:{POST}"


@dataclass(frozen=True, slots=True)
class Posted:
    """A card in a channel as one member faces it, at a state of their row."""

    post: int
    card: CardKey
    seq: int

    def rate(self, rating: Rating) -> str:
        """So well I knew it."""
        return f"card:rate:{self.post}:{self.seq}:{rating.value}"

    def claim(self, answer_id: int) -> str:
        """My answer has these concepts."""
        return f"card:claim:{self.post}:{self.seq}:{answer_id}"


def show(post: int) -> str:
    """Show me the answer."""
    return f"card:show:{post}"


def pick(post: int, choice: Choice) -> str:
    """This choice is my answer."""
    return f"card:pick:{post}:{short(choice)}"


def explain(post: int) -> str:
    """Let me answer in my own words."""
    return f"card:explain:{post}"


def explained(post: int) -> str:
    """The form for that."""
    return f"card:explained:{post}"


def undo(post: int, log_id: int) -> str:
    """Take this rating of mine back."""
    return f"card:undo:{post}:{log_id}"


def flag(post: int) -> str:
    """Something is wrong with this card."""
    return f"card:flag:{post}"

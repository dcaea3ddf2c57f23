"""Badges beside those of decks, as `content/badges.yaml` lists them."""

from typing import Annotated, Literal

from pydantic import Field

from bot.decks.models import Badge, _Part
from bot.learning.badges import Deed, Goal

Emblem = Literal["star", "flame", "phoenix", "swords", "wrench", "bolt", "rings", "book", "snow"]
Colour = Literal["ice", "gold", "ember", "leaf", "violet", "rose"]
DeedName = Literal[
    "perfect-rounds",
    "problems-solved",
    "mistakes-mended",
    "comebacks",
    "daily-streak",
    "duels-won",
    "runs",
    "frameworks-run",
]


class EarnedBadge(Badge):
    """A badge that some number of deeds earns, whatever the deck."""

    emblem: Emblem = "star"
    """The shape on the card: star, flame, phoenix, swords, wrench, bolt, rings, book or snow."""
    colour: Colour = "ice"
    """The emblem's colour: ice, gold, ember, leaf, violet or rose."""
    earned_by: DeedName
    """What is counted, such as perfect-rounds, daily-streak or runs."""
    times: Annotated[int, Field(strict=True, ge=1, le=100_000)] = 1
    """How many of them earn the badge, from 1 to 100,000. Left out: 1."""

    @property
    def goal(self) -> Goal:
        """The badge as the rules know it."""
        return Goal(self.id, Deed(self.earned_by), self.times)


class BadgeFile(_Part):
    """All badges beside those of decks."""

    schema_: Annotated[Literal[1], Field(alias="schema")]
    """The version of this format: always 1."""
    badges: Annotated[tuple[EarnedBadge, ...], Field(max_length=100)]
    """Up to 100 badges, in the order members see them."""

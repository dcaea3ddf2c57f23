"""A member's rating of a card, wherever it was asked: kept once, and told back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.chat.recall.words import rating_name, span
from bot.learning.recall import Rating, rate
from bot.learning.recall.session import is_leech
from bot.store import reviews
from bot.store.reviews import Rated

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.chat.recall.session import Student
    from bot.learning.recall.session import CardKey
    from bot.store.database import Connection
    from bot.store.reviews import CardState, Recorded
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

# Who looks at a card longer than this was called away.
LONGEST_LOOK = timedelta(minutes=10)


class Rateable(Protocol):
    """A card that a member faces, at a state of their row, and the ids of what they may do."""

    @property
    def card(self) -> CardKey:
        """Which card it is."""
        ...

    @property
    def seq(self) -> int:
        """The row's state as the buttons know it."""
        ...

    def rate(self, rating: Rating) -> str:
        """So well I knew it."""
        ...

    def claim(self, answer_id: int) -> str:
        """My answer has these concepts."""
        ...


async def keep(
    conn: Connection,
    press: Press,
    who: Student,
    asked: Rateable,
    rating: Rating,
    *,
    siblings: str | None,
    before: CardState | None = None,
) -> Recorded:
    """Write the rating, once, and work out when the card comes back; `before` as in `rate`."""
    given = Rated(
        member_id=who.member_id,
        card=asked.card,
        seq=asked.seq,
        rating=rating,
        at=who.now,
        interaction_id=press.id,
        duration_ms=_looked(press),
        siblings=siblings,
        guild_id=press.guild_id,
    )
    return await reviews.rate(
        conn,
        given,
        lambda memory: rate(
            memory, rating, who.now, who.plan, lambda: who.chance(asked.card, asked.seq)
        ),
        before,
    )


def told(who: Student, kept: Recorded, rating: Rating, say: Texts) -> str:
    """When the card comes back; and what to do about one that is forgotten again and again."""
    memory = kept.state.memory
    if memory is None:
        return ""
    told = say(
        "-# {rating}: it comes back in {span}.",
        rating=rating_name(rating, say),
        span=span(memory.due - who.now, say),
    )
    if rating is Rating.AGAIN and is_leech(kept.state.lapses):
        told += "\n" + say(
            "🪝 You have forgotten this card {count} times. Look for a picture or an example of"
            " your own that makes it stick, tell the moderators what is unclear about it, or"
            " suspend it for a while.",
            count=kept.state.lapses,
        )
    return told


def _looked(press: Press) -> int | None:
    """How long the member looked at a private card; what a channel shows is nobody's look."""
    message = press.message
    if message is None or not message.flags.ephemeral:
        return None
    since = press.created_at - (message.edited_at or message.created_at)
    return round(min(max(since, timedelta()), LONGEST_LOOK).total_seconds() * 1000)

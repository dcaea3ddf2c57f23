"""Cards that were posted in channels, who answered them, and who wants to be reminded."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId


class ChannelCard(Base):
    """A card in a channel, as its deck's version reads. `key` keeps it from being posted twice.

    `shown` is how many answers its message tells of; none while it is not posted.
    """

    __tablename__ = "channel_card"
    __table_args__ = (Index(None, "channel_id", "created_at"),)

    id: Mapped[Id]
    guild_id: Mapped[int]
    channel_id: Mapped[int]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    deck_version_id: Mapped[int] = mapped_column(ForeignKey("deck_version.id"))
    card_id: Mapped[str]
    posted_by: Mapped[MemberId]
    locale: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    shown: Mapped[int | None]


class ChannelCardAnswer(Base):
    """A member's rating of a card in a channel; it counts while it is not undone."""

    __tablename__ = "channel_card_answer"

    channel_card_id: Mapped[int] = mapped_column(ForeignKey("channel_card.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    log_id: Mapped[int] = mapped_column(ForeignKey("review_log.id"))


class Reminder(Base):
    """A member's wish for a message at an hour of their day when cards are due.

    `time_zone` is the one that held where they asked, for who never chose one. Since `closed_at`
    Discord refuses the messages; then there are none, and the member is told at the next review.
    """

    __tablename__ = "reminder"
    __table_args__ = (CheckConstraint("hour BETWEEN 0 AND 23", name="hour"),)

    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    hour: Mapped[int] = mapped_column(SmallInteger)
    time_zone: Mapped[str]
    locale: Mapped[str]
    since: Mapped[datetime]
    closed_at: Mapped[datetime | None]

"""What members remember: FSRS states and the log they follow from."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of

ZERO = text("0")


class ReviewState(Base):
    """How well a member knows one card, as FSRS has it (stability in days, difficulty 1 to 10).

    `seq` grows with every change, so that an older button changes nothing. A row with `reps` 0
    stands for a card that was only put aside, or whose first review was taken back.
    """

    __tablename__ = "review_state"
    __table_args__ = (Index(None, "member_id", "due"),)

    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"), primary_key=True)
    card_id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[int] = mapped_column(SmallInteger)
    step: Mapped[int | None] = mapped_column(SmallInteger)
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    due: Mapped[datetime]
    last_review: Mapped[datetime | None]
    reps: Mapped[int] = mapped_column(server_default=ZERO)
    lapses: Mapped[int] = mapped_column(server_default=ZERO)
    seq: Mapped[int] = mapped_column(server_default=ZERO)
    siblings: Mapped[str | None]
    suspended_at: Mapped[datetime | None]
    buried_until: Mapped[datetime | None]


class ReviewLog(Base):
    """One rating of one card. `before` holds the state that an undo goes back to.

    `phase` is where the card stood before (none for its first review), `kind` whether the member
    rated it or a challenge did, `guild_id` where they were.
    """

    __tablename__ = "review_log"
    __table_args__ = (
        Index(None, "member_id", "at"),
        Index(
            "ix_review_log_missed",
            "guild_id",
            "at",
            postgresql_where=text("guild_id IS NOT NULL AND rating = 1"),
        ),
        CheckConstraint("rating BETWEEN 1 AND 4", name="rating"),
        one_of("kind", "review", "challenge"),
    )

    id: Mapped[Id]
    member_id: Mapped[MemberId]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    card_id: Mapped[str]
    rating: Mapped[int] = mapped_column(SmallInteger)
    at: Mapped[datetime]
    interaction_id: Mapped[int | None] = mapped_column(unique=True)
    duration_ms: Mapped[int | None]
    algorithm: Mapped[str]
    before: Mapped[dict[str, Any] | None]
    kind: Mapped[str] = mapped_column(server_default=text("'review'"))
    phase: Mapped[int | None] = mapped_column(SmallInteger)
    undone_at: Mapped[datetime | None]
    guild_id: Mapped[int | None]


class ReviewPreferences(Base):
    """How a member wants to be asked. A member without a row has the defaults.

    `parameters` were fitted to the member's reviews by `algorithm`; they are used while
    `own_parameters`.
    """

    __tablename__ = "review_preferences"
    __table_args__ = (
        CheckConstraint("retention BETWEEN 0.70 AND 0.97", name="retention"),
        CheckConstraint("new_per_day >= 0 AND reviews_per_day > 0", name="limits"),
    )

    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    retention: Mapped[float]
    new_per_day: Mapped[int]
    reviews_per_day: Mapped[int]
    time_zone: Mapped[str | None]
    from_challenges: Mapped[bool]
    parameters: Mapped[list[float] | None] = mapped_column(ARRAY(Double))
    algorithm: Mapped[str | None]
    fitted_at: Mapped[datetime | None]
    fitted_reviews: Mapped[int | None]
    loss: Mapped[float | None]
    standing_loss: Mapped[float | None]
    own_parameters: Mapped[bool]


class StudiedDeck(Base):
    """A deck whose new cards a member wants to be asked."""

    __tablename__ = "studied_deck"

    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"), primary_key=True)
    since: Mapped[datetime]


class CardFlag(Base):
    """A member's note that something is wrong with a card, for the guild's moderators."""

    __tablename__ = "card_flag"
    __table_args__ = (
        Index("ix_card_flag_open", "guild_id", postgresql_where=text("handled_at IS NULL")),
    )

    id: Mapped[Id]
    member_id: Mapped[MemberId]
    guild_id: Mapped[int | None]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    card_id: Mapped[str]
    note: Mapped[str]
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)
    handled_at: Mapped[datetime | None]
    handled_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))


class Explanation(Base):
    """A member's answer in their own words.

    `graded` are the concepts that the grader found, `claimed` those that the member says it has,
    where they changed anything; what differs waits for the guild's moderators.
    """

    __tablename__ = "explanation"
    __table_args__ = (
        Index(
            "ix_explanation_contested",
            "guild_id",
            postgresql_where=text("claimed IS NOT NULL AND handled_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    member_id: Mapped[MemberId]
    guild_id: Mapped[int | None]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    card_id: Mapped[str]
    text: Mapped[str]
    graded: Mapped[list[str]]
    claimed: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)
    handled_at: Mapped[datetime | None]

"""What members remember: FSRS states and the log they follow from."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId


class ReviewState(Base):
    """How well a member knows one card, as FSRS has it (stability in days, difficulty 1 to 10)."""

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


class ReviewLog(Base):
    """One rating of one card. `before` holds the state that an undo goes back to."""

    __tablename__ = "review_log"
    __table_args__ = (
        Index(None, "member_id", "at"),
        CheckConstraint("rating BETWEEN 1 AND 4", name="rating"),
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

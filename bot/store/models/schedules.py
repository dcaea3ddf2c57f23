"""What is planned for a guild's channels, and what became of each occurrence."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Schedule(Base):
    """What recurs in a channel, and when it comes next.

    `recurrence` is a document of bot.learning.recurrence, `typed` what the moderator wrote for
    it; `late_minutes` is how late an occurrence may still be posted, 0: not at all. `skip_at` is
    the occurrence that is left out on wish. `place` counts what was posted, for a list of decks.
    `trouble` is why the schedule waits, such as a channel that is gone. `seq` grows with each
    change of a moderator's.
    """

    __tablename__ = "schedule"
    __table_args__ = (
        one_of("kind", "round", "daily", "card", "missed", "summary"),
        CheckConstraint("late_minutes >= 0", name="late_minutes"),
        Index("ix_schedule_kept", "guild_id", postgresql_where=text("removed_at IS NULL")),
    )

    id: Mapped[Id]
    guild_id: Mapped[int]
    channel_id: Mapped[int]
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    recurrence: Mapped[dict[str, Any]]
    typed: Mapped[str]
    time_zone: Mapped[str]
    late_minutes: Mapped[int]
    next_at: Mapped[datetime | None]
    skip_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    trouble: Mapped[str | None]
    place: Mapped[int] = mapped_column(server_default="0")
    seq: Mapped[int] = mapped_column(server_default="0")
    created_by: Mapped[MemberId]
    created_at: Mapped[datetime]


class ScheduleSlot(Base):
    """One occurrence. Its row is its claim: there is one for each moment of a schedule.

    `post_key` is the post that shows it, where it is one message of the schedule's own;
    `round_id` the round that began with it.
    """

    __tablename__ = "schedule_slot"
    __table_args__ = (one_of("state", "planned", "posted", "missed", "skipped"),)

    schedule_id: Mapped[int] = mapped_column(ForeignKey("schedule.id"), primary_key=True)
    occurs_at: Mapped[datetime] = mapped_column(primary_key=True)
    state: Mapped[str]
    reason: Mapped[str | None]
    post_key: Mapped[str | None]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    late_until: Mapped[datetime]
    planned_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class ScheduleDraft(Base):
    """A schedule as its preview shows it, not saved yet; `seq` is that of the one it changes."""

    __tablename__ = "schedule_draft"

    id: Mapped[Id]
    guild_id: Mapped[int]
    schedule_id: Mapped[int | None] = mapped_column(ForeignKey("schedule.id"))
    seq: Mapped[int | None]
    document: Mapped[dict[str, Any]]
    created_by: Mapped[MemberId]
    created_at: Mapped[datetime]

"""Rounds, their questions, and what members did with them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Round(Base):
    """One posting of a challenge. It plays the deck version that it began with.

    `starts_at` is when a live round's lobby closes. While `paused_at` is set no answer counts and
    nothing is posted. Since `unreachable_since` its channel could not be written to. `shown` sums
    up what its lobby shows.
    """

    __tablename__ = "round"
    __table_args__ = (
        one_of("mode", "live", "solo", "practice", "mistakes", "duel", "daily", "lab"),
        one_of("state", "running", "finished", "stopped"),
        one_of("paused_by", "moderator", "absence"),
        Index(
            "uq_round_live_in_channel",
            "channel_id",
            unique=True,
            postgresql_where=text("mode = 'live' AND finished_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    deck_version_id: Mapped[int] = mapped_column(ForeignKey("deck_version.id"))
    guild_id: Mapped[int | None]
    channel_id: Mapped[int]
    mode: Mapped[str]
    state: Mapped[str]
    started_by: Mapped[MemberId]
    locale: Mapped[str]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    starts_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    paused_by: Mapped[str | None]
    unreachable_since: Mapped[datetime | None]
    pinged_role_id: Mapped[int | None]
    shown: Mapped[str | None]


class RoundMember(Base):
    """Who pressed Join: a question whose joined members are all done need not wait longer."""

    __tablename__ = "round_member"

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    joined_at: Mapped[datetime]


class Question(Base):
    """One problem of a round. `choice_ids` stand in the order shown.

    What was skipped counts for nobody. `shown` sums up what its message shows, so that it is
    edited only when that changed.
    """

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("round_id", "position"),
        one_of("state", "planned", "open", "closed"),
        CheckConstraint("attempts_allowed > 0", name="attempts_allowed"),
        CheckConstraint("limit_seconds > 0", name="limit_seconds"),
        CheckConstraint("correct_choice_id = ANY (choice_ids)", name="correct_choice"),
        Index("ix_question_open", "id", postgresql_where=text("state = 'open'")),
    )

    id: Mapped[Id]
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"))
    position: Mapped[int]
    problem_id: Mapped[str]
    choice_ids: Mapped[list[str]]
    correct_choice_id: Mapped[str]
    attempts_allowed: Mapped[int]
    limit_seconds: Mapped[int]
    state: Mapped[str]
    channel_id: Mapped[int]
    message_id: Mapped[int | None] = mapped_column(unique=True)
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    level: Mapped[str | None]
    skipped_at: Mapped[datetime | None]
    shown: Mapped[str | None]


class AnswerWindow(Base):
    """A span of Discord time in which answers to a question count.

    `reason` and `since` (the moment that caused it: the posting, the beginning of an outage)
    make a window unique, so that time is given back once.
    """

    __tablename__ = "answer_window"
    __table_args__ = (
        UniqueConstraint(
            "question_id", "member_id", "reason", "since", postgresql_nulls_not_distinct=True
        ),
        CheckConstraint("opens_at < closes_at", name="span"),
        Index(
            "ix_answer_window_of_member",
            "member_id",
            postgresql_where=text("member_id IS NOT NULL"),
        ),
    )

    id: Mapped[Id]
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    reason: Mapped[str]
    since: Mapped[datetime]
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]


class Attempt(Base):
    """A counted answer. Its constraints are the locks that keep concurrent clicks honest."""

    __tablename__ = "attempt"
    __table_args__ = (
        UniqueConstraint("question_id", "member_id", "choice_id"),
        Index(
            "uq_attempt_right",
            "question_id",
            "member_id",
            unique=True,
            postgresql_where=text("correct"),
        ),
        CheckConstraint("number > 0", name="number"),
        one_of("confidence", "sure", "think", "guess"),
        CheckConstraint("points >= 0 AND (correct OR points = 0)", name="points"),
        Index(None, "member_id"),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    choice_id: Mapped[str]
    correct: Mapped[bool]
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)
    confidence: Mapped[str | None]
    points: Mapped[int] = mapped_column(server_default="0")


class HintUse(Base):
    """A hint that a member looked at while the question was open."""

    __tablename__ = "hint_use"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)

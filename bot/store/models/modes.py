"""What the ways to learn besides live rounds keep."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Play(Base):
    """One member's way through a private round; a duel has two.

    `token` is the latest click's, by which the member's private message can be changed until
    `token_expires_at`.
    """

    __tablename__ = "play"
    __table_args__ = (
        one_of("mode", "solo", "practice", "mistakes", "lab", "duel"),
        Index(
            "uq_play_going_on",
            "member_id",
            "deck_id",
            "mode",
            unique=True,
            postgresql_where=text("ended_at IS NULL AND mode <> 'duel'"),
        ),
        Index("ix_play_of_member", "member_id", postgresql_where=text("ended_at IS NULL")),
    )

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    mode: Mapped[str]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    token: Mapped[str | None]
    token_expires_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Prediction(Base):
    """What a member expected a problem's code to print, before running it."""

    __tablename__ = "prediction"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    predicted: Mapped[str]
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)


class Duel(Base):
    """A duel from its invitation to its result. One at a time for any two members of a guild."""

    __tablename__ = "duel"
    __table_args__ = (
        one_of(
            "state", "invited", "declined", "withdrawn", "expired", "running", "finished", "void"
        ),
        CheckConstraint("challenger_id <> opponent_id", name="two_members"),
        Index(
            "uq_duel_of_pair",
            "guild_id",
            text("LEAST(challenger_id, opponent_id)"),
            text("GREATEST(challenger_id, opponent_id)"),
            unique=True,
            postgresql_where=text("state IN ('invited', 'running')"),
        ),
    )

    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"), primary_key=True)
    guild_id: Mapped[int]
    challenger_id: Mapped[MemberId]
    opponent_id: Mapped[MemberId]
    state: Mapped[str]
    invited_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    winner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    walkover: Mapped[bool]
    interaction_id: Mapped[int] = mapped_column(unique=True)
    message_id: Mapped[int | None]
    challenger_rating: Mapped[float | None]
    challenger_change: Mapped[float | None]
    opponent_rating: Mapped[float | None]
    opponent_change: Mapped[float | None]


class DuelRating(Base):
    """A member's Elo rating among the duellists of a guild."""

    __tablename__ = "duel_rating"
    __table_args__ = (Index(None, "guild_id", "rating"),)

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    rating: Mapped[float]
    games: Mapped[int]


class Daily(Base):
    """A channel's question of a day; `day` is a date in the guild's time zone."""

    __tablename__ = "daily"
    __table_args__ = (UniqueConstraint("round_id"), Index(None, "guild_id", "day"))

    channel_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    guild_id: Mapped[int]
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"))


class ProblemReport(Base):
    """A member's word that something is wrong with a problem, for the guild's moderators."""

    __tablename__ = "problem_report"
    __table_args__ = (
        UniqueConstraint("question_id", "member_id"),
        Index("ix_problem_report_open", "guild_id", postgresql_where=text("handled_at IS NULL")),
    )

    id: Mapped[Id]
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"))
    member_id: Mapped[MemberId]
    guild_id: Mapped[int | None]
    reason: Mapped[str]
    at: Mapped[datetime]
    interaction_id: Mapped[int] = mapped_column(unique=True)
    handled_at: Mapped[datetime | None]
    handled_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))

"""Snippets that members ran."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Run(Base):
    """A snippet to run. Only the attempt that holds the row may write its result."""

    __tablename__ = "run"
    __table_args__ = (
        one_of("state", "queued", "running", "finished"),
        Index("ix_run_unfinished", "id", postgresql_where=text("state <> 'finished'")),
        Index(None, "member_id"),
    )

    id: Mapped[Id]
    member_id: Mapped[MemberId]
    guild_id: Mapped[int | None]
    channel_id: Mapped[int]
    source: Mapped[str]
    code: Mapped[str]
    framework: Mapped[str]
    device: Mapped[str | None]
    seed: Mapped[int | None]
    state: Mapped[str]
    attempt: Mapped[int]
    verdict: Mapped[str | None]
    result: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class RunEvent(Base):
    """A batch of what a run put out. Append-only."""

    __tablename__ = "run_event"

    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), primary_key=True)
    attempt: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    events: Mapped[list[dict[str, Any]]]
    at: Mapped[datetime]


class RunDelivery(Base):
    """Where a run's result goes. Apart from `run`, because a worker may not read the token."""

    __tablename__ = "run_delivery"

    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), primary_key=True)
    interaction_token: Mapped[str]
    token_expires_at: Mapped[datetime]
    channel_id: Mapped[int]
    message_id: Mapped[int]
    private: Mapped[bool]
    locale: Mapped[str]

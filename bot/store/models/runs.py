"""Snippets that members ran."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Run(Base):
    """A snippet to run. Only the attempt that holds the row may write its result.

    `turn` orders those that wait. `attempt` counts every beginning; `tries` those that count
    against the bound, because nobody gave them back.
    """

    __tablename__ = "run"
    __table_args__ = (
        one_of("state", "queued", "running", "finished"),
        one_of("queue", "cpu", "gpu"),
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
    queue: Mapped[str] = mapped_column(server_default="cpu")
    turn: Mapped[int] = mapped_column(server_default="0")
    tries: Mapped[int] = mapped_column(server_default="0")
    report: Mapped[bool] = mapped_column(server_default="false")
    files: Mapped[dict[str, Any] | None]
    cancel_requested_at: Mapped[datetime | None]
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    worker: Mapped[str | None]
    job_id: Mapped[int | None]


class RunEvent(Base):
    """A batch of what a run put out. Append-only."""

    __tablename__ = "run_event"

    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), primary_key=True)
    attempt: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    events: Mapped[list[dict[str, Any]]]
    at: Mapped[datetime]


class RunDelivery(Base):
    """Where a run's result goes. Apart from `run`, because a worker may not read the token.

    One process at a time shows it: the lease is by the database's clock.
    """

    __tablename__ = "run_delivery"
    __table_args__ = (
        Index("ix_run_delivery_open", "run_id", postgresql_where=text("delivered_at IS NULL")),
    )

    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), primary_key=True)
    interaction_token: Mapped[str]
    token_expires_at: Mapped[datetime]
    channel_id: Mapped[int]
    message_id: Mapped[int | None]
    private: Mapped[bool]
    locale: Mapped[str]
    interaction_id: Mapped[int | None] = mapped_column(unique=True)
    leased_by: Mapped[str | None]
    leased_until: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]


class RunWorker(Base):
    """A worker's word that it runs, and that its sandbox does; moments by the database's clock."""

    __tablename__ = "run_worker"

    name: Mapped[str] = mapped_column(primary_key=True)
    queues: Mapped[list[str]]
    slots: Mapped[int]
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ready_at: Mapped[datetime | None]

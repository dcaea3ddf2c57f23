"""What must still happen, what was said, and who is alive to do it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id


class Due(Base):
    """Something to do at a moment, by whichever process leases it. Done rows are deleted."""

    __tablename__ = "due"
    __table_args__ = (Index(None, "at"),)

    id: Mapped[Id]
    kind: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    payload: Mapped[dict[str, Any]]
    leased_by: Mapped[str | None]
    leased_until: Mapped[datetime | None]
    tries: Mapped[int]
    last_error: Mapped[str | None]


class Post(Base):
    """A message that was sent, or was about to be: claimed before, marked after."""

    __tablename__ = "post"

    key: Mapped[str] = mapped_column(primary_key=True)
    channel_id: Mapped[int]
    nonce: Mapped[str]
    claimed_at: Mapped[datetime]
    message_id: Mapped[int | None]
    posted_at: Mapped[datetime | None]


class ProcessHeartbeat(Base):
    """When each process was last known to run; the latest tells when an outage began."""

    __tablename__ = "process_heartbeat"

    process_id: Mapped[str] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime] = mapped_column(index=True)

"""A guild's life with Thaw: its first day, what its moderators changed, what badges bring."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id


class Audit(Base):
    """Something that was changed in a guild, or that its moderators were told.

    `member_id` is who did it; None where Thaw did. An entry with a `key` is written once.
    """

    __tablename__ = "audit"
    __table_args__ = (UniqueConstraint("guild_id", "key"), Index(None, "guild_id", "id"))

    id: Mapped[Id]
    guild_id: Mapped[int]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    action: Mapped[str]
    facts: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    key: Mapped[str | None]


class BadgeRole(Base):
    """The role of a guild that goes with a badge earned there."""

    __tablename__ = "badge_role"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    badge_id: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[int]
    at: Mapped[datetime]


class GuildWelcome(Base):
    """That a guild was greeted after Thaw joined it at this moment."""

    __tablename__ = "guild_welcome"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    joined_at: Mapped[datetime]

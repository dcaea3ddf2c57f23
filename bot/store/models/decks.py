"""Decks and their versions."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, one_of


class Deck(Base):
    """A deck under its stable slug. The same slug may belong to Thaw, to guilds and to members."""

    __tablename__ = "deck"
    __table_args__ = (
        UniqueConstraint(
            "slug", "owner", "guild_id", "member_id", postgresql_nulls_not_distinct=True
        ),
        one_of("owner", "builtin", "guild", "member"),
        CheckConstraint(
            "(owner = 'guild') = (guild_id IS NOT NULL)"
            " AND (owner = 'member') = (member_id IS NOT NULL)",
            name="owner_id",
        ),
    )

    id: Mapped[Id]
    slug: Mapped[str]
    owner: Mapped[str]
    guild_id: Mapped[int | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]


class DeckVersion(Base):
    """A deck as it read at one time. Never changed: what was played stays what it was."""

    __tablename__ = "deck_version"
    __table_args__ = (UniqueConstraint("deck_id", "content_hash"),)

    id: Mapped[Id]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    content_hash: Mapped[str]
    document: Mapped[dict[str, Any]]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime]

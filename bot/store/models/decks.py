"""Decks, their versions, and decks that are still being written."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Deck(Base):
    """A deck under its stable slug. The same slug may belong to Thaw, to guilds and to members.

    Of the decks of guilds and members, others see `published_version_id`, and nothing where that
    is null or the deck is retired; `head_version_id` is what its authors go on from. Of Thaw's
    own decks both are null: each process offers what stands in its files.
    """

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
        Index(None, "guild_id", postgresql_where=text("guild_id IS NOT NULL")),
        Index(None, "member_id", postgresql_where=text("member_id IS NOT NULL")),
    )

    id: Mapped[Id]
    slug: Mapped[str]
    owner: Mapped[str]
    guild_id: Mapped[int | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    # Decks and versions name each other, so one side's constraints are made afterwards.
    published_version_id: Mapped[int | None] = mapped_column(
        ForeignKey("deck_version.id", use_alter=True)
    )
    head_version_id: Mapped[int | None] = mapped_column(
        ForeignKey("deck_version.id", use_alter=True)
    )


class DeckVersion(Base):
    """A deck as it read at one time. Never changed: what was played stays what it was.

    `how` it came about; `kind`, `title` and `size` (problems or cards) stand in the document, too,
    which may be large. All of them are null for Thaw's own decks.
    """

    __tablename__ = "deck_version"
    __table_args__ = (
        UniqueConstraint("deck_id", "content_hash"),
        one_of("how", "upload", "import", "new", "edit"),
        one_of("kind", "challenge", "recall"),
    )

    id: Mapped[Id]
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"))
    content_hash: Mapped[str]
    document: Mapped[dict[str, Any]]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    created_at: Mapped[datetime]
    how: Mapped[str | None]
    kind: Mapped[str | None]
    title: Mapped[str | None]
    size: Mapped[int | None]


class DeckDraft(Base):
    """A deck that is being written card by card and need not be valid yet.

    It belongs to the guild, or where that is null to the member alone; `member_id` is who began
    it. `seq` grows with every change, so that an older form changes nothing.
    """

    __tablename__ = "deck_draft"
    __table_args__ = (
        Index(None, "guild_id", postgresql_where=text("guild_id IS NOT NULL")),
        Index(None, "member_id"),
    )

    id: Mapped[Id]
    guild_id: Mapped[int | None]
    member_id: Mapped[MemberId]
    slug: Mapped[str]
    document: Mapped[dict[str, Any]]
    seq: Mapped[int] = mapped_column(server_default=text("0"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class ConceptPhrase(Base):
    """A wording that a guild's moderators accepted: there it earns the concept from then on."""

    __tablename__ = "concept_phrase"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    deck_id: Mapped[int] = mapped_column(ForeignKey("deck.id"), primary_key=True)
    card_id: Mapped[str] = mapped_column(primary_key=True)
    concept_id: Mapped[str] = mapped_column(primary_key=True)
    phrase: Mapped[str] = mapped_column(primary_key=True)
    by_member_id: Mapped[MemberId]
    at: Mapped[datetime]


class ConceptRuling(Base):
    """What a moderator said to a concept that a member contested in their explanation."""

    __tablename__ = "concept_ruling"
    __table_args__ = (one_of("outcome", "accepted", "refused", "seen"),)

    explanation_id: Mapped[int] = mapped_column(ForeignKey("explanation.id"), primary_key=True)
    concept_id: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    phrase: Mapped[str | None]
    by_member_id: Mapped[MemberId]
    at: Mapped[datetime]

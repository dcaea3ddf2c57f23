"""Members, guilds, and what members have earned."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.models.base import Base, Id, MemberId, one_of


class Member(Base):
    """A person. Their Discord id stands in this row only, so emptying it erases them."""

    __tablename__ = "member"

    id: Mapped[Id]
    user_id: Mapped[int | None] = mapped_column(unique=True)
    display_name: Mapped[str]
    erased_at: Mapped[datetime | None]


class GuildSettings(Base):
    """What a guild's moderators chose. A guild without a row has the defaults."""

    __tablename__ = "guild_settings"
    __table_args__ = (
        one_of("round_starters", "everyone", "moderators"),
        one_of("run_by", "everyone", "role", "moderators", "nobody"),
    )

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    moderator_role_id: Mapped[int | None]
    announce_role_id: Mapped[int | None]
    locale: Mapped[str]
    time_zone: Mapped[str]
    round_starters: Mapped[str]
    run_by: Mapped[str] = mapped_column(server_default="everyone")
    run_role_id: Mapped[int | None]
    run_cooldown_seconds: Mapped[int] = mapped_column(server_default="2")
    run_share: Mapped[int] = mapped_column(server_default="100")
    run_gpu_seconds: Mapped[int] = mapped_column(server_default="600")
    run_private: Mapped[bool] = mapped_column(server_default="false")
    moderator_channel_id: Mapped[int | None]
    study_channel_id: Mapped[int | None]
    participant_role_id: Mapped[int | None]
    reveal_seconds: Mapped[int | None]


class ExtraTime(Base):
    """Extra time that a moderator granted, in percent of every question's time; private."""

    __tablename__ = "extra_time"
    __table_args__ = (CheckConstraint("percent > 0", name="percent"),)

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    percent: Mapped[int]
    granted_by: Mapped[MemberId]
    at: Mapped[datetime]


class BadgeAward(Base):
    """A badge that a member earned, once and for ever."""

    __tablename__ = "badge_award"

    member_id: Mapped[MemberId] = mapped_column(primary_key=True)
    badge_id: Mapped[str] = mapped_column(primary_key=True)
    guild_id: Mapped[int | None]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    deck_version_id: Mapped[int | None] = mapped_column(ForeignKey("deck_version.id"))
    at: Mapped[datetime]

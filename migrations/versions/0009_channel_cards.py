"""Channel cards and reminders"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_channel_card()
    create_channel_card_answer()
    create_reminder()
    op.add_column("review_log", sa.Column("guild_id", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_review_log_missed",
        "review_log",
        ["guild_id", "at"],
        unique=False,
        postgresql_where=sa.text("guild_id IS NOT NULL AND rating = 1"),
    )


def create_channel_card() -> None:
    op.create_table(
        "channel_card",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("deck_version_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("posted_by", sa.BigInteger(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["deck_id"], ["deck.id"], name=op.f("fk_channel_card_deck_id_deck")
        ),
        sa.ForeignKeyConstraint(
            ["deck_version_id"],
            ["deck_version.id"],
            name=op.f("fk_channel_card_deck_version_id_deck_version"),
        ),
        sa.ForeignKeyConstraint(
            ["posted_by"], ["member.id"], name=op.f("fk_channel_card_posted_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_card")),
        sa.UniqueConstraint("key", name=op.f("uq_channel_card_key")),
    )
    op.create_index(
        op.f("ix_channel_card_channel_id_created_at"),
        "channel_card",
        ["channel_id", "created_at"],
        unique=False,
    )


def create_channel_card_answer() -> None:
    op.create_table(
        "channel_card_answer",
        sa.Column("channel_card_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("log_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_card_id"],
            ["channel_card.id"],
            name=op.f("fk_channel_card_answer_channel_card_id_channel_card"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_channel_card_answer_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["log_id"], ["review_log.id"], name=op.f("fk_channel_card_answer_log_id_review_log")
        ),
        sa.PrimaryKeyConstraint(
            "channel_card_id", "member_id", name=op.f("pk_channel_card_answer")
        ),
    )


def create_reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("hour BETWEEN 0 AND 23", name=op.f("ck_reminder_hour")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_reminder_member_id_member")
        ),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_reminder")),
    )

"""Settings, audit and role rewards"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    extend_settings()
    create_audit()
    create_badge_roles()
    create_welcomes()


def extend_settings() -> None:
    for name in (
        "moderator_channel_id",
        "study_channel_id",
        "participant_role_id",
        "reveal_seconds",
    ):
        op.add_column("guild_settings", sa.Column(name, sa.BigInteger(), nullable=True))


def create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_audit_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sa.UniqueConstraint("guild_id", "key", name=op.f("uq_audit_guild_id_key")),
    )
    op.create_index("ix_audit_guild_id_id", "audit", ["guild_id", "id"], unique=False)


def create_badge_roles() -> None:
    op.create_table(
        "badge_role",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("badge_id", sa.Text(), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "badge_id", name=op.f("pk_badge_role")),
    )


def create_welcomes() -> None:
    op.create_table(
        "guild_welcome",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guild_welcome")),
    )

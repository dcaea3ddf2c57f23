"""Live rounds: a lobby, pauses, extra time, points, confidence"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    extend_rounds()
    extend_questions()
    create_round_member()
    create_extra_time()


def extend_rounds() -> None:
    op.add_column("round", moment("starts_at"))
    op.add_column("round", moment("paused_at"))
    op.add_column("round", sa.Column("paused_by", sa.Text(), nullable=True))
    op.add_column("round", moment("unreachable_since"))
    op.add_column("round", sa.Column("pinged_role_id", sa.BigInteger(), nullable=True))
    op.add_column("round", sa.Column("shown", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("ck_round_paused_by"), "round", "paused_by IN ('moderator', 'absence')"
    )


def extend_questions() -> None:
    op.add_column("question", sa.Column("level", sa.Text(), nullable=True))
    op.add_column("question", moment("skipped_at"))
    op.add_column("question", sa.Column("shown", sa.Text(), nullable=True))
    op.add_column("attempt", sa.Column("confidence", sa.Text(), nullable=True))
    op.add_column(
        "attempt", sa.Column("points", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.create_check_constraint(
        op.f("ck_attempt_points"), "attempt", "points >= 0 AND (correct OR points = 0)"
    )
    op.create_check_constraint(
        op.f("ck_attempt_confidence"), "attempt", "confidence IN ('sure', 'think', 'guess')"
    )


def create_round_member() -> None:
    op.create_table(
        "round_member",
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_round_member_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_round_member_round_id_round")
        ),
        sa.PrimaryKeyConstraint("round_id", "member_id", name=op.f("pk_round_member")),
    )


def create_extra_time() -> None:
    op.create_table(
        "extra_time",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("percent", sa.BigInteger(), nullable=False),
        sa.Column("granted_by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("percent > 0", name=op.f("ck_extra_time_percent")),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["member.id"], name=op.f("fk_extra_time_granted_by_member")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_extra_time_member_id_member")
        ),
        sa.PrimaryKeyConstraint("guild_id", "member_id", name=op.f("pk_extra_time")),
    )


def moment(name: str) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=True)

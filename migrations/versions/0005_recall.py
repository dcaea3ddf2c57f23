"""Recall: sessions, preferences, flags"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    extend_states()
    extend_log()
    create_preferences()
    create_studied_decks()
    create_flags()
    create_explanations()


def extend_states() -> None:
    for name in ("reps", "lapses", "seq"):
        op.add_column(
            "review_state",
            sa.Column(name, sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        )
    op.add_column("review_state", sa.Column("siblings", sa.Text(), nullable=True))
    for name in ("suspended_at", "buried_until"):
        op.add_column("review_state", sa.Column(name, sa.DateTime(timezone=True), nullable=True))


def extend_log() -> None:
    op.add_column(
        "review_log",
        sa.Column("kind", sa.Text(), server_default=sa.text("'review'"), nullable=False),
    )
    op.add_column("review_log", sa.Column("phase", sa.SmallInteger(), nullable=True))
    op.add_column("review_log", sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True))
    op.create_check_constraint(
        op.f("ck_review_log_kind"), "review_log", "kind IN ('review', 'challenge')"
    )


def create_preferences() -> None:
    op.create_table(
        "review_preferences",
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("retention", sa.Double(), nullable=False),
        sa.Column("new_per_day", sa.BigInteger(), nullable=False),
        sa.Column("reviews_per_day", sa.BigInteger(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("from_challenges", sa.Boolean(), nullable=False),
        sa.Column("parameters", postgresql.ARRAY(sa.Double()), nullable=True),
        sa.Column("algorithm", sa.Text(), nullable=True),
        sa.Column("fitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fitted_reviews", sa.BigInteger(), nullable=True),
        sa.Column("loss", sa.Double(), nullable=True),
        sa.Column("standing_loss", sa.Double(), nullable=True),
        sa.Column("own_parameters", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "retention BETWEEN 0.70 AND 0.97", name=op.f("ck_review_preferences_retention")
        ),
        sa.CheckConstraint(
            "new_per_day >= 0 AND reviews_per_day > 0", name=op.f("ck_review_preferences_limits")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_review_preferences_member_id_member")
        ),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_review_preferences")),
    )


def create_studied_decks() -> None:
    op.create_table(
        "studied_deck",
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["deck_id"], ["deck.id"], name=op.f("fk_studied_deck_deck_id_deck")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_studied_deck_member_id_member")
        ),
        sa.PrimaryKeyConstraint("member_id", "deck_id", name=op.f("pk_studied_deck")),
    )


def create_flags() -> None:
    op.create_table(
        "card_flag",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], name=op.f("fk_card_flag_deck_id_deck")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_card_flag_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_flag")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_card_flag_interaction_id")),
    )
    op.create_index(
        "ix_card_flag_open",
        "card_flag",
        ["guild_id"],
        unique=False,
        postgresql_where=sa.text("handled_at IS NULL"),
    )


def create_explanations() -> None:
    op.create_table(
        "explanation",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("graded", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("claimed", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], name=op.f("fk_explanation_deck_id_deck")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_explanation_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_explanation")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_explanation_interaction_id")),
    )
    op.create_index(
        "ix_explanation_contested",
        "explanation",
        ["guild_id"],
        unique=False,
        postgresql_where=sa.text("claimed IS NOT NULL AND handled_at IS NULL"),
    )

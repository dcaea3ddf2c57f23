"""Modes besides live rounds"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_play()
    create_duels()
    create_daily()
    create_reports()
    index_by_member()


def create_play() -> None:
    op.create_table(
        "play",
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("token_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "mode IN ('solo', 'practice', 'mistakes', 'lab', 'duel')", name=op.f("ck_play_mode")
        ),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], name=op.f("fk_play_deck_id_deck")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_play_member_id_member")
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_play_round_id_round")),
        sa.PrimaryKeyConstraint("round_id", "member_id", name=op.f("pk_play")),
    )
    op.create_index(
        "ix_play_of_member",
        "play",
        ["member_id"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_play_going_on",
        "play",
        ["member_id", "deck_id", "mode"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL AND mode <> 'duel'"),
    )
    op.create_table(
        "prediction",
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("predicted", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_prediction_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_prediction_question_id_question")
        ),
        sa.PrimaryKeyConstraint("question_id", "member_id", name=op.f("pk_prediction")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_prediction_interaction_id")),
    )


def create_duels() -> None:
    op.create_table(
        "duel",
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("challenger_id", sa.BigInteger(), nullable=False),
        sa.Column("opponent_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("winner_id", sa.BigInteger(), nullable=True),
        sa.Column("walkover", sa.Boolean(), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("challenger_rating", sa.Double(), nullable=True),
        sa.Column("challenger_change", sa.Double(), nullable=True),
        sa.Column("opponent_rating", sa.Double(), nullable=True),
        sa.Column("opponent_change", sa.Double(), nullable=True),
        sa.CheckConstraint(
            "state IN ('invited', 'declined', 'withdrawn', 'expired', 'running',"
            " 'finished', 'void')",
            name=op.f("ck_duel_state"),
        ),
        sa.CheckConstraint("challenger_id <> opponent_id", name=op.f("ck_duel_two_members")),
        sa.ForeignKeyConstraint(
            ["challenger_id"], ["member.id"], name=op.f("fk_duel_challenger_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["opponent_id"], ["member.id"], name=op.f("fk_duel_opponent_id_member")
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_duel_round_id_round")),
        sa.ForeignKeyConstraint(
            ["winner_id"], ["member.id"], name=op.f("fk_duel_winner_id_member")
        ),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_duel")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_duel_interaction_id")),
    )
    op.create_index(
        "uq_duel_of_pair",
        "duel",
        [
            "guild_id",
            sa.literal_column("LEAST(challenger_id, opponent_id)"),
            sa.literal_column("GREATEST(challenger_id, opponent_id)"),
        ],
        unique=True,
        postgresql_where=sa.text("state IN ('invited', 'running')"),
    )
    op.create_table(
        "duel_rating",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("rating", sa.Double(), nullable=False),
        sa.Column("games", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_duel_rating_member_id_member")
        ),
        sa.PrimaryKeyConstraint("guild_id", "member_id", name=op.f("pk_duel_rating")),
    )
    op.create_index(
        op.f("ix_duel_rating_guild_id_rating"), "duel_rating", ["guild_id", "rating"], unique=False
    )


def create_daily() -> None:
    op.create_table(
        "daily",
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_daily_round_id_round")),
        sa.PrimaryKeyConstraint("channel_id", "day", name=op.f("pk_daily")),
        sa.UniqueConstraint("round_id", name=op.f("uq_daily_round_id")),
    )
    op.create_index(op.f("ix_daily_guild_id_day"), "daily", ["guild_id", "day"], unique=False)


def create_reports() -> None:
    op.create_table(
        "problem_report",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("handled_by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["handled_by"], ["member.id"], name=op.f("fk_problem_report_handled_by_member")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_problem_report_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_problem_report_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_report")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_problem_report_interaction_id")),
        sa.UniqueConstraint(
            "question_id", "member_id", name=op.f("uq_problem_report_question_id_member_id")
        ),
    )
    op.create_index(
        "ix_problem_report_open",
        "problem_report",
        ["guild_id"],
        unique=False,
        postgresql_where=sa.text("handled_at IS NULL"),
    )


def index_by_member() -> None:
    op.create_index(op.f("ix_attempt_member_id"), "attempt", ["member_id"])
    op.create_index(
        "ix_answer_window_of_member",
        "answer_window",
        ["member_id"],
        postgresql_where=sa.text("member_id IS NOT NULL"),
    )

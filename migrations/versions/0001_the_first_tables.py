"""The first tables"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_people()
    create_decks()
    create_rounds()
    create_answers()
    create_work()
    create_runs()
    create_recall()


def create_people() -> None:
    op.create_table(
        "member",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("user_id", name=op.f("uq_member_user_id")),
    )
    op.create_table(
        "guild_settings",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("moderator_role_id", sa.BigInteger(), nullable=True),
        sa.Column("announce_role_id", sa.BigInteger(), nullable=True),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("round_starters", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "round_starters IN ('everyone', 'moderators')",
            name=op.f("ck_guild_settings_round_starters"),
        ),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guild_settings")),
    )


def create_decks() -> None:
    op.create_table(
        "deck",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("member_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(owner = 'guild') = (guild_id IS NOT NULL)"
            " AND (owner = 'member') = (member_id IS NOT NULL)",
            name=op.f("ck_deck_owner_id"),
        ),
        sa.CheckConstraint("owner IN ('builtin', 'guild', 'member')", name=op.f("ck_deck_owner")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_deck_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deck")),
        sa.UniqueConstraint(
            "slug",
            "owner",
            "guild_id",
            "member_id",
            name=op.f("uq_deck_slug_owner_guild_id_member_id"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_table(
        "deck_version",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("document", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["member.id"], name=op.f("fk_deck_version_created_by_member")
        ),
        sa.ForeignKeyConstraint(
            ["deck_id"], ["deck.id"], name=op.f("fk_deck_version_deck_id_deck")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deck_version")),
        sa.UniqueConstraint(
            "deck_id", "content_hash", name=op.f("uq_deck_version_deck_id_content_hash")
        ),
    )


def create_rounds() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("deck_version_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_by", sa.BigInteger(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "mode IN ('live', 'solo', 'practice', 'mistakes', 'duel', 'daily', 'lab')",
            name=op.f("ck_round_mode"),
        ),
        sa.CheckConstraint(
            "state IN ('running', 'finished', 'stopped')", name=op.f("ck_round_state")
        ),
        sa.ForeignKeyConstraint(
            ["deck_version_id"],
            ["deck_version.id"],
            name=op.f("fk_round_deck_version_id_deck_version"),
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["member.id"], name=op.f("fk_round_started_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
    )
    op.create_index(
        "uq_round_live_in_channel",
        "round",
        ["channel_id"],
        unique=True,
        postgresql_where=sa.text("mode = 'live' AND finished_at IS NULL"),
    )
    op.create_table(
        "question",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("problem_id", sa.Text(), nullable=False),
        sa.Column("choice_ids", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("correct_choice_id", sa.Text(), nullable=False),
        sa.Column("attempts_allowed", sa.BigInteger(), nullable=False),
        sa.Column("limit_seconds", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('planned', 'open', 'closed')", name=op.f("ck_question_state")
        ),
        sa.CheckConstraint("attempts_allowed > 0", name=op.f("ck_question_attempts_allowed")),
        sa.CheckConstraint(
            "correct_choice_id = ANY (choice_ids)", name=op.f("ck_question_correct_choice")
        ),
        sa.CheckConstraint("limit_seconds > 0", name=op.f("ck_question_limit_seconds")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_question_round_id_round")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("message_id", name=op.f("uq_question_message_id")),
        sa.UniqueConstraint("round_id", "position", name=op.f("uq_question_round_id_position")),
    )
    op.create_index(
        "ix_question_open",
        "question",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "answer_window",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("opens_at < closes_at", name=op.f("ck_answer_window_span")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_answer_window_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_answer_window_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_window")),
        sa.UniqueConstraint(
            "question_id",
            "member_id",
            "reason",
            "since",
            name=op.f("uq_answer_window_question_id_member_id_reason_since"),
            postgresql_nulls_not_distinct=True,
        ),
    )


def create_answers() -> None:
    op.create_table(
        "attempt",
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("choice_id", sa.Text(), nullable=False),
        sa.Column("correct", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_attempt_number")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_attempt_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_attempt_question_id_question")
        ),
        sa.PrimaryKeyConstraint("question_id", "member_id", "number", name=op.f("pk_attempt")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_attempt_interaction_id")),
        sa.UniqueConstraint(
            "question_id",
            "member_id",
            "choice_id",
            name=op.f("uq_attempt_question_id_member_id_choice_id"),
        ),
    )
    op.create_index(
        "uq_attempt_right",
        "attempt",
        ["question_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("correct"),
    )
    op.create_table(
        "hint_use",
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_hint_use_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_hint_use_question_id_question")
        ),
        sa.PrimaryKeyConstraint("question_id", "member_id", name=op.f("pk_hint_use")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_hint_use_interaction_id")),
    )
    op.create_table(
        "badge_award",
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("badge_id", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("round_id", sa.BigInteger(), nullable=True),
        sa.Column("deck_version_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["deck_version_id"],
            ["deck_version.id"],
            name=op.f("fk_badge_award_deck_version_id_deck_version"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_badge_award_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_badge_award_round_id_round")
        ),
        sa.PrimaryKeyConstraint("member_id", "badge_id", name=op.f("pk_badge_award")),
    )


def create_work() -> None:
    op.create_table(
        "due",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("leased_by", sa.Text(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.BigInteger(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
        sa.UniqueConstraint("key", name=op.f("uq_due_key")),
    )
    op.create_index(op.f("ix_due_at"), "due", ["at"], unique=False)
    op.create_table(
        "post",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_post")),
    )
    op.create_table(
        "process_heartbeat",
        sa.Column("process_id", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("process_id", name=op.f("pk_process_heartbeat")),
    )
    op.create_index(
        op.f("ix_process_heartbeat_seen_at"), "process_heartbeat", ["seen_at"], unique=False
    )


def create_runs() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=True),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("result", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'running', 'finished')", name=op.f("ck_run_state")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_run_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )
    op.create_index(op.f("ix_run_member_id"), "run", ["member_id"], unique=False)
    op.create_index(
        "ix_run_unfinished",
        "run",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state <> 'finished'"),
    )
    op.create_table(
        "run_event",
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("attempt", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("events", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_run_event_run_id_run")),
        sa.PrimaryKeyConstraint("run_id", "attempt", "seq", name=op.f("pk_run_event")),
    )
    op.create_table(
        "run_delivery",
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("interaction_token", sa.Text(), nullable=False),
        sa.Column("token_expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_run_delivery_run_id_run")),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_run_delivery")),
    )


def create_recall() -> None:
    op.create_table(
        "review_state",
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("step", sa.SmallInteger(), nullable=True),
        sa.Column("stability", sa.Double(), nullable=True),
        sa.Column("difficulty", sa.Double(), nullable=True),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_review", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["deck_id"], ["deck.id"], name=op.f("fk_review_state_deck_id_deck")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_review_state_member_id_member")
        ),
        sa.PrimaryKeyConstraint("member_id", "deck_id", "card_id", name=op.f("pk_review_state")),
    )
    op.create_index(
        op.f("ix_review_state_member_id_due"), "review_state", ["member_id", "due"], unique=False
    )
    op.create_table(
        "review_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=True),
        sa.Column("duration_ms", sa.BigInteger(), nullable=True),
        sa.Column("algorithm", sa.Text(), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.CheckConstraint("rating BETWEEN 1 AND 4", name=op.f("ck_review_log_rating")),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], name=op.f("fk_review_log_deck_id_deck")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_review_log_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_log")),
        sa.UniqueConstraint("interaction_id", name=op.f("uq_review_log_interaction_id")),
    )
    op.create_index(
        op.f("ix_review_log_member_id_at"), "review_log", ["member_id", "at"], unique=False
    )

"""The run queue"""

import sqlalchemy as sa
from alembic import op
from procrastinate.schema import SchemaManager
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    create_jobs()
    create_workers()
    widen_runs()
    widen_deliveries()
    add_run_settings()


def create_jobs() -> None:
    # Procrastinate's own, as its pinned version has it: many statements, so past SQLAlchemy.
    op.get_bind().connection.dbapi_connection.execute(SchemaManager.get_schema())


def create_workers() -> None:
    op.create_table(
        "run_worker",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("queues", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("slots", sa.BigInteger(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("ready_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_run_worker")),
    )


def widen_runs() -> None:
    for column in (
        sa.Column("queue", sa.Text(), server_default="cpu", nullable=False),
        sa.Column("turn", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("tries", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("report", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("files", postgresql.JSONB(), nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.Column("cancelled_by", sa.BigInteger(), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("job_id", sa.BigInteger(), nullable=True),
    ):
        op.add_column("run", column)
    op.create_check_constraint(op.f("ck_run_queue"), "run", "queue IN ('cpu', 'gpu')")
    op.create_foreign_key(
        op.f("fk_run_cancelled_by_member"), "run", "member", ["cancelled_by"], ["id"]
    )


def widen_deliveries() -> None:
    op.alter_column("run_delivery", "message_id", nullable=True)
    for column in (
        sa.Column("interaction_id", sa.BigInteger(), nullable=True),
        sa.Column("leased_by", sa.Text(), nullable=True),
        sa.Column("leased_until", MOMENT, nullable=True),
        sa.Column("delivered_at", MOMENT, nullable=True),
    ):
        op.add_column("run_delivery", column)
    op.create_unique_constraint(
        op.f("uq_run_delivery_interaction_id"), "run_delivery", ["interaction_id"]
    )
    op.create_index(
        "ix_run_delivery_open",
        "run_delivery",
        ["run_id"],
        postgresql_where=sa.text("delivered_at IS NULL"),
    )
    # What was shown is not shown again; what waited for it in `due` is found by its open delivery.
    op.execute("""
        UPDATE run_delivery SET delivered_at = run.finished_at FROM run
        WHERE run.id = run_delivery.run_id AND run.state = 'finished' AND NOT EXISTS (
            SELECT FROM due WHERE due.key = concat('run', chr(58), run.id, chr(58), 'show'))
    """)
    op.execute("DELETE FROM due WHERE kind = 'run.show'")


def add_run_settings() -> None:
    for column in (
        sa.Column("run_by", sa.Text(), server_default="everyone", nullable=False),
        sa.Column("run_role_id", sa.BigInteger(), nullable=True),
        sa.Column("run_cooldown_seconds", sa.BigInteger(), server_default="2", nullable=False),
        sa.Column("run_share", sa.BigInteger(), server_default="100", nullable=False),
        sa.Column("run_gpu_seconds", sa.BigInteger(), server_default="600", nullable=False),
        sa.Column("run_private", sa.Boolean(), server_default="false", nullable=False),
    ):
        op.add_column("guild_settings", column)
    op.create_check_constraint(
        op.f("ck_guild_settings_run_by"),
        "guild_settings",
        "run_by IN ('everyone', 'role', 'moderators', 'nobody')",
    )

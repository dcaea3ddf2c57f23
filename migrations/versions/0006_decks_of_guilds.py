"""Decks of guilds and members"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    extend_decks()
    extend_versions()
    create_drafts()
    create_phrases()
    create_rulings()
    op.add_column("card_flag", sa.Column("handled_by", sa.BigInteger(), nullable=True))
    op.create_foreign_key(
        op.f("fk_card_flag_handled_by_member"), "card_flag", "member", ["handled_by"], ["id"]
    )


def extend_decks() -> None:
    for name in ("published_version_id", "head_version_id"):
        op.add_column("deck", sa.Column(name, sa.BigInteger(), nullable=True))
        op.create_foreign_key(
            op.f(f"fk_deck_{name}_deck_version"), "deck", "deck_version", [name], ["id"]
        )
    for name in ("guild_id", "member_id"):
        op.create_index(
            op.f(f"ix_deck_{name}"),
            "deck",
            [name],
            unique=False,
            postgresql_where=sa.text(f"{name} IS NOT NULL"),
        )


def extend_versions() -> None:
    for name in ("how", "kind", "title"):
        op.add_column("deck_version", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("deck_version", sa.Column("size", sa.BigInteger(), nullable=True))
    op.create_check_constraint(
        op.f("ck_deck_version_kind"), "deck_version", "kind IN ('challenge', 'recall')"
    )
    op.create_check_constraint(
        op.f("ck_deck_version_how"), "deck_version", "how IN ('upload', 'import', 'new', 'edit')"
    )


def create_drafts() -> None:
    op.create_table(
        "deck_draft",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("document", postgresql.JSONB(), nullable=False),
        sa.Column("seq", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_deck_draft_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deck_draft")),
    )
    op.create_index(
        op.f("ix_deck_draft_guild_id"),
        "deck_draft",
        ["guild_id"],
        unique=False,
        postgresql_where=sa.text("guild_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_deck_draft_member_id"), "deck_draft", ["member_id"], unique=False)


def create_phrases() -> None:
    op.create_table(
        "concept_phrase",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("deck_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("concept_id", sa.Text(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("by_member_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_member_id"], ["member.id"], name=op.f("fk_concept_phrase_by_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["deck_id"], ["deck.id"], name=op.f("fk_concept_phrase_deck_id_deck")
        ),
        sa.PrimaryKeyConstraint(
            "guild_id", "deck_id", "card_id", "concept_id", "phrase", name=op.f("pk_concept_phrase")
        ),
    )


def create_rulings() -> None:
    op.create_table(
        "concept_ruling",
        sa.Column("explanation_id", sa.BigInteger(), nullable=False),
        sa.Column("concept_id", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("by_member_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('accepted', 'refused', 'seen')", name=op.f("ck_concept_ruling_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["by_member_id"], ["member.id"], name=op.f("fk_concept_ruling_by_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["explanation_id"],
            ["explanation.id"],
            name=op.f("fk_concept_ruling_explanation_id_explanation"),
        ),
        sa.PrimaryKeyConstraint("explanation_id", "concept_id", name=op.f("pk_concept_ruling")),
    )

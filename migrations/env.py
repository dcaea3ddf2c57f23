"""Runs the migrations on the connection it is handed, or on DATABASE_URL for developers."""

import os

from alembic import context
from sqlalchemy import Connection, create_engine

from bot.store.database import driver_url
from bot.store.models import Base


def migrate_on(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transaction_per_migration=True,
        compare_server_default=True,
        # Procrastinate's tables have no models.
        include_name=lambda name, *_: not (name or "").startswith("procrastinate_"),
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    migrate_on(handed)
else:
    with create_engine(driver_url(os.environ["DATABASE_URL"])).connect() as own:
        migrate_on(own)

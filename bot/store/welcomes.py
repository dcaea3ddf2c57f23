"""Which guilds were greeted."""

from datetime import datetime

from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import GuildWelcome


async def greet_once(conn: Connection, guild_id: int, joined_at: datetime) -> bool:
    """Note that a guild is greeted for this joining; whether it was not yet.

    Thaw may be put out and let in again: that is another joining.
    """
    row = insert(GuildWelcome).values(guild_id=guild_id, joined_at=joined_at)
    noted = await conn.execute(
        row.on_conflict_do_update(
            index_elements=["guild_id"],
            set_={"joined_at": joined_at},
            where=GuildWelcome.joined_at < joined_at,
        ).returning(GuildWelcome.guild_id)
    )
    return noted.scalar_one_or_none() is not None

"""Messages that were sent, or were about to be when a process died."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.models import Post


@dataclass(frozen=True, slots=True)
class PostRow:
    """A message's claim. `fresh`: this call made it, so nobody has sent the message yet.

    `nonce` is the first claim's: whoever sends the message again sends it with this one.
    """

    key: str
    channel_id: int
    nonce: str
    claimed_at: datetime
    message_id: int | None
    fresh: bool


async def claim(conn: Connection, key: str, channel_id: int, nonce: str, now: datetime) -> PostRow:
    """Note that the message of this key is about to be sent, or learn that it was."""
    columns = (Post.channel_id, Post.nonce, Post.claimed_at, Post.message_id)
    claimed = await conn.execute(
        insert(Post)
        .values(key=key, channel_id=channel_id, nonce=nonce, claimed_at=now)
        .on_conflict_do_nothing()
        .returning(*columns)
    )
    if (row := claimed.one_or_none()) is not None:
        return PostRow(key, *row, fresh=True)
    earlier = await conn.execute(select(*columns).where(Post.key == key))
    return PostRow(key, *earlier.one(), fresh=False)


async def sent(conn: Connection, key: str, message_id: int, now: datetime) -> bool:
    """Note that the message stands in its channel; whether this call was the first to say so."""
    noted = await conn.execute(
        update(Post)
        .where(Post.key == key, Post.message_id.is_(None))
        .values(message_id=message_id, posted_at=now)
    )
    return noted.rowcount == 1


async def claimed(conn: Connection, key: str) -> bool:
    """Whether the message of this key was sent, or was about to be."""
    found = await conn.execute(select(Post.key).where(Post.key == key))
    return found.scalar_one_or_none() is not None


async def message_of(conn: Connection, key: str) -> int | None:
    """The message that was sent for this key, if one is known to stand."""
    found = await conn.execute(select(Post.message_id).where(Post.key == key))
    return found.scalar_one_or_none()

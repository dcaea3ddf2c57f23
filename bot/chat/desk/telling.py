"""Has moderators told that something waits on their desk, at most once a day for each deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.chat.notices import note_for_moderators
from bot.store import decks

if TYPE_CHECKING:
    from datetime import datetime

    from bot.store.database import Connection

What = Literal["problem", "card", "contested"]


async def something_waits(
    conn: Connection, what: What, deck_id: int, title: str, *, guild_id: int | None, at: datetime
) -> None:
    """Tell the moderators of the guild whose deck it is, or else where the member was.

    Nobody is told of a member's own deck.
    """
    row = await decks.find(conn, deck_id)
    if row is not None and row.member_id is not None:
        return
    told = guild_id if row is None or row.guild_id is None else row.guild_id
    if told is None:
        return
    key = f"desk:{what}:{deck_id}:{at.date().isoformat()}"
    await note_for_moderators(conn, told, key, f"report.{what}", {"title": title}, at)

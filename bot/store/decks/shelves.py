"""Which decks a person can pick from in a place, and which they can only go on with."""

from collections.abc import Collection
from typing import Literal, NamedTuple

from bot.store.database import Connection


class ShelvedRow(NamedTuple):
    """A deck that can be picked: its row, whose it is, the version that is offered, its slug."""

    row_id: int
    owner: Literal["builtin", "guild", "member"]
    version_id: int
    slug: str
    kind: str


#: Decks that anyone but their authors can see at all.
OFFERED = "d.retired_at IS NULL AND d.published_version_id IS NOT NULL"

KIND = "(SELECT v.kind FROM deck_version v WHERE v.id = d.published_version_id)"

SHELVED = f"""
    SELECT d.id, d.owner, d.published_version_id, d.slug, {KIND} FROM deck d
    WHERE {OFFERED} AND (
        d.guild_id = %(guild_id)s
        OR d.member_id = (SELECT id FROM member WHERE user_id = %(user_id)s)
    )
    ORDER BY d.id
"""  # noqa: S608  # no value of anyone's stands in it

TAUGHT = f"""
    SELECT d.id, d.owner, d.published_version_id, d.slug, {KIND} FROM deck d
    WHERE d.id = ANY(%(deck_ids)s::bigint[]) AND d.published_version_id IS NOT NULL
        AND (d.owner = 'guild' OR d.member_id = %(member_id)s)
"""  # noqa: S608  # no value of anyone's stands in it


async def shelved(
    conn: Connection, guild_id: int | None, user_id: int | None
) -> tuple[ShelvedRow, ...]:
    """What this guild and this Discord user offer beside Thaw's own decks; None offers nothing."""
    found = await conn.exec_driver_sql(SHELVED, {"guild_id": guild_id, "user_id": user_id})
    return tuple(ShelvedRow._make(row) for row in found)


async def taught(
    conn: Connection, deck_ids: Collection[int], member_id: int
) -> tuple[ShelvedRow, ...]:
    """These decks as they were last published, wherever they are offered, retired ones, too.

    For cards that the member has in their schedule already. Other members' decks and Thaw's own
    are left out.
    """
    values = {"deck_ids": list(deck_ids), "member_id": member_id}
    found = await conn.exec_driver_sql(TAUGHT, values)
    return tuple(ShelvedRow._make(row) for row in found)

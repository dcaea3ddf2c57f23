"""How decks of guilds and members stand: in a list, one alone, and version by version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.store.database import Connection
from bot.store.decks.owned import Owner, OwnerKind


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck of a guild or a member, as its authors see it.

    `number` counts its versions up to the one its authors go on from, `published_number` up to
    the one that is offered. Title, kind and `size` (problems or cards) are those of the version
    that its authors go on from.
    """

    id: int
    slug: str
    owner: OwnerKind
    guild_id: int | None
    member_id: int | None
    retired_at: datetime | None
    head_id: int
    published_id: int | None
    number: int
    published_number: int | None
    kind: str
    title: str
    size: int

    @property
    def waiting(self) -> bool:
        """Whether there is something that was not published yet."""
        return self.head_id != self.published_id

    @property
    def offered(self) -> bool:
        """Whether others can pick it."""
        return self.published_id is not None and self.retired_at is None


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version: its number counted from 1, who made it when and how, and what it says.

    `previous_id` is the version before it.
    """

    id: int
    number: int
    previous_id: int | None
    created_by: int | None
    user_id: int | None
    created_at: datetime
    how: str | None


STANDING = """
    SELECT d.id, d.slug, d.owner, d.guild_id, d.member_id, d.retired_at,
           d.head_version_id AS head_id, d.published_version_id AS published_id,
           (SELECT count(*) FROM deck_version v
            WHERE v.deck_id = d.id AND v.id <= d.head_version_id) AS number,
           (SELECT count(*) FROM deck_version v
            WHERE v.deck_id = d.id AND v.id <= d.published_version_id) AS published_number,
           h.kind, h.title, h.size
    FROM deck d JOIN deck_version h
        ON h.id = CASE WHEN %(offered)s THEN d.published_version_id ELSE d.head_version_id END
"""

VERSIONS = """
    SELECT * FROM (SELECT v.id, row_number() OVER (ORDER BY v.id) AS number,
           lag(v.id) OVER (ORDER BY v.id) AS previous_id,
           v.created_by, m.user_id, v.created_at, v.how
    FROM deck_version v LEFT JOIN member m ON m.id = v.created_by
    WHERE v.deck_id = %(deck_id)s) numbered
"""


async def listed(conn: Connection, owner: Owner, *, offered: bool = False) -> list[DeckRow]:
    """The owner's decks: those offered first, then drafts, then retired ones, each by title.

    `offered`: only those that others can pick, with the title and size that these see.
    """
    found = await conn.exec_driver_sql(
        f"{STANDING} WHERE (d.guild_id = %(guild_id)s OR d.member_id = %(member_id)s)"
        " AND NOT (%(offered)s AND d.retired_at IS NOT NULL)",
        {"guild_id": owner.guild_id, "member_id": owner.member_id, "offered": offered},
    )
    rows = [_row(row) for row in found.mappings()]
    return sorted(rows, key=lambda row: (_place(row), row.title.casefold(), row.id))


async def find(conn: Connection, deck_id: int) -> DeckRow | None:
    """The deck of a guild or a member with this row; None where there is none."""
    found = await conn.exec_driver_sql(
        f"{STANDING} WHERE d.id = %(id)s", {"id": deck_id, "offered": False}
    )
    row = found.mappings().one_or_none()
    return None if row is None else _row(row)


async def found_by_slug(conn: Connection, owner: Owner, slug: str) -> DeckRow | None:
    """The owner's deck of this slug."""
    rows = await listed(conn, owner)
    return next((row for row in rows if row.slug == slug), None)


async def versions(
    conn: Connection, deck_id: int, *, most: int, skipped: int = 0
) -> list[VersionRow]:
    """A deck's versions, the latest first."""
    values = {"deck_id": deck_id, "most": most, "skipped": skipped}
    found = await conn.exec_driver_sql(
        f"{VERSIONS} ORDER BY id DESC LIMIT %(most)s OFFSET %(skipped)s", values
    )
    return [VersionRow(**row) for row in found.mappings()]


async def version(conn: Connection, deck_id: int, version_id: int) -> VersionRow | None:
    """One of a deck's versions; None where it has no such."""
    values = {"deck_id": deck_id, "version_id": version_id}
    found = await conn.exec_driver_sql(f"{VERSIONS} WHERE id = %(version_id)s", values)
    row = found.mappings().one_or_none()
    return None if row is None else VersionRow(**row)


def _row(row: Any) -> DeckRow:
    values = dict(row)
    if row["published_id"] is None:
        values["published_number"] = None
    return DeckRow(**values)


def _place(row: DeckRow) -> int:
    if row.retired_at is not None:
        return 2
    return 0 if row.offered else 1

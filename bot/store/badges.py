"""Badges that members earned."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.store import rewards
from bot.store.database import Connection
from bot.store.models import BadgeAward, Deck, DeckVersion


def badge_id(owner: str, deck_id: int, name: str) -> str:
    """The id under which the badge of a deck is awarded, such as `freezing-master` or `17.first`.

    That of a guild's deck begins with the deck's row, so that no guild can give Thaw's badges,
    nor those of another.
    """
    return name if owner == "builtin" else f"{deck_id}.{name}"


def is_guilds(badge: str) -> bool:
    """Whether this is the id of a badge of a guild's deck: names have no dot."""
    return "." in badge


@dataclass(frozen=True, slots=True)
class Award:
    """A badge that a member has, with where it was earned."""

    badge_id: str
    guild_id: int | None
    round_id: int | None
    deck_version_id: int | None
    at: datetime


async def award(
    conn: Connection,
    member_ids: Collection[int],
    badge_id: str,
    *,
    at: datetime,
    guild_id: int | None = None,
    round_id: int | None = None,
    deck_version_id: int | None = None,
) -> list[int]:
    """Give a badge, and the role that goes with it, to those of the members who lack it.

    Returns who they are.
    """
    if not member_ids:
        return []
    origin = {"guild_id": guild_id, "round_id": round_id, "deck_version_id": deck_version_id}
    given = await conn.execute(
        insert(BadgeAward)
        # In one order everywhere, so that two processes cannot wait for each other.
        .values(
            [{"member_id": m, "badge_id": badge_id, "at": at} | origin for m in sorted(member_ids)]
        )
        .on_conflict_do_nothing()
        .returning(BadgeAward.member_id)
    )
    new = sorted(given.scalars())
    if guild_id is not None:
        await rewards.plan(conn, guild_id, badge_id, new, at)
    return new


async def of_deck(conn: Connection, version_id: int) -> str | None:
    """The id of the badge that this version of a challenge gives; None for a private deck.

    Its only player may have written the answers.
    """
    found = await conn.execute(
        select(Deck.owner, Deck.id, DeckVersion.document["badge"]["id"].astext.label("name"))
        .join(Deck, Deck.id == DeckVersion.deck_id)
        .where(DeckVersion.id == version_id)
    )
    row = found.one()
    return None if row.owner == "member" else badge_id(row.owner, row.id, row.name)


async def of_member(conn: Connection, member_id: int) -> list[Award]:
    """A member's badges, the latest first."""
    found = await conn.execute(
        select(
            BadgeAward.badge_id,
            BadgeAward.guild_id,
            BadgeAward.round_id,
            BadgeAward.deck_version_id,
            BadgeAward.at,
        )
        .where(BadgeAward.member_id == member_id)
        .order_by(BadgeAward.at.desc(), BadgeAward.badge_id)
    )
    return [Award(*row) for row in found]


async def won_in(conn: Connection, round_id: int) -> list[int]:
    """The members to whom this round gave a badge."""
    found = await conn.execute(
        select(BadgeAward.member_id)
        .where(BadgeAward.round_id == round_id)
        .order_by(BadgeAward.member_id)
    )
    return list(found.scalars())

"""Cards that were posted in channels, and how many members answered them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall import Rating
from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ChannelCard, ChannelCardAnswer, Post, ReviewLog


@dataclass(frozen=True, slots=True)
class NewChannelCard:
    """A card that is to be posted; of the same `key` there is one only."""

    guild_id: int
    channel_id: int
    card: CardKey
    deck_version_id: int
    posted_by: int
    locale: str
    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChannelCardRow:
    """A card in a channel. `shown` is the count that its message tells, None while unposted."""

    id: int
    guild_id: int
    channel_id: int
    card: CardKey
    deck_version_id: int
    locale: str
    shown: int | None


@dataclass(frozen=True, slots=True)
class Given:
    """A member's rating of a card in a channel."""

    log_id: int
    rating: Rating


@dataclass(frozen=True, slots=True)
class Missed:
    """A card and how many members of a guild forgot it at least once."""

    card: CardKey
    members: int


def post_key(channel_card_id: int) -> str:
    """Under which key its message is posted."""
    return f"card:{channel_card_id}"


async def add(conn: Connection, new: NewChannelCard) -> int | None:
    """Keep it; its id, or None where there is one of this key already."""
    added = await conn.execute(
        insert(ChannelCard)
        .values(
            guild_id=new.guild_id,
            channel_id=new.channel_id,
            deck_id=new.card.deck_id,
            card_id=new.card.card_id,
            deck_version_id=new.deck_version_id,
            posted_by=new.posted_by,
            locale=new.locale,
            key=new.key,
            created_at=new.at,
        )
        .on_conflict_do_nothing(index_elements=["key"])
        .returning(ChannelCard.id)
    )
    return added.scalar_one_or_none()


async def find(conn: Connection, channel_card_id: int) -> ChannelCardRow | None:
    """The card of this id."""
    found = await conn.execute(
        select(
            ChannelCard.guild_id,
            ChannelCard.channel_id,
            ChannelCard.deck_id,
            ChannelCard.card_id,
            ChannelCard.deck_version_id,
            ChannelCard.locale,
            ChannelCard.shown,
        ).where(ChannelCard.id == channel_card_id)
    )
    row = found.one_or_none()
    if row is None:
        return None
    guild_id, channel_id, deck_id, card_id, version_id, locale, shown = row
    card = CardKey(deck_id, card_id)
    return ChannelCardRow(channel_card_id, guild_id, channel_id, card, version_id, locale, shown)


async def message_of(conn: Connection, channel_card_id: int) -> int | None:
    """The message that shows it; None while it is not posted."""
    found = await conn.execute(select(Post.message_id).where(Post.key == post_key(channel_card_id)))
    return found.scalar_one_or_none()


async def answer(conn: Connection, channel_card_id: int, member_id: int, log_id: int) -> None:
    """Count this rating as the member's answer, in place of one that was undone."""
    await conn.execute(
        insert(ChannelCardAnswer)
        .values(channel_card_id=channel_card_id, member_id=member_id, log_id=log_id)
        .on_conflict_do_update(
            index_elements=["channel_card_id", "member_id"], set_={"log_id": log_id}
        )
    )


async def answer_of(conn: Connection, channel_card_id: int, member_id: int) -> Given | None:
    """How the member rated it here; None where they did not, or took it back."""
    found = await conn.execute(
        select(ReviewLog.id, ReviewLog.rating)
        .join(ChannelCardAnswer, ChannelCardAnswer.log_id == ReviewLog.id)
        .where(
            ChannelCardAnswer.channel_card_id == channel_card_id,
            ChannelCardAnswer.member_id == member_id,
            ReviewLog.undone_at.is_(None),
        )
    )
    row = found.one_or_none()
    return None if row is None else Given(row.id, Rating(row.rating))


async def answered(conn: Connection, channel_card_id: int) -> int:
    """How many members have rated it and did not take that back."""
    counted = await conn.execute(
        select(func.count())
        .select_from(ChannelCardAnswer)
        .join(ReviewLog, ReviewLog.id == ChannelCardAnswer.log_id)
        .where(ChannelCardAnswer.channel_card_id == channel_card_id, ReviewLog.undone_at.is_(None))
    )
    return counted.scalar_one()


async def note_shown(conn: Connection, channel_card_id: int, count: int) -> None:
    """Keep what its message tells."""
    await conn.execute(
        update(ChannelCard).where(ChannelCard.id == channel_card_id).values(shown=count)
    )


async def recent(conn: Connection, channel_id: int, since: datetime) -> set[CardKey]:
    """The cards that were posted in a channel since then."""
    found = await conn.execute(
        select(ChannelCard.deck_id, ChannelCard.card_id).where(
            ChannelCard.channel_id == channel_id, ChannelCard.created_at >= since
        )
    )
    return {CardKey(*row) for row in found}


async def most_missed(
    conn: Connection, guild_id: int, deck_ids: Collection[int], since: datetime
) -> list[Missed]:
    """The cards of these decks that were forgotten in this guild, by most members first.

    A card counts once for each member who rated it Again in the guild's channels since then.
    """
    members = func.count(ReviewLog.member_id.distinct())
    found = await conn.execute(
        select(ReviewLog.deck_id, ReviewLog.card_id, members)
        .where(
            ReviewLog.guild_id == guild_id,
            ReviewLog.rating == Rating.AGAIN,
            ReviewLog.at >= since,
            ReviewLog.undone_at.is_(None),
            ReviewLog.deck_id.in_(deck_ids),
        )
        .group_by(ReviewLog.deck_id, ReviewLog.card_id)
        .order_by(members.desc(), func.count().desc(), ReviewLog.deck_id, ReviewLog.card_id)
    )
    return [Missed(CardKey(deck_id, card_id), count) for deck_id, card_id, count in found]

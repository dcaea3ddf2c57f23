"""Decks of guilds and members: new versions, and which of them others see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Connection
from bot.store.errors import (
    DeckChanged,
    DeckExists,
    DeckOfAnotherKind,
    DecksTooLarge,
    NotFound,
    TooManyDecks,
)
from bot.store.models import Deck, DeckVersion

OwnerKind = Literal["builtin", "guild", "member"]
Publishing = Literal["done", "already", "overtaken"]

MOST_GUILD_DECKS = 100
MOST_PRIVATE_DECKS = 25
# What all versions take up in the database, compressed: some hundred of the largest decks.
MOST_GUILD_BYTES = 200 << 20
MOST_PRIVATE_BYTES = 50 << 20


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a deck is: a guild's, or a member's alone. Exactly one of the two."""

    guild_id: int | None = None
    member_id: int | None = None

    @property
    def kind(self) -> OwnerKind:
        """As the deck's row says it."""
        return "member" if self.guild_id is None else "guild"

    @property
    def most_decks(self) -> int:
        """How many decks it may have that are not retired."""
        return MOST_PRIVATE_DECKS if self.guild_id is None else MOST_GUILD_DECKS

    @property
    def most_bytes(self) -> int:
        """How much room all versions of its decks may take up."""
        return MOST_PRIVATE_BYTES if self.guild_id is None else MOST_GUILD_BYTES


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A deck as it is to be kept.

    `base_id` is the version that it was made from, where nobody may have changed the deck since.
    """

    slug: str
    kind: str
    content_hash: str
    document: dict[str, Any]
    how: Literal["upload", "import", "new", "edit"]
    created_by: int
    at: datetime
    base_id: int | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a deck was kept. `before_id` is the version that its authors went on from.

    `is_new`: there is a version more than before; what was kept earlier is found again.
    """

    row_id: int
    version_id: int
    number: int
    is_new: bool
    before_id: int | None
    published_id: int | None
    retired: bool


async def save(conn: Connection, owner: Owner, new: NewVersion) -> Saved:
    """Keep a deck as its authors go on from here; a private one is offered at once.

    Content that was kept before, even long ago, makes no new version.

    Raises:
        DeckExists: it is meant to be a new deck, and the owner has one of this slug.
        DeckOfAnotherKind: the owner has a deck of this slug, but of the other kind.
        DeckChanged: somebody else saved it since `base_id`.
        TooManyDecks: the owner has as many decks as it may have.
        DecksTooLarge: the versions of the owner's decks take up as much room as they may.
    """
    deck = await _deck_of(conn, owner, new)
    await _check(conn, deck, new)
    await _check_size(conn, owner)
    version_id, is_new = await _version(conn, deck.id, new)
    published = version_id if owner.kind == "member" else deck.published_version_id
    await conn.execute(
        update(Deck)
        .where(Deck.id == deck.id)
        .values(head_version_id=version_id, published_version_id=published)
    )
    return Saved(
        row_id=deck.id,
        version_id=version_id,
        number=await number_of(conn, deck.id, version_id),
        is_new=is_new,
        before_id=deck.head_version_id,
        published_id=published,
        retired=deck.retired_at is not None,
    )


async def publish(
    conn: Connection, deck_id: int, version_id: int, seen_id: int | None
) -> Publishing:
    """Offer this version from now on, if `seen_id` still is the one that is offered.

    Going back to an older version takes the authors back, too, unless they have one that was
    not published yet. A retired deck is offered again.

    Raises:
        NotFound: the deck has no such version.
        TooManyDecks: it was retired, and its owner has as many decks as it may have.
    """
    deck = await _locked(conn, deck_id)
    known = await conn.execute(
        select(DeckVersion.id).where(DeckVersion.id == version_id, DeckVersion.deck_id == deck_id)
    )
    if known.one_or_none() is None:
        raise NotFound(f"version {version_id} of deck {deck_id}")
    if deck.published_version_id == version_id and deck.retired_at is None:
        return "already"
    if deck.published_version_id not in (seen_id, version_id):
        return "overtaken"
    if deck.retired_at is not None:
        await _check_room(conn, Owner(deck.guild_id, deck.member_id))
    waiting = deck.head_version_id != deck.published_version_id
    head = deck.head_version_id if waiting else version_id
    await conn.execute(
        update(Deck)
        .where(Deck.id == deck_id)
        .values(published_version_id=version_id, head_version_id=head, retired_at=None)
    )
    return "done"


async def retire(conn: Connection, deck_id: int, at: datetime) -> bool:
    """Offer the deck no more; what goes on with it goes on. Whether this call did it."""
    retired = await conn.execute(
        update(Deck).where(Deck.id == deck_id, Deck.retired_at.is_(None)).values(retired_at=at)
    )
    return retired.rowcount == 1


async def restore(conn: Connection, deck_id: int) -> bool:
    """Offer a retired deck again, as it was published last. Whether this call did it.

    Raises:
        TooManyDecks: its owner has as many decks as it may have.
    """
    deck = await _locked(conn, deck_id)
    if deck.retired_at is None:
        return False
    await _check_room(conn, Owner(deck.guild_id, deck.member_id))
    await conn.execute(update(Deck).where(Deck.id == deck_id).values(retired_at=None))
    return True


async def number_of(conn: Connection, deck_id: int, version_id: int) -> int:
    """Which version of the deck this is, counted from 1."""
    counted = select(func.count()).where(
        DeckVersion.deck_id == deck_id, DeckVersion.id <= version_id
    )
    return (await conn.execute(counted)).scalar_one()


async def _deck_of(conn: Connection, owner: Owner, new: NewVersion) -> Any:
    """The deck's row, locked; made where the owner has none of this slug."""
    mine = (Deck.owner == owner.kind, *_of(owner), Deck.slug == new.slug)
    found = select(Deck.__table__).where(*mine).with_for_update()
    row = (await conn.execute(found)).one_or_none()
    if row is not None:
        if new.how == "new":
            raise DeckExists(new.slug)
        return row
    await _check_room(conn, owner)
    await conn.execute(
        insert(Deck)
        .values(
            slug=new.slug,
            owner=owner.kind,
            guild_id=owner.guild_id,
            member_id=owner.member_id,
            created_at=new.at,
        )
        .on_conflict_do_nothing()
    )
    return (await conn.execute(found)).one()


async def _check_room(conn: Connection, owner: Owner) -> None:
    counted = select(func.count()).where(*_of(owner), Deck.retired_at.is_(None))
    if (await conn.execute(counted)).scalar_one() >= owner.most_decks:
        raise TooManyDecks(str(owner.most_decks))


async def _check_size(conn: Connection, owner: Owner) -> None:
    # The stored size stands beside the document, which need not be read for it.
    taken = select(func.coalesce(func.sum(func.pg_column_size(DeckVersion.document)), 0)).where(
        DeckVersion.deck_id.in_(select(Deck.id).where(*_of(owner)))
    )
    if (await conn.execute(taken)).scalar_one() >= owner.most_bytes:
        raise DecksTooLarge(str(owner.most_bytes >> 20))


async def _check(conn: Connection, deck: Any, new: NewVersion) -> None:
    if new.base_id is not None and deck.head_version_id != new.base_id:
        raise DeckChanged(new.slug)
    if deck.head_version_id is None:
        return
    kind = select(DeckVersion.kind).where(DeckVersion.id == deck.head_version_id)
    if (await conn.execute(kind)).scalar_one() != new.kind:
        raise DeckOfAnotherKind(new.slug)


async def _version(conn: Connection, deck_id: int, new: NewVersion) -> tuple[int, bool]:
    made = await conn.execute(
        insert(DeckVersion)
        .values(
            deck_id=deck_id,
            content_hash=new.content_hash,
            document=new.document,
            created_by=new.created_by,
            created_at=new.at,
            how=new.how,
            kind=new.kind,
            title=new.document["title"],
            size=len(new.document.get("problems") or new.document.get("cards") or ()),
        )
        .on_conflict_do_nothing()
        .returning(DeckVersion.id)
    )
    version_id = made.scalar_one_or_none()
    if version_id is not None:
        return version_id, True
    same = (DeckVersion.deck_id == deck_id, DeckVersion.content_hash == new.content_hash)
    return (await conn.execute(select(DeckVersion.id).where(*same))).scalar_one(), False


async def _locked(conn: Connection, deck_id: int) -> Any:
    found = await conn.execute(
        select(Deck.__table__).where(Deck.id == deck_id, Deck.owner != "builtin").with_for_update()
    )
    row = found.one_or_none()
    if row is None:
        raise NotFound(f"deck {deck_id}")
    return row


def _of(owner: Owner) -> tuple[Any, ...]:
    if owner.guild_id is not None:
        return (Deck.guild_id == owner.guild_id,)
    return (Deck.member_id == owner.member_id,)

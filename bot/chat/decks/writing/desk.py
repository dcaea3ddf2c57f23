"""A draft on a member's desk: read with its rights checked, written back with each change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.chat.decks import targets
from bot.chat.decks.writing.common import View
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.render.markdown import inline
from bot.decks.drafting import Base, Draft, begun, deck_fixes, opened, slug_of
from bot.store import drafts, members
from bot.store.drafts import MOST_DRAFTS, DraftRow
from bot.store.errors import NotFound
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.decks.drafting.draft import Kind
    from bot.store.database import Connection
    from bot.store.decks import DeckRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


DRAFT = "draft:"
"""Before a draft's id where a deck's slug could stand, which holds no colon."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A draft, locked until the transaction ends, and who works on it."""

    row: DraftRow
    draft: Draft
    member_id: int

    @property
    def view(self) -> View:
        """As it is shown."""
        private = self.row.guild_id is None
        return View(self.row.id, self.draft, self.member_id, private)


async def load(conn: Connection, press: Press, draft_id: int) -> Desk:
    """The draft on the desk of who pressed.

    Raises:
        Refused: it is gone, or somebody else's.
    """
    try:
        row = await drafts.get(conn, draft_id)
    except NotFound:
        raise Refused(_gone(say_to(press))) from None
    member_id = await me(conn, press)
    if row.guild_id is None and row.member_id != member_id:
        raise Refused(_gone(say_to(press)))
    if row.guild_id is not None:
        if row.guild_id != press.guild_id:
            raise Refused(_gone(say_to(press)))
        await require_moderator(press, conn)
    return Desk(row, Draft.from_json(row.document), member_id)


async def keep(conn: Connection, press: Press, desk: Desk, draft: Draft) -> Desk:
    """The desk with the changed draft, which is stored."""
    slug = str(draft.about["id"])
    row = await drafts.change(conn, desk.row, draft.to_json(), slug, press.created_at)
    if row is None:
        raise Refused(_gone(say_to(press)))
    return Desk(row, draft, desk.member_id)


async def begin(press: Press, title: str, kind: Kind, *, private: bool | None) -> Desk:
    """A new draft, or the one of this very title that is being written already.

    Raises:
        Refused: the member may not, or has too many drafts.
    """
    say = say_to(press)
    async with press.client.services.database.begin() as conn:
        guild_id = await _whose(conn, press, kind, private=private)
        member_id = await me(conn, press)
        known = await drafts.titled(conn, guild_id, member_id, kind, title)
        if known is not None:
            return Desk(known, Draft.from_json(known.document), member_id)
        if await drafts.count(conn, member_id) >= MOST_DRAFTS:
            raise Refused(
                say(
                    "You have {count} unfinished drafts. Save or throw away one of them first.",
                    count=MOST_DRAFTS,
                )
            )
        draft = begun(kind, await free_slug(conn, press, guild_id, member_id, title), title)
        _check_title(draft, say)
        return await _begun(conn, press, guild_id, member_id, draft)


async def edit(conn: Connection, press: Press, deck: DeckRow) -> Desk:
    """The draft of this deck: the one that is going on, or a new one of its newest version."""
    member_id = await me(conn, press)
    content = await press.client.services.versions.deck(conn, deck.head_id)
    draft = opened(content, Base(deck.id, deck.head_id), member_id)
    known = await drafts.going_on(conn, deck.guild_id, member_id, deck.slug)
    if known is not None:
        desk = Desk(known, Draft.from_json(known.document), member_id)
        return await _brought_up(conn, press, desk, draft)
    return await _begun(conn, press, deck.guild_id, member_id, draft)


async def unfinished(press: Press, conn: Connection) -> list[tuple[str, str]]:
    """(name, title) of the drafts that who pressed may go on with here."""
    guild_id = press.guild_id if await targets.moderates(press, conn) else None
    rows = await drafts.listed(conn, guild_id, await me(conn, press))
    return [(f"{DRAFT}{draft_id}", title) for draft_id, _, title, _ in rows]


async def free_slug(
    conn: Connection, press: Press, guild_id: int | None, member_id: int, title: str
) -> str:
    """A name for a deck of this title that no deck that these members see has."""
    taken = await drafts.slugs(conn, guild_id, member_id)
    return slug_of(title, taken | set(press.client.services.library.decks), "deck")


def renamed(draft: Draft, slug: str) -> Draft:
    """The same deck under another name, and its badge, too."""
    about = {**draft.about, "id": slug}
    if "badge" in about:
        about["badge"] = {**about["badge"], "id": slug}
    return replace(draft, about=about)


async def me(conn: Connection, press: Press) -> int:
    """Who pressed."""
    return await members.member_id_for(conn, press.user.id, press.user.display_name)


def say_to(press: Press) -> Texts:
    """The texts in the language of who pressed."""
    return texts(str(press.locale))


async def _brought_up(conn: Connection, press: Press, desk: Desk, newest: Draft) -> Desk:
    """The draft; where nothing was written into it yet, as the deck reads by now."""
    base = desk.draft.base
    if base is None or base == newest.base or desk.draft.typed:
        return desk
    began = await press.client.services.versions.deck(conn, base.version)
    if desk.draft.digest != opened(began, base, desk.member_id).digest:
        return desk
    return await keep(conn, press, desk, newest)


async def _whose(conn: Connection, press: Press, kind: Kind, *, private: bool | None) -> int | None:
    """The guild that the new deck is for; None for a private one."""
    moderates = await targets.moderates(press, conn)
    if private is None:
        private = not moderates
    if not private:
        await require_moderator(press, conn)
        return press.guild_id
    if kind == "challenge":
        raise Refused(
            say_to(press)(
                "A challenge is for a whole server, so its moderators write it. You can write"
                " flashcards of your own: choose “Flashcards”."
            )
        )
    return None


def _check_title(draft: Draft, say: Texts) -> None:
    for fix in deck_fixes(draft):
        if fix.field == "title":
            what, wanted = inline(fix.what), inline(fix.wanted)
            raise Refused(
                say(
                    "This cannot be a title: it {what}. Wanted: {wanted}.", what=what, wanted=wanted
                )
            )


async def _begun(
    conn: Connection, press: Press, guild_id: int | None, member_id: int, draft: Draft
) -> Desk:
    row = await drafts.begin(
        conn,
        guild_id=guild_id,
        member_id=member_id,
        slug=str(draft.about["id"]),
        document=draft.to_json(),
        at=press.created_at,
    )
    return Desk(row, draft, member_id)


def _gone(say: Texts) -> str:
    return say(
        "This draft was saved or thrown away. `/deck list` shows the decks, `/deck edit` opens one,"
        " `/deck new` begins another."
    )

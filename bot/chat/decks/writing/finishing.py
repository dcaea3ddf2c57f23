"""The end of a draft: a version of the deck, or nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.decks.writing import home, told
from bot.chat.decks.writing.desk import free_slug, keep, load, renamed, say_to
from bot.chat.decks.writing.words import headline, needs
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten
from bot.decks import DeckError, deck_from_document
from bot.decks.drafting import deck_fixes, fixes, needed_form
from bot.store import audit, decks, drafts
from bot.store.decks import NewVersion, Owner
from bot.store.errors import DeckChanged, DeckExists, TooManyDecks

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.decks.writing.desk import Desk
    from bot.decks import Deck
    from bot.decks.drafting import Draft
    from bot.store.database import Connection
    from bot.store.decks import Saved
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

MOST_TOLD = 8
NAME_SHOWN = 40


async def finish(press: Press, action: str, draft_id: int, seen: str) -> ui.LayoutView:
    """Save the draft, drop it, or bring back what was deleted last."""
    say = say_to(press)
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
        if action != "drop" and desk.draft.digest != seen:
            note = say("✋ The draft had changed meanwhile: look it over, then do it again.")
            return home.home(desk.view, say, note=note)
        if action == "drop":
            return told.dropping(desk.view, say)
        if action == "dropped":
            await drafts.discard(conn, draft_id)
            return told.plain(say("🗑️ The draft is gone."), good=False)
        if action == "restore":
            desk = await keep(conn, press, desk, desk.draft.restore())
            return home.home(desk.view, say, note=say("↩️ It is back."))
        return await _saved(conn, press, desk, force=action == "force")


async def _saved(conn: Connection, press: Press, desk: Desk, *, force: bool) -> ui.LayoutView:
    say = say_to(press)
    unready = await asyncio.to_thread(lambda: list(_unready(desk.draft, say)))  # many cards
    if unready:
        lines = "\n".join(f"- {line}" for line in unready[:MOST_TOLD])
        note = say("✋ Not saved yet. To mend:\n{lines}", lines=lines)
        return home.home(desk.view, say, note=note)
    desk = await _with_free_name(conn, press, desk)
    try:
        deck = deck_from_document(desk.draft.document())
    except DeckError as error:
        note = say("✋ Not saved yet. To mend:\n{lines}", lines=inline(str(error)))
        return home.home(desk.view, say, note=note)
    try:
        saved = await _save(conn, press, desk, deck, force=force)
    except DeckChanged:
        return told.overtaken(desk.view, say)
    await drafts.discard(conn, desk.row.id)
    return _told_saved(desk, deck, saved, say)


def _unready(draft: Draft, say: Texts) -> Iterator[str]:
    """What keeps the draft from being a deck. May take a second for thousands of cards."""
    if not draft.entries:
        yield say("There is nothing in it yet.")
    for number, entry in enumerate(draft.entries, 1):
        name = f"**{number}.** {inline(shorten(headline(entry.item), NAME_SHOWN))}"
        if needed := needed_form(entry.item):
            yield f"{name}: {needs(needed, say)}"
        for fix in fixes(entry.item):
            yield f"{name}: {told.told(fix, say)}"
    for fix in deck_fixes(draft):
        yield told.told(fix, say)


async def _with_free_name(conn: Connection, press: Press, desk: Desk) -> Desk:
    """A new deck whose name was taken since it was begun gets another one."""
    slug = str(desk.draft.about["id"])
    if desk.draft.base is not None:
        return desk
    owner = _owner(desk)
    taken = slug in press.client.services.library.decks
    if not taken and await decks.found_by_slug(conn, owner, slug) is None:
        return desk
    title = str(desk.draft.about["title"])
    free = await free_slug(conn, press, desk.row.guild_id, desk.member_id, title)
    return await keep(conn, press, desk, renamed(desk.draft, free))


async def _save(conn: Connection, press: Press, desk: Desk, deck: Deck, *, force: bool) -> Saved:
    base = desk.draft.base
    new = NewVersion(
        slug=deck.id,
        kind=deck.kind,
        content_hash=deck.content_hash,
        document=deck.to_document(),
        how="new" if base is None else "edit",
        created_by=desk.member_id,
        at=press.created_at,
        base_id=None if base is None or force else base.version,
    )
    say = say_to(press)
    try:
        saved = await decks.save(conn, _owner(desk), new)
    except TooManyDecks as error:
        raise Refused(say("There are {count} decks here already, as many as there may be. Retire"
                          " one first: `/deck list`.", count=error.detail)) from None  # fmt: skip
    except DeckExists:
        raise Refused(say("There is a deck of this name by now. Try once more.")) from None
    if desk.row.guild_id is not None and saved.is_new:
        facts: dict[str, audit.Fact] = {
            "title": deck.title,
            "slug": deck.id,
            "number": saved.number,
            "how": new.how,
        }
        await audit.note(
            conn, desk.row.guild_id, desk.member_id, "deck.saved", facts, press.created_at
        )
    return saved


def _owner(desk: Desk) -> Owner:
    if desk.row.guild_id is not None:
        return Owner(guild_id=desk.row.guild_id)
    return Owner(member_id=desk.row.member_id)


def _told_saved(desk: Desk, deck: Deck, saved: Saved, say: Texts) -> ui.LayoutView:
    title = inline(deck.title)
    if desk.row.guild_id is None:
        return told.plain(
            say(
                "### 💾 Saved\n**{title}** is yours alone. `/review deck:` asks its cards;"
                " `/deck edit` changes it.",
                title=title,
            )
        )
    if saved.version_id == saved.published_id:
        return told.plain(
            say("### 💾 Nothing new\n**{title}** reads as members see it already.", title=title)
        )
    words = say(
        "### 💾 Saved as version {number}\nMembers do not see **{title}** so yet: publish it when"
        " you like it. `/deck preview` shows it as they will see it.",
        title=title,
        number=saved.number,
    )
    return told.plain(words)

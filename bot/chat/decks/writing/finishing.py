"""The end of a draft: a version of the deck, or nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.decks import publishing
from bot.chat.decks.saving import save_deck
from bot.chat.decks.writing import home, told
from bot.chat.decks.writing.desk import free_slug, keep, load, renamed, say_to
from bot.chat.decks.writing.words import headline, needs
from bot.chat.render.markdown import inline, shorten
from bot.decks import deck_from_document
from bot.decks.drafting import Base, deck_fixes, fixes, needed_form
from bot.store import decks, drafts
from bot.store.decks import Owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.decks.writing.desk import Desk
    from bot.decks.drafting import Draft
    from bot.store.database import Connection
    from bot.store.decks import Saved
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

MOST_TOLD = 8
NAME_SHOWN = 40


async def finish(press: Press, action: str, draft_id: int, seen: str) -> ui.LayoutView:
    """Save the draft, drop it, or bring back what was deleted last.

    Saved, it is shown as the deck that it is now, with what can be done next.
    """
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
        if action != "drop" and desk.draft.digest != seen:
            note = say_to(press)("✋ The draft had changed meanwhile: look it over, then go on.")
            return home.home(desk.view, say_to(press), note=note)
        if action not in {"save", "force"}:
            return await _aside(conn, press, desk, action)
        page = await _not_yet(conn, press, desk, force=action == "force")
        if page is not None:
            return page
        saved = await _save(conn, press, desk, force=action == "force")
    return await publishing.opened(press, saved.row_id, _told(desk, saved, say_to(press)))


async def _aside(conn: Connection, press: Press, desk: Desk, action: str) -> ui.LayoutView:
    """Drop the draft, after asking; or bring back what was deleted last."""
    say = say_to(press)
    if action == "drop":
        return told.dropping(desk.view, say)
    if action == "dropped":
        await drafts.discard(conn, desk.row.id)
        return told.plain(say("🗑️ The draft is gone."), good=False)
    desk = await keep(conn, press, desk, desk.draft.restore())
    return home.home(desk.view, say, note=say("↩️ It is back."))


async def _not_yet(
    conn: Connection, press: Press, desk: Desk, *, force: bool
) -> ui.LayoutView | None:
    """Why it cannot be saved as it is; None where it can."""
    say = say_to(press)
    # Off the loop: a deck may have thousands of cards.
    unready = await asyncio.to_thread(lambda: list(_unready(desk.draft, say)))
    if unready:
        lines = "\n".join(f"- {line}" for line in unready[:MOST_TOLD])
        note = say("✋ Not saved yet. To mend:\n{lines}", lines=lines)
        return home.home(desk.view, say, note=note)
    base = desk.draft.base
    if base is not None and not force:
        row = await decks.find(conn, base.deck)
        if row is not None and row.head_id != base.version:
            return told.overtaken(desk.view, say)
    return None


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


async def _save(conn: Connection, press: Press, desk: Desk, *, force: bool) -> Saved:
    desk = await _with_free_name(conn, press, desk)
    base = desk.draft.base
    saved = await save_deck(
        press,
        conn,
        await asyncio.to_thread(deck_from_document, desk.draft.document()),
        "new" if base is None else "edit",
        owner=_owner(desk),
        base_id=None if base is None or force else base.version,
    )
    if desk.draft.typed:  # somebody's form waits to be mended
        base = Base(saved.row_id, saved.version_id)
        await keep(conn, press, desk, desk.draft.going_on_from(base))
    else:
        await drafts.discard(conn, desk.row.id)
    return saved


async def _with_free_name(conn: Connection, press: Press, desk: Desk) -> Desk:
    """A new deck whose name was taken since it was begun gets another one."""
    slug = str(desk.draft.about["id"])
    if desk.draft.base is not None:
        return desk
    taken = slug in press.client.services.library.decks
    if not taken and await decks.found_by_slug(conn, _owner(desk), slug) is None:
        return desk
    title = str(desk.draft.about["title"])
    free = await free_slug(conn, press, desk.row.guild_id, desk.member_id, title)
    return await keep(conn, press, desk, renamed(desk.draft, free))


def _owner(desk: Desk) -> Owner:
    if desk.row.guild_id is not None:
        return Owner(guild_id=desk.row.guild_id)
    return Owner(member_id=desk.row.member_id)


def _told(desk: Desk, saved: Saved, say: Texts) -> str:
    if not saved.is_new:
        told = say("💾 Saved. It reads as an earlier version, so there is no new one.")
    elif desk.row.guild_id is None:
        told = say("💾 Saved. It is yours alone, and ready to be reviewed.")
    else:
        told = say(
            "💾 Saved as version {number}. Members see it once it is published.",
            number=saved.number,
        )
    if not desk.draft.typed:
        return told
    return told + "\n" + say("✍️ A form that was not taken yet is kept: **Edit** leads back to it.")

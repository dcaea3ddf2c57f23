"""What presses and forms do to a draft, each with the page that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.decks import targets
from bot.chat.decks.writing import home, pages, told
from bot.chat.decks.writing.desk import DRAFT, Desk, begin, edit, keep, load, say_to, unfinished
from bot.chat.decks.writing.forms import Sheet
from bot.chat.decks.writing.words import USUAL, headline
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline
from bot.decks.drafting import (
    ABOUT_KEY,
    Entry,
    Typed,
    deck_fixes,
    fields_of,
    filled,
    fixes,
    slug_of,
)
from bot.decks.drafting.draft import digest
from bot.decks.drafting.filling import IDEA, fields_in, kind_of_item
from bot.store import members

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.decks.drafting import Draft, Fix
    from bot.decks.drafting.draft import Kind
    from bot.store.database import Connection

    Press = discord.Interaction[ThawBot]

NEW = "0"
"""The digest of an item that is not there yet."""
# What the author chose for the item before is chosen for the next one, too.
LASTING = ("level", "kind", "time")


async def new_deck(press: Press, title: str, kind: Kind, *, private: bool | None) -> ui.LayoutView:
    """Begin a draft and show it."""
    desk = await begin(press, " ".join(title.split()), kind, private=private)
    return home.home(desk.view, say_to(press))


async def edit_deck(press: Press, name: str) -> ui.LayoutView:
    """Open a deck as a draft and show it; or go on with a draft that never was saved.

    Raises:
        Refused: there is no such deck for who pressed, or it is one of Thaw's own.
    """
    async with press.client.services.database.begin() as conn:
        wanted = name.strip().casefold()
        titles = {title.casefold(): draft for draft, title in await unfinished(press, conn)}
        draft = titles.get(wanted, wanted)
        if draft.startswith(DRAFT) and draft.removeprefix(DRAFT).isdecimal():
            desk = await load(conn, press, int(draft.removeprefix(DRAFT)))
            return home.home(desk.view, say_to(press))
        _refuse_thaws(press, wanted)
        desk = await edit(conn, press, await targets.named(press, conn, name))
    return home.home(desk.view, say_to(press))


async def edit_row(press: Press, deck_id: int) -> ui.LayoutView:
    """Open the deck of this row as a draft and show it."""
    async with press.client.services.database.begin() as conn:
        desk = await edit(conn, press, await targets.managed(press, conn, deck_id))
    return home.home(desk.view, say_to(press))


async def mend(press: Press, deck_id: int, item_id: str) -> ui.LayoutView:
    """Open a deck as a draft, at one of its problems or cards."""
    say = say_to(press)
    async with press.client.services.database.begin() as conn:
        desk = await edit(conn, press, await targets.managed(press, conn, deck_id))
    entry = next((one for one in desk.draft.entries if one.item.get("id") == item_id), None)
    if entry is None:
        return home.home(desk.view, say, note=say("✋ The newest version has it no more."))
    return pages.item(desk.view, entry, say)


async def whole(press: Press, draft_id: int, page: int = 0) -> ui.LayoutView:
    """The whole draft."""
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
    return home.home(desk.view, say_to(press), page=page)


async def one(press: Press, draft_id: int, key: int, note: str = "") -> ui.LayoutView:
    """One item of it; where that is gone, the whole."""
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
    return _shown(press, desk, key, note)


async def sheet_anew(press: Press, draft_id: int, kind: str) -> Sheet:
    """The form for a new item, which gets its key now: a form sent twice makes one item."""
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
        if desk.draft.full:
            raise Refused(say_to(press)("The deck is full: a deck holds no more than that."))
        typed = desk.draft.typed_anew(kind, desk.member_id)
        if typed is not None:
            return _new_sheet(desk, typed.key, kind, typed)
        key, draft = desk.draft.reserve()
        return _new_sheet(await keep(conn, press, desk, draft), key, kind, None)


async def sheet(press: Press, draft_id: int, key: int, kind: str, form: str) -> Sheet:
    """A form of an item or of the deck; filled in with what was typed before, if it was refused.

    Raises:
        Refused: the item is gone.
    """
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
    draft = desk.draft
    typed = draft.typed_in(key, form, desk.member_id)
    entry = draft.entry(key)
    if key == ABOUT_KEY:
        values = typed.fields if typed else {**USUAL, **fields_of(draft.about, form)}
        about = digest(draft.about)
        return Sheet(draft_id, key, about, "deck", form, values, fields_kind=draft.kind)
    if entry is None:
        if typed is None or form != "card":
            raise Refused(_deleted(press))
        return _new_sheet(desk, key, typed.kind, typed)
    kind = kind_of_item(entry.item)
    values = typed.fields if typed else {**_usual(draft), **fields_of(entry.item, form)}
    return Sheet(draft_id, key, entry.digest, kind, form, values, fields_kind=kind)


async def take(
    press: Press, facts: Mapping[str, str], typed_fields: Mapping[str, str]
) -> ui.LayoutView:
    """Take a form that was sent: the item as it reads now, or what must be mended first.

    What was typed is kept either way.
    """
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, int(facts["draft"]))
        key, kind, form = int(facts["key"]), facts["kind"], facts["form"]
        known = fields_in(desk.draft.kind if kind == "deck" else kind, form)
        fields = {name.name: typed_fields.get(name.name, "") for name in known}
        typed = Typed(key, form, desk.member_id, fields, kind)
        if key == ABOUT_KEY:
            return await _take_about(conn, press, desk, typed, facts["digest"])
        return await _take_item(conn, press, desk, typed, facts["digest"])


async def change(press: Press, action: str, draft_id: int, key: int, seen: str) -> ui.LayoutView:
    """Move an item, or delete it, as long as it is as it was `seen`."""
    say = say_to(press)
    async with press.client.services.database.begin() as conn:
        desk = await load(conn, press, draft_id)
        entry = desk.draft.entry(key)
        if entry is None:
            return home.home(desk.view, say, note=_deleted(press))
        if seen != (entry.digest if action == "delete" else desk.draft.order):
            note = say("✋ That had changed meanwhile, so nothing was done. Here is how it is now.")
            return pages.item(desk.view, entry, say, note=note)
        if action == "delete":
            desk = await keep(conn, press, desk, desk.draft.delete(key))
            note = say("🗑️ Deleted: {what}. “Undo delete” brings it back.", what=_named(entry))
            return home.home(desk.view, say, note=note)
        moved = desk.draft.move(key, -1 if action == "up" else 1)
        desk = await keep(conn, press, desk, moved)
    return pages.item(desk.view, entry, say)


def _refuse_thaws(press: Press, wanted: str) -> None:
    for slug, deck in press.client.services.library.decks.items():
        if wanted in (slug, deck.title.casefold()):
            raise Refused(
                say_to(press)(
                    "**{title}** comes with Thaw and stays as it is. To make your own of it, take"
                    " its file with `/deck export`, give it another id, and `/deck upload` it.",
                    title=inline(deck.title),
                )
            )


async def _take_item(
    conn: Connection, press: Press, desk: Desk, typed: Typed, seen: str
) -> ui.LayoutView:
    say, entry = say_to(press), desk.draft.entry(typed.key)
    if entry is None and typed.form != "card":
        desk = await keep(conn, press, desk, desk.draft.keep(typed))
        return home.home(desk.view, say, note=_deleted(press))
    start = _start(typed.kind) if entry is None else entry.item
    if not _form_fits(start, typed.form):
        raise Refused(_deleted(press))
    item = filled(start, typed.form, typed.fields)
    if entry is not None and not _may_replace(entry, item, typed, seen):
        desk = await keep(conn, press, desk, desk.draft.keep(typed))
        names = await members.display_names(conn, [entry.by])
        who = names.get(entry.by, say("Somebody"))
        return told.conflict(desk.view, typed, who, say)
    if wrong := fixes(item):
        return await _refuse(conn, press, desk, typed, wrong)
    if entry is None:
        item["id"] = slug_of(headline(item), desk.draft.ids(), typed.kind)
    fresh = entry is None or entry.fresh
    made = Entry(typed.key, desk.member_id, item, fresh)
    draft = desk.draft.put(made).forget(typed.key, typed.form, desk.member_id)
    desk = await keep(conn, press, desk, draft)
    return pages.item(desk.view, made, say)


async def _take_about(
    conn: Connection, press: Press, desk: Desk, typed: Typed, seen: str
) -> ui.LayoutView:
    say, about = say_to(press), filled(desk.draft.about, typed.form, typed.fields)
    if about != desk.draft.about and digest(desk.draft.about) != seen:
        desk = await keep(conn, press, desk, desk.draft.keep(typed))
        return told.conflict(desk.view, typed, say("Somebody else"), say)
    draft = desk.draft.with_about(about)
    if wrong := deck_fixes(draft):
        return await _refuse(conn, press, desk, typed, wrong)
    desk = await keep(conn, press, desk, draft.forget(typed.key, typed.form, desk.member_id))
    return home.home(desk.view, say)


async def _refuse(
    conn: Connection, press: Press, desk: Desk, typed: Typed, wrong: list[Fix]
) -> ui.LayoutView:
    desk = await keep(conn, press, desk, desk.draft.keep(typed))
    say = say_to(press)
    return told.to_mend(desk.view, typed, [told.told(fix, say) for fix in wrong], say)


def _may_replace(entry: Entry, item: Mapping[str, Any], typed: Typed, seen: str) -> bool:
    """Whether nobody changed the item since the form was opened; or it is the same form again."""
    if item == entry.item or entry.digest == seen:
        return True
    return seen == NEW and entry.by == typed.by


def _form_fits(item: Mapping[str, Any], form: str) -> bool:
    """Whether the idea that a form is about is still there."""
    return not form.startswith(IDEA) or int(form.removeprefix(IDEA)) < len(item["concepts"])


def _new_sheet(desk: Desk, key: int, kind: str, typed: Typed | None) -> Sheet:
    values = typed.fields if typed else _usual(desk.draft)
    return Sheet(desk.row.id, key, NEW, kind, "card", values, fields_kind=kind)


def _usual(draft: Draft) -> dict[str, str]:
    last = draft.entries[-1].item if draft.entries else {}
    return {**USUAL, **{name: str(last[name]) for name in LASTING if name in last}}


def _start(kind: str) -> dict[str, Any]:
    return {} if kind == "problem" else {"type": kind}


def _shown(press: Press, desk: Desk, key: int, note: str) -> ui.LayoutView:
    entry = desk.draft.entry(key)
    if entry is None:
        return home.home(desk.view, say_to(press), note=_deleted(press))
    return pages.item(desk.view, entry, say_to(press), note=note)


def _named(entry: Entry) -> str:
    return f"“{inline(headline(entry.item))}”"


def _deleted(press: Press) -> str:
    return say_to(press)(
        "✋ Somebody deleted this meanwhile. “Undo delete” brings back what was deleted last; what"
        " you wrote is kept until then."
    )

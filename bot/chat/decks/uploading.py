"""A deck comes in as a file: read apart from the bot, its mistakes told, or kept."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import discord
from discord import ui

from bot.chat.decks import mistakes, pages, publishing
from bot.chat.decks.attached import below, fetched
from bot.chat.decks.remarks import remarks_told
from bot.chat.decks.saving import save_deck
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.render.markdown import inline, shorten
from bot.decks import DeckError, DeckUnreadable, RecallDeck
from bot.decks.anki.writing import write_apkg
from bot.decks.carried import with_details_of
from bot.decks.changes import changes
from bot.decks.uploads.bounded import read_upload
from bot.decks.uploads.desk import DeskFull
from bot.decks.uploads.files import refusal_by_size
from bot.store import decks, members
from bot.store.decks import Owner
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.chat.client import ThawBot
    from bot.chat.private.page import Page
    from bot.decks import Deck
    from bot.decks.uploaded import Upload
    from bot.store.database import Connection
    from bot.store.decks import Saved
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

Whose = Literal["guild", "member"]
NAME_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with the files below it."""

    view: ui.LayoutView
    files: list[discord.File]


async def uploaded(
    press: Press, page: Page, file: discord.Attachment, whose: Whose, title: str | None = None
) -> None:
    """Read the file and keep its deck, or show all that is wrong with it; nothing is kept then.

    Raises:
        Refused: it is not theirs to do, or the file cannot be fetched.
    """
    await _may(press, whose)
    if refusal := refusal_by_size(file.filename, file.size):
        shown = _mistaken(file.filename, refusal, texts(str(press.locale)))
    else:
        if press.client.services.uploads.busy:
            await page.show(_waiting(texts(str(press.locale))))
        shown = await _in_turn(press, lambda: _received(press, file, whose, title))
    await page.show(shown.view, shown.files)


async def rest_kept(press: Press, page: Page, whose: Whose) -> None:
    """Keep what could be read of a file: it lies as a file below the message that was tapped.

    Raises:
        Refused: it is not theirs to do, or the file is not there any more.
    """
    await _may(press, whose)

    async def read() -> Shown:
        content = await below(press, mistakes.REST)
        return await _kept(press, await read_upload(mistakes.REST, content), whose)

    # No word on waiting in place of the message that was tapped: the file lies below it.
    shown = await _in_turn(press, read)
    await page.show(shown.view, shown.files)


async def turned(press: Press, page: Page, number: int, whose: str, kept: int) -> None:
    """Show another page of what was wrong, read back from the file below the message."""
    say = texts(str(press.locale))
    list_ = mistakes.from_text((await below(press, mistakes.FILE)).decode())
    rest = None if whose == "none" else await below(press, mistakes.REST)
    view = mistakes.mistakes_page(list_, number, whose, say, kept=kept)
    await page.show(view, mistakes.files(list_, rest))


async def _may(press: Press, whose: Whose) -> None:
    if whose == "guild":
        async with press.client.services.database.begin() as conn:
            await require_moderator(press, conn)


async def _in_turn(press: Press, work: Callable[[], Awaitable[Shown]]) -> Shown:
    """Do the work when it is this member's turn.

    Raises:
        Refused: too many wait already, or another file of theirs does.
    """
    try:
        async with press.client.services.uploads.turn(press.user.id):
            return await work()
    except DeskFull:
        raise Refused(desk_full(texts(str(press.locale)))) from None


def desk_full(say: Texts) -> str:
    """That one file has to be waited for."""
    return say(
        "Another file of yours is being read or written, or too many wait. Try again in a minute;"
        " nothing was done with this one."
    )


def _waiting(say: Texts) -> ui.LayoutView:
    layout = ui.LayoutView(timeout=None)
    layout.add_item(ui.TextDisplay(say("⏳ Other files are being read just now; yours is next.")))
    return layout


async def _received(
    press: Press, file: discord.Attachment, whose: Whose, title: str | None
) -> Shown:
    content = await fetched(press, file.read, file.size)
    try:
        upload = await read_upload(file.filename, content, title)
    except DeckError as error:
        return _mistaken(file.filename, error, texts(str(press.locale)))
    if upload.left_out:
        return await _asked(press, upload, whose)
    return await _kept(press, upload, whose)


def _mistaken(name: str, error: DeckError, say: Texts) -> Shown:
    count = len(error.problems)
    file = inline(shorten(name, NAME_SHOWN))
    heading = say("### ❌ Nothing was saved") + "\n"
    if isinstance(error, DeckUnreadable):
        heading += say("“{name}” cannot be used as it is.", name=file)
    else:
        heading += say.plural(
            "“{name}” has one mistake. Mend it and send the file again.",
            "“{name}” has {count} mistakes. Mend them and send the file again.",
            count,
            name=file,
        )
    list_ = mistakes.told(heading, error.problems, say)
    view = mistakes.mistakes_page(list_, 0, "none", say)
    return Shown(view, mistakes.files(list_, None))


async def _asked(press: Press, upload: Upload, whose: Whose) -> Shown:
    """What would be missing, before anything is kept; the rest lies below as a file."""
    say, deck = texts(str(press.locale)), upload.deck
    kept = len(deck.items)
    heading = "### " + say.plural(
        "📥 One card can be imported", "📥 {count} cards can be imported", kept
    )
    heading += "\n" + say.plural(
        "One cannot, and nothing is saved yet. Mend it in Anki and export again, or import the"
        " rest.",
        "{count} cannot, and nothing is saved yet. Mend them in Anki and export again, or import"
        " the rest.",
        len(upload.left_out),
    )
    heading = "\n".join([heading, *remarks_told(upload.remarks, say)])
    list_ = mistakes.told(heading, upload.left_out, say)
    rest = await asyncio.to_thread(_packed, deck, press)
    view = mistakes.mistakes_page(list_, 0, whose, say, kept=kept)
    return Shown(view, mistakes.files(list_, rest))


def _packed(deck: Deck, press: Press) -> bytes:
    if not isinstance(deck, RecallDeck):
        raise TypeError(f"{deck.id} is no deck of flashcards")
    return write_apkg(deck, "rest", press.created_at)


async def _kept(press: Press, upload: Upload, whose: Whose) -> Shown:
    """Keep the deck and show its page."""
    say = texts(str(press.locale))
    _refuse_thaws_name(press, upload, say)
    async with press.client.services.database.begin() as conn:
        owner = await _owner(press, conn, whose)
        before = await _before(press, conn, owner, upload.deck.id)
        deck = await _completed(upload, before)
        how: Literal["upload", "import"] = "upload" if whose == "guild" else "import"
        saved = await save_deck(press, conn, deck, how, owner=owner)
    # What is new in a deck of the guild its page tells, as long as it is not published.
    since = before if whose == "member" else None
    told = [_kept_words(saved, since, deck, say), *remarks_told(upload.remarks, say)]
    return Shown(await publishing.opened(press, saved.row_id, "\n".join(told)), [])


def _refuse_thaws_name(press: Press, upload: Upload, say: Texts) -> None:
    """A YAML file has an id that can be changed; in others the name gives it."""
    if upload.format != "yaml" and upload.deck.id in press.client.services.library.decks:
        raise Refused(
            say(
                "Thaw has a deck called **{title}** itself. Give yours another name: send the file"
                " again and fill in the option `name`.",
                title=inline(upload.deck.title),
            )
        )


def _kept_words(saved: Saved, before: Deck | None, deck: Deck, say: Texts) -> str:
    if not saved.is_new:
        return say("✅ This is version {number}, which was here already.", number=saved.number)
    first = say("✅ Saved as version {number}.", number=saved.number)
    if before is None:
        return first
    what = pages.told(changes(before, deck), deck.kind, say)
    stays = say("Since the version before: {changes}. Your progress stays.", changes=what)
    return f"{first}\n-# {stays}"


async def _owner(press: Press, conn: Connection, whose: Whose) -> Owner:
    if whose == "guild":
        return Owner(guild_id=press.guild_id)
    return Owner(
        member_id=await members.member_id_for(conn, press.user.id, press.user.display_name)
    )


async def _before(press: Press, conn: Connection, owner: Owner, slug: str) -> Deck | None:
    """The latest version of the owner's deck of this name."""
    row = await decks.found_by_slug(conn, owner, slug)
    return await press.client.services.versions.deck(conn, row.head_id) if row else None


async def _completed(upload: Upload, before: Deck | None) -> Deck:
    """The deck with what its file has no place for, as it stands in the version before it."""
    deck = upload.deck
    if not isinstance(deck, RecallDeck) or not isinstance(before, RecallDeck):
        return deck
    if not _lacks_details(deck, upload):
        return deck
    return await asyncio.to_thread(with_details_of, deck, before)


def _lacks_details(deck: RecallDeck, upload: Upload) -> bool:
    """Whether the file holds cards only: a table, or notes that Thaw did not write."""
    foreign = all(card.id.startswith("anki-") for card in deck.cards)
    return upload.format == "csv" or (upload.format == "anki" and foreign)

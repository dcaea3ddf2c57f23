"""A deck goes out as a file, to those who may see all that is in it."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import discord
from discord import ui

from bot.chat.decks.targets import manageable, moderates
from bot.chat.decks.uploading import desk_full
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.chat.shelf import shelf_here
from bot.decks import ChallengeDeck, RecallDeck
from bot.decks.anki.writing import write_apkg
from bot.decks.carried import as_cards, without_remarks
from bot.decks.csv_out import write_csv
from bot.decks.loader import MAX_BYTES
from bot.decks.uploads.desk import DeskFull
from bot.decks.yaml_out import write_yaml
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.decks import Deck
    from bot.store.decks import DeckRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

Form = Literal["apkg", "csv", "yaml"]
NAME_SHOWN = 60
# Discord: what every guild may attach without a boost.
LARGEST = 10 << 20


@dataclass(frozen=True, slots=True)
class Chosen:
    """A deck to hand out; `origin` tells equally named decks of different owners apart."""

    deck: Deck
    origin: str


async def exported(press: Press, name: str, form: Form) -> tuple[ui.LayoutView, list[discord.File]]:
    """The deck as a file, with a word on what to do with it.

    Who looks after a deck gets its latest version, others the one that is offered. The answers
    of a challenge are for moderators only.

    Raises:
        Refused: there is no such deck here, or it is not theirs to have.
    """
    say = texts(str(press.locale))
    chosen = await _chosen(press, name, say)
    try:
        async with press.client.services.uploads.turn(press.user.id):
            content = await asyncio.to_thread(_written, chosen, form, press.created_at)
    except DeskFull:
        raise Refused(desk_full(say)) from None
    if len(content) > LARGEST:
        raise Refused(say("As a file this deck is larger than Discord takes. Try another form."))
    file_name = f"{chosen.deck.id}.{form}"
    view = _page(chosen.deck, form, file_name, len(content), say)
    return view, [discord.File(io.BytesIO(content), file_name)]


async def exportable(press: Press, typed: str) -> list[tuple[str, str]]:
    """Slug and title of the decks that the typed letters may mean, theirs to export."""
    shelf = await shelf_here(press)
    async with press.client.services.database.begin() as conn:
        rows = await manageable(press, conn)
        moderator = await moderates(press, conn)
    wanted = typed.strip().casefold()
    found = {
        row.slug: row.title for row in rows if wanted in row.title.casefold() or wanted in row.slug
    }
    for deck in shelf.library.find(typed):
        if isinstance(deck, RecallDeck) or moderator:
            found.setdefault(deck.id, deck.title)
    return list(found.items())


async def _chosen(press: Press, name: str, say: Texts) -> Chosen:
    wanted = name.strip().casefold()
    services = press.client.services
    async with services.database.begin() as conn:
        moderator = await moderates(press, conn)
        for row in await manageable(press, conn):
            if wanted in (row.slug, row.title.casefold()):
                return Chosen(await services.versions.deck(conn, row.head_id), _origin_of(row))
    shelf = await shelf_here(press)
    for slug, deck in shelf.library.decks.items():
        if wanted in (slug, deck.title.casefold()):
            if isinstance(deck, ChallengeDeck) and not moderator:
                raise Refused(_answers_inside(deck, say))
            if shelf.owner(slug) == "builtin":
                return Chosen(deck, "builtin")
            return Chosen(_for_members(deck), f"guild:{press.guild_id}")
    shown = inline(shorten(name, NAME_SHOWN))
    raise Refused(
        say("There is no deck called “{name}” here. `/deck list` shows them.", name=shown)
    )


def _for_members(deck: Deck) -> Deck:
    return without_remarks(deck) if isinstance(deck, RecallDeck) else deck


def _origin_of(row: DeckRow) -> str:
    return f"guild:{row.guild_id}" if row.guild_id is not None else f"member:{row.member_id}"


def _answers_inside(deck: Deck, say: Texts) -> str:
    return say(
        "The file of a challenge holds all its answers, so only moderators may export **{title}**,"
        " in their server. Decks of flashcards are for everyone.",
        title=inline(deck.title),
    )


def _written(chosen: Chosen, form: Form, at: datetime) -> bytes:
    """The file; takes CPU time."""
    deck = chosen.deck
    if form == "yaml":
        return write_yaml(deck).encode()
    cards = as_cards(deck) if isinstance(deck, ChallengeDeck) else deck
    return write_apkg(cards, chosen.origin, at) if form == "apkg" else write_csv(cards)


def _page(deck: Deck, form: Form, file_name: str, size: int, say: Texts) -> ui.LayoutView:
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    heading = say("### 📦 {title}", title=inline(deck.title))
    container.add_item(ui.TextDisplay(f"{heading}\n{_advice(deck, form, size, say)}"))
    container.add_item(ui.File(f"attachment://{file_name}"))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _advice(deck: Deck, form: Form, size: int, say: Texts) -> str:
    """What the file is good for, and what it does not hold."""
    if form == "apkg":
        return say(
            "Open it with Anki. Export it again later and your progress in Anki stays; with"
            " `/deck import` it comes back here, card for card."
        )
    if form == "csv":
        return say(
            "Open it in a spreadsheet. It has no place for proofs and for the wordings of explain"
            " cards: send it back under the same name, and Thaw adds them again."
        )
    if size > MAX_BYTES:
        return say("The whole deck. It is too large to be sent back as YAML: for that, use Anki's.")
    if isinstance(deck, ChallengeDeck):
        return say(
            "The whole challenge, with its answers. Change it and send it with `/deck upload`."
        )
    return say("The whole deck. Change it and send it back with `/deck upload` or `/deck import`.")

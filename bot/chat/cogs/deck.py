"""/deck: the decks of this server and one's own."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.decks import exporting, listing, preview, publishing, uploading, versions
from bot.chat.decks.statistics.showing import show_statistics
from bot.chat.decks.targets import (
    manageable,
    moderates,
    named,
    suggested,
    unknown,
)
from bot.chat.decks.writing import turns as writing
from bot.chat.decks.writing.desk import unfinished
from bot.chat.errors import Refused
from bot.chat.moderators import EVERYONE, MODERATORS, STARTER
from bot.chat.patience import quickly
from bot.chat.private.page import Page
from bot.chat.render.markdown import shorten
from bot.chat.shelf import shelf_here, suggested_here
from bot.decks.drafting.draft import Kind
from bot.store.decks import DeckRow
from bot.texts import texts

# Discord: 25 suggestions of 100 characters.
MOST_SUGGESTIONS = 25
LONGEST_SUGGESTION = 100

Interaction = discord.Interaction[ThawBot]
Suggestions = list[app_commands.Choice[str]]

DECK = locale_str("Which deck: type a few letters to find it")

KINDS = [
    app_commands.Choice(name=locale_str("Flashcards"), value="recall"),
    app_commands.Choice(name=locale_str("Challenge"), value="challenge"),
]
WHOSE = [
    app_commands.Choice(name=locale_str("This server"), value="guild"),
    app_commands.Choice(name=locale_str("Only me"), value="member"),
]


FILE = locale_str("The deck as .yaml, .apkg (Anki) or .csv")
FORMS = [
    app_commands.Choice(name=locale_str("Anki package (.apkg)"), value="apkg"),
    app_commands.Choice(name=locale_str("Table for a spreadsheet (.csv)"), value="csv"),
    app_commands.Choice(name=locale_str("YAML, with everything (.yaml)"), value="yaml"),
]


class DeckCog(
    commands.GroupCog,
    group_name="deck",
    group_description=locale_str("The decks here: look at them, and as a moderator make them"),
):
    """Translates between Discord and the deck desk."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="list",
        extras=EVERYONE,
        description=locale_str("Which decks there are: Thaw's, this server's and your own"),
    )
    async def list_(self, interaction: Interaction) -> None:
        """List them, privately."""
        async with Page(interaction) as page:
            await page.show(await listing.show(interaction, 0))

    @app_commands.command(
        name="preview",
        extras=STARTER,
        description=locale_str("Go through a deck as members will see it, published or not"),
    )
    @app_commands.describe(deck=DECK)
    async def preview(self, interaction: Interaction, deck: str) -> None:
        """Show its first problem or card, privately."""
        async with Page(interaction) as page:
            version_id = await _previewed(interaction, deck)
            await page.show(await preview.shown(interaction, version_id, 0, "ask"))

    @app_commands.command(
        name="publish",
        extras=MODERATORS,
        description=locale_str("Let members see the latest version of a deck"),
    )
    @app_commands.describe(deck=DECK)
    async def publish(self, interaction: Interaction, deck: str) -> None:
        """Publish it, then show the deck."""
        async with Page(interaction) as page:
            row = await _named(interaction, deck)
            await page.show(
                await publishing.publish(interaction, row.id, row.head_id, row.published_id)
            )

    @app_commands.command(
        name="retire",
        extras=MODERATORS,
        description=locale_str("Take a deck off the list, or bring a retired one back"),
    )
    @app_commands.describe(deck=DECK)
    async def retire(self, interaction: Interaction, deck: str) -> None:
        """Retire it, or bring it back; then show the deck."""
        async with Page(interaction) as page:
            row = await _named(interaction, deck)
            change = publishing.retire if row.retired_at is None else publishing.restore
            await page.show(await change(interaction, row.id))

    @app_commands.command(
        name="versions",
        extras=MODERATORS,
        description=locale_str("Who changed a deck when, what changed, and the way back"),
    )
    @app_commands.describe(deck=DECK)
    async def versions(self, interaction: Interaction, deck: str) -> None:
        """List them, privately."""
        async with Page(interaction) as page:
            row = await _named(interaction, deck)
            await page.show(await versions.listed(interaction, row.id, 0))

    @app_commands.command(
        name="new",
        extras=EVERYONE,
        description=locale_str("Write a deck here, card by card; no file needed"),
    )
    @app_commands.describe(
        title=locale_str("What it is called"),
        kind=locale_str("Flashcards to repeat, or a challenge to play together"),
        whose=locale_str("For this server (moderators), or for you alone"),
    )
    @app_commands.choices(kind=KINDS, whose=WHOSE)
    async def new(
        self,
        interaction: Interaction,
        title: app_commands.Range[str, 1, 80],
        kind: str = "recall",
        whose: str | None = None,
    ) -> None:
        """Begin a draft, and show it privately."""
        private = None if whose is None else whose == "member"
        known: Kind = "challenge" if kind == "challenge" else "recall"
        async with Page(interaction) as page:
            await page.show(await writing.new_deck(interaction, title, known, private=private))

    @app_commands.command(
        name="edit",
        extras=STARTER,
        description=locale_str("Change a deck here, card by card; saved as a new version"),
    )
    @app_commands.describe(deck=DECK)
    async def edit(self, interaction: Interaction, deck: str) -> None:
        """Open it as a draft, and show it privately."""
        async with Page(interaction) as page:
            await page.show(await writing.edit_deck(interaction, deck))

    @app_commands.command(
        name="statistics",
        extras=MODERATORS,
        description=locale_str("Which problems and cards of a deck to mend, and why"),
    )
    @app_commands.describe(deck=DECK)
    @app_commands.guild_only()
    async def statistics(self, interaction: Interaction, deck: str) -> None:
        """Show them, privately."""
        await show_statistics(interaction, deck)

    @app_commands.command(
        name="upload",
        extras=MODERATORS,
        description=locale_str(
            "Send a deck for this server as a file; members see it once published"
        ),
    )
    @app_commands.describe(
        file=FILE, name=locale_str("What to call it, if not as the file says (Anki, tables)")
    )
    @app_commands.guild_only()
    async def upload(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        name: app_commands.Range[str, 1, 80] | None = None,
    ) -> None:
        """Keep it as a version to be published, or tell all that is wrong with it."""
        async with Page(interaction) as page:
            await uploading.uploaded(interaction, page, file, "guild", name)

    @app_commands.command(
        name="import",
        extras=EVERYONE,
        description=locale_str("Send a deck for you alone as a file, such as one from Anki"),
    )
    @app_commands.describe(
        file=FILE, name=locale_str("What to call it, if not as the file says (Anki, tables)")
    )
    async def import_(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        name: app_commands.Range[str, 1, 80] | None = None,
    ) -> None:
        """Keep it as a deck of this member, or tell all that is wrong with it."""
        async with Page(interaction) as page:
            await uploading.uploaded(interaction, page, file, "member", name)

    @app_commands.command(
        name="export",
        extras=EVERYONE,
        description=locale_str(
            "Take a deck with you as a file: for Anki, a spreadsheet, or as YAML"
        ),
    )
    @app_commands.describe(deck=DECK, form=locale_str("For what program; Anki if left out"))
    @app_commands.rename(form="as")
    @app_commands.choices(form=FORMS)
    async def export(self, interaction: Interaction, deck: str, form: str = "apkg") -> None:
        """Hand it out, privately."""
        known: exporting.Form = "csv" if form == "csv" else "yaml" if form == "yaml" else "apkg"
        async with Page(interaction) as page:
            await page.show(*await exporting.exported(interaction, deck, known))

    @export.autocomplete("deck")
    async def _exportable(self, interaction: Interaction, typed: str) -> Suggestions:
        found = await quickly(exporting.exportable(interaction, typed), [])
        return [
            app_commands.Choice(name=shorten(title, LONGEST_SUGGESTION), value=slug)
            for slug, title in found[:MOST_SUGGESTIONS]
        ]

    @edit.autocomplete("deck")
    async def _editable(self, interaction: Interaction, typed: str) -> Suggestions:
        begun, rows = await quickly(_to_edit(interaction), ([], []))
        say = texts(str(interaction.locale))
        found = [
            app_commands.Choice(
                name=shorten(say("{title} (unfinished)", title=title), LONGEST_SUGGESTION),
                value=name,
            )
            for name, title in begun
            if typed.strip().casefold() in title.casefold()
        ]
        found += [_choice(row) for row in suggested(rows, typed, MOST_SUGGESTIONS)]
        return found[:MOST_SUGGESTIONS]

    @publish.autocomplete("deck")
    @retire.autocomplete("deck")
    @versions.autocomplete("deck")
    async def _managed(self, interaction: Interaction, typed: str) -> Suggestions:
        rows = await quickly(_manageable(interaction), [])
        return [_choice(row) for row in suggested(rows, typed, MOST_SUGGESTIONS)]

    @statistics.autocomplete("deck")
    async def _taught(self, interaction: Interaction, typed: str) -> Suggestions:
        library = await suggested_here(interaction, public=True)
        return [
            app_commands.Choice(name=shorten(deck.title, LONGEST_SUGGESTION), value=deck.id)
            for deck in library.find(typed)
        ]

    @preview.autocomplete("deck")
    async def _seen(self, interaction: Interaction, typed: str) -> Suggestions:
        rows, moderator = await quickly(_previewable(interaction), ([], False))
        found = [_choice(row) for row in suggested(rows, typed, MOST_SUGGESTIONS)]
        if moderator:
            found += [
                app_commands.Choice(name=shorten(deck.title, LONGEST_SUGGESTION), value=deck.id)
                for deck in self.bot.services.library.find(typed)
            ]
        return found[:MOST_SUGGESTIONS]


def _choice(row: DeckRow) -> app_commands.Choice[str]:
    return app_commands.Choice(name=shorten(row.title, LONGEST_SUGGESTION), value=row.slug)


async def _named(interaction: Interaction, name: str) -> DeckRow:
    async with interaction.client.services.database.begin() as conn:
        return await named(interaction, conn, name)


async def _manageable(interaction: Interaction) -> list[DeckRow]:
    async with interaction.client.services.database.begin() as conn:
        return await manageable(interaction, conn)


async def _to_edit(interaction: Interaction) -> tuple[list[tuple[str, str]], list[DeckRow]]:
    async with interaction.client.services.database.begin() as conn:
        return await unfinished(interaction, conn), await manageable(interaction, conn)


async def _previewable(interaction: Interaction) -> tuple[list[DeckRow], bool]:
    async with interaction.client.services.database.begin() as conn:
        return await manageable(interaction, conn), await moderates(interaction, conn)


async def _previewed(interaction: Interaction, name: str) -> int:
    """The version to look through: the latest of a deck that they look after, else Thaw's own.

    Raises:
        Refused: there is no such deck for them.
    """
    rows, moderator = await _previewable(interaction)
    wanted = name.strip().casefold()
    for row in rows:
        if wanted in (row.slug, row.title.casefold()):
            return row.head_id
    shelf = await shelf_here(interaction, public=True)
    for slug, deck in shelf.library.decks.items():
        if moderator and wanted in (slug, deck.title.casefold()):
            return shelf.version_id(slug)
    raise Refused(unknown(name, rows, texts(str(interaction.locale))))

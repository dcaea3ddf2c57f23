"""What Thaw says when it comes to a server: once, and what to do first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord
import structlog
from discord import ui

from bot.chat.buttons import Linked
from bot.chat.mentions import command_mention
from bot.chat.poster import carries
from bot.chat.private.page import Page
from bot.chat.settings.panel import show_panel
from bot.chat.setup.steps import START
from bot.chat.shelf import shelf_here
from bot.chat.study.render import deck_picker
from bot.learning.study import Way
from bot.schedule.rounds import CannotPost
from bot.store import due, guilds, welcomes
from bot.store.errors import StoreError
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.due import DueRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

log = structlog.get_logger(__name__)

WELCOME = "guild.welcome"
SET_UP = r"welcome:setup:(?P<guild>\d{1,19})"
TRY = r"welcome:try:(?P<guild>\d{1,19})"
# A server that Thaw joined longer ago knows it; it is not greeted by a newer version.
NEW_FOR = timedelta(days=7)
ICE = 0x5BC0EB


async def joined(client: ThawBot, guild: discord.Guild) -> None:
    """Have a guild greeted that Thaw lately joined, if it was not yet.

    Discord tells of a guild again after every reconnect, and to every process.
    """
    services, at = client.services, guild.me.joined_at
    if at is None or services.clock.now() - at > NEW_FOR:
        return
    payload = {
        "guild_id": guild.id,
        "owner_id": guild.owner_id,
        "system_channel_id": guild.system_channel.id if guild.system_channel else None,
        "locale": str(guild.preferred_locale),
        "joined_at": at.isoformat(),
    }
    try:
        async with services.database.begin() as conn:
            if await welcomes.greet_once(conn, guild.id, at):
                key = f"welcome:{guild.id}:{at.isoformat()}"
                await due.put(conn, WELCOME, key, services.clock.now(), payload)
    except StoreError as error:
        log.warning("not greeted yet", guild_id=guild.id, error=str(error))
    services.wake()


class Welcome:
    """Greets a guild, in its system channel or else its owner. Repeatable."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of welcomes."""
        dispatcher.register(WELCOME, self.greet)

    async def greet(self, row: DueRow) -> None:
        """Say it where it can be said."""
        facts = row.payload
        guild_id, channel_id = int(facts["guild_id"]), facts["system_channel_id"]
        say = texts(await self._locale(guild_id, str(facts["locale"])))
        ids = self._client.command_ids
        if channel_id is not None:
            view = _greeting(guild_id, ids, say, here=True)
            if await self._post(row.key, int(channel_id), view, guild_id):
                return
        owner_id = facts["owner_id"]
        if owner_id is None:
            return
        view = _greeting(guild_id, ids, say, here=False)
        if not await self._write_to(owner_id, f"{row.key}:dm", view, guild_id):
            log.info("nobody to greet", guild_id=guild_id)

    async def _write_to(self, user_id: int, key: str, view: ui.LayoutView, guild_id: int) -> bool:
        try:
            channel = await self._client.create_dm(discord.Object(user_id))
        except (discord.Forbidden, discord.NotFound):  # an account that is gone
            return False
        return await self._post(key, channel.id, view, guild_id)

    async def _post(self, key: str, channel_id: int, view: ui.LayoutView, guild_id: int) -> bool:
        try:
            await self._poster.post(
                key, channel_id, lambda: view, carries(f"welcome:try:{guild_id}")
            )
        except CannotPost:
            return False
        return True

    async def _locale(self, guild_id: int, preferred: str) -> str:
        async with self._client.services.database.begin() as conn:
            if not await guilds.chosen(conn, guild_id):
                return preferred
            return (await guilds.settings(conn, guild_id)).locale


class SetUpButton(Linked, template=SET_UP, moderators=True):
    """Opens the guided panel."""

    async def pressed(self, interaction: Press) -> None:
        """Show its first step, privately."""
        await show_panel(interaction, START)


class TryButton(Linked, template=TRY, audience="everyone"):
    """Lets whoever presses it try a challenge alone."""

    async def pressed(self, interaction: Press) -> None:
        """Ask which one, privately."""
        say = texts(str(interaction.locale))
        async with Page(interaction) as page:
            shelf = await shelf_here(interaction, public=False)
            await page.show(deck_picker(Way.PRACTICE, shelf.library, say))


ITEMS = (SetUpButton, TryButton)


def _greeting(guild_id: int, ids: dict[str, int], say: Texts, *, here: bool) -> ui.LayoutView:
    title = say("## 👋 Thaw is here")
    intro = say(
        "Timed challenges, flashcards and code that runs, for groups that learn machine learning."
    )
    steps = [_first(ids, say, here=here), *_then(ids, say)]
    listed = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(f"{title}\n{intro}\n{listed}"),
        ui.ActionRow(*_buttons(guild_id, say, here=here)),
        accent_colour=ICE,
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _first(ids: dict[str, int], say: Texts, *, here: bool) -> str:
    setup = command_mention("setup", ids)
    if here:
        return say("A moderator presses **Set up** (or {setup}): two minutes.", setup=setup)
    return say("Open your server and send {setup} there: two minutes.", setup=setup)


def _then(ids: dict[str, int], say: Texts) -> list[str]:
    return [
        say(
            "Everyone learns with {study}; {challenge} starts a round for all.",
            study=command_mention("study", ids),
            challenge=command_mention("challenge start", ids),
        ),
        say("{help} shows each member what they may do.", help=command_mention("help", ids)),
    ]


def _buttons(guild_id: int, say: Texts, *, here: bool) -> list[ui.Button[ui.LayoutView]]:
    try_one: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Try a challenge"), emoji="🎯", custom_id=f"welcome:try:{guild_id}"
    )
    if not here:
        link = f"https://discord.com/channels/{guild_id}"
        return [ui.Button(label=say("Open the server"), url=link), try_one]
    set_up: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Set up"),
        emoji="⚙️",
        style=discord.ButtonStyle.primary,
        custom_id=f"welcome:setup:{guild_id}",
    )
    return [set_up, try_one]

"""The Discord client: no privileged intents, nobody pinged, state in ids and the database."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.chat import absence, welcome
from bot.chat.buttons import (
    HintButton,
    JoinButton,
    LeaveButton,
    MineButton,
    PointsButton,
    SteerButton,
    SureButton,
    answer_pressed,
)
from bot.chat.errors import explain
from bot.chat.moderators import admit, audience_of
from bot.chat.my_runs import RUNS_BUTTONS
from bot.chat.recall.buttons import ITEMS as RECALL_ITEMS
from bot.chat.rewarding import roles_changed
from bot.chat.run_buttons import RUN_BUTTONS
from bot.chat.submits import submitted
from bot.chat.sync import sync_if_changed
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.publisher import Publisher
    from bot.chat.services import Services

log = structlog.get_logger(__name__)

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
    add_reactions=True,
)


# Nothing here needs the guilds' details, so their stream at the start is not awaited for long.
GUILDS_SECONDS = 0.5
# Discord's side may be gone when we leave.
HANG_UP_SECONDS = 5.0


class Translator(app_commands.Translator):
    """Gives Discord the names and descriptions of commands in its locales."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002  # Discord's signature
    ) -> str | None:
        """The text in this locale, or None where it is the English one."""
        translated = texts(str(locale))(string.message)
        return translated if translated != string.message else None


class ThawTree(app_commands.CommandTree["ThawBot"]):
    """Holds everyone to whom a command is for, and answers failures in words."""

    async def interaction_check(self, interaction: discord.Interaction[ThawBot], /) -> bool:
        """Whether this member may use the command; if not, they are told who may."""
        command = interaction.command
        try:
            await admit(interaction, None if command is None else audience_of(command))
        except Exception as error:  # noqa: BLE001  # whatever it was, the member gets words
            await _turned_away(interaction, error)
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction[ThawBot], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the member what happened."""
        await explain(interaction, error)


async def _turned_away(interaction: discord.Interaction[ThawBot], error: Exception) -> None:
    if interaction.type is discord.InteractionType.autocomplete:
        with contextlib.suppress(discord.HTTPException):
            await interaction.response.autocomplete([])
        return
    await explain(interaction, error)


class ThawBot(commands.AutoShardedBot):
    """Thaw on Discord. Its services and publisher are set before `start()`."""

    services: Services
    publisher: Publisher

    def __init__(self) -> None:
        # Thaw has no voice; the advice to install it would mislead a host.
        discord.VoiceClient.warn_nacl = False
        discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            tree_cls=ThawTree,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            guild_ready_timeout=GUILDS_SECONDS,
        )
        self.connected = asyncio.Event()
        self.command_ids: dict[str, int] = {}
        self._shards_away: set[int] = set()

    async def setup_hook(self) -> None:
        """Make old buttons work, then offer the commands."""
        self.know_components()
        await self.tree.set_translator(Translator())
        self.command_ids = await sync_if_changed(self.tree)

    def know_components(self) -> None:
        """Make the buttons and selects of live rounds, runs and reviews work."""
        self.add_dynamic_items(HintButton, MineButton)
        self.add_dynamic_items(*RUN_BUTTONS, *RUNS_BUTTONS)
        self.add_dynamic_items(JoinButton, LeaveButton, PointsButton, SteerButton, SureButton)
        self.add_dynamic_items(*RECALL_ITEMS)

    def invite_link(self) -> str:
        """Where an admin adds the bot to a server, with the least permissions it needs."""
        if self.application_id is None:
            raise RuntimeError("not logged in")
        return discord.utils.oauth_url(
            self.application_id,
            permissions=PERMISSIONS,
            scopes=("bot", "applications.commands"),
        )

    async def stay(self, token: str) -> None:
        """Log in and stay connected until this is cancelled.

        discord.py returns to its work when it is cancelled while it reconnects
        (`Shard.reidentify`), so it runs in a task of its own and is hung up on.

        Raises:
            discord.LoginFailure: Discord refuses the token.
        """
        connection = asyncio.create_task(self.start(token), name="discord")
        try:
            await asyncio.wait({connection})
            await connection
        finally:
            await self._hang_up(connection)

    async def _hang_up(self, connection: asyncio.Task[None]) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.close(), HANG_UP_SECONDS)
        while not connection.done():
            connection.cancel()
            await asyncio.wait({connection}, timeout=1)
        if not connection.cancelled():
            connection.exception()

    def able(self) -> bool:
        """Whether clicks reach this process now, from every guild of its shards."""
        return self.connected.is_set() and not self._shards_away

    def is_mine(self, guild_id: int) -> bool:
        """Whether this process would hear of this server (Discord: Sharding)."""
        return (guild_id >> 22) % (self.shard_count or 1) in self.shards

    async def on_ready(self) -> None:
        """Clicks arrive from here on."""
        self.connected.set()
        await absence.compared(self, [guild.id for guild in self.guilds])
        for guild in self.guilds:
            await welcome.joined(self, guild)
        log.info("ready", guilds=len(self.guilds))

    # By shard: discord.py tells that a shard is back after a new session only here, and
    # `on_ready` only once all of them began a new one.
    async def on_shard_ready(self, shard_id: int) -> None:
        """Clicks of this shard's guilds arrive again, in a new session."""
        self._shards_away.discard(shard_id)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """Clicks of this shard's guilds arrive again."""
        self._shards_away.discard(shard_id)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """No click of this shard's guilds arrives until it is back."""
        self._shards_away.add(shard_id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Thaw was put out of the server: its rounds wait."""
        await absence.left(self, guild.id)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Thaw was let in, perhaps again: rounds that waited go on."""
        await absence.came_back(self, [guild.id])
        await welcome.joined(self, guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """The server is there: some gateways say so, too, where Thaw was let in again."""
        if self.connected.is_set():
            await absence.came_back(self, [guild.id])
            await welcome.joined(self, guild)

    async def on_guild_role_update(self, _: discord.Role, after: discord.Role) -> None:
        """Roles that waited for a permission may be given now."""
        await roles_changed(self, after.guild.id)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Modal submits and answers, by their custom_id.

        discord.py forgets open modals with its process.
        """
        if interaction.type is discord.InteractionType.modal_submit:
            await submitted(interaction)
        elif interaction.type is discord.InteractionType.component:
            await answer_pressed(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Messages are none of our business: there are slash commands only."""

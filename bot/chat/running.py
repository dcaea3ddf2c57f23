"""/run in the chat: take a snippet, and answer with the message that will show its result."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.chat.asked import Asked
from bot.chat.errors import Refused
from bot.chat.render.run import run_message
from bot.chat.render.run_view import RunView, Waiting
from bot.chat.run_refusals import accepted, refuse_unless_allowed
from bot.runs.sieve import storable
from bot.store import deliveries, guilds, members, runs
from bot.store.errors import DatabaseUnavailable
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from discord import ui

    from bot.chat.client import ThawBot
    from bot.runs.queue import RunQueue, Submitted
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

# Discord: "Interaction tokens are valid for 15 minutes" (Receiving and Responding); one less,
# so that an edit begun in time arrives in time.
TOKEN_LIVES = timedelta(minutes=14)
# When many run code at once nobody is to wonder for a second whether they were heard.
THINKING_AFTER_SECONDS = 0.6


@dataclass(frozen=True, slots=True)
class _Kept:
    """A run that is kept, before its member was answered."""

    asked: Asked
    submitted: Submitted
    private: bool
    locale: str


def queue_of(interaction: discord.Interaction[ThawBot], say: Texts) -> RunQueue:
    """The way to the sandboxes.

    Raises:
        Refused: `/run` is off.
    """
    queue = interaction.client.services.run_queue
    if queue is None:
        raise Refused(
            say(
                "Running code is switched off here: whoever hosts Thaw has not set up a sandbox"
                " for it (THAW_RUN=on)."
            )
        )
    return queue


async def run_code(
    interaction: discord.Interaction[ThawBot],
    code: str,
    framework: str = "auto",
    *,
    private: bool | None = None,
) -> None:
    """Answer with a message that fills itself with what the code really does.

    `private` shows it to who asked alone; None follows the guild's own way.
    """
    await run_asked(interaction, Asked(code, "button", framework, private=private))


async def run_asked(
    interaction: discord.Interaction[ThawBot],
    asked: Asked,
    complete: Callable[[], Awaitable[Asked]] | None = None,
) -> None:
    """Answer with a run's message as soon as the run is kept; what takes longer defers first.

    `complete` gives all that is asked where some of it must be fetched.

    Raises:
        Refused: it is not run, and why.
    """
    say = texts(str(interaction.locale))
    queue = queue_of(interaction, say)
    hidden = asked.private is True
    keeping = asyncio.ensure_future(_keep(interaction, queue, asked, complete))
    await asyncio.wait({keeping}, timeout=THINKING_AFTER_SECONDS)
    if not keeping.done():
        await interaction.response.defer(thinking=True, ephemeral=hidden)
    try:
        kept = await keeping
    except Exception:
        if interaction.response.is_done():
            # The answer that waits may be for everyone; what went wrong is for who asked.
            with contextlib.suppress(discord.HTTPException):
                await interaction.delete_original_response()
        raise
    await _answer(interaction, kept, thinking_privately=hidden)


async def _keep(
    interaction: discord.Interaction[ThawBot],
    queue: RunQueue,
    asked: Asked,
    complete: Callable[[], Awaitable[Asked]] | None,
) -> _Kept:
    say = texts(str(interaction.locale))
    asked = asked if complete is None else await complete()
    if not asked.code.strip():
        raise Refused(say("There was no code in it. Type some Python, then send it."))
    services, user = interaction.client.services, interaction.user
    async with services.database.autocommit() as conn:
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        chosen = await guilds.settings(conn, interaction.guild_id or 0)
    if interaction.guild_id is not None:
        refuse_unless_allowed(user, chosen, say)
    private = _private(interaction, asked, chosen)
    locale = str(interaction.locale if private else interaction.guild_locale or interaction.locale)
    outcome = await queue.submit(
        _new_run(interaction, asked, member_id),
        _new_delivery(interaction, private=private, locale=locale),
    )
    return _Kept(asked, accepted(outcome, say), private=private, locale=locale)


def _new_run(
    interaction: discord.Interaction[ThawBot], asked: Asked, member_id: int
) -> runs.NewRun:
    return runs.NewRun(
        member_id=member_id,
        guild_id=interaction.guild_id,
        channel_id=interaction.channel_id or 0,
        code=storable(asked.code),
        framework=asked.framework,
        device=asked.device,
        seed=asked.seed,
        source=asked.source,
        at=interaction.client.services.clock.now(),
        report=asked.report,
    )


def _new_delivery(
    interaction: discord.Interaction[ThawBot], *, private: bool, locale: str
) -> runs.NewDelivery:
    return runs.NewDelivery(
        interaction_token=interaction.token,
        token_expires_at=interaction.created_at + TOKEN_LIVES,
        channel_id=interaction.channel_id or 0,
        message_id=None,
        private=private,
        locale=locale,
        interaction_id=interaction.id,
        process_id=_holder(interaction),
    )


def _private(
    interaction: discord.Interaction[ThawBot], asked: Asked, chosen: GuildSettings
) -> bool:
    if asked.private is not None:
        return asked.private
    return chosen.run_private and interaction.guild_id is not None


def _holder(interaction: discord.Interaction[ThawBot]) -> str:
    """Who holds the delivery until the member is answered: before that there is no message."""
    return f"answer:{interaction.id}"


async def _answer(
    interaction: discord.Interaction[ThawBot], kept: _Kept, *, thinking_privately: bool
) -> None:
    """Show that it waits; whatever becomes of that, the result is shown from here on."""
    run_id, message_id = kept.submitted.run_id, None
    services = interaction.client.services
    try:
        message_id = await _say(interaction, kept, thinking_privately=thinking_privately)
    finally:
        # Where the database is away, the hold ends by itself and the reply is found without its id.
        with contextlib.suppress(DatabaseUnavailable):
            async with services.database.autocommit() as conn:
                holder = _holder(interaction)
                await deliveries.answered(conn, run_id, message_id, process_id=holder)
        services.show_run(run_id)


async def _say(
    interaction: discord.Interaction[ThawBot], kept: _Kept, *, thinking_privately: bool
) -> int | None:
    """The id of the message that says it."""
    layout = _waiting(interaction, kept)
    if not interaction.response.is_done():
        sent = await interaction.response.send_message(view=layout, ephemeral=kept.private)
        return sent.message_id
    if kept.private and not thinking_privately:
        await interaction.delete_original_response()
        return (await interaction.followup.send(view=layout, ephemeral=True, wait=True)).id
    return (await interaction.edit_original_response(view=layout)).id


def _waiting(interaction: discord.Interaction[ThawBot], kept: _Kept) -> ui.LayoutView:
    stage = Waiting(kept.submitted.place, for_own=kept.submitted.waits_for_own)
    view = RunView(kept.submitted.run_id, interaction.user.id, kept.asked.code, stage)
    layout, _ = run_message(view, texts(kept.locale))
    layout.stop()  # or discord.py would keep it for ever
    return layout

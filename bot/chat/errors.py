"""Failures that a member can be told about, each with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import structlog
from discord import app_commands

from bot.store.errors import DatabaseUnavailable
from bot.texts import texts

if TYPE_CHECKING:
    from bot.texts import Texts

log = structlog.get_logger(__name__)

# Discord's codes for an interaction that nobody can answer any more: too old, or answered.
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060


class ChatError(Exception):
    """The member is told in words; nothing was changed.

    ChatError
    └── Refused: what was asked cannot be done, and the message says why
    """


class Refused(ChatError):
    """Carries the sentence that the member reads, in the member's language."""


async def tell(
    interaction: discord.Interaction, sentence: str, view: discord.ui.View | None = None
) -> None:
    """Say it privately, whether or not the interaction was answered already.

    The view is stopped before it is sent: discord.py would keep it for ever otherwise, and our
    buttons live in their ids.
    """
    below = discord.utils.MISSING if view is None else view
    if view is not None:
        view.stop()
    if interaction.response.is_done():
        await interaction.followup.send(sentence, ephemeral=True, view=below)
    else:
        await interaction.response.send_message(sentence, ephemeral=True, view=below)


async def explain(interaction: discord.Interaction, error: Exception) -> None:
    """Answer an interaction that failed: the member gets words, the log gets the cause."""
    cause = getattr(error, "original", error)
    if _unanswerable(cause):
        log.warning("too late to answer", error=str(cause), **_context(interaction))
        return
    if not isinstance(cause, Refused | app_commands.NoPrivateMessage):
        log.error("interaction failed", exc_info=cause, **_context(interaction))
    try:
        await tell(interaction, _sentence(cause, texts(str(interaction.locale))))
    except discord.HTTPException as failure:
        log.warning("member not told", error=str(failure), **_context(interaction))


def _unanswerable(error: Exception) -> bool:
    codes = (UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED)
    return isinstance(error, discord.HTTPException) and error.code in codes


def _context(interaction: discord.Interaction) -> dict[str, object]:
    data: dict[str, object] = dict(interaction.data or {})
    return {
        "interaction_id": interaction.id,
        "guild_id": interaction.guild_id,
        "channel_id": interaction.channel_id,
        "action": data.get("custom_id") or data.get("name"),
    }


def _sentence(error: Exception, say: Texts) -> str:
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, app_commands.NoPrivateMessage):
        return say("This works in a server's channel, not in a direct message.")
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return say("This command has just changed. Wait a minute, reload Discord, and try again.")
    if isinstance(error, DatabaseUnavailable):
        return say(
            "Thaw cannot reach its database just now, so nothing was saved. Please try again in a"
            " minute; if it stays so, tell whoever hosts Thaw."
        )
    return say(
        "Something went wrong on Thaw's side, and it was noted. Please try again; what you had"
        " already answered is saved."
    )

"""Who may do what in a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.store.guilds import GuildSettings


def is_moderator(user: discord.User | discord.Member, settings: GuildSettings) -> bool:
    """Manage Server, or the role that the guild chose for its moderators."""
    if not isinstance(user, discord.Member):
        return False
    # What Discord resolved for this interaction, where there is one: it needs no cache.
    permissions = user.resolved_permissions or user.guild_permissions
    if permissions.manage_guild:
        return True
    return any(role.id == settings.moderator_role_id for role in user.roles)


def may_start(user: discord.User | discord.Member, settings: GuildSettings) -> bool:
    """Whether this member may start a round here: the guild's choice."""
    return settings.round_starters == "everyone" or is_moderator(user, settings)

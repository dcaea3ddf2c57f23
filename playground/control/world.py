"""Looks at the world and makes more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.payloads import channel_json, member_json, role_json, user_json

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Guild


def world(state: State, _: JSON) -> JSON:
    """Everything there is."""
    return {
        "guilds": [_guild(state, guild) for guild in state.world.guilds.values()],
        "users": [user_json(user) for user in state.world.users.values()],
        "bot": user_json(state.world.bot),
        "application_id": str(state.world.application_id),
        "token": state.world.token,
    }


def _guild(state: State, guild: Guild) -> JSON:
    everything = state.world
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "channels": [channel_json(c, everything) for c in everything.guild_channels(guild.id)],
        "threads": [
            channel_json(c, everything) for c in everything.guild_channels(guild.id, threads=True)
        ],
        "members": [
            member_json(member, everything.users[member.user_id])
            for member in guild.members.values()
        ],
        "roles": [role_json(role) for role in guild.roles.values()],
    }

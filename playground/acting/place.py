"""A member at a channel, as named by a caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.errors import NotAllowed
from playground.permissions import NOTHING, Permission

if TYPE_CHECKING:
    from playground.messages import Message
    from playground.state import State
    from playground.world import Channel, Guild, Role, User

DM = "dm"


@dataclass(frozen=True, slots=True)
class Place:
    """Who acts, and where; `guild` is None in a direct message."""

    user: User
    channel: Channel
    guild: Guild | None

    def permissions(self, state: State) -> Permission:
        """What the member may do there."""
        return state.world.permissions(self.user.id, self.channel, state.clock.now())

    def need(self, state: State, permission: Permission, sentence: str) -> None:
        """Raise NotAllowed with a sentence where a permission is lacking."""
        if permission not in self.permissions(state):
            raise NotAllowed(sentence, "missing_permission")


def find_user(state: State, name: str) -> User:
    """A user by name or id; raises NotAllowed."""
    users = state.world.users
    if name.isdecimal() and int(name) in users:
        return users[int(name)]
    wanted = name.casefold()
    for user in users.values():
        if user.username.casefold() == wanted:
            return user
    raise NotAllowed(f"There is nobody called {name!r} here.", "unknown_member", 404)


def find_guild(state: State, name: str | None) -> Guild:
    """A guild by name or id, the first one by default; raises NotAllowed."""
    guilds = state.world.guilds
    if name is None:
        return next(iter(guilds.values()))
    if name.isdecimal() and int(name) in guilds:
        return guilds[int(name)]
    for guild in guilds.values():
        if guild.name.casefold() == name.casefold():
            return guild
    raise NotAllowed(f"There is no guild called {name!r}.", "unknown_guild", 404)


def find_role(guild: Guild, name: str) -> Role:
    """A role by name or id; raises NotAllowed."""
    if name.isdecimal() and int(name) in guild.roles:
        return guild.roles[int(name)]
    for role in guild.roles.values():
        if role.name.casefold().lstrip("@") == name.casefold().lstrip("@"):
            return role
    raise NotAllowed(f"{guild.name} has no role called {name!r}.", "unknown_role", 404)


def find_channel(state: State, name: str) -> Channel:
    """A channel by id, name, or `Guild/name`; raises NotAllowed."""
    if name.isdecimal() and int(name) in state.world.channels:
        return state.world.channels[int(name)]
    guild_name, _, channel_name = name.rpartition("/")
    guilds = [find_guild(state, guild_name)] if guild_name else state.world.guilds.values()
    wanted = channel_name.lstrip("#").casefold()
    for guild in guilds:
        for channel in state.world.channels.values():
            if channel.guild_id == guild.id and channel.name.casefold() == wanted:
                return channel
    raise NotAllowed(f"There is no channel called {name!r}.", "unknown_channel", 404)


def find_place(state: State, user_name: str, channel_name: str) -> Place:
    """A member at a channel they can see; raises NotAllowed otherwise."""
    user = find_user(state, user_name)
    if channel_name == DM:
        known = state.world.dm_of(user.id)
        return Place(user, known or state.world.open_dm(user.id, state.new_id()), None)
    channel = find_channel(state, channel_name)
    guild = state.world.guilds.get(channel.guild_id or 0)
    place = Place(user, channel, guild)
    if place.permissions(state) == NOTHING:
        raise NotAllowed(f"{user.username} does not see #{channel.name}.", "hidden_channel")
    return place


def seen_message(state: State, place: Place, message_id: str) -> Message:
    """A message that the member sees in the channel; raises NotAllowed."""
    message = state.messages.find(int(message_id)) if str(message_id).isdecimal() else None
    if message is None or message.channel_id != place.channel.id:
        raise NotAllowed("That message is not there (any more).", "unknown_message", 404)
    if message.ephemeral_for not in {None, place.user.id}:
        raise NotAllowed("That message is not there (any more).", "unknown_message", 404)
    return message

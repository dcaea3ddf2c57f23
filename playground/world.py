"""Guilds, channels, roles and people, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from playground import permissions
from playground.errors import UnknownChannel, UnknownGuild, UnknownUser
from playground.permissions import NOTHING, Permission

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


class ChannelType(IntEnum):
    """The kinds of channel the playground knows."""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12


THREADS = frozenset(
    {ChannelType.ANNOUNCEMENT_THREAD, ChannelType.PUBLIC_THREAD, ChannelType.PRIVATE_THREAD}
)


@dataclass(slots=True)
class User:
    """A person, or the bot."""

    id: int
    username: str
    global_name: str | None
    bot: bool = False
    locale: str = "en-US"


@dataclass(slots=True)
class Role:
    """A role; the one with the guild's id is @everyone."""

    id: int
    name: str
    permissions: Permission
    position: int = 1
    color: int = 0
    hoist: bool = False
    mentionable: bool = False
    bot_id: int | None = None


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel grants or takes from one role (kind 0) or one member (kind 1)."""

    target_id: int
    kind: int
    allow: Permission = NOTHING
    deny: Permission = NOTHING


@dataclass(slots=True)
class ThreadState:
    """What only a thread has."""

    owner_id: int
    created_at: datetime
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_minutes: int = 4320
    archive_changed_at: datetime | None = None
    member_ids: set[int] = field(default_factory=set)
    message_count: int = 0


@dataclass(slots=True)
class Channel:
    """A channel of a guild, a thread, or a direct message (guild_id None)."""

    id: int
    type: ChannelType
    name: str
    guild_id: int | None = None
    position: int = 0
    topic: str | None = None
    parent_id: int | None = None
    nsfw: bool = False
    slowmode_seconds: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipient_id: int | None = None
    last_message_id: int | None = None
    last_pin_at: datetime | None = None
    thread: ThreadState | None = None


@dataclass(slots=True)
class Member:
    """A user in a guild."""

    user_id: int
    joined_at: datetime
    role_ids: list[int] = field(default_factory=list)
    nick: str | None = None
    timeout_until: datetime | None = None

    def timed_out(self, now: datetime) -> bool:
        """Whether a moderator has silenced the member."""
        return self.timeout_until is not None and now < self.timeout_until


@dataclass(slots=True)
class Guild:
    """A Discord server."""

    id: int
    name: str
    owner_id: int
    created_at: datetime
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    locale: str = "en-US"
    #: Where Discord greets new members, and bots say that they are there.
    system_channel_id: int | None = None


@dataclass(slots=True)
class World:
    """Everything that exists before anyone has said a word."""

    bot: User
    token: str
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    #: Users who take no direct messages from the bot.
    closed_dms: set[int] = field(default_factory=set)
    _dms: dict[int, int] = field(default_factory=dict)

    @property
    def application_id(self) -> int:
        """A bot made today shares its id with its application."""
        return self.bot.id

    def user(self, user_id: int) -> User:
        """A user by id; raises UnknownUser."""
        if (user := self.users.get(user_id)) is None:
            raise UnknownUser
        return user

    def guild(self, guild_id: int) -> Guild:
        """A guild by id; raises UnknownGuild."""
        if (guild := self.guilds.get(guild_id)) is None:
            raise UnknownGuild
        return guild

    def channel(self, channel_id: int) -> Channel:
        """A channel by id; raises UnknownChannel."""
        if (channel := self.channels.get(channel_id)) is None:
            raise UnknownChannel
        return channel

    def guild_channels(self, guild_id: int, *, threads: bool = False) -> Iterator[Channel]:
        """A guild's channels, or its threads."""
        for channel in self.channels.values():
            if channel.guild_id == guild_id and (channel.type in THREADS) == threads:
                yield channel

    def guilds_of(self, user_id: int) -> Iterator[Guild]:
        """The guilds a user is a member of."""
        return (guild for guild in self.guilds.values() if user_id in guild.members)

    def dm_of(self, user_id: int) -> Channel | None:
        """The direct message between a user and the bot, if it was ever opened."""
        channel_id = self._dms.get(user_id)
        return None if channel_id is None else self.channels[channel_id]

    def open_dm(self, user_id: int, new_id: int) -> Channel:
        """The direct message between a user and the bot, made with `new_id` if there is none."""
        if (channel := self.dm_of(user_id)) is None:
            channel = Channel(new_id, ChannelType.DM, "dm", recipient_id=user_id)
            self.channels[channel.id] = channel
            self._dms[user_id] = channel.id
        return channel

    def permissions(self, user_id: int, channel: Channel, now: datetime) -> Permission:
        """What a user may do in a channel; nothing where they are no member."""
        if channel.guild_id is None:
            own = user_id in {channel.recipient_id, self.bot.id}
            return permissions.DIRECT_MESSAGE if own else NOTHING
        guild = self.guilds.get(channel.guild_id)
        member = guild.members.get(user_id) if guild else None
        if guild is None or member is None:
            return NOTHING
        parent = self._parent(channel)
        granted = permissions.in_channel(guild, parent, member, now)
        if self._closed_to(channel, user_id, granted):
            return NOTHING
        return granted

    def can_see(self, user_id: int, channel: Channel, now: datetime) -> bool:
        """Whether a channel is shown to a user."""
        return Permission.VIEW_CHANNEL in self.permissions(user_id, channel, now)

    def _parent(self, channel: Channel) -> Channel:
        if channel.thread is None or channel.parent_id is None:
            return channel
        return self.channels[channel.parent_id]

    @staticmethod
    def _closed_to(channel: Channel, user_id: int, granted: Permission) -> bool:
        if channel.type is not ChannelType.PRIVATE_THREAD or channel.thread is None:
            return False
        return user_id not in channel.thread.member_ids and Permission.MANAGE_THREADS not in granted

"""The world a playground starts with.

Its ids are the same at every start, so that what a bot remembers of ada stays ada's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from playground.permissions import EVERYONE, NOTHING, Permission
from playground.snowflake import snowflake_at
from playground.world import Channel, ChannelType, Guild, Member, Overwrite, Role, User, World

FOUNDED = datetime(2025, 1, 6, tzinfo=UTC)
BOT_TOKEN = "playground.bot.token"  # noqa: S105 - it opens nothing but this machine's playground
MODERATOR = (
    Permission.MANAGE_GUILD
    | Permission.MANAGE_CHANNELS
    | Permission.MANAGE_ROLES
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_THREADS
    | Permission.PIN_MESSAGES
    | Permission.MENTION_EVERYONE
    | Permission.MODERATE_MEMBERS
)


@dataclass(slots=True)
class _Builder:
    world: World
    _made: int = 0
    people: dict[str, int] = field(default_factory=dict)

    def new_id(self) -> int:
        self._made += 1
        return _founding_id(self._made)

    def person(self, name: str) -> int:
        user = User(self.new_id(), name, name.capitalize())
        self.world.users[user.id] = user
        self.people[name] = user.id
        return user.id

    def guild(self, name: str, owner: str, members: list[str]) -> Guild:
        guild = Guild(self.new_id(), name, self.people[owner], FOUNDED)
        guild.roles[guild.id] = Role(guild.id, "@everyone", EVERYONE, position=0)
        for person in members:
            guild.members[self.people[person]] = Member(self.people[person], FOUNDED)
        self.world.guilds[guild.id] = guild
        self._admit_bot(guild)
        return guild

    def _admit_bot(self, guild: Guild) -> None:
        bot = self.world.bot
        role = Role(self.new_id(), bot.username, EVERYONE, position=1, bot_id=bot.id)
        guild.roles[role.id] = role
        guild.members[bot.id] = Member(bot.id, FOUNDED, [role.id])

    def moderators(self, guild: Guild, names: list[str]) -> Role:
        role = Role(self.new_id(), "Moderators", MODERATOR, position=2, color=0x2ECC71, hoist=True)
        guild.roles[role.id] = role
        for name in names:
            guild.members[self.people[name]].role_ids.append(role.id)
        return role

    def channel(self, guild: Guild, name: str, *, only: Role | None = None) -> Channel:
        position = sum(1 for _ in self.world.guild_channels(guild.id))
        channel = Channel(
            self.new_id(), ChannelType.TEXT, name, guild_id=guild.id, position=position
        )
        if only is not None:
            view = Permission.VIEW_CHANNEL
            channel.overwrites = {
                guild.id: Overwrite(guild.id, 0, NOTHING, view),
                only.id: Overwrite(only.id, 0, view, NOTHING),
            }
        self.world.channels[channel.id] = channel
        return channel


def default_world() -> World:
    """Two guilds, six people and the bot."""
    bot = User(_founding_id(0), "Thaw", None, bot=True)
    build = _Builder(World(bot, BOT_TOKEN))
    build.world.users[bot.id] = bot
    for name in ("maria", "ada", "grace", "linus", "katherine", "noor"):
        build.person(name)
    study = build.guild("Study Group", "maria", ["maria", "ada", "grace", "linus", "katherine"])
    moderators = build.moderators(study, ["maria"])
    for name in ("welcome", "study", "lab"):
        build.channel(study, name)
    build.channel(study, "moderators", only=moderators)
    night = build.guild("Night School", "noor", ["noor", "grace"])
    build.moderators(night, ["noor"])
    build.channel(night, "general")
    return build.world


def _founding_id(number: int) -> int:
    return snowflake_at(int(FOUNDED.timestamp() * 1000) + number, number)

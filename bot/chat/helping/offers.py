"""The commands that this member may use in this place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import discord
from discord import app_commands

from bot.chat.mentions import command_mention
from bot.chat.moderators import audience_of, is_moderator, may_start, may_take_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.client import ThawBot
    from bot.chat.moderators import Audience
    from bot.store.guilds import GuildSettings

    Press = discord.Interaction[ThawBot]

One = app_commands.Command[Any, ..., Any] | app_commands.ContextMenu

Topic = Literal["learn", "yours", "rounds", "decks", "schedules", "moderators"]
# In this order they are shown. Anything that everybody may do comes first.
TOPICS: tuple[Topic, ...] = ("learn", "yours", "rounds", "decks", "schedules", "moderators")
OF_ROOT: dict[str, Topic] = {"deck": "decks", "schedule": "schedules"}
OF_AUDIENCE: dict[Audience, Topic] = {
    "everyone": "learn",
    "anyone": "yours",
    "starter": "rounds",
    "moderators": "moderators",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A command as help shows it; a context menu has no mention and no description."""

    topic: Topic
    shown: str
    description: str


def offers(press: Press, settings: GuildSettings | None) -> list[Offer]:
    """What this member may use here; `settings` None in a direct message."""
    found = [
        _offer(press, command)
        for command in every_command(press.client.tree)
        if _usable(command, in_guild=settings is not None) and _may(press.user, command, settings)
    ]
    return sorted(found, key=lambda offer: TOPICS.index(offer.topic))


def every_command(tree: app_commands.CommandTree[Any]) -> Iterator[One]:
    """The commands and context menus of the tree, those in groups one by one."""
    for command in tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command
    for kind in (discord.AppCommandType.message, discord.AppCommandType.user):
        yield from tree.get_commands(type=kind)


def all_for_moderators(tree: app_commands.CommandTree[Any]) -> list[str]:
    """The commands at the tree's root that hold nothing for anybody else."""
    by_root: dict[str, set[Audience | None]] = {}
    for command in every_command(tree):
        by_root.setdefault(_root(command).name, set()).add(audience_of(command))
    return sorted(name for name, audiences in by_root.items() if audiences == {"moderators"})


def _may(user: discord.User | discord.Member, command: One, settings: GuildSettings | None) -> bool:
    if settings is None or is_moderator(user, settings):
        return settings is not None or audience_of(command) != "moderators"
    match audience_of(command):
        case "moderators":
            return False
        case "everyone":
            return may_take_part(user, settings) and _may_by_settings(user, command, settings)
        case _:
            return True


def _may_by_settings(
    user: discord.User | discord.Member, command: One, settings: GuildSettings
) -> bool:
    """What the guild chose for single commands."""
    match command.qualified_name:
        case "challenge start" | "daily":
            return may_start(user, settings)
        case "run" | "Run this code":
            return settings.run_by != "nobody"
        case _:
            return True


def _usable(command: One, *, in_guild: bool) -> bool:
    """Whether Discord offers the command in this kind of place."""
    root = _root(command)
    if root.guild_only and not in_guild:
        return False
    contexts = root.allowed_contexts
    if contexts is None:
        return True
    return bool(contexts.guild if in_guild else contexts.dm_channel)


def _root(command: One) -> Any:
    root: Any = command
    while getattr(root, "parent", None) is not None:
        root = root.parent
    return root


def _offer(press: Press, command: One) -> Offer:
    topic = OF_ROOT.get(_root(command).name) or OF_AUDIENCE[audience_of(command) or "everyone"]
    name = command.qualified_name
    if isinstance(command, app_commands.ContextMenu):
        return Offer(topic, f"**{name}**", "")
    return Offer(topic, command_mention(name, press.client.command_ids), str(command.description))

"""Who may do what in a guild.

Every command, button, select and form says for whom it is: its audience. `admit` holds everyone
to it, at every click anew, so that an old message gives nobody rights that they lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import discord
from discord import app_commands

from bot.chat.errors import Refused
from bot.chat.patience import promptly
from bot.store import guilds
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

    Interaction = discord.Interaction[ThawBot]

# anyone: whoever sees it. everyone: who may take part, that is all unless the guild chose a role
# for it. starter: who began the thing, and moderators; the action itself looks who that is.
Audience = Literal["anyone", "everyone", "starter", "moderators"]

# For `app_commands.command(extras=...)`.
ANYONE: dict[Any, Any] = {"for": "anyone"}
EVERYONE: dict[Any, Any] = {"for": "everyone"}
STARTER: dict[Any, Any] = {"for": "starter"}
MODERATORS: dict[Any, Any] = {"for": "moderators"}

# What follows may take a while before it acknowledges, and Discord waits for three seconds.
CHECK_SECONDS = 1.0

Command = app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | app_commands.Group


class Guarded:
    """A component that says for whom it is: `class X(Linked, template=..., moderators=True)`.

    `audience=` names another one; a subclass has that of its parent.
    """

    audience: ClassVar[Audience | None] = None

    def __init_subclass__(
        cls, *, audience: Audience | None = None, moderators: bool = False, **others: Any
    ) -> None:
        super().__init_subclass__(**others)
        if audience is not None or moderators:
            cls.audience = "moderators" if moderators else audience


def audience_of(command: Command) -> Audience | None:
    """For whom a command is, by its own mark or that of a group around it; None without one."""
    asked: Command | None = command
    while asked is not None:
        if "for" in asked.extras:
            audience: Audience = asked.extras["for"]
            return audience
        asked = getattr(asked, "parent", None)
    return None


async def admit(interaction: Interaction, audience: Audience | None) -> None:
    """Let pass whom a thing is for.

    Raises:
        Refused: it is not for this member; the sentence says who may.
    """
    say = texts(str(interaction.locale))
    if audience == "moderators":
        await promptly(_only_moderators(interaction), say, CHECK_SECONDS)
    elif audience == "everyone":
        await _only_participants(interaction, say)


async def require_moderator(interaction: Interaction, conn: Connection) -> GuildSettings:
    """The guild's settings, for its moderators only.

    Raises:
        Refused: who asks is none, or asks from a direct message.
    """
    say = texts(str(interaction.locale))
    if interaction.guild_id is None:
        raise Refused(say("This works in a server's channel, not in a direct message."))
    chosen = await guilds.settings(conn, interaction.guild_id)
    if not is_moderator(interaction.user, chosen):
        raise Refused(moderators_only(chosen, say))
    return chosen


def is_moderator(user: discord.User | discord.Member, settings: GuildSettings) -> bool:
    """Manage Server, or the role that the guild chose for its moderators."""
    if not isinstance(user, discord.Member):
        return False
    # What Discord resolved for this interaction, where there is one: it needs no cache.
    permissions = user.resolved_permissions or user.guild_permissions
    return permissions.manage_guild or has_role(user, settings.moderator_role_id)


def may_start(user: discord.User | discord.Member, settings: GuildSettings) -> bool:
    """Whether this member may start a round here: the guild's choice."""
    return settings.round_starters == "everyone" or is_moderator(user, settings)


def may_take_part(user: discord.User | discord.Member, settings: GuildSettings) -> bool:
    """Whether this member may learn here: all may unless the guild chose a role for it."""
    role_id = settings.participant_role_id
    if role_id is None or not isinstance(user, discord.Member):
        return True
    return has_role(user, role_id) or is_moderator(user, settings)


def has_role(member: discord.Member, role_id: int | None) -> bool:
    """Whether a member has a role, by what Discord just said of them: it needs no cache."""
    return role_id is not None and member._roles.has(role_id)  # noqa: SLF001  # `roles` asks the guild's cache


def moderators_only(settings: GuildSettings, say: Texts) -> str:
    """That something is for moderators, and who these are."""
    if settings.moderator_role_id is None:
        return say(
            "That is for this server's moderators: members who may “Manage Server”. Ask one of"
            " them."
        )
    return say(
        "That is for this server's moderators: members who may “Manage Server” or have the role"
        " {role}. Ask one of them.",
        role=f"<@&{settings.moderator_role_id}>",
    )


async def _only_moderators(interaction: Interaction) -> None:
    async with interaction.client.services.database.begin() as conn:
        await require_moderator(interaction, conn)


async def _only_participants(interaction: Interaction, say: Texts) -> None:
    if interaction.guild_id is None:
        return
    services = interaction.client.services
    settings = await services.recent.of(services.database, interaction.guild_id)
    if not may_take_part(interaction.user, settings):
        raise Refused(
            say(
                "In this server Thaw is for members with the role {role}. A moderator can give it"
                " to you.",
                role=f"<@&{settings.participant_role_id}>",
            )
        )

"""Which roles may go with a badge, and what stands in the way of giving one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import discord

from bot.chat.setup.permissions import dangers, named

if TYPE_CHECKING:
    from bot.texts import Texts

# Each is an action of the audit list, too: `reward.gone`, ….
Hindrance = Literal["gone", "unfit", "permission", "order", "refused"]


def unfit(role: discord.Role, say: Texts) -> str | None:
    """Why a role can never be a reward; None for one that can."""
    if role.is_default():
        return say("Everyone has that role already. Choose another one.")
    if role.managed:
        return say(
            "{role} belongs to a bot or to Discord, so nobody can give it.", role=role.mention
        )
    if risky := dangers(role.permissions):
        return say(
            "{role} may do {permissions}. A badge must not bring that: choose a role without"
            " such permissions.",
            role=role.mention,
            permissions=named(risky, say),
        )
    return None


def beyond(user: discord.User | discord.Member, role: discord.Role, say: Texts) -> str | None:
    """Why this person may not have a role given; None where they could give it themselves.

    Or a moderator without “Manage Roles” could get a role through a badge.
    """
    if not isinstance(user, discord.Member) or role.guild.owner_id == user.id:
        return None
    permissions = user.resolved_permissions or user.guild_permissions
    if permissions.administrator:
        return None
    if permissions.manage_roles and role < user.top_role:
        return None
    return say(
        "Only who could give {role} by hand chooses it here: members who may “Manage Roles” and"
        " stand above it. Ask one of them.",
        role=role.mention,
    )


def obstacle(role: discord.Role, say: Texts) -> str | None:
    """What an admin must change before Thaw can give this role; None where it can."""
    own = role.guild.me.top_role
    match hindrance(role):
        case "permission":
            return say(
                "Thaw lacks “Manage Roles”: open Server Settings → Roles → {own} → Permissions and"
                " turn it on.",
                own="Thaw" if own.is_default() else own.mention,
            )
        case "order":
            return say(
                "{role} stands above Thaw's role: open Server Settings → Roles and drag {own}"
                " above it.",
                role=role.mention,
                own=own.mention,
            )
        case _:
            return None


def hindrance(role: discord.Role | None) -> Hindrance | None:
    """What keeps Thaw from giving this role now, by its short name; None where nothing does."""
    if role is None:
        return "gone"
    if role.is_default() or role.managed or dangers(role.permissions):
        return "unfit"
    me = role.guild.me
    if not me.guild_permissions.manage_roles:
        return "permission"
    return "order" if role >= me.top_role else None

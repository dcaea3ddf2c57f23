"""`/guilds/{guild_id}`: the guild, its roles and its members."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from playground import changes
from playground.errors import (
    MissingAccess,
    MissingPermissions,
    UnknownMember,
    UnknownRole,
)
from playground.payloads import guild_json, member_json, role_json
from playground.permissions import Permission, in_guild
from playground.rest.access import need_in_guild, own_guild
from playground.rest.call import Call, Reply
from playground.validate.problems import Problems

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Guild, Member, Role

NICK = 32
ROLE_NAME = 100


def get(call: Call) -> Reply:
    """One guild."""
    return Reply(guild_json(_guild(call), call.state.world))


def member(call: Call) -> Reply:
    """One member."""
    return Reply(_shown(call.state, _member(call, _guild(call))))


def members(call: Call) -> Reply:
    """All members; only for a bot with the privileged member intent."""
    guild = _guild(call)
    if not call.state.options.privileged_intents:
        raise MissingAccess
    limit, after = call.number("limit", 1, 1, 1000), call.query_id("after") or 0
    page = sorted(user_id for user_id in guild.members if user_id > after)[:limit]
    return Reply([_shown(call.state, guild.members[user_id]) for user_id in page])


def search(call: Call) -> Reply:
    """Members whose user name or nick starts with a text."""
    guild = _guild(call)
    wanted = call.query.get("query", "").casefold()
    limit = call.number("limit", 1, 1, 1000)
    found = [
        member
        for member in guild.members.values()
        if any(name.casefold().startswith(wanted) for name in _names(call.state, member))
    ]
    return Reply([_shown(call.state, member) for member in found[:limit]])


def edit_me(call: Call) -> Reply:
    """Change the bot's own nick."""
    guild = _guild(call)
    me = guild.members[call.state.bot_id]
    if "nick" in call.form():
        need_in_guild(call.state, guild, Permission.CHANGE_NICKNAME)
        me.nick = _nick(call.form())
        changes.member_changed(call.state, guild, me)
    return Reply(_shown(call.state, me))


def edit_member(call: Call) -> Reply:
    """Change a member's nick, roles or time-out, each with its permission."""
    state, guild, form = call.state, _guild(call), call.form()
    edited = _member(call, guild)
    if "nick" in form:
        need_in_guild(state, guild, Permission.MANAGE_NICKNAMES)
        edited.nick = _nick(form)
    if "roles" in form:
        need_in_guild(state, guild, Permission.MANAGE_ROLES)
        edited.role_ids = [_role(guild, int(role_id)).id for role_id in form["roles"] or []]
    if "communication_disabled_until" in form:
        need_in_guild(state, guild, Permission.MODERATE_MEMBERS)
        until = form["communication_disabled_until"]
        edited.timeout_until = datetime.fromisoformat(until) if until else None
    changes.member_changed(state, guild, edited)
    return Reply(_shown(state, edited))


def give_role(call: Call) -> Reply:
    """Give a member a role that stands below the bot's own."""
    guild, edited, role = _role_change(call)
    if role.id not in edited.role_ids:
        edited.role_ids.append(role.id)
        changes.member_changed(call.state, guild, edited)
    return Reply()


def take_role(call: Call) -> Reply:
    """Take a role from a member."""
    guild, edited, role = _role_change(call)
    if role.id in edited.role_ids:
        edited.role_ids.remove(role.id)
        changes.member_changed(call.state, guild, edited)
    return Reply()


def roles(call: Call) -> Reply:
    """All roles."""
    return Reply([role_json(role) for role in _guild(call).roles.values()])


def role(call: Call) -> Reply:
    """One role."""
    return Reply(role_json(_role(_guild(call), call.id("role_id"))))


def create_role(call: Call) -> Reply:
    """Make a role; it can grant only what the bot has."""
    guild, form = _guild(call), call.form()
    need_in_guild(call.state, guild, Permission.MANAGE_ROLES)
    granted = Permission(int(form.get("permissions") or 0))
    _check_grant(call.state, guild, granted)
    made = changes.add_role(call.state, guild, form.get("name") or "new role", granted)
    _apply(made, form)
    return Reply(role_json(made))


def edit_role(call: Call) -> Reply:
    """Change a role below the bot's own."""
    guild, form = _guild(call), call.form()
    need_in_guild(call.state, guild, Permission.MANAGE_ROLES)
    edited = _role(guild, call.id("role_id"))
    _check_below(call.state, guild, edited)
    if form.get("permissions") is not None:
        granted = Permission(int(form["permissions"]))
        _check_grant(call.state, guild, granted)
        edited.permissions = granted
    _apply(edited, form)
    changes.role_changed(call.state, guild, edited)
    return Reply(role_json(edited))


def delete_role(call: Call) -> Reply:
    """Remove a role below the bot's own."""
    guild = _guild(call)
    need_in_guild(call.state, guild, Permission.MANAGE_ROLES)
    gone = _role(guild, call.id("role_id"))
    _check_below(call.state, guild, gone)
    changes.remove_role(call.state, guild, gone)
    return Reply()


def _guild(call: Call) -> Guild:
    return own_guild(call.state, call.id("guild_id"))


def _member(call: Call, guild: Guild) -> Member:
    found = guild.members.get(call.id("user_id"))
    if found is None:
        raise UnknownMember
    return found


def _role(guild: Guild, role_id: int) -> Role:
    found = guild.roles.get(role_id)
    if found is None:
        raise UnknownRole
    return found


def _role_change(call: Call) -> tuple[Guild, Member, Role]:
    guild = _guild(call)
    need_in_guild(call.state, guild, Permission.MANAGE_ROLES)
    edited, changed = _member(call, guild), _role(guild, call.id("role_id"))
    _check_below(call.state, guild, changed)
    return guild, edited, changed


def _check_below(state: State, guild: Guild, role: Role) -> None:
    """The bot's highest role must stand above a role that it touches, and no bot owns that."""
    own = guild.members[state.bot_id].role_ids
    highest = max((guild.roles[role_id].position for role_id in own), default=0)
    if guild.owner_id != state.bot_id and (role.position >= highest or role.bot_id is not None):
        raise MissingPermissions


def _check_grant(state: State, guild: Guild, granted: Permission) -> None:
    if granted & ~in_guild(guild, guild.members[state.bot_id]):
        raise MissingPermissions


def _apply(role: Role, form: JSON) -> None:
    role.name = form.get("name") or role.name
    role.color = form.get("color") or role.color
    role.hoist = bool(form.get("hoist", role.hoist))
    role.mentionable = bool(form.get("mentionable", role.mentionable))


def _nick(form: JSON) -> str | None:
    problems = Problems()
    nick = problems.text(form, "nick", (), most=NICK)
    problems.raise_any()
    return nick or None


def _names(state: State, member: Member) -> list[str]:
    user = state.world.users[member.user_id]
    return [name for name in (member.nick, user.username, user.global_name) if name]


def _shown(state: State, member: Member) -> JSON:
    return member_json(member, state.world.users[member.user_id])

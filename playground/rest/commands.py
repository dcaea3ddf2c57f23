"""`/applications/{application_id}/…/commands`: what the bot syncs."""

from __future__ import annotations

from playground.commands import CommandType
from playground.errors import MissingAccess, NotThatApplication, TooManyCommands
from playground.rest.access import own_guild
from playground.rest.call import Call, Reply
from playground.validate.commands import AT_MOST, check_command, check_commands


def overwrite(call: Call) -> Reply:
    """Replace all commands of a scope."""
    guild_id = _scope(call)
    wanted = check_commands(call.body)
    return Reply(call.state.commands.overwrite(guild_id, wanted))


def listing(call: Call) -> Reply:
    """All commands of a scope."""
    return Reply(call.state.commands.all(_scope(call)))


def create(call: Call) -> Reply:
    """Add a command, or replace the one of the same name."""
    guild_id = _scope(call)
    registry = call.state.commands
    body = check_command(call.form())
    known = registry.all(guild_id)
    kind = body.get("type") or 1
    same_kind = [command for command in known if command["type"] == kind]
    replaces = any(command["name"] == body["name"] for command in same_kind)
    if not replaces and len(same_kind) >= AT_MOST[CommandType(kind)]:
        raise TooManyCommands
    command, fresh = registry.upsert(guild_id, body)
    return Reply(command, 201 if fresh else 200)


def get(call: Call) -> Reply:
    """One command."""
    return Reply(call.state.commands.get(_scope(call), call.id("command_id")))


def edit(call: Call) -> Reply:
    """Change a command."""
    guild_id, command_id = _scope(call), call.id("command_id")
    old = call.state.commands.get(guild_id, command_id)
    check_command({**old, **call.form()})
    return Reply(call.state.commands.edit(guild_id, command_id, call.form()))


def delete(call: Call) -> Reply:
    """Remove a command."""
    call.state.commands.delete(_scope(call), call.id("command_id"))
    return Reply()


def permissions(call: Call) -> Reply:
    """Which commands moderators have restricted: none."""
    _scope(call)
    return Reply([])


def _scope(call: Call) -> int | None:
    if call.id("application_id") != call.state.world.application_id:
        raise NotThatApplication
    if "guild_id" not in call.path:
        return None
    guild_id = call.id("guild_id")
    if guild_id not in call.state.world.guilds:
        raise MissingAccess
    return own_guild(call.state, guild_id).id

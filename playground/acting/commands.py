"""Slash commands and context menus as the Discord client lets members use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.acting.resolve import Resolver
from playground.commands import CommandType, OptionType
from playground.errors import NotAllowed
from playground.messages import message_json
from playground.permissions import Permission

if TYPE_CHECKING:
    from playground.acting.place import Place
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON

_GROUPS = {OptionType.SUB_COMMAND, OptionType.SUB_COMMAND_GROUP}
_INTEGER_LIMIT = 1 << 53


def usable(state: State, place: Place) -> list[JSON]:
    """The commands that the member's client lists at this place."""
    guild_id = place.guild.id if place.guild else None
    return [c for c in state.commands.usable(guild_id) if _why_not(state, place, c) is None]


def slash(state: State, place: Place, text: str, options: JSON) -> JSON:
    """The data of a slash command such as `challenge start`."""
    command, path, leaf = _command(state, place, text)
    resolver = Resolver(state, place)
    given = _check_options(leaf, options, resolver)
    return _data(command, path, given, resolver.found)


def autocomplete(state: State, place: Place, text: str, options: JSON, focused: str) -> JSON:
    """The data of an autocomplete for one option of a command, as typed so far."""
    command, path, leaf = _command(state, place, text)
    wanted = _option(leaf, focused)
    if not wanted.get("autocomplete"):
        raise NotAllowed(f"Option {focused!r} has no autocomplete.", "no_autocomplete", 400)
    resolver = Resolver(state, place)
    partial: list[JSON] = []
    for name, value in options.items():
        option = _option(leaf, name)
        if name == focused:
            typed = "" if value is None else str(value)
            partial.append({"type": option["type"], "name": name, "value": typed, "focused": True})
        else:
            partial.append(_given(option, value, resolver))
    return _data(command, path, partial, resolver.found)


def message_menu(state: State, place: Place, name: str, message: Message) -> JSON:
    """The data of a message context menu."""
    command = _find(state, place, name, CommandType.MESSAGE)
    resolver = Resolver(state, place)
    payload = message_json(message, state.messages, state.world, state.bot_id)
    target = resolver.message(message.id, payload)
    return {**_data(command, [], [], resolver.found), "target_id": target}


def user_menu(state: State, place: Place, name: str, user: str) -> JSON:
    """The data of a member context menu."""
    command = _find(state, place, name, CommandType.USER)
    resolver = Resolver(state, place)
    target = resolver.user(user)
    return {**_data(command, [], [], resolver.found), "target_id": target}


def _data(command: JSON, path: list[JSON], given: list[JSON], resolved: JSON) -> JSON:
    options = given
    for step in reversed(path):
        options = [{"type": step["type"], "name": step["name"], "options": options}]
    data: JSON = {"id": command["id"], "name": command["name"], "type": command["type"]}
    if command["type"] == CommandType.CHAT_INPUT:
        data["options"] = options
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    if resolved:
        data["resolved"] = resolved
    return data


def _command(state: State, place: Place, text: str) -> tuple[JSON, list[JSON], JSON]:
    name, *rest = text.strip().lstrip("/").split()
    command = _find(state, place, name, CommandType.CHAT_INPUT)
    leaf, path = command, []
    for word in rest:
        options = leaf.get("options") or []
        groups = (o for o in options if o["name"] == word and o["type"] in _GROUPS)
        if (found := next(groups, None)) is None:
            raise NotAllowed(f"There is no command /{text}.", "unknown_command", 404)
        leaf = found
        path.append(leaf)
    if any(option["type"] in _GROUPS for option in leaf.get("options") or ()):
        raise NotAllowed(f"/{text} needs a subcommand.", "unknown_command", 400)
    return command, path, leaf


def _find(state: State, place: Place, name: str, kind: CommandType) -> JSON:
    command = state.commands.find(place.guild.id if place.guild else None, name, kind)
    if command is None:
        raise NotAllowed(f"There is no command called {name!r}.", "unknown_command", 404)
    if (reason := _why_not(state, place, command)) is not None:
        raise NotAllowed(reason, "missing_permission")
    return command


def _why_not(state: State, place: Place, command: JSON) -> str | None:
    if place.guild is None:
        return None if _in_dms(command) else "This command cannot be used in direct messages."
    if command.get("contexts") is not None and 0 not in command["contexts"]:
        return "This command cannot be used in a server."
    if state.bot_id not in place.guild.members:
        return "The bot is not in this server."
    granted = place.permissions(state)
    if Permission.USE_APPLICATION_COMMANDS not in granted:
        return "You may not use application commands here."
    wanted = command["default_member_permissions"]
    if wanted is not None and Permission.ADMINISTRATOR not in granted:
        needed = Permission(int(wanted))
        if not needed or needed & granted != needed:
            return f"You lack a permission that /{command['name']} needs."
    return None


def _in_dms(command: JSON) -> bool:
    if "guild_id" in command:
        return False
    contexts = command.get("contexts")
    return 1 in contexts if contexts is not None else bool(command.get("dm_permission", True))


def _option(leaf: JSON, name: str) -> JSON:
    found: JSON | None = next((o for o in leaf.get("options") or [] if o["name"] == name), None)
    if found is None:
        raise NotAllowed(f"/{leaf['name']} has no option {name!r}.", "unknown_option", 400)
    return found


def _check_options(leaf: JSON, given: JSON, resolver: Resolver) -> list[JSON]:
    for option in leaf.get("options") or []:
        if option.get("required") and given.get(option["name"]) is None:
            raise NotAllowed(f"Option {option['name']!r} is required.", "missing_option", 400)
    known = {name: _option(leaf, name) for name in given}
    return [
        _given(known[name], value, resolver) for name, value in given.items() if value is not None
    ]


def _given(option: JSON, value: Any, resolver: Resolver) -> JSON:
    kind = OptionType(option["type"])
    return {
        "type": int(kind),
        "name": option["name"],
        "value": _value(option, kind, value, resolver),
    }


def _value(option: JSON, kind: OptionType, value: Any, resolver: Resolver) -> Any:
    if kind is OptionType.USER:
        return resolver.user(str(value))
    if kind is OptionType.ROLE:
        return resolver.role(str(value))
    if kind is OptionType.MENTIONABLE:
        return resolver.mentionable(str(value))
    if kind is OptionType.CHANNEL:
        return resolver.channel(str(value))
    if kind is OptionType.ATTACHMENT:
        return resolver.attachment(value)
    return _plain(option, kind, value)


def _plain(option: JSON, kind: OptionType, value: Any) -> Any:
    name = option["name"]
    fits: dict[OptionType, bool] = {
        OptionType.STRING: isinstance(value, str),
        OptionType.BOOLEAN: isinstance(value, bool),
        OptionType.INTEGER: isinstance(value, int)
        and not isinstance(value, bool)
        and abs(value) <= _INTEGER_LIMIT,
        OptionType.NUMBER: isinstance(value, int | float) and not isinstance(value, bool),
    }
    if not fits[kind]:
        raise NotAllowed(f"Option {name!r} wants a {kind.name.lower()}.", "bad_option", 400)
    choices = option.get("choices")
    if choices:
        return _choice(name, choices, value)
    size = len(value) if isinstance(value, str) else value
    low = option.get("min_length" if isinstance(value, str) else "min_value")
    high = option.get("max_length" if isinstance(value, str) else "max_value")
    if isinstance(value, str) and high is None:
        high = 6000
    if (low is not None and size < low) or (high is not None and size > high):
        raise NotAllowed(f"Option {name!r} must be between {low} and {high}.", "bad_option", 400)
    return value


def _choice(name: str, choices: list[JSON], value: Any) -> Any:
    for choice in choices:
        if value in (choice["value"], choice["name"]):
            return choice["value"]
    raise NotAllowed(f"{value!r} is no choice of option {name!r}.", "bad_option", 400)

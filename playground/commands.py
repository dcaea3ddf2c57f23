"""The application's commands, global and per guild."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from playground.errors import UnknownCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playground.wire import JSON


class CommandType(IntEnum):
    """Discord's command types."""

    CHAT_INPUT = 1
    USER = 2
    MESSAGE = 3


class OptionType(IntEnum):
    """Discord's option types."""

    SUB_COMMAND = 1
    SUB_COMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


@dataclass(slots=True)
class CommandRegistry:
    """What the bot has synced. The guild id None stands for global commands."""

    application_id: int
    new_id: Callable[[], int]
    _by_scope: dict[int | None, dict[int, JSON]] = field(default_factory=dict)

    def all(self, guild_id: int | None) -> list[JSON]:
        """The commands of a scope."""
        return list(self._by_scope.get(guild_id, {}).values())

    def get(self, guild_id: int | None, command_id: int) -> JSON:
        """A command by id; raises UnknownCommand."""
        command = self._by_scope.get(guild_id, {}).get(command_id)
        if command is None:
            raise UnknownCommand
        return command

    def overwrite(self, guild_id: int | None, wanted: list[JSON]) -> list[JSON]:
        """Replace a scope's commands; a name that stays keeps its id."""
        old = {_key(command): command for command in self.all(guild_id)}
        fresh = [self._complete(guild_id, body, old.get(_key(body))) for body in wanted]
        self._by_scope[guild_id] = {int(command["id"]): command for command in fresh}
        return fresh

    def upsert(self, guild_id: int | None, body: JSON) -> tuple[JSON, bool]:
        """Add a command, or replace the one of the same name and type; True if it is new."""
        old = next((c for c in self.all(guild_id) if _key(c) == _key(body)), None)
        command = self._complete(guild_id, body, old)
        self._by_scope.setdefault(guild_id, {})[int(command["id"])] = command
        return command, old is None

    def edit(self, guild_id: int | None, command_id: int, changes: JSON) -> JSON:
        """Change a command; raises UnknownCommand."""
        old = self.get(guild_id, command_id)
        command = self._complete(guild_id, {**old, **changes}, old)
        self._by_scope[guild_id][command_id] = command
        return command

    def delete(self, guild_id: int | None, command_id: int) -> None:
        """Remove a command; raises UnknownCommand."""
        self.get(guild_id, command_id)
        del self._by_scope[guild_id][command_id]

    def usable(self, guild_id: int | None) -> Iterator[JSON]:
        """The commands of a place: its guild's first, then the global ones they do not hide."""
        own = self.all(guild_id) if guild_id is not None else []
        hidden = {_key(command) for command in own}
        yield from own
        yield from (command for command in self.all(None) if _key(command) not in hidden)

    def find(self, guild_id: int | None, name: str, kind: int) -> JSON | None:
        """A usable command by its name and type."""
        return next((c for c in self.usable(guild_id) if _key(c) == (name, kind)), None)

    def _complete(self, guild_id: int | None, body: JSON, old: JSON | None) -> JSON:
        given = _without_nulls(body)
        command: JSON = {
            "default_member_permissions": None,
            "nsfw": False,
            "description": "",
            "type": int(CommandType.CHAT_INPUT),
            **given,
            "id": old["id"] if old else str(self.new_id()),
            "application_id": str(self.application_id),
            "version": str(self.new_id()),
        }
        if "default_member_permissions" in given:
            command["default_member_permissions"] = str(given["default_member_permissions"])
        if guild_id is not None:
            command["guild_id"] = str(guild_id)
        else:
            command.setdefault("dm_permission", True)
            command.setdefault("contexts", None)
            command.setdefault("integration_types", [0])
        return command


def _without_nulls(form: JSON) -> JSON:
    """Null is absent, at every depth."""
    return {key: _bare(value) for key, value in form.items() if value is not None}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return _without_nulls(value)
    return [_bare(part) for part in value] if isinstance(value, list) else value


def _key(command: JSON) -> tuple[str, int]:
    return command["name"], int(command.get("type") or CommandType.CHAT_INPUT)

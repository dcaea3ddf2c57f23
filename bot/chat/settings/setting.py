"""A setting as data: a name, a sentence, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.guilds import GuildSettings


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a setting's values, by its word for members."""

    value: str | int | bool
    label: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice among a few values of one column.

    `also` are columns that change with it. A value of the table that is none of `choices` (set by
    an older or newer Thaw) is shown as it is.
    """

    column: str
    title: str
    sentence: str
    choices: Sequence[Choice]
    also: Callable[[GuildSettings], dict[str, Any]] = lambda _: {}

    def key_of(self, chosen: GuildSettings) -> str:
        """The current value as it travels in a select's option."""
        return str(getattr(chosen, self.column))

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for one that is not offered."""
        offered = {str(choice.value): choice.value for choice in self.choices}
        if len(keys) != 1 or keys[0] not in offered:
            return None
        return _with(chosen, self.column, offered[keys[0]], self.also)


@dataclass(frozen=True, slots=True)
class RoleSetting:
    """A role of the guild, or none; `also` as for Setting."""

    column: str
    title: str
    sentence: str
    also: Callable[[GuildSettings], dict[str, Any]] = lambda _: {}

    def role_of(self, chosen: GuildSettings) -> int | None:
        """The role's id."""
        role_id: int | None = getattr(chosen, self.column)
        return role_id

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for what is no role's id."""
        if len(keys) > 1 or not all(key.isdecimal() for key in keys):
            return None
        return _with(chosen, self.column, int(keys[0]) if keys else None, self.also)


@dataclass(frozen=True, slots=True)
class Section:
    """Settings that belong together."""

    name: str
    title: str
    settings: Sequence[Setting | RoleSetting]

    def find(self, column: str) -> Setting | RoleSetting | None:
        """The setting of this column."""
        return next((each for each in self.settings if each.column == column), None)


def _with(
    chosen: GuildSettings, column: str, value: Any, also: Callable[[GuildSettings], dict[str, Any]]
) -> GuildSettings:
    changed = replace(chosen, **{column: value})
    return replace(changed, **also(changed))

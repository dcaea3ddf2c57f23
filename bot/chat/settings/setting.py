"""A setting as data: a name, a sentence, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.chat.settings import zones

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

    Value = str | int | bool | None
    Also = Callable[[GuildSettings], dict[str, Any]]


def _nothing(_: GuildSettings) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a setting's values, by its word for members."""

    value: str | int | bool | None
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
    also: Also = _nothing

    def key_of(self, chosen: GuildSettings) -> str:
        """The current value as it travels in a select's option."""
        return str(getattr(chosen, self.column))

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for one that is not offered."""
        offered = {str(choice.value): choice.value for choice in self.choices}
        if len(keys) != 1 or keys[0] not in offered:
            return None
        return _with(chosen, self.column, offered[keys[0]], self.also)

    def told(self, value: Value, _: Texts) -> str:
        """A value in words."""
        labels = {choice.value: choice.label for choice in self.choices}
        return labels.get(value, str(value))

    @property
    def toggles(self) -> bool:
        """Whether it is either on or off."""
        return {choice.value for choice in self.choices} == {True, False}


@dataclass(frozen=True, slots=True)
class RoleSetting:
    """A role of the guild, or none; `also` as for Setting."""

    column: str
    title: str
    sentence: str
    nothing: str
    also: Also = _nothing

    def id_of(self, chosen: GuildSettings) -> int | None:
        """The role's id."""
        role_id: int | None = getattr(chosen, self.column)
        return role_id

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for what is no role's id.

        @everyone, whose id is the guild's, is no role that anybody has: it stands for none.
        """
        named = [key for key in keys if key != str(chosen.guild_id)]
        return _with_id(self, chosen, named)

    def told(self, value: Value, _: Texts) -> str:
        """A value in words."""
        return self.nothing if value is None else f"<@&{value}>"


@dataclass(frozen=True, slots=True)
class ChannelSetting:
    """A text channel of the guild, or none; `also` as for Setting."""

    column: str
    title: str
    sentence: str
    nothing: str
    also: Also = _nothing

    def id_of(self, chosen: GuildSettings) -> int | None:
        """The channel's id."""
        channel_id: int | None = getattr(chosen, self.column)
        return channel_id

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for what is no channel's id."""
        return _with_id(self, chosen, keys)

    def told(self, value: Value, _: Texts) -> str:
        """A value in words."""
        return self.nothing if value is None else f"<#{value}>"


@dataclass(frozen=True, slots=True)
class ZoneSetting:
    """A time zone of the IANA database, found by its region and then its city."""

    column: str
    title: str
    sentence: str

    def taken(self, chosen: GuildSettings, keys: Sequence[str]) -> GuildSettings | None:
        """The settings after this choice; None for what is no time zone."""
        if len(keys) != 1 or not zones.known(keys[0]):
            return None
        return _with(chosen, self.column, keys[0], _nothing)

    def told(self, value: Value, _: Texts) -> str:
        """A value in words."""
        return zones.shown(str(value))


AnySetting = Setting | RoleSetting | ChannelSetting | ZoneSetting


@dataclass(frozen=True, slots=True)
class Section:
    """Settings that belong together."""

    name: str
    emoji: str
    title: str
    settings: Sequence[AnySetting]

    def find(self, column: str) -> AnySetting | None:
        """The setting of this column."""
        return next((each for each in self.settings if each.column == column), None)


def _with_id(
    setting: RoleSetting | ChannelSetting, chosen: GuildSettings, keys: Sequence[str]
) -> GuildSettings | None:
    if len(keys) > 1 or not all(key.isdecimal() for key in keys):
        return None
    return _with(chosen, setting.column, int(keys[0]) if keys else None, setting.also)


def _with(chosen: GuildSettings, column: str, value: Any, also: Also) -> GuildSettings:
    changed = replace(chosen, **{column: value})
    return replace(changed, **also(changed))

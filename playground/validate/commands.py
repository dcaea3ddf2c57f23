"""Application commands (Discord docs, Application Commands)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from playground.commands import CommandType, OptionType
from playground.errors import TooManyCommands
from playground.validate.problems import Path, Problems
from playground.validate.shape import check_shape

if TYPE_CHECKING:
    from playground.wire import JSON

#: How many of each type a scope may have.
AT_MOST = {CommandType.CHAT_INPUT: 100, CommandType.USER: 15, CommandType.MESSAGE: 15}
NAME = 32
DESCRIPTION = 100
OPTIONS_AT_MOST = 25
CHOICES_AT_MOST = 25
CHOICE_TEXT = 100
SIZE = 8000
_GROUPS = {OptionType.SUB_COMMAND, OptionType.SUB_COMMAND_GROUP}


def check_commands(body: Any) -> list[JSON]:
    """A bulk overwrite, found good. Raises InvalidFormBody or TooManyCommands."""
    check_shape(body, list)
    commands: list[JSON] = body
    for kind, most in AT_MOST.items():
        if sum(1 for command in commands if (command.get("type") or 1) == kind) > most:
            raise TooManyCommands
    problems = Problems()
    seen: set[tuple[int, str]] = set()
    for index, command in enumerate(commands):
        _check(problems, (index,), command)
        key = (command.get("type") or 1, str(command.get("name")))
        if key in seen:
            problems.add(
                (index,),
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add(key)
    problems.raise_any()
    return commands


def check_command(body: JSON) -> JSON:
    """One command, found good. Raises InvalidFormBody."""
    problems = Problems()
    _check(problems, (), body)
    problems.raise_any()
    return body


def is_name(text: str) -> bool:
    """Whether a slash command or an option may be called so: letters, digits, - _ ', lowercase."""
    if text != text.lower():
        return False
    return all(char in "-_'" or unicodedata.category(char)[0] in "LNM" for char in text)


def _check(problems: Problems, path: Path, command: JSON) -> None:
    kind = command.get("type") or CommandType.CHAT_INPUT
    if kind not in {int(each) for each in CommandType}:
        problems.bad_choice((*path, "type"), "{1, 2, 3}")
        return
    slash = kind == CommandType.CHAT_INPUT
    _check_name(problems, path, command, slash=slash)
    if slash:
        problems.text(command, "description", path, least=1, most=DESCRIPTION, needed=True)
        _check_options(problems, path, command.get("options") or [], depth=0)
        if _size(command) > SIZE:
            message = f"Command exceeds maximum size ({SIZE})"
            problems.add(path, "APPLICATION_COMMAND_TOO_LARGE", message)
    elif command.get("description"):
        problems.add(
            (*path, "description"),
            "APPLICATION_COMMAND_DESCRIPTION_FORBIDDEN",
            "Context menu commands cannot have description",
        )


def _check_name(problems: Problems, path: Path, thing: JSON, *, slash: bool = True) -> None:
    name = problems.text(thing, "name", path, least=1, most=NAME, needed=True)
    if name and slash and not is_name(name):
        problems.add((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    localized = thing.get("name_localizations") or {}
    for locale in localized:
        place = (*path, "name_localizations")
        text = problems.text(localized, locale, place, least=1, most=NAME)
        if text and slash and not is_name(text):
            invalid = "APPLICATION_COMMAND_INVALID_NAME"
            problems.add((*place, locale), invalid, "Command name is invalid")


def _check_options(problems: Problems, path: Path, options: list[JSON], depth: int) -> None:
    if problems.too_long((*path, "options"), options, OPTIONS_AT_MOST):
        return
    _check_one_kind(problems, (*path, "options"), options)
    names: set[str] = set()
    optional_seen = False
    for index, option in enumerate(options):
        place = (*path, "options", index)
        _check_option(problems, place, option, depth)
        if option.get("name") in names:
            problems.add(
                place, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already used"
            )
        names.add(str(option.get("name")))
        if option.get("required") and optional_seen:
            problems.add(
                place,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional_seen |= not option.get("required") and option.get("type") not in _GROUPS


def _check_one_kind(problems: Problems, path: Path, options: list[JSON]) -> None:
    groups = [option.get("type") in _GROUPS for option in options]
    if any(groups) and not all(groups):
        problems.add(
            (*path, groups.index(not groups[0])),
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other "
            "types",
        )


def _check_option(problems: Problems, path: Path, option: JSON, depth: int) -> None:
    kind = option.get("type")
    if kind not in {int(each) for each in OptionType}:
        problems.bad_choice((*path, "type"), "{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}")
        return
    _check_name(problems, path, option)
    problems.text(option, "description", path, least=1, most=DESCRIPTION, needed=True)
    too_deep = {OptionType.SUB_COMMAND_GROUP: 0, OptionType.SUB_COMMAND: 1}.get(OptionType(kind), 2)
    if kind in _GROUPS and depth > too_deep:
        problems.add(
            path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands nest too deeply"
        )
        return
    if kind in _GROUPS:
        _check_options(problems, path, option.get("options") or [], depth + 1)
    _check_choices(problems, path, option)


def _check_choices(problems: Problems, path: Path, option: JSON) -> None:
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        problems.add(
            (*path, "autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
            "Choices and autocomplete are mutually exclusive",
        )
    if problems.too_long((*path, "choices"), choices, CHOICES_AT_MOST):
        return
    for index, choice in enumerate(choices):
        place = (*path, "choices", index)
        problems.text(choice, "name", place, least=1, most=CHOICE_TEXT, needed=True)
        _check_value(problems, (*place, "value"), option["type"], choice.get("value"))


def _check_value(problems: Problems, path: Path, kind: int, value: Any) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if value is None:
        problems.required(path)
    elif kind == OptionType.STRING and isinstance(value, str):
        problems.too_long(path, value, CHOICE_TEXT)
    elif kind == OptionType.STRING:
        problems.bad_type(path, str)
    elif not number or (kind == OptionType.INTEGER and not isinstance(value, int)):
        problems.bad_type(path, int)


def _size(thing: JSON) -> int:
    """Discord counts names, descriptions and the values of choices, at all depths."""
    own = len(str(thing.get("name") or "")) + len(str(thing.get("description") or ""))
    if "value" in thing:
        own += len(str(thing["value"]))
    inner = [*(thing.get("options") or []), *(thing.get("choices") or [])]
    return own + sum(_size(each) for each in inner)

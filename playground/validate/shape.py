"""Refuses JSON of the wrong types, so that the rules need not ask for them."""

from __future__ import annotations

from typing import Any, Final

from playground.validate.problems import Path, Problems


class _Snowflake:
    """Stands for a number, or the text of one."""


_OBJECTS: Final = (
    "accessory allowed_mentions author component data description_localizations emoji file footer "
    "image media message_reference name_localizations provider thumbnail video"
)
_LISTS_OF_OBJECTS: Final = (
    "attachments choices components default_values embeds fields items options "
    "permission_overwrites"
)
_LISTS: Final = "channel_types contexts integration_types messages parse roles users"
_TEXTS: Final = (
    "content custom_id description icon_url label name nick placeholder text timestamp title topic "
    "url"
)
_NUMBERS: Final = (
    "accent_color auto_archive_duration color flags max_length max_values min_length min_values "
    "position rate_limit_per_user spacing style type"
)
_SWITCHES: Final = (
    "autocomplete default disabled divider enforce_nonce inline nsfw required spoiler tts"
)
_SNOWFLAKES: Final = "channel_id guild_id message_id parent_id recipient_id"
_MANY: Final = frozenset(_LISTS_OF_OBJECTS.split())
_MANY_SNOWFLAKES: Final = frozenset({"messages", "roles", "users"})
_TYPES: Final[dict[str, type]] = {
    name: expected
    for names, expected in (
        (_OBJECTS, dict),
        (f"{_LISTS_OF_OBJECTS} {_LISTS}", list),
        (_TEXTS, str),
        (_NUMBERS, int),
        (_SWITCHES, bool),
        (_SNOWFLAKES, _Snowflake),
    )
    for name in names.split()
}


def check_shape(body: Any, expected: type = dict) -> None:
    """Raise InvalidFormBody where a field that Discord knows has another JSON type.

    Absent fields, nulls and unknown fields are all right. `expected` is dict, or list for a list
    of objects.
    """
    problems = Problems()
    if expected is list and isinstance(body, list):
        _check_items(problems, (), body)
    elif expected is dict and isinstance(body, dict):
        _check_object(problems, (), body)
    else:
        problems.bad_type((), expected)
    problems.raise_any()


def _check_object(problems: Problems, path: Path, form: dict[str, Any]) -> None:
    for name, value in form.items():
        place = (*path, name)
        expected = _expected(path, name)
        if value is None or expected is None:
            continue
        if expected is _Snowflake:
            _check_snowflake(problems, place, value)
        elif not isinstance(value, expected) or (expected is int and isinstance(value, bool)):
            problems.bad_type(place, expected)
        else:
            _check_inside(problems, place, value)


def _check_inside(problems: Problems, path: Path, value: Any) -> None:
    if isinstance(value, dict):
        _check_object(problems, path, value)
    elif path[-1] in _MANY:
        _check_items(problems, path, value)
    elif path[-1] in _MANY_SNOWFLAKES:
        for index, item in enumerate(value):
            _check_snowflake(problems, (*path, index), item)


def _check_items(problems: Problems, path: Path, items: list[Any]) -> None:
    for index, item in enumerate(items):
        if isinstance(item, dict):
            _check_object(problems, (*path, index), item)
        else:
            problems.bad_type((*path, index), dict)


def _check_snowflake(problems: Problems, path: Path, value: Any) -> None:
    if isinstance(value, bool) or not str(value).isdecimal():
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')


def _expected(path: Path, name: str) -> type | None:
    parent = path[-2] if len(path) > 1 else None
    if name == "type" and parent == "embeds":
        return None  # the word "rich", which Discord does not read
    if name == "type" and parent == "default_values":
        return str  # user, role or channel
    return _TYPES.get(name)

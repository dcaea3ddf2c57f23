"""Buttons and selects, in messages and in modals (Discord docs, Component Reference)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.components import LINK_BUTTON, PREMIUM_BUTTON, Kind
from playground.validate.emoji import is_emoji
from playground.validate.media import check_web_url

if TYPE_CHECKING:
    from playground.validate.problems import Path, Problems
    from playground.wire import JSON

CUSTOM_ID = 100
BUTTON_LABEL = 80
PLACEHOLDER = 150
OPTIONS_AT_MOST = 25
OPTION_TEXT = 100
BUTTON_URL = 512
_STYLES = range(1, 7)


def check_custom_id(problems: Problems, path: Path, component: JSON) -> None:
    """1 to 100 characters."""
    problems.text(component, "custom_id", path, least=1, most=CUSTOM_ID, needed=True)


def check_button(problems: Problems, path: Path, button: JSON) -> None:
    """Note what is wrong with a button."""
    style = button.get("style")
    if style is None:
        problems.required((*path, "style"))
        return
    if style not in _STYLES:
        problems.bad_choice((*path, "style"), "{1, 2, 3, 4, 5, 6}")
        return
    problems.text(button, "label", path, most=BUTTON_LABEL)
    check_emoji(problems, (*path, "emoji"), button.get("emoji"))
    if style == PREMIUM_BUTTON:
        problems.text(button, "sku_id", path, most=20, needed=True)
        return
    if not button.get("label") and not button.get("emoji"):
        problems.required((*path, "label"))
    _check_target(problems, path, button, link=style == LINK_BUTTON)


def _check_target(problems: Problems, path: Path, button: JSON, *, link: bool) -> None:
    has_id, has_url = button.get("custom_id") is not None, button.get("url") is not None
    place = (*path, "custom_id")
    if has_id and (has_url or link):
        problems.add(
            place,
            "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
            "A custom id and url cannot both be specified",
        )
    elif link:
        if not has_url:
            problems.required((*path, "url"))
            return
        if not problems.too_long((*path, "url"), str(button["url"]), BUTTON_URL):
            check_web_url(problems, (*path, "url"), button["url"], ("http", "https", "discord"))
    elif not has_id:
        problems.add(place, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
    else:
        check_custom_id(problems, path, button)


def check_emoji(problems: Problems, path: Path, emoji: Any) -> None:
    """A Unicode emoji; custom ones are unknown here, as the application has none."""
    if not emoji:
        return
    name = emoji.get("name") if isinstance(emoji, dict) else None
    if not name or emoji.get("id") or not is_emoji(name):
        problems.add((*path, "name"), "COMPONENT_INVALID_EMOJI", "Invalid emoji")


def check_select(problems: Problems, path: Path, menu: JSON, *, in_modal: bool = False) -> None:
    """Note what is wrong with a select of any kind."""
    check_custom_id(problems, path, menu)
    problems.text(menu, "placeholder", path, most=PLACEHOLDER)
    least, most = check_counts(problems, path, menu, OPTIONS_AT_MOST)
    if menu["type"] == Kind.STRING_SELECT:
        needed = min(max(1, least, most), OPTIONS_AT_MOST)
        check_options(problems, path, menu, needed, OPTIONS_AT_MOST)
    if in_modal and menu.get("disabled"):
        problems.add(
            (*path, "disabled"),
            "MODAL_SELECT_CANNOT_BE_DISABLED",
            "A select in a modal cannot be disabled",
        )


def check_counts(problems: Problems, path: Path, menu: JSON, ceiling: int) -> tuple[int, int]:
    """How few and how many may be chosen; each in range, and in order."""
    least, most = menu.get("min_values"), menu.get("max_values")
    for key, value, floor in (("min_values", least, 0), ("max_values", most, 1)):
        if value is None:
            continue
        if not isinstance(value, int) or value < floor:
            problems.add(
                (*path, key),
                "NUMBER_TYPE_MIN",
                f"int value should be greater than or equal to {floor}.",
            )
        elif value > ceiling:
            problems.add(
                (*path, key),
                "NUMBER_TYPE_MAX",
                f"int value should be less than or equal to {ceiling}.",
            )
    low = least if isinstance(least, int) else 1
    high = most if isinstance(most, int) else 1
    if least is not None and low > high:
        problems.add(
            (*path, "min_values"),
            "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX",
            "min_values must be less than or equal to max_values",
        )
    return low, high


def check_options(problems: Problems, path: Path, component: JSON, least: int, most: int) -> None:
    """The options of a select or a group: their number, their texts, their values."""
    options = component.get("options")
    if not isinstance(options, list):
        problems.required((*path, "options"))
        return
    if problems.bad_length((*path, "options"), options, least, most):
        return
    seen: set[str] = set()
    for index, option in enumerate(options):
        place = (*path, "options", index)
        problems.text(option, "label", place, least=1, most=OPTION_TEXT, needed=True)
        value = problems.text(option, "value", place, least=1, most=OPTION_TEXT, needed=True)
        problems.text(option, "description", place, most=OPTION_TEXT)
        check_emoji(problems, (*place, "emoji"), option.get("emoji"))
        if value in seen:
            problems.add(
                place,
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        seen.add(value)

"""Buttons and selects as the Discord client lets members use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.acting.resolve import Resolver
from playground.components import LINK_BUTTON, PREMIUM_BUTTON, SELECTS, Kind, find
from playground.errors import NotAllowed
from playground.messages import MessageFlag

if TYPE_CHECKING:
    from playground.acting.place import Place
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON


def click(message: Message, custom_id: str) -> JSON:
    """The data of a click on a button."""
    button = _component(message, custom_id)
    if button["type"] != Kind.BUTTON or button["style"] in {LINK_BUTTON, PREMIUM_BUTTON}:
        raise NotAllowed(f"{custom_id!r} is no button to click.", "not_a_button", 400)
    return {"custom_id": custom_id, "component_type": int(Kind.BUTTON), "id": button["id"]}


def select(state: State, place: Place, message: Message, custom_id: str, values: list[str]) -> JSON:
    """The data of a choice in a select."""
    menu = _component(message, custom_id)
    if menu["type"] not in SELECTS:
        raise NotAllowed(f"{custom_id!r} is no select.", "not_a_select", 400)
    resolver = Resolver(state, place)
    data: JSON = {
        "custom_id": custom_id,
        "component_type": menu["type"],
        "id": menu["id"],
        "values": chosen(menu, values, resolver),
    }
    if resolver.found:
        data["resolved"] = resolver.found
    return data


def chosen(menu: JSON, values: list[str], resolver: Resolver) -> list[str]:
    """The ids or values of what was chosen; raises NotAllowed for what the menu cannot give."""
    least, most = menu.get("min_values", 1), menu.get("max_values", 1)
    if not least <= len(values) <= most:
        raise NotAllowed(f"Choose between {least} and {most} of them.", "bad_choice", 400)
    if len(set(values)) != len(values):
        raise NotAllowed("Each can be chosen once.", "bad_choice", 400)
    if menu["type"] == Kind.STRING_SELECT:
        return [_option(menu, value) for value in values]
    pick = {
        Kind.USER_SELECT: resolver.user,
        Kind.ROLE_SELECT: resolver.role,
        Kind.MENTIONABLE_SELECT: resolver.mentionable,
        Kind.CHANNEL_SELECT: resolver.channel,
    }[menu["type"]]
    return [pick(str(value)) for value in values]


def _option(menu: JSON, wanted: str) -> str:
    for option in menu["options"]:
        if wanted in {option["value"], option["label"]}:
            return str(option["value"])
    raise NotAllowed(f"{wanted!r} is no option here.", "bad_choice", 400)


def _component(message: Message, custom_id: str) -> JSON:
    component = find(message.components, custom_id)
    if component is None:
        raise NotAllowed(f"The message has no component {custom_id!r}.", "no_component", 404)
    if component.get("disabled"):
        raise NotAllowed(f"{custom_id!r} is disabled.", "disabled")
    if message.flags & MessageFlag.LOADING:
        raise NotAllowed("The bot is still thinking.", "loading")
    return component

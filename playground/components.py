"""Message components: how they nest, and what Discord fills in when it stores them."""

from __future__ import annotations

import itertools
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playground.files import Attachment
    from playground.wire import JSON

ATTACHMENT_SCHEME = "attachment://"


class Kind(IntEnum):
    """Discord's component types."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        Kind.STRING_SELECT,
        Kind.USER_SELECT,
        Kind.ROLE_SELECT,
        Kind.MENTIONABLE_SELECT,
        Kind.CHANNEL_SELECT,
    }
)
#: Allowed only in a message with the flag IS_COMPONENTS_V2.
V2_ONLY = frozenset(
    {
        Kind.SECTION,
        Kind.TEXT_DISPLAY,
        Kind.THUMBNAIL,
        Kind.MEDIA_GALLERY,
        Kind.FILE,
        Kind.SEPARATOR,
        Kind.CONTAINER,
    }
)
_SELECT_DEFAULTS = {"min_values": 1, "max_values": 1}
#: What Discord answers where the bot said nothing.
_DEFAULTS: dict[int, JSON] = {
    Kind.BUTTON: {"disabled": False},
    Kind.CONTAINER: {"accent_color": None, "spoiler": False},
    Kind.THUMBNAIL: {"description": None, "spoiler": False},
    Kind.FILE: {"spoiler": False},
    Kind.SEPARATOR: {"spacing": 1, "divider": True},
    **dict.fromkeys(SELECTS, _SELECT_DEFAULTS),
}
LINK_BUTTON = 5
PREMIUM_BUTTON = 6


def walk(components: Iterable[JSON]) -> Iterator[JSON]:
    """Every component, depth first, outer ones first."""
    for component in components:
        yield component
        for key in ("accessory", "component"):
            if isinstance(component.get(key), dict):
                yield from walk([component[key]])
        yield from walk(component.get("components") or ())


def find(components: Iterable[JSON], custom_id: str) -> JSON | None:
    """The component with a custom id."""
    return next((c for c in walk(components) if c.get("custom_id") == custom_id), None)


def media_of(component: JSON) -> Iterator[JSON]:
    """The unfurled media items of one component (not of its children)."""
    for key in ("media", "file"):
        if isinstance(component.get(key), dict):
            yield component[key]
    for item in component.get("items") or ():
        if isinstance(item.get("media"), dict):
            yield item["media"]


def normalise(
    components: list[JSON], attachments: list[Attachment], new_id: Callable[[], int]
) -> list[JSON]:
    """Components as Discord stores them: numbered, defaults filled in, media resolved.

    Changes the components in place and returns them.
    """
    taken = {c["id"] for c in walk(components) if c.get("id")}
    numbers = (number for number in itertools.count(1) if number not in taken)
    by_name = {attachment.filename: attachment for attachment in attachments}
    for component in walk(components):
        for key in [key for key, value in component.items() if value is None]:
            del component[key]
        component["id"] = component.get("id") or next(numbers)
        _fill_in(component)
        for media in media_of(component):
            _resolve(media, by_name, new_id)
        if component["type"] == Kind.FILE:
            _describe_file(component, attachments)
    return components


def _fill_in(component: JSON) -> None:
    for key, value in _DEFAULTS.get(component["type"], {}).items():
        component.setdefault(key, value)
    for item in component.get("items") or ():
        item.setdefault("description", None)
        item.setdefault("spoiler", False)
    for known in component.get("default_values") or ():
        known["id"] = str(known["id"])  # taken as a number too, given back as text
    for holder in (component, *(component.get("options") or ())):
        emoji = holder.get("emoji")
        if emoji and emoji.get("id") is None:
            emoji.pop("id", None)


def _resolve(media: JSON, by_name: dict[str, Attachment], new_id: Callable[[], int]) -> None:
    url = media["url"]
    attachment = by_name.get(url.removeprefix(ATTACHMENT_SCHEME))
    if url.startswith(ATTACHMENT_SCHEME) and attachment is not None:
        described = attachment.payload()
        media["url"] = attachment.url
        media["attachment_id"] = str(attachment.id)
        for key in ("content_type", "width", "height"):
            if key in described:
                media[key] = described[key]
    media.setdefault("id", str(new_id()))
    media.setdefault("proxy_url", media["url"])
    media.setdefault("width", None)
    media.setdefault("height", None)
    media.setdefault("loading_state", 2)


def _describe_file(component: JSON, attachments: list[Attachment]) -> None:
    url = component["file"]["url"]
    stored = next((a for a in attachments if a.url == url), None)
    component["name"] = url.rsplit("/", 1)[-1]
    component["size"] = len(stored.data) if stored else 0

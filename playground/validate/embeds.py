"""Embeds (Discord docs, Message, Embed Limits)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from playground.validate.media import check_media_url, check_web_url

if TYPE_CHECKING:
    from collections.abc import Collection

    from playground.validate.problems import Path, Problems
    from playground.wire import JSON

EMBEDS_AT_MOST = 10
TITLE = 256
DESCRIPTION = 4096
FIELDS_AT_MOST = 25
FIELD_NAME = 256
FIELD_VALUE = 1024
FOOTER = 2048
AUTHOR = 256
TOTAL = 6000
COLOR_MAX = 0xFFFFFF
_SHOWING = ("title", "description", "fields", "footer", "author", "image", "thumbnail", "video")


def check_embeds(problems: Problems, embeds: Any, filenames: Collection[str]) -> None:
    """Note what is wrong with a message's embeds; `filenames` are its attachments'."""
    if not isinstance(embeds, list):
        problems.bad_type(("embeds",), list)
        return
    if problems.too_long(("embeds",), embeds, EMBEDS_AT_MOST):
        return
    for index, embed in enumerate(embeds):
        path: Path = ("embeds", index)
        if isinstance(embed, dict):
            _check_embed(problems, path, embed, filenames)
        else:
            problems.bad_type(path, dict)
    if sum(_size(embed) for embed in embeds if isinstance(embed, dict)) > TOTAL:
        problems.add(
            ("embeds",),
            "MAX_EMBED_SIZE_EXCEEDED",
            f"Embed size exceeds maximum size of {TOTAL}",
        )


def _check_embed(problems: Problems, path: Path, embed: JSON, filenames: Collection[str]) -> None:
    problems.text(embed, "title", path, most=TITLE)
    problems.text(embed, "description", path, most=DESCRIPTION)
    if not any(embed.get(part) for part in _SHOWING):
        problems.required((*path, "description"))
    _check_color(problems, path, embed.get("color"))
    _check_timestamp(problems, path, embed.get("timestamp"))
    if embed.get("url") is not None:
        check_web_url(problems, (*path, "url"), embed["url"])
    for part in ("image", "thumbnail"):
        if isinstance(embed.get(part), dict):
            check_media_url(problems, (*path, part, "url"), embed[part].get("url"), filenames)
    _check_footer_and_author(problems, path, embed, filenames)
    _check_fields(problems, path, embed.get("fields") or [])


def _check_footer_and_author(
    problems: Problems, path: Path, embed: JSON, filenames: Collection[str]
) -> None:
    for part, key, most in (("footer", "text", FOOTER), ("author", "name", AUTHOR)):
        holder = embed.get(part)
        if not isinstance(holder, dict):
            continue
        problems.text(holder, key, (*path, part), most=most, needed=True)
        if holder.get("icon_url"):
            check_media_url(problems, (*path, part, "icon_url"), holder["icon_url"], filenames)


def _check_fields(problems: Problems, path: Path, fields: list[JSON]) -> None:
    if problems.too_long((*path, "fields"), fields, FIELDS_AT_MOST):
        return
    for index, field in enumerate(fields):
        place = (*path, "fields", index)
        for key, most in (("name", FIELD_NAME), ("value", FIELD_VALUE)):
            if (
                not problems.text(field, key, place, most=most, needed=True)
                and field.get(key) == ""
            ):
                problems.required((*place, key))


def _check_color(problems: Problems, path: Path, color: Any) -> None:
    if color is not None and not (isinstance(color, int) and 0 <= color <= COLOR_MAX):
        problems.add(
            (*path, "color"),
            "NUMBER_TYPE_MAX",
            f"int value should be less than or equal to {COLOR_MAX}.",
        )


def _check_timestamp(problems: Problems, path: Path, timestamp: Any) -> None:
    if timestamp is None:
        return
    try:
        datetime.fromisoformat(str(timestamp))
    except ValueError:
        problems.add(
            (*path, "timestamp"),
            "DATE_TIME_TYPE_PARSE",
            f"Could not parse {timestamp}. Should be ISO8601.",
        )


def _size(embed: JSON) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len(text) for text in texts if isinstance(text, str))

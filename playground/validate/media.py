"""Addresses of pages, pictures and attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playground.components import ATTACHMENT_SCHEME

if TYPE_CHECKING:
    from collections.abc import Collection

    from playground.validate.problems import Path, Problems

URL_LENGTH = 2048
_WEB = ("http", "https")


def check_web_url(
    problems: Problems, path: Path, url: Any, schemes: tuple[str, ...] = _WEB
) -> None:
    """An address with one of the schemes and a host."""
    if not isinstance(url, str):
        problems.bad_type(path, str)
        return
    if problems.too_long(path, url, URL_LENGTH):
        return
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in schemes:
        listed = ", ".join(f"'{scheme}'" for scheme in schemes)
        message = f'Scheme "{parts.scheme}" is not one of ({listed}).'
        problems.add(path, "URL_TYPE_INVALID_SCHEME", message)
    elif not parts.netloc:
        problems.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")


def check_media_url(
    problems: Problems,
    path: Path,
    url: Any,
    filenames: Collection[str],
    *,
    attached_only: bool = False,
) -> None:
    """An address, or `attachment://` and the name of a file that comes with the message."""
    if url is None:
        problems.required(path)
    elif isinstance(url, str) and url.startswith(ATTACHMENT_SCHEME):
        if url.removeprefix(ATTACHMENT_SCHEME) not in filenames:
            problems.add(
                path,
                "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                f"The referenced attachment was not found: {url}",
            )
    elif attached_only and not _ours(url):
        problems.add(
            path,
            "UNFURLED_MEDIA_ITEM_REQUIRED_ATTACHMENT_REFERENCE",
            "Only attachment:// references may be used here",
        )
    else:
        check_web_url(problems, path, url, ("attachment", *_WEB))


def _ours(url: Any) -> bool:
    """Whether it is an attachment that an earlier version of the message has."""
    return isinstance(url, str) and "/cdn/attachments/" in url

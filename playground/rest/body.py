"""Reads a request's body: JSON, or a form with JSON and files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from playground.errors import InvalidJson, TooLarge
from playground.files import Upload
from playground.wire import loads

if TYPE_CHECKING:
    from aiohttp import BodyPartReader, web

#: A file may have 10 MiB, a whole request 25 (Discord docs, Uploading Files).
FILE_LIMIT = 10 << 20
REQUEST_LIMIT = 25 << 20
_FILE_FIELD = re.compile(r"^files\[(\d+)\]$")


async def read_body(request: web.Request) -> tuple[Any, list[Upload]]:
    """The parsed JSON (None if there is none) and the files.

    Raises InvalidJson, or TooLarge for a file or a request over the limit.
    """
    if (request.content_length or 0) > REQUEST_LIMIT:
        raise TooLarge
    if request.content_type.startswith("multipart/"):
        return await _read_form(request)
    data = await request.read()
    if len(data) > REQUEST_LIMIT:
        raise TooLarge
    return (_parse(data) if data else None), []


async def _read_form(request: web.Request) -> tuple[Any, list[Upload]]:
    body: Any = {}
    uploads: list[Upload] = []
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        name = getattr(part, "name", None) or ""
        data = await _read_part(part)  # type: ignore[arg-type]  # Discord's forms do not nest
        if name == "payload_json":
            body = _parse(data)
        elif (field := _FILE_FIELD.match(name)) is not None:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            filename = getattr(part, "filename", None) or "unknown"
            uploads.append(Upload(filename, kind, data, field.group(1)))
    return body, uploads


async def _read_part(part: BodyPartReader) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk():
        data += chunk
        if len(data) > FILE_LIMIT:
            raise TooLarge
    return bytes(data)


def _parse(data: bytes) -> Any:
    try:
        return loads(data)
    except ValueError:
        raise InvalidJson from None

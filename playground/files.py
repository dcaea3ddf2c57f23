"""Uploaded files and the addresses under which they can be fetched."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.wire import JSON

_UNSAFE = re.compile(r"[^\w.\-]+")
_PNG = b"\x89PNG\r\n\x1a\n"
#: As many bytes of a file hold its size.
_PNG_HEADER, _GIF_HEADER = 24, 10


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in, before it has an id."""

    filename: str
    content_type: str
    data: bytes
    key: str = ""


@dataclass(slots=True)
class Attachment:
    """A stored file; `url` is where the playground serves it."""

    id: int
    filename: str
    content_type: str
    data: bytes
    url: str
    description: str | None = None
    ephemeral: bool = False

    def payload(self) -> JSON:
        """The attachment object of Discord's API."""
        payload: JSON = {
            "id": str(self.id),
            "filename": self.filename,
            "size": len(self.data),
            "url": self.url,
            "proxy_url": self.url,
            "content_type": self.content_type,
        }
        if self.description is not None:
            payload["description"] = self.description
        if self.ephemeral:
            payload["ephemeral"] = True
        if (size := image_size(self.data)) is not None:
            payload["width"], payload["height"] = size
        return payload


def safe_filename(name: str) -> str:
    """A name as Discord stores it: letters, digits, dot, dash and underscore only."""
    cleaned = _UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(".")
    return cleaned[-200:] or "unknown"


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or a GIF in pixels, None for anything else."""
    if data.startswith(_PNG) and len(data) >= _PNG_HEADER:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= _GIF_HEADER:
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    return None


class FileStore:
    """Every file that was uploaded, by attachment id."""

    def __init__(self) -> None:
        self._files: dict[int, Attachment] = {}

    def add(self, base_url: str, attachment_id: int, channel_id: int, upload: Upload) -> Attachment:
        """Keep a file and give it its address."""
        name = safe_filename(upload.filename)
        attachment = Attachment(
            attachment_id,
            name,
            upload.content_type,
            upload.data,
            f"{base_url}/cdn/attachments/{channel_id}/{attachment_id}/{name}",
        )
        self._files[attachment_id] = attachment
        return attachment

    def get(self, attachment_id: int) -> Attachment | None:
        """A file by its id."""
        return self._files.get(attachment_id)

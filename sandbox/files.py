"""Files that go into a run's folder before it starts, and come out when it has ended."""

from __future__ import annotations

import base64
import contextlib
import gc
import hashlib
import io
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox.figures import png_size
from sandbox.names import MAX_DEPTH, acceptable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MAX_FILES = 16
MAX_FILE_BYTES = 1024 * 1024
MAX_ALL_BYTES = 4 * 1024 * 1024
MAX_PICTURE = 50_000_000  # pixels
# A run may leave millions of files: that many are looked at.
_MOST_SEEN = 2000
_TEMPORARY = re.compile(r"tmp[a-z0-9_]{8}.*")
_IGNORED = frozenset({"snippet.py", "__pycache__"})
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
TEXT = "text/plain"
MEDIA = frozenset({TEXT, "image/webp", *_IMAGES.values()})


@dataclass(frozen=True, slots=True)
class File:
    """A file that a snippet wrote: its name in its folder, what it is, what it holds."""

    name: str
    media: str
    data: bytes

    def event(self) -> dict[str, Any]:
        """Return it as it travels."""
        encoded = base64.b64encode(self.data).decode("ascii")
        return {"type": "file", "name": self.name, "media": self.media, "bytes": encoded}


def media_of(data: bytes) -> str | None:
    """Return the media type of text and of common images, None for anything else.

    None for a PNG, too, that would fill the memory of whoever shows it.
    """
    for start, media in _IMAGES.items():
        if data.startswith(start):
            return media if media != "image/png" or _bounded(data) else None
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else TEXT


def _bounded(png: bytes) -> bool:
    try:
        width, height = png_size(png)
    except ValueError:
        return False
    return width * height <= MAX_PICTURE


class Folder:
    """A run's folder, from the files given to the files left."""

    def __init__(self, home: str) -> None:
        """Keep account of what lies in `home`."""
        self._home = Path(home)
        self._given: dict[str, bytes] = {}

    def put(self, files: Mapping[str, str]) -> None:
        """Write the files given, by name and base64; their names are acceptable."""
        for name, encoded in files.items():
            data = base64.b64decode(encoded)
            path = self._home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            self._given[name] = _digest(data)

    def left(self, note: Callable[[str], object]) -> Iterator[File]:
        """Yield the text and images that the run left; tell `note` what stays behind."""
        count = size = 0
        behind: list[str] = []
        found = list(self._found())
        if found:
            _flush_open_files()
        for name, path in found:
            data = _contents(path) if acceptable(name) else None
            if data is not None and self._given.get(name) == _digest(data):
                continue
            media = media_of(data) if data is not None else None
            room = data is not None and size + len(data) <= MAX_ALL_BYTES
            if data is None or media is None or count == MAX_FILES or not room:
                behind.append(name)
                continue
            count, size = count + 1, size + len(data)
            yield File(name, media, data)
        if behind:
            note(_left_behind(behind))

    def _found(self) -> Iterator[tuple[str, str]]:
        """Yield what the folder holds: names relative to it, and paths, sorted."""
        seen = 0
        pending = [("", str(self._home), 1)]
        while pending:
            prefix, folder, depth = pending.pop()
            for entry in _entries(folder):
                seen += 1
                if seen > _MOST_SEEN:
                    return
                if _TEMPORARY.fullmatch(entry.name) or entry.name.startswith("."):
                    continue
                if entry.name in _IGNORED:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if depth < MAX_DEPTH:
                        pending.append((f"{prefix}{entry.name}/", entry.path, depth + 1))
                    continue
                yield prefix + entry.name, entry.path


def _flush_open_files() -> None:
    """Write out what files left open still hold, as Python does at its end."""
    for thing in gc.get_objects():
        if type(thing) in (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom):
            with contextlib.suppress(Exception):
                thing.flush()


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            first = [entry for _, entry in zip(range(_MOST_SEEN), entries, strict=False)]
    except OSError:
        return []
    return sorted(first, key=lambda entry: entry.name)


def _contents(path: str) -> bytes | None:
    """Return what a small regular file holds; None for links, pipes, devices, large files."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        descriptor = os.open(path, _OPEN)
    except OSError:
        return None
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, opened with care
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE_BYTES:
            return None
        data = file.read(MAX_FILE_BYTES + 1)
    return data if len(data) <= MAX_FILE_BYTES else None


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _left_behind(names: list[str]) -> str:
    shown = ", ".join(ascii(name)[1:-1][:60] for name in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""  # noqa: PLR2004 - as shown
    return (
        f"Not handed out: {shown}{more}. A run gives back up to {MAX_FILES} text files and "
        f"images with plain names, each at most {MAX_FILE_BYTES >> 20} MiB."
    )

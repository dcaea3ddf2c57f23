"""What hangs on a run's message: pictures, files that the code wrote, and what was cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.chat.render.run_view import Shown

# Discord: ten attachments to a message, 10 MiB each without a boost; together they stay below
# one such file, so that a slow line still delivers them.
MOST_UPLOADS = 10
MOST_BYTES = 9 * 1024 * 1024
OUTPUT_NAME = "output.txt"
CODE_NAME = "snippet.py"
NAME_SHOWN = 60

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_PICTURES = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
}
# Discord's clients offer to open other endings with whatever program is at hand.
_TEXTS = frozenset(
    {".txt", ".csv", ".tsv", ".json", ".jsonl", ".md", ".log", ".py", ".yaml", ".toml", ".tex"}
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a message; `picture` goes into its gallery."""

    name: str
    data: bytes
    picture: bool


@dataclass(frozen=True, slots=True)
class Uploads:
    """What goes with the message, and how many files found no room in it."""

    chosen: tuple[Upload, ...]
    left_out: int

    @property
    def pictures(self) -> list[Upload]:
        """Those for the gallery."""
        return [upload for upload in self.chosen if upload.picture]

    @property
    def others(self) -> list[Upload]:
        """Those that are listed."""
        return [upload for upload in self.chosen if not upload.picture]


def uploads(shown: Shown, full_output: str | None, full_code: str | None) -> Uploads:
    """All that fits: the full output and code where they were cut, figures, then files."""
    chosen: list[Upload] = []
    names: set[str] = set()
    room, left_out = MOST_BYTES, 0
    for upload in _all(shown, full_output, full_code):
        if len(chosen) == MOST_UPLOADS or len(upload.data) > room:
            left_out += 1
            continue
        room -= len(upload.data)
        name = _unused(upload.name, names)
        names.add(name)
        chosen.append(Upload(name, upload.data, upload.picture))
    return Uploads(tuple(chosen), left_out)


def _all(shown: Shown, full_output: str | None, full_code: str | None) -> Iterator[Upload]:
    if full_output is not None:
        yield Upload(OUTPUT_NAME, full_output.encode("utf-8", "replace"), picture=False)
    if full_code is not None:
        yield Upload(CODE_NAME, full_code.encode("utf-8", "replace"), picture=False)
    for number, figure in enumerate(shown.figures, 1):
        yield Upload(f"figure-{number}.png", figure.png, picture=True)
    for file in shown.files:
        yield Upload(safe_name(file.name, file.media), file.data, file.media in _PICTURES)


def safe_name(name: str, media: str) -> str:
    """A name for a file that a snippet named: plain letters, and an ending that is what it is."""
    path = PurePosixPath(_UNSAFE.sub("-", name.replace("/", "-")).strip("-.") or "file")
    endings = _PICTURES.get(media, _TEXTS)
    stem = path.stem[:NAME_SHOWN].removeprefix("SPOILER_") or "file"  # Discord would hide it
    if path.suffix.lower() in endings:
        return stem + path.suffix
    return f"{stem}{path.suffix[:NAME_SHOWN]}{min(endings) if media in _PICTURES else '.txt'}"


def _unused(name: str, taken: Iterable[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    number, unused = 2, name
    lower = {each.lower() for each in taken}
    while unused.lower() in lower:
        unused = f"{stem}-{number}{dot}{ending}"
        number += 1
    return unused

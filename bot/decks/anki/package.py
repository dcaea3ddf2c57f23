"""The zip around a collection: opened without trusting a single size or name in it."""

import io
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass

import zstandard

from bot.decks.anki import wire
from bot.decks.anki.errors import Damaged, PackageError
from bot.decks.wording import quoted

MOST_FILES = 20_000
"""Files in a package: the collection and its pictures and sounds."""
LARGEST_DIRECTORY = 4 << 20
"""Bytes of the zip's table of contents, which zipfile reads as a whole."""
LARGEST_COLLECTION = 32 << 20
"""Bytes of the unpacked collection, which holds texts only."""
LARGEST_META = 1 << 10
_CHUNK = 1 << 20
_WINDOW = 1 << 27
"""Memory that zstd's decoder may ask for: what `zstd --long` makes by default."""
_WAL = b"\x02\x02"
_ROLLBACK = b"\x01\x01"
_LOCKED = 0x1
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_SQLITE = b"SQLite format 3\x00"
_EXPORT = 'a deck exported from Anki as "Anki Deck Package (.apkg)"'
# The newest first: packages hold a note "please update" under the older names.
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_BROKEN = (zipfile.BadZipFile, zlib.error, zstandard.ZstdError, EOFError, ValueError, struct.error)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A collection as SQLite wrote it, and how many pictures and sounds lie beside it."""

    name: str
    data: bytes
    media: int

    @property
    def is_new(self) -> bool:
        """Whether it has the tables that Anki has used since 2.1.28 (schema 18)."""
        return self.name == "collection.anki21b"


def unpack(content: bytes) -> Unpacked:
    """The collection in a package; raises PackageError.

    Never writes a file, and holds no more than the largest collection in memory.
    """
    _bound_directory(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unpacked(archive)
    except (*_BROKEN, NotImplementedError, RuntimeError, OSError) as error:
        raise Damaged(_reason(error)) from None


def _reason(error: Exception) -> str:
    told = str(error).strip()
    return told[:1].lower() + told[1:80] if told else "it ends too early"


def _bound_directory(content: bytes) -> None:
    """Look at the zip's end before zipfile reads its table of contents into memory."""
    if not content.startswith(b"PK"):
        raise PackageError("this is not an Anki package", _EXPORT)
    end = content.rfind(_END, -(65_535 + 22))
    if end < 0 or len(content) < end + 22:
        raise Damaged("its end is missing")
    count, size = struct.unpack_from("<HI", content, end + 10)
    if count > MOST_FILES or size > LARGEST_DIRECTORY or _END_64 in content[max(0, end - 20) : end]:
        raise PackageError("this package holds too many files", f"at most {MOST_FILES:,} of them")


def _unpacked(archive: zipfile.ZipFile) -> Unpacked:
    files = {info.filename: info for info in archive.infolist()}
    name = next((name for name in _COLLECTIONS if name in files), None)
    if name is None:
        raise _no_collection(files)
    _refuse_tricks(files)
    _refuse_newer(archive, files)
    data = _read(archive, files[name], LARGEST_COLLECTION)
    if name.endswith("b"):
        data = _decompressed(data)
    if not data.startswith(_SQLITE):
        raise Damaged("its collection is no database")
    media = sum(name.isdecimal() for name in files)
    return Unpacked(name, _without_log(data), media)


def _no_collection(files: dict[str, zipfile.ZipInfo]) -> PackageError:
    if "xl/workbook.xml" in files:
        return PackageError("this is an Excel workbook", 'the sheet saved as "CSV UTF-8"')
    inner = next((name for name in files if name.endswith(".apkg")), None)
    if inner:
        message = f"this is a zip with {quoted(inner)} in it"
        return PackageError(message, "it unpacked, and the .apkg itself uploaded")
    return PackageError("this zip holds no collection of Anki", _EXPORT)


def _refuse_tricks(files: dict[str, zipfile.ZipInfo]) -> None:
    """Anki's packages hold plain files side by side; anything else was made by somebody else."""
    for name, info in files.items():
        if info.flag_bits & _LOCKED:
            raise PackageError("this package is locked with a password", "one without a password")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise PackageError(f"this package holds the link {quoted(name)}", _EXPORT)
        if "/" in name or "\\" in name or name in {".", ".."}:
            raise PackageError(f"this package holds the path {quoted(name)}", _EXPORT)


def _refuse_newer(archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo]) -> None:
    newest = 3
    meta = _read(archive, files["meta"], LARGEST_META) if "meta" in files else b""
    if wire.number_in(meta, 1, default=1) > newest:
        message = "this package is in a newer format than Thaw knows"
        raise PackageError(message, 'it exported with "Support older Anki versions" ticked')


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Damaged("it is packed in a way that Anki does not use")
    with archive.open(info) as file:
        return _bounded(file, limit)


def _decompressed(data: bytes) -> bytes:
    decoder = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    with decoder.stream_reader(io.BytesIO(data)) as reader:
        return _bounded(reader, LARGEST_COLLECTION)


def _bounded(file: object, limit: int) -> bytes:
    """All of `file` in small bites; raises PackageError where it is longer than `limit`."""
    parts = bytearray()
    while part := file.read(_CHUNK):  # type: ignore[attr-defined]  # zip's and zstd's readers share no type
        parts += part
        if len(parts) > limit:
            message = f"this package unpacks to more than {limit >> 20} MiB of text"
            raise PackageError(message, "a deck of ordinary size, exported from Anki")
    return bytes(parts)


def _without_log(data: bytes) -> bytes:
    """The database marked as complete: Anki's says that a log stands beside it, which it does not.

    Bytes 18 and 19 of SQLite's header are 2 for write-ahead logging, 1 without.
    """
    return data[:18] + _ROLLBACK + data[20:] if data[18:20] == _WAL else data

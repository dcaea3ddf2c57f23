"""As much of protobuf's wire format as Anki's packages use.

Source: protobuf.dev, "Encoding". A message is a list of (field number, value): an
int for varints, bytes for everything that has a length.
"""

from collections.abc import Iterator

from bot.decks.anki.errors import Damaged

LONGEST_VARINT = 10
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_FIXED = {_FIXED64: 8, _FIXED32: 4}


def fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of `message` in its order; raises Damaged."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _VARINT:
            number, at = _varint(message, at)
            yield key >> 3, number
            continue
        length, at = _varint(message, at) if kind == _BYTES else (_FIXED.get(kind, -1), at)
        if length < 0 or at + length > len(message):
            raise Damaged("a message in it ends too early")
        yield key >> 3, message[at : at + length]
        at += length


def number_in(message: bytes, field: int, default: int = 0) -> int:
    """The number in the field, the last one if there are several."""
    found = [value for key, value in fields(message) if key == field and isinstance(value, int)]
    return found[-1] if found else default


def text_in(message: bytes, field: int) -> str:
    """The text in the field, empty where there is none; raises Damaged."""
    found = [value for key, value in fields(message) if key == field and isinstance(value, bytes)]
    try:
        return found[-1].decode() if found else ""
    except UnicodeDecodeError:
        raise Damaged("a text in it is not UTF-8") from None


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift, byte in enumerate(message[at : at + LONGEST_VARINT]):
        value |= (byte & 0x7F) << (7 * shift)
        if byte < 0x80:  # noqa: PLR2004 - the top bit says that more follow
            return value, at + shift + 1
    raise Damaged("a number in it has no end")

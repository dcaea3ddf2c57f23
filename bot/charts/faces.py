"""Type faces for pictures: the first that can draw a text, so that no name becomes boxes."""

from __future__ import annotations

import importlib.util
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import ImageFont, features

if TYPE_CHECKING:
    from collections.abc import Iterator

# Latin with all accents, Cyrillic, Greek, Arabic, Hebrew, Armenian, Georgian (Bitstream Vera's
# licence). matplotlib brings it along; Debian's package is fonts-dejavu-core.
DEJAVU: Final = "DejaVuSans.ttf"
# Chinese, Japanese and Korean (OFL); Debian's package is fonts-noto-cjk.
CJK: Final = ("NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf")
SYSTEM: Final = (
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/TTF",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-cjk",
    "/Library/Fonts",
)
LOOKED_AT: Final = 32
# Of what is left out without harm: symbols such as emoji, and what joins or varies them.
DECORATION: Final = ("S", "C", "Mn", "Me", "P")


def drawable(text: str) -> str:
    """The text as a picture can hold it: without emoji, and empty where a letter has no face.

    Where an accent cannot be drawn, it is left out. The message beside the picture holds the text
    as it is.
    """
    for form in (_composed(text), _plain(text), _bare(text)):
        for face in _faces():
            if (kept := _kept(form, face)) is not None:
                return kept
    return ""


@lru_cache(maxsize=64)
def font(text: str, size: int) -> ImageFont.FreeTypeFont:
    """The font for a drawable text: the first that has all of it."""
    fitting = (face for face in _faces() if all(c == " " or _has(face, c) for c in text))
    return _font(next(fitting, _faces()[0]), size)


def _kept(text: str, face: str) -> str | None:
    """What this face draws of the text; None where it lacks a letter of it."""
    drawn: list[str] = []
    for character in text:
        if character.isspace():
            drawn.append(" ")
        elif _has(face, character):
            drawn.append(character)
        elif not unicodedata.category(character).startswith(DECORATION):
            return None
    return " ".join("".join(drawn).split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _plain(text: str) -> str:
    """Letters as such, not in ornamental shapes."""
    return unicodedata.normalize("NFKC", text)


def _bare(text: str) -> str:
    """Letters without their accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def _has(face: str, character: str) -> bool:
    if _runs_leftwards(character) and not features.check("raqm"):
        return False  # it would be drawn in the wrong order, in shapes of their own
    drawn = _font(face, LOOKED_AT)
    # Characters that Unicode has not assigned show as what stands for a missing one.
    return bytes(drawn.getmask(character)) != bytes(drawn.getmask("\U0010ffff"))


def _runs_leftwards(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL"}


@lru_cache(maxsize=32)
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """The face in this size; an empty name is Pillow's own (Aileron), the same everywhere."""
    found = ImageFont.truetype(face, size) if face else ImageFont.load_default(size)
    if not isinstance(found, ImageFont.FreeTypeFont):
        raise TypeError("this Pillow was built without FreeType")
    return found


@lru_cache(maxsize=1)
def _faces() -> tuple[str, ...]:
    """The faces there are on this machine, the preferred first."""
    return "", *(str(path) for path in _files() if path.is_file())


def _files() -> Iterator[Path]:
    matplotlib = importlib.util.find_spec("matplotlib")
    for folder in (matplotlib and matplotlib.submodule_search_locations) or ():
        yield Path(folder, "mpl-data", "fonts", "ttf", DEJAVU)
    for name in (DEJAVU, *CJK):
        yield from (Path(folder, name) for folder in SYSTEM)

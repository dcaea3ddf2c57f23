"""A member's badges as one picture, readable on a phone's width."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from bot.charts.emblems import SHAPES, Colour, Pen
from bot.charts.faces import drawable, font

if TYPE_CHECKING:
    from collections.abc import Sequence

# Discord shows a picture at most 350 points high, and a phone about 300 wide: so it is hardly
# higher than wide, and its letters are large.
WIDTH: Final = 720
MARGIN: Final = 24
GAP: Final = 16
TILE_HEIGHT: Final = 186
HEADER: Final = 140
RADIUS: Final = 24
PAD: Final = 12
EMBLEM: Final = 100
COLUMNS: Final = 2
NAME: Final = 34
SMALL: Final = 29
LINE: Final = 40
MOST_LINES: Final = 3
MOST_TILES: Final = 6
# Shapes have no smooth edges of their own: they are drawn larger and scaled down.
FINER: Final = 4

NIGHT: Final = (18, 24, 38)
DUSK: Final = (34, 46, 72)
TILE: Final = (40, 51, 77)
TILE_DIM: Final = (28, 36, 55)
WHITE: Final = (246, 248, 252)
SOFT: Final = (178, 190, 212)
FAINT: Final = (122, 134, 158)
TRACK: Final = (56, 68, 96)

# For each colour: the medal's face, its rim, and the shape on it in a light and a deeper tone.
COLOURS: Final = MappingProxyType[str, tuple[Colour, Colour, Colour, Colour]](
    {
        "ice": ((38, 112, 160), (126, 205, 240), (232, 248, 255), (150, 212, 240)),
        "gold": ((150, 102, 20), (250, 204, 92), (255, 246, 214), (246, 206, 110)),
        "ember": ((160, 62, 24), (255, 158, 84), (255, 240, 220), (255, 184, 120)),
        "leaf": ((30, 112, 74), (116, 214, 150), (230, 255, 238), (142, 222, 170)),
        "violet": ((88, 66, 168), (176, 156, 250), (242, 238, 255), (188, 172, 250)),
        "rose": ((156, 46, 92), (250, 138, 176), (255, 234, 242), (250, 164, 194)),
    }
)
DIM: Final = ((36, 45, 66), (74, 86, 112), (104, 116, 142), (78, 90, 116))


@dataclass(frozen=True, slots=True)
class Tile:
    """A badge on the card. `when` is the day it was earned, in words; None while it is not."""

    name: str
    emblem: str
    colour: str
    when: str | None = None
    done: int = 0
    needed: int = 1


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture shows; `title` and `subtitle` are its heading."""

    title: str
    subtitle: str
    tiles: tuple[Tile, ...]

    @property
    def shown(self) -> tuple[Tile, ...]:
        """The badges for which there is room."""
        return self.tiles[:MOST_TILES]


def draw(card: Card) -> bytes:
    """The card as a PNG. Takes some 100 ms."""
    rows = -(-len(card.shown) // COLUMNS)
    height = HEADER + rows * (TILE_HEIGHT + GAP) + MARGIN - (GAP if rows else 0)
    image = _sky(WIDTH, height)
    pencil = ImageDraw.Draw(image)
    _heading(pencil, card)
    width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) // COLUMNS
    for number, tile in enumerate(card.shown):
        row, column = divmod(number, COLUMNS)
        x = MARGIN + column * (width + GAP)
        _tile(image, pencil, tile, (x, HEADER + row * (TILE_HEIGHT + GAP)), width)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _sky(width: int, height: int) -> Image.Image:
    """A night sky that grows lighter towards the bottom."""
    column = Image.new("RGB", (1, height))
    for y in range(height):
        part = y / max(1, height - 1)
        column.putpixel((0, y), _mixed(NIGHT, DUSK, part))
    return column.resize((width, height))


def _mixed(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _heading(pencil: ImageDraw.ImageDraw, card: Card) -> None:
    room = WIDTH - 2 * MARGIN
    _text(pencil, (MARGIN, 22), _fitted(card.title, 50, room), 50, WHITE, bold=True)
    _text(pencil, (MARGIN, 86), _fitted(card.subtitle, 31, room), 31, SOFT)


def _tile(
    image: Image.Image, pencil: ImageDraw.ImageDraw, tile: Tile, at: tuple[int, int], width: int
) -> None:
    x, y = at
    earned = tile.when is not None
    box = (x, y, x + width, y + TILE_HEIGHT)
    pencil.rounded_rectangle(box, RADIUS, fill=TILE if earned else TILE_DIM)
    top = y + (TILE_HEIGHT - EMBLEM) // 2
    medal = _medal(tile.emblem, tile.colour if earned else "")
    image.paste(medal, (x + PAD, top), medal)
    left, room = x + EMBLEM + 2 * PAD, width - EMBLEM - 3 * PAD
    lines = _wrapped(drawable(tile.name), NAME, room)
    line_y = y + (TILE_HEIGHT - LINE * (len(lines) + 1)) // 2
    for line in lines:
        _text(pencil, (left, line_y), line, NAME, WHITE if earned else SOFT, bold=earned)
        line_y += LINE
    if tile.when is not None:
        _text(pencil, (left, line_y + 3), _fitted(drawable(tile.when), SMALL, room), SMALL, SOFT)
    else:
        _progress(pencil, tile, (left, line_y + 3), room)


def _progress(pencil: ImageDraw.ImageDraw, tile: Tile, at: tuple[int, int], room: int) -> None:
    x, y = at
    count = f"{tile.done}/{tile.needed}"
    size = _width(count, SMALL) + 12
    bar = (x, y + 12, x + room - size, y + 24)
    pencil.rounded_rectangle(bar, 6, fill=TRACK)
    filled = (bar[2] - bar[0]) * tile.done / tile.needed
    if filled >= 12:  # noqa: PLR2004  # as wide as its round ends
        pencil.rounded_rectangle((bar[0], bar[1], bar[0] + filled, bar[3]), 6, fill=SOFT)
    _text(pencil, (bar[2] + 12, y), count, SMALL, SOFT)


@lru_cache(maxsize=128)
def _medal(emblem: str, colour: str) -> Image.Image:
    """The emblem on its medal, with smooth edges; dim without a colour."""
    face, rim, light, dark = COLOURS.get(colour, DIM)
    side = EMBLEM * FINER
    image = Image.new("RGBA", (side, side))
    pencil = ImageDraw.Draw(image)
    pencil.ellipse((0, 0, side - 1, side - 1), fill=rim)
    inset = side * 0.045
    pencil.ellipse((inset, inset, side - 1 - inset, side - 1 - inset), fill=face)
    inset = side * 0.085
    ring = _mixed(face, rim, 0.45)
    pencil.ellipse((inset, inset, side - 1 - inset, side - 1 - inset), outline=ring, width=FINER)
    SHAPES.get(emblem, SHAPES["star"])(
        Pen(pencil, (side / 2, side / 2), side * 0.66, light, dark, face)
    )
    return image.resize((EMBLEM, EMBLEM), Image.Resampling.LANCZOS)


def _text(
    pencil: ImageDraw.ImageDraw,
    at: tuple[int, int],
    text: str,
    size: int,
    colour: Colour,
    *,
    bold: bool = False,
) -> None:
    stroke = 0.6 if bold else 0
    pencil.text(at, text, fill=colour, font=font(text, size), stroke_width=stroke)


def _width(text: str, size: int) -> int:
    return round(font(text, size).getlength(text))


def _fitted(text: str, size: int, room: int) -> str:
    """The text, shortened where it is wider than the room."""
    if _width(text, size) <= room:
        return text
    while text and _width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _wrapped(text: str, size: int, room: int) -> Sequence[str]:
    """The text on a few lines at most, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        full = len(lines) == MOST_LINES
        if lines and (full or _width(longer, size) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return [_fitted(line, size, room) for line in lines]

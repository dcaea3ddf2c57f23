"""The shapes on badges, drawn from polygons: no font has them everywhere.

Each shape is drawn into a square of side 1 around the origin (x to the right, y down) and
scaled by `Pen`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws in the shape's own units: `size` pixels to 1, around `centre`; `back` is behind it."""

    draw: ImageDraw
    centre: Point
    size: float
    light: Colour
    dark: Colour
    back: Colour

    def polygon(self, points: Sequence[Point], colour: Colour | None = None) -> None:
        """Fill a polygon."""
        self.draw.polygon([self._at(p) for p in points], fill=colour or self.light)

    def blob(self, points: Sequence[Point], colour: Colour | None = None) -> None:
        """Fill a shape whose edge runs smoothly through the points."""
        self.polygon(_smooth(points), colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour | None = None) -> None:
        """Draw a line with round ends and joints."""
        fill, pixels = colour or self.light, max(1, round(width * self.size))
        places = [self._at(p) for p in points]
        self.draw.line(places, fill=fill, width=pixels, joint="curve")
        for x, y in places:
            half = pixels / 2
            self.draw.ellipse((x - half, y - half, x + half, y + half), fill=fill)

    def disc(self, at: Point, radius: float, colour: Colour | None = None) -> None:
        """Fill a circle."""
        self.draw.ellipse(self._box(at, radius), fill=colour or self.light)

    def ring(self, at: Point, radius: float, width: float, colour: Colour | None = None) -> None:
        """Draw a circle's edge."""
        pixels = max(1, round(width * self.size))
        self.draw.ellipse(self._box(at, radius), outline=colour or self.light, width=pixels)

    def arc(self, at: Point, radius: float, span: tuple[float, float], width: float) -> None:
        """Draw a part of a circle's edge; degrees, clockwise from the right."""
        pixels = max(1, round(width * self.size))
        self.draw.arc(self._box(at, radius), *span, fill=self.light, width=pixels)

    def _at(self, point: Point) -> Point:
        return (
            self.centre[0] + point[0] * self.size,
            self.centre[1] + point[1] * self.size,
        )

    def _box(self, at: Point, radius: float) -> tuple[float, float, float, float]:
        x, y = self._at(at)
        reach = radius * self.size
        return x - reach, y - reach, x + reach, y + reach


def _polar(angle: float, radius: float) -> Point:
    """A point `radius` away, `angle` degrees clockwise from straight up."""
    turn = angle * pi / 180
    return radius * sin(turn), -radius * cos(turn)


def _smooth(corners: Sequence[Point], steps: int = 8) -> list[Point]:
    """A closed Catmull-Rom spline through the corners, as a polygon."""
    count = len(corners)
    return [
        _between([corners[(n + offset) % count] for offset in (-1, 0, 1, 2)], step / steps)
        for n in range(count)
        for step in range(steps)
    ]


def _between(four: Sequence[Point], t: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = four
    weights = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (-(t**2) + t**3) / 2,
    )
    x = sum(w * v for w, v in zip(weights, (x0, x1, x2, x3), strict=True))
    y = sum(w * v for w, v in zip(weights, (y0, y1, y2, y3), strict=True))
    return x, y


def _star(pen: Pen) -> None:
    points = [_polar(n * 36, 0.46 if n % 2 == 0 else 0.2) for n in range(10)]
    pen.polygon(points)
    for n in range(0, 10, 2):
        pen.polygon([(0, 0), points[n], points[n - 1]], pen.dark)


def _snow(pen: Pen) -> None:
    for n in range(6):
        pen.line([(0, 0), _polar(n * 60, 0.44)], 0.075)
        for at, reach in ((0.24, 0.13), (0.35, 0.09)):
            knot = _polar(n * 60, at)
            for turn in (-55, 55):
                tip = _polar(n * 60 + turn, reach)
                pen.line([knot, (knot[0] + tip[0], knot[1] + tip[1])], 0.055)
    pen.disc((0, 0), 0.09)


def _bolt(pen: Pen) -> None:
    pen.polygon(
        [(0.1, -0.48), (-0.28, 0.08), (-0.04, 0.08), (-0.1, 0.48), (0.28, -0.1), (0.03, -0.1)]
    )


def _flame_at(pen: Pen, at: Point, size: float, colour: Colour | None = None) -> None:
    x, y = at
    edge = [
        (0.02, -0.5), (0.12, -0.3), (0.27, -0.12), (0.34, 0.1), (0.29, 0.32), (0.12, 0.46),
        (-0.12, 0.46), (-0.3, 0.32), (-0.34, 0.1), (-0.25, -0.1), (-0.14, -0.04), (-0.06, -0.22),
    ]  # fmt: skip
    pen.blob([(x + px * size, y + py * size) for px, py in edge], colour)


def _flame(pen: Pen) -> None:
    _flame_at(pen, (0, 0), 1.0)
    _flame_at(pen, (0.01, 0.2), 0.48, pen.dark)


def _phoenix(pen: Pen) -> None:
    for side in (-1, 1):
        wing = [
            (0.02, 0.16), (0.1, -0.1), (0.3, -0.26), (0.48, -0.44), (0.47, -0.22), (0.4, -0.06),
            (0.43, 0.02), (0.3, 0.1), (0.24, 0.2), (0.1, 0.22),
        ]  # fmt: skip
        pen.blob([(side * x, y) for x, y in wing])
        pen.line([(side * 0.14, 0.08), (side * 0.34, -0.16)], 0.03, pen.dark)
        pen.line([(side * 0.16, 0.15), (side * 0.33, 0.02)], 0.03, pen.dark)
    pen.blob([(0, -0.34), (0.11, -0.1), (0.09, 0.16), (0, 0.3), (-0.09, 0.16), (-0.11, -0.1)])
    for tip in (-0.17, 0.0, 0.17):
        pen.line([(0, 0.24), (tip, 0.46)], 0.075, pen.dark)
    pen.disc((0, -0.33), 0.1)
    pen.polygon([(0.07, -0.39), (0.2, -0.31), (0.07, -0.27)], pen.dark)
    pen.disc((0.03, -0.35), 0.022, pen.back)


def _swords(pen: Pen) -> None:
    for side in (-1, 1):
        pen.line([(side * 0.36, -0.4), (-side * 0.2, 0.24)], 0.085)
        pen.line([(-side * 0.3, 0.04), (-side * 0.02, 0.3)], 0.06, pen.dark)
        pen.line([(-side * 0.2, 0.24), (-side * 0.32, 0.38)], 0.075, pen.dark)
        pen.disc((-side * 0.35, 0.41), 0.055)


def _wrench(pen: Pen) -> None:
    pen.line([(-0.28, 0.3), (0.16, -0.14)], 0.15)
    pen.disc((0.22, -0.22), 0.23)
    pen.polygon([(0.15, -0.15), (0.19, -0.56), (0.56, -0.19)], pen.back)
    pen.disc((-0.3, 0.32), 0.13)
    pen.disc((-0.3, 0.32), 0.055, pen.back)


def _rings(pen: Pen) -> None:
    pen.ring((-0.19, 0), 0.33, 0.1)
    pen.ring((0.19, 0), 0.33, 0.1, pen.dark)
    pen.arc((-0.19, 0), 0.33, (-75, 10), 0.1)


def _book(pen: Pen) -> None:
    for side in (-1, 1):
        pen.polygon([(0, -0.22), (side * 0.44, -0.34), (side * 0.44, 0.26), (0, 0.38)])
        for row in (-0.12, 0.02, 0.16):
            pen.line([(side * 0.1, row + 0.03), (side * 0.34, row - 0.04)], 0.035, pen.dark)
    pen.line([(0, -0.22), (0, 0.38)], 0.04, pen.dark)


def _gem(pen: Pen) -> None:
    top = [(-0.24, -0.36), (0.24, -0.36), (0.44, -0.1), (-0.44, -0.1)]
    pen.polygon(top)
    pen.polygon([(-0.44, -0.06), (0.44, -0.06), (0, 0.44)], pen.dark)
    pen.polygon([(-0.16, -0.06), (0.16, -0.06), (0, 0.44)])
    pen.line([(-0.16, -0.1), (-0.08, -0.36)], 0.02, pen.dark)
    pen.line([(0.16, -0.1), (0.08, -0.36)], 0.02, pen.dark)


SHAPES = MappingProxyType[str, Callable[[Pen], None]](
    {
        "star": _star,
        "snow": _snow,
        "bolt": _bolt,
        "flame": _flame,
        "phoenix": _phoenix,
        "swords": _swords,
        "wrench": _wrench,
        "rings": _rings,
        "book": _book,
        "gem": _gem,
    }
)

"""Open matplotlib figures as PNG."""

from __future__ import annotations

import base64
import io
import struct
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_FIGURES = 8
MAX_PIXELS = 4_000_000
MAX_BYTES = 2 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
# Signature, length and kind of the first chunk, width, height (PNG specification, 5.2 and 11.2.2).
_HEAD = struct.Struct(">8sI4sII")


def png_size(data: bytes) -> tuple[int, int]:
    """Return the width and height that a PNG says it has; ValueError if it is none."""
    if not data.startswith(_PNG) or len(data) < _HEAD.size:
        raise ValueError("not a PNG")
    _, _, kind, width, height = _HEAD.unpack_from(data)
    if kind != b"IHDR":
        raise ValueError("a PNG without its header")
    return width, height


class Figures:
    """Sends each open figure once, at plt.show() or at the end of the run."""

    def __init__(
        self, emit: Callable[[dict[str, Any]], None], note: Callable[[str], object]
    ) -> None:
        """Send events to `emit` and words for the student to `note`."""
        self._emit = emit
        self._note = note
        self._sent = 0
        self._told = False

    def show(self) -> None:
        """Send and close all open figures."""
        pyplot: Any = sys.modules.get("matplotlib.pyplot")
        numbers = pyplot.get_fignums() if pyplot is not None else []
        if not numbers:
            return
        for number in numbers:
            self._send(pyplot.figure(number))
        pyplot.close("all")

    def _send(self, figure: Any) -> None:
        if self._sent >= MAX_FIGURES:
            if not self._told:
                self._note(f"only the first {MAX_FIGURES} figures are shown\n")
            self._told = True
            return
        dpi = _bounded_dpi(figure)
        file = io.BytesIO()
        figure.savefig(file, format="png", dpi=dpi)
        png = file.getvalue()
        if len(png) > MAX_BYTES:
            self._note(f"a figure of {len(png) >> 10} KiB is too large to be shown\n")
            return
        width, height = (int(inches * dpi) for inches in figure.get_size_inches())
        event = {"type": "figure", "index": self._sent, "width": width, "height": height}
        self._emit({**event, "png": base64.b64encode(png).decode("ascii")})
        self._sent += 1


def _bounded_dpi(figure: Any) -> float:
    """Return the figure's dpi, lowered where it would draw more than MAX_PIXELS."""
    width, height = figure.get_size_inches()
    pixels = width * height * figure.dpi**2
    shrink = min(1.0, (MAX_PIXELS / pixels) ** 0.5) if pixels else 1.0
    return float(figure.dpi * shrink)

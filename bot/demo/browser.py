"""Whether to open the page in a browser, and opening it."""

from __future__ import annotations

import sys
import webbrowser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What says that a graphical session is there to show a browser in.
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def may_open(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether someone is likely to look: no CI, and on Linux a display.

    `BROWSER`, which names one, counts as a display.
    """
    if environment.get("CI"):
        return False
    return platform != "linux" or any(environment.get(n) for n in (*DISPLAYS, "BROWSER"))


def open_page(url: str, environment: Mapping[str, str]) -> bool:
    """Open the page in the host's browser; whether there is one.

    A browser in the terminal is not asked: it would take the terminal from the demo.
    """
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if type(browser) is webbrowser.GenericBrowser and "BROWSER" not in environment:
        return False
    return browser.open(url)

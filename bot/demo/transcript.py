"""A channel's messages as lines to read in a terminal."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from rich.markup import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from playground.driver import Message

_MENTION = re.compile(r"<@!?(\d+)>")
_TIMESTAMP = re.compile(r"<t:(-?\d+):([A-Za-z])>")
_FENCE = re.compile(r"```[a-z]*\n(.*?)\n```", re.DOTALL)
_SMALL = re.compile(r"^(?:-# |#{1,3} )", re.MULTILINE)
INDENT = "      "


class Transcript:
    """Prints what happens, with names in place of ids and times in words."""

    def __init__(self, console: Console, names: Mapping[int, str]) -> None:
        self._console = console
        self._names = names

    def chapter(self, title: str) -> None:
        """Begin a part of the story."""
        self._console.print(f"\n[bold cyan]── {escape(title)} ──[/]")

    def acts(self, who: str, what: str) -> None:
        """A member does something."""
        self._console.print(f"\n[bold]{escape(who)}[/] {escape(what)}")

    def says(self, text: str, now: datetime, *, privately_to: str | None = None) -> None:
        """The bot says something: to the channel, or to one member only."""
        whom = f"only {privately_to} sees this" if privately_to else "in the channel"
        self._console.print(f"  [green]Thaw[/] [dim]({escape(whom)})[/]")
        self._console.print(_indented(self.readable(text, now)), markup=False)

    def shows(self, message: Message, now: datetime) -> None:
        """A message stands in the channel; its buttons too."""
        self.says(message.text, now)
        buttons = [button.label for button in message.buttons if not button.disabled]
        if buttons:
            line = f"{INDENT}" + " ".join(f"\\[{escape(label)}]" for label in buttons)
            self._console.print(line, style="blue")

    def code(self, text: str) -> None:
        """What a member types into a form."""
        self._console.print(_indented(text), markup=False)

    def note(self, text: str) -> None:
        """Something that the reader should know."""
        self._console.print(f"  [dim]{escape(text)}[/]")

    def readable(self, text: str, now: datetime) -> str:
        """Discord's markup as plain text."""
        text = _MENTION.sub(lambda m: "@" + self._names.get(int(m[1]), "someone"), text)
        text = _TIMESTAMP.sub(lambda m: _moment(int(m[1]), m[2], now), text)
        prose_and_code = _FENCE.split(text)
        return "".join(
            _code(part) if number % 2 else _SMALL.sub("", part).replace("**", "")
            for number, part in enumerate(prose_and_code)
        )


def _code(text: str) -> str:
    return "\n" + "\n".join("│ " + line for line in text.splitlines())


def _indented(text: str) -> str:
    return "\n".join(INDENT + line for line in text.splitlines())


def _moment(seconds: int, style: str, now: datetime) -> str:
    if style != "R":
        return datetime.fromtimestamp(seconds, now.tzinfo).strftime("%d %B %Y")
    left = round(seconds - now.timestamp())
    amount = f"{abs(left)} seconds" if abs(left) < 100 else f"{round(abs(left) / 60)} minutes"  # noqa: PLR2004
    return f"in {amount}" if left >= 0 else f"{amount} ago"

"""Shows a run's events: to a person at a terminal, or as lines of JSON to a program."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from bot.runs import report
from bot.runs.client import event_of
from bot.runs.protocol import (
    End,
    Figure,
    File,
    Note,
    Output,
    Report,
    Value,
)

if TYPE_CHECKING:
    from bot.commands.keeping import Folder

# Colours and what progress bars need; other control codes could take a terminal over.
_HARMLESS = re.compile(r"\x1b\[[0-9;]{0,20}m|[\n\t\r\b]")
_CONTROL = re.compile(r"\x1b\[[0-9;]{0,20}m|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Show(Protocol):
    """Takes a run's events as the sandbox tells them."""

    def event(self, document: dict[str, Any]) -> None:
        """Show one."""
        ...


class Lines:
    """Each event as a line of JSON on standard output; figures and files also into a folder."""

    def __init__(self, folder: Folder | None) -> None:
        """Keep figures and files in `folder`, if there is one."""
        self._folder = folder

    def event(self, document: dict[str, Any]) -> None:
        """Print it at once."""
        sys.stdout.write(json.dumps(document) + "\n")
        sys.stdout.flush()
        event = event_of(document)
        if self._folder is not None and isinstance(event, Figure | File):
            keep(self._folder, event)


class Words:
    """Output as it comes, then value, report, and a line on how it ended.

    What the code wrote goes to standard output and error as it did there; the
    rest, but the value and the report, to standard error.
    """

    def __init__(self, folder: Folder | None) -> None:
        """Keep figures and files in `folder`; without one say that they are there."""
        self._folder = folder
        self._open: TextIO | None = None

    def event(self, document: dict[str, Any]) -> None:
        """Print it at once."""
        event = event_of(document)
        match event:
            case Output():
                self._write(sys.stderr if event.fd == 2 else sys.stdout, event.text)  # noqa: PLR2004 - standard error
            case Value():
                self._say(event.repr, sys.stdout)
            case Note():
                self._say(f"note: {event.text}")
            case Report():
                self._say(report_text(event), sys.stdout)
            case Figure() | File():
                self._say(self._kept(event))
            case End():
                self._say(end_line(event))

    def _kept(self, event: Figure | File) -> str:
        if self._folder is not None:
            return f"{_name(event)} → {keep(self._folder, event)}"
        return f"{_name(event)}, {_size(event)}: --out DIR keeps it"

    def _say(self, text: str, stream: TextIO | None = None) -> None:
        stream = stream or sys.stderr
        if self._open is not None and (self._open is stream or self._open.isatty()):
            self._write(self._open, "\n")
        self._write(stream, text + "\n")

    def _write(self, stream: TextIO, text: str) -> None:
        stream.write(printable(tamed(text) if stream.isatty() else text, stream.encoding))
        stream.flush()
        self._open = None if text.endswith("\n") else stream


def tamed(text: str) -> str:
    """Return `text` with the control codes spelled out that a terminal would obey."""
    return _CONTROL.sub(
        lambda match: match[0] if _HARMLESS.fullmatch(match[0]) else ascii(match[0])[1:-1], text
    )


def printable(text: str, encoding: str | None) -> str:
    """Return `text` with what `encoding` lacks spelled out, such as half characters."""
    encoding = encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def keep(folder: Folder, event: Figure | File) -> str:
    """Put a figure or a file into `folder`; return where, or in words why not."""
    data = event.png if isinstance(event, Figure) else event.data
    try:
        return str(folder.keep(_name(event), data))
    except OSError as error:
        return f"not kept: {error.strerror}"


def report_text(event: Report) -> str:
    """Return the model report as text."""
    return "\n".join([*(report.text(model) for model in event.models), *event.notes])


def end_line(end: End) -> str:
    """Return the verdict, its sentence and the run's figures as one line."""
    if not end.versions:
        return f"{end.verdict}: {end.message}"
    versions = [f"{name} {version}" for name, version in end.versions.items() if name in _TOLD]
    figures = [
        f"{end.wall_ms / 1000:.2f} s",
        f"CPU {end.cpu_ms / 1000:.2f} s",
        f"{end.peak_mb:.0f} MiB",
        end.device,
        *versions,
    ]
    return f"{end.verdict}: {end.message}  ({', '.join(figures)})"


_TOLD = ("python", "torch", "tensorflow", "keras")


def _name(event: Figure | File) -> str:
    return event.name if isinstance(event, File) else f"figure-{event.index + 1}.png"


def _size(event: Figure | File) -> str:
    if isinstance(event, Figure):
        return f"{event.width} × {event.height} pixels"  # noqa: RUF001 - the sign for sizes
    return f"{len(event.data)} bytes"

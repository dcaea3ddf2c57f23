"""What surrounds a snippet in its own process: files given and left, notes, the report."""

from __future__ import annotations

import contextlib
import importlib
import re
from typing import TYPE_CHECKING, Any

from sandbox.eager import instead_of_compiling
from sandbox.files import Folder
from sandbox.readable import readable
from sandbox.watch.report import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.wire import Message


_WORD = re.compile(r"\b(?:torch|keras|tensorflow)\b")
_LOADED_FOR = {"torch": "torch", "keras": "keras", "tensorflow": "keras"}


class Desk:
    """Laid out before a snippet runs, cleared after it has ended by itself."""

    def __init__(self, job: Message, home: str, emit: Callable[[dict[str, Any]], None]) -> None:
        """Prepare for `job` in the folder `home`, sending events to `emit`."""
        self._job = job
        self._emit = emit
        self._folder = Folder(home)
        self._watch: Watch | None = None

    def lay_out(self) -> str:
        """Write the files given, begin to watch where asked for; return the code to run."""
        self._folder.put(self._job.get("files") or {})
        told = readable(self._job["code"])
        if self._job.get("report") or "torch.compile" in told.code:
            _load_what_is_named_in(told.code)
        instead_of_compiling(self._note)
        for note in told.notes:
            self._note(note)
        if self._job.get("report"):
            self._begin_to_watch()
        return told.code

    def clear(self) -> None:
        """Send the report and the files that are left."""
        if self._watch is not None:
            with contextlib.suppress(Exception):
                self._emit(self._watch.event())
        for file in self._folder.left(self._note):
            self._emit(file.event())

    def _begin_to_watch(self) -> None:
        try:
            self._watch = Watch()
        except Exception:  # noqa: BLE001 - libraries change inside; the run is worth more
            self._note("There is no report: these versions of the libraries cannot be watched.")

    def _note(self, text: str) -> None:
        self._emit({"type": "note", "text": text})


def _load_what_is_named_in(code: str) -> None:
    """Import frameworks that this process lacks and the code will import, to watch them too."""
    for module in dict.fromkeys(_LOADED_FOR[word] for word in _WORD.findall(code)):
        with contextlib.suppress(Exception):  # the code will meet it again, and be told
            importlib.import_module(module)

"""Puts what a run drew and wrote into a folder of the caller's."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

_ODD = re.compile(r"[^\w.+=@()-]+")
_LONGEST = 100
NAMELESS = "file"


def safe_name(name: str) -> str:
    """Return `name` as the name of one file: no folders, nothing hidden, nothing odd."""
    plain = _ODD.sub("_", name).strip("._-")
    return plain[-_LONGEST:].lstrip("._-") or NAMELESS


class Folder:
    """A folder that receives files, each under a name of its own.

    A file of the same name from before is replaced; a link is replaced too,
    never followed, so that nothing outside the folder is ever written.
    """

    def __init__(self, path: Path) -> None:
        """Use the folder at `path`, made if it is not there; OSError if it cannot be."""
        self._path = path
        self._taken: set[str] = set()
        path.mkdir(parents=True, exist_ok=True)

    def keep(self, name: str, data: bytes) -> Path:
        """Write `data` under a name like `name`; return where. OSError if it cannot be."""
        path = self._path / self._free(safe_name(name))
        with tempfile.NamedTemporaryFile(dir=self._path, delete=False) as file:
            file.write(data)
        try:
            Path(file.name).chmod(0o666 & ~_umask())
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
        return path

    def _free(self, name: str) -> str:
        stem, dot, ending = name.rpartition(".")
        stem, ending = (stem, dot + ending) if stem else (name, "")
        free, number = name, 1
        while free.lower() in self._taken:
            number += 1
            free = f"{stem}-{number}{ending}"
        self._taken.add(free.lower())
        return free


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current

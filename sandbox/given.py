"""The files of a run request, checked."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from sandbox.errors import BadRequest
from sandbox.files import MAX_ALL_BYTES, MAX_FILES
from sandbox.names import acceptable


def given_files(document: Any) -> dict[str, str]:
    """Return files by name, as base64; BadRequest for what cannot be taken."""
    if not isinstance(document, dict):
        raise BadRequest("files must be an object of names and base64")
    if len(document) > MAX_FILES:
        raise BadRequest(f"{len(document)} files are too many; at most {MAX_FILES} are taken")
    size = sum(_size(name, encoded) for name, encoded in document.items())
    if size > MAX_ALL_BYTES:
        raise BadRequest(f"the files have {size} bytes; at most {MAX_ALL_BYTES} are taken")
    _refuse_files_as_folders(document)
    return dict(document)


def _size(name: str, encoded: Any) -> int:
    if not acceptable(name):
        raise BadRequest(f"the file name {name[:100]!a} cannot be taken")
    try:
        return len(base64.b64decode(encoded, validate=True))
    except (TypeError, ValueError, binascii.Error) as error:
        raise BadRequest(f"the file {name} is not base64") from error


def _refuse_files_as_folders(names: dict[str, Any]) -> None:
    for name in names:
        folder = name.rpartition("/")[0]
        while folder:
            if folder in names:
                raise BadRequest(f"{folder} cannot be a file and a folder")
            folder = folder.rpartition("/")[0]

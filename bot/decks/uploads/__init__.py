"""Files that somebody uploaded: read in a process of its own, which may be killed.

`read_upload` reads one; an `UploadDesk` sees to it that only a few are read at a time.
"""

from bot.decks.uploaded import Remark, Upload
from bot.decks.uploads.bounded import read_upload
from bot.decks.uploads.desk import DeskFull, UploadDesk
from bot.decks.uploads.files import refusal_by_size
from bot.decks.uploads.limits import LIMITS, Limits

__all__ = [
    "LIMITS",
    "DeskFull",
    "Limits",
    "Remark",
    "Upload",
    "UploadDesk",
    "read_upload",
    "refusal_by_size",
]

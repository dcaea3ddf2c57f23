"""What the reading process says to ours: JSON, and no more trusted than the file itself."""

import json
from dataclasses import asdict
from typing import Any

from bot.decks.errors import DeckError, DeckInvalid, DeckMalformed, DeckUnreadable, Mistake
from bot.decks.loader import deck_from_document
from bot.decks.uploaded import Remark, Upload

_ERRORS = {kind.__name__: kind for kind in (DeckInvalid, DeckMalformed, DeckUnreadable)}
_LINE = 400


class Garbled(Exception):
    """What the process said is not an answer."""


def told(upload: Upload) -> bytes:
    """A deck that was read, as one JSON object."""
    said = {
        "deck": upload.deck.to_document(),
        "format": upload.format,
        "left_out": [_mistake(one) for one in upload.left_out],
        "remarks": [asdict(one) for one in upload.remarks],
    }
    return json.dumps(said).encode()


def told_error(error: DeckError) -> bytes:
    """Why there is no deck, as one JSON object."""
    said = {"error": type(error).__name__, "mistakes": [_mistake(one) for one in error.problems]}
    return json.dumps(said).encode()


def _mistake(mistake: Mistake) -> list[Any]:
    return [mistake.line, mistake.column, mistake.message[:_LINE], mistake.expected[:_LINE]]


def heard(answer: bytes, name: str) -> Upload:
    """The deck in an answer; raises the DeckError in it, or Garbled."""
    try:
        said = json.loads(answer)
        if "error" in said:
            raise _ERRORS[said["error"]]([Mistake(name, *one) for one in said["mistakes"]])
        return Upload(
            deck_from_document(said["deck"], name),
            said["format"],
            tuple(Mistake(name, *one) for one in said["left_out"]),
            tuple(Remark(**one) for one in said["remarks"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Garbled from error

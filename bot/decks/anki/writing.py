"""A deck as an Anki package."""

import hashlib
import io
import zipfile
from datetime import datetime
from typing import Any

import genanki

from bot.decks.anki.ours import KEPT, LETTERS, fields_of, kept_field
from bot.decks.models import RecallDeck

_DEFLATED = zipfile.ZIP_DEFLATED
_CSS = """.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em;
  margin: 0 auto; padding: 0 8px; }
pre { background: rgba(127, 127, 127, .15); padding: 8px; overflow-x: auto; }
ol { list-style-type: upper-alpha; }
.why { opacity: .8; }"""
_CODE = "{{#Code}}{{Code}}{{/Code}}"
_LINE = '{{FrontSide}}<hr id="answer">'
_CHOICES = "".join(f"{{{{#{a}}}}}<li>{{{{{a}}}}}</li>{{{{/{a}}}}}" for a in LETTERS)
# The numbers are part of the format: with others, Anki would take the notes for different ones.
_MODEL_IDS = {"reveal": 1_795_100_001, "choice": 1_795_100_002, "explain": 1_795_100_003}


def write_apkg(deck: RecallDeck, origin: str, at: datetime) -> bytes:
    """The deck as an .apkg that any Anki imports; takes CPU time: run it off the event loop.

    `origin` tells decks of the same id apart that belong to different owners. Exported
    again later (`at`), it updates the notes in Anki and keeps their progress.
    """
    models = {kind: _model(kind) for kind in _MODEL_IDS}
    header = {name: part for name, part in deck.to_document().items() if name != "cards"}
    made = genanki.Deck(_number(f"{origin}/{deck.id}"), deck.title.replace("::", ":"))
    made.description = deck.description
    for place, card in enumerate(deck.cards):
        made.add_note(
            genanki.Note(
                model=models[card.type],
                fields=[*fields_of(card).values(), kept_field(header, place, card)],
                tags=["thaw", deck.topic, f"level::{card.level}"],
                guid=genanki.guid_for("thaw", origin, deck.id, card.id),
            )
        )
    file = io.BytesIO()
    genanki.Package(made).write_to_file(file, timestamp=at.timestamp())
    return _packed(file)


def _packed(file: io.BytesIO) -> bytes:
    """The same files, compressed: genanki only puts them together."""
    smaller = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(smaller, "w", _DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return smaller.getvalue()


def _number(name: str) -> int:
    """A number for Anki that is always the same for the same name, and positive in 32 bits."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1 | 1 << 30


def _model(kind: str) -> Any:
    fields, question, answer = _SIDES[kind]
    return genanki.Model(
        _MODEL_IDS[kind],
        f"Thaw {kind}",
        fields=[{"name": name} for name in (*fields, KEPT)],
        templates=[{"name": "Card", "qfmt": question, "afmt": _LINE + answer}],
        css=_CSS,
    )


_SIDES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "reveal": (("Front", "Code", "Back"), "{{Front}}" + _CODE, "{{Back}}"),
    "choice": (
        ("Question", "Code", *LETTERS, "Answer", "Explanation", "Feedback"),
        "{{Question}}" + _CODE + f"<ol>{_CHOICES}</ol>",
        '<p><b>{{Answer}}</b></p>{{Explanation}}<div class="why">{{Feedback}}</div>',
    ),
    "explain": (
        ("Question", "Concepts", "Answer"),
        "{{Question}}",
        "{{Answer}}{{Concepts}}",
    ),
}

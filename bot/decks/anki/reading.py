"""A package of Anki as a deck of cards."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from bot.decks.anki.about import about
from bot.decks.anki.collection import CardRow, Collection, Note, NoteType
from bot.decks.anki.errors import PackageError
from bot.decks.anki.markdown import PICTURE, Dropped, markdown
from bot.decks.anki.ours import Kept, kept_in
from bot.decks.anki.package import unpack
from bot.decks.anki.schemas import read_collection
from bot.decks.anki.templates import LONGEST, TooLong, rendered
from bot.decks.errors import DeckInvalid, DeckUnreadable, Mistake
from bot.decks.loader import MAX_MISTAKES, validated
from bot.decks.models import MOST_CARDS, RecallDeck
from bot.decks.naming import fingerprint
from bot.decks.uploaded import Remark, Upload
from bot.decks.wording import quoted

_NO_PICTURES = "words: Thaw takes no pictures or sounds"
# What Anki's own note type writes for each shape that covers a part of a picture.
_OCCLUSION = "image-occlusion:"
LEVELS = ("beginner", "intermediate", "advanced", "expert")


class _Unfit(Exception):
    """This note cannot be a card."""

    def __init__(self, message: str, expected: str) -> None:
        super().__init__(message, expected)
        self.message = message
        self.expected = expected


@dataclass(slots=True)
class _Taken:
    """What is known while the notes are gone through."""

    name: str
    header: dict[str, Any]
    cards: list[tuple[tuple[int, int], dict[str, Any]]] = field(default_factory=list)
    owners: dict[str, int] = field(default_factory=dict)
    left_out: list[Mistake] = field(default_factory=list)
    dropped: Dropped = field(default_factory=Dropped)


def read_apkg(content: bytes, name: str, title: str | None = None) -> Upload:
    """The deck in an Anki package, in any of its three formats.

    `name` is the file's, `title` what to call the deck, if not as it is called in Anki.
    What cannot be a card is told note by note in `left_out`. Raises DeckError if
    nothing can be, or if the package as a whole is not to be read. Bounded in memory by
    the package's limits, but not in time: for a file from outside use `read_upload`.
    """
    try:
        collection = read_collection(unpack(content))
    except PackageError as error:
        raise DeckUnreadable([Mistake(name, 0, 0, error.message, error.expected)]) from None
    return _Reading(collection, name, title).upload()


class _Reading:
    def __init__(self, collection: Collection, name: str, title: str | None) -> None:
        self._all = collection
        self._name = name
        self._title = title
        self._notes = {note.id: note for note in collection.notes}
        self._kept: dict[int, Kept] = {}
        self._per_note = Counter(card.note_id for card in collection.cards)

    def upload(self) -> Upload:
        self._bound()
        dropped = Dropped()
        self._kept = dict(self._found_again(dropped))
        header = about(self._all, self._kept.values(), PurePath(self._name).stem, self._title)
        taken = _Taken(self._name, header, dropped=dropped)
        for card in self._all.cards:
            if note := self._notes.get(card.note_id):
                self._take(note, card, taken)
        return Upload(_deck(taken), "anki", tuple(taken.left_out), tuple(self._remarks(taken)))

    def _bound(self) -> None:
        count = len(self._all.cards)
        if count > MOST_CARDS:
            message = f"this package holds {count:,} cards"
            wanted = f"at most {MOST_CARDS:,}; in Anki, export its subdecks one by one"
            raise DeckInvalid([Mistake(self._name, 0, 0, message, wanted)])
        if not self._all.notes or not count:
            raise DeckInvalid([Mistake(self._name, 0, 0, "this package holds no cards", "a deck")])

    def _found_again(self, dropped: Dropped) -> Iterator[tuple[int, Kept]]:
        for note in self._all.notes:
            values = self._values(note)
            if kept := kept_in(values, dropped):
                yield note.id, kept

    def _values(self, note: Note) -> dict[str, str]:
        kind = self._all.types.get(note.type_id)
        return dict(zip(kind.fields, note.values, strict=False)) if kind else {}

    def _take(self, note: Note, card: CardRow, taken: _Taken) -> None:
        """Add the card, or say why it cannot be one."""
        try:
            document = self._document(note, card, taken.dropped)
            _claim(str(document.get("id")), note, taken)
        except _Unfit as error:
            taken.left_out.append(_mistake(self._name, note, error.message, error.expected))
            return
        _, broken = validated({"minutes": 1, **taken.header, "cards": [document]})
        if broken:
            self._leave_out(note, card, broken, taken)
            return
        kept = self._kept.get(note.id)
        place = (0, kept.place) if kept else (1, len(taken.cards))
        taken.cards.append((place, document))

    def _leave_out(self, note: Note, card: CardRow, broken: list[Any], taken: _Taken) -> None:
        which = "" if self._per_note[note.id] == 1 else f"card {card.ordinal + 1}: "
        taken.left_out += [
            _mistake(self._name, note, which + breach.message, breach.expected)
            for breach in broken[:3]
        ]

    def _document(self, note: Note, card: CardRow, dropped: Dropped) -> dict[str, Any]:
        if note.garbled:
            raise _Unfit("has characters that are not UTF-8", "its words typed anew in Anki")
        if kept := self._kept.get(note.id):
            return kept.card
        kind = self._all.types.get(note.type_id)
        if kind is None:
            raise _Unfit("has no note type", "the deck exported from Anki once more")
        front, back = self._sides(kind, note, card, dropped)
        key = f"anki-{fingerprint(note.guid)}"
        document = {
            "id": f"{key}-{card.ordinal + 1}",
            "type": "reveal",
            "level": _level(note),
            "front": front,
            "back": back,
        }
        several = {"siblings": key} if self._per_note[note.id] > 1 else {}
        return document | several | self._origin(note, card)

    def _sides(
        self, kind: NoteType, note: Note, card: CardRow, dropped: Dropped
    ) -> tuple[str, str]:
        template = kind.templates.get(0 if kind.cloze else card.ordinal)
        if template is None:
            raise _Unfit("has a card without a template", "the deck exported from Anki once more")
        if any(_OCCLUSION in value for value in note.values):
            raise _Unfit("asks about a picture", _NO_PICTURES)
        try:
            gap = card.ordinal + 1 if kind.cloze else None
            sides = rendered(template, self._values(note), gap)
        except TooLong:
            wanted = "a card that fits into a Discord message; split it in Anki"
            raise _Unfit(f"has more than {LONGEST:,} characters", wanted) from None
        front, back = markdown(sides.front, dropped), markdown(sides.back, dropped)
        for side, text in (("question", front), ("answer", back)):
            if not text.replace(PICTURE, "").strip():
                what = "is only a picture" if PICTURE in text else "is empty"
                raise _Unfit(f"the {side} {what}", _NO_PICTURES)
        return front, back

    def _origin(self, note: Note, card: CardRow) -> dict[str, str]:
        """Where the card lay in Anki, as a remark for authors."""
        deck = self._all.decks.get(card.deck_id, "")
        told = [f"Deck in Anki: {deck}"] if "::" in deck else []
        told += [f"Tags in Anki: {' '.join(note.tags)}"] if note.tags else []
        words = "\n".join(told)[:1000]
        return {"notes": "".join(c for c in words if c.isprintable() or c == "\n")} if told else {}

    def _remarks(self, taken: _Taken) -> Iterator[Remark]:
        if taken.dropped.pictures:
            yield Remark("pictures", taken.dropped.pictures)
        if taken.dropped.sounds:
            yield Remark("sounds", taken.dropped.sounds)
        if taken.dropped.invisible:
            yield Remark("invisible", taken.dropped.invisible)
        if studied := sum(card.studied for card in self._all.cards):
            yield Remark("scheduling", studied)


def _claim(card_id: str, note: Note, taken: _Taken) -> None:
    first = taken.owners.setdefault(card_id, note.number)
    if first != note.number:
        raise _Unfit(f"is the same note as note {first}", "each note once")


def _level(note: Note) -> str:
    tags = [tag.casefold().split("::")[-1] for tag in note.tags]
    return next((level for level in LEVELS if level in tags), "intermediate")


def _deck(taken: _Taken) -> RecallDeck:
    documents = [document for _, document in sorted(taken.cards, key=lambda one: one[0])]
    if not documents:
        raise DeckInvalid(taken.left_out[:MAX_MISTAKES])
    header = {"minutes": _minutes(len(documents)), **taken.header}
    deck, broken = validated({**header, "cards": documents})
    if not isinstance(deck, RecallDeck):
        mistakes = [Mistake(taken.name, 0, 0, one.message, one.expected) for one in broken]
        raise DeckInvalid(mistakes[:MAX_MISTAKES])
    return deck


def _minutes(cards: int) -> int:
    """Two cards a minute."""
    return min(600, max(1, round(cards / 2)))


def _mistake(file: str, note: Note, message: str, expected: str) -> Mistake:
    words = markdown(note.values[0][:1000] if note.values else "", Dropped())
    first = quoted(" ".join(words.split()))
    return Mistake(file, 0, 0, f"note {note.number} ({first}): {message}", expected)

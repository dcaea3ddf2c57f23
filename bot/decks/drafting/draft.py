"""A draft: its parts, what can be done with them, and the deck they make."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.decks.models import MOST_CARDS, SCHEMA, Deck

ABOUT_KEY = 0
"""Where forms about the deck itself stand; items count from 1."""
Part = Mapping[str, Any]
Kind = Literal["challenge", "recall"]
_ITEMS: dict[str, str] = {"challenge": "problems", "recall": "cards"}
_MOST: dict[str, int] = {"challenge": 10, "recall": MOST_CARDS}
CARDS_A_MINUTE = 3
MOST_MINUTES = 600
MOST_TYPED = 25
"""How many forms that were not taken are kept, the latest ones."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A card or problem of the draft. `key` is its own for good; `by` is the member who began it.

    `fresh`: it was written here, so its choices have no order of their author's yet.
    """

    key: int
    by: int
    item: Part
    fresh: bool = True

    @property
    def digest(self) -> str:
        """What the item holds, in a few characters."""
        return digest(self.item)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a member sent with a form that could not be taken; `kind` is the item's, or "deck"."""

    key: int
    form: str
    by: int
    fields: Mapping[str, str]
    kind: str


@dataclass(frozen=True, slots=True)
class Base:
    """The version that the draft began from: the rows of its deck and of itself."""

    deck: int
    version: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A deck that is being written. Every change gives another draft.

    `about` holds the deck's own fields, `next_key` the key of the next new item, `removed` the
    item that was deleted last with its place.
    """

    kind: Kind
    about: Part
    entries: tuple[Entry, ...] = ()
    next_key: int = 1
    removed: tuple[int, Entry] | None = None
    typed: tuple[Typed, ...] = ()
    base: Base | None = None

    @property
    def full(self) -> bool:
        """Whether it holds as many items as a deck may."""
        return len(self.entries) >= _MOST[self.kind]

    @property
    def digest(self) -> str:
        """What the draft would be saved as, in a few characters."""
        return digest(self.document())

    @property
    def order(self) -> str:
        """In which order the items stand, in a few characters."""
        return digest({"keys": [entry.key for entry in self.entries]})

    def entry(self, key: int) -> Entry | None:
        """The item of this key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def place(self, key: int) -> int:
        """Where the item stands, from 0; raises KeyError."""
        for place, entry in enumerate(self.entries):
            if entry.key == key:
                return place
        raise KeyError(key)

    def ids(self) -> set[str]:
        """The ids that items have already, the deleted one's too."""
        removed = [self.removed[1]] if self.removed else []
        return {str(entry.item.get("id")) for entry in (*self.entries, *removed)}

    def reserve(self) -> tuple[int, "Draft"]:
        """A key for a new item."""
        return self.next_key, replace(self, next_key=self.next_key + 1)

    def with_about(self, about: Part) -> "Draft":
        """With this said about the deck itself."""
        return replace(self, about=about)

    def put(self, entry: Entry) -> "Draft":
        """With this item, in its old place or at the end."""
        if self.entry(entry.key) is None:
            return replace(self, entries=(*self.entries, entry))
        kept = (entry if each.key == entry.key else each for each in self.entries)
        return replace(self, entries=tuple(kept))

    def delete(self, key: int) -> "Draft":
        """Without this item, which `restore` brings back; raises KeyError."""
        place = self.place(key)
        rest = (*self.entries[:place], *self.entries[place + 1 :])
        return replace(self, entries=rest, removed=(place, self.entries[place]))

    def restore(self) -> "Draft":
        """With the item that was deleted last, in its place."""
        if self.removed is None:
            return self
        place, entry = self.removed
        entries = (*self.entries[:place], entry, *self.entries[place:])
        return replace(self, entries=entries, removed=None)

    def move(self, key: int, by: int) -> "Draft":
        """With the item so many places further down, at most to an end; raises KeyError."""
        place = self.place(key)
        rest = [entry for entry in self.entries if entry.key != key]
        rest.insert(max(0, min(len(rest), place + by)), self.entries[place])
        return replace(self, entries=tuple(rest))

    def keep(self, typed: Typed) -> "Draft":
        """With what was typed, in place of what this member typed there before."""
        others = self.forget(typed.key, typed.form, typed.by)
        return replace(others, typed=(*others.typed, typed)[-MOST_TYPED:])

    def forget(self, key: int, form: str, by: int) -> "Draft":
        """Without what this member typed into a form."""
        mine = (key, form, by)
        kept = (one for one in self.typed if (one.key, one.form, one.by) != mine)
        return replace(self, typed=tuple(kept))

    def typed_in(self, key: int, form: str, by: int) -> Typed | None:
        """What this member typed into a form that was not taken."""
        mine = (key, form, by)
        return next((one for one in self.typed if (one.key, one.form, one.by) == mine), None)

    def typed_anew(self, kind: str, by: int) -> Typed | None:
        """What this member typed into the first form of a new item of this kind."""
        known = {entry.key for entry in self.entries}
        fits = (one for one in self.typed if (one.kind, one.by) == (kind, by))
        return next((one for one in fits if one.key not in known), None)

    def going_on_from(self, base: Base) -> "Draft":
        """As it goes on once it was saved as this version."""
        kept = (replace(entry, fresh=False, item=_ordered(entry)) for entry in self.entries)
        return replace(self, entries=tuple(kept), removed=None, base=base)

    def document(self) -> dict[str, Any]:
        """The deck as it would be saved; perhaps not valid yet."""
        items = [_ordered(entry) for entry in self.entries]
        made = {"schema": SCHEMA, "kind": self.kind, **self.about, _ITEMS[self.kind]: items}
        if self.kind == "recall":
            made.setdefault("minutes", _minutes(len(items)))
        return made

    def to_json(self) -> dict[str, Any]:
        """The draft as JSON values."""
        return {
            "kind": self.kind,
            "about": dict(self.about),
            "entries": [_entry_json(entry) for entry in self.entries],
            "next_key": self.next_key,
            "removed": self.removed and [self.removed[0], _entry_json(self.removed[1])],
            "typed": [_typed_json(one) for one in self.typed],
            "base": self.base and [self.base.deck, self.base.version],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Draft":
        """The draft that `to_json` gave."""
        removed = stored["removed"]
        return cls(
            kind=stored["kind"],
            about=stored["about"],
            entries=tuple(Entry(**entry) for entry in stored["entries"]),
            next_key=stored["next_key"],
            removed=removed and (removed[0], Entry(**removed[1])),
            typed=tuple(Typed(**one) for one in stored["typed"]),
            base=stored["base"] and Base(*stored["base"]),
        )


def begun(kind: Kind, slug: str, title: str) -> Draft:
    """An empty draft with everything that an author need not think of yet."""
    about: dict[str, Any] = {
        "id": slug,
        "title": title,
        "description": title if title.endswith((".", "!", "?")) else f"{title}.",
        "topic": slug,
        "framework": "any",
    }
    if kind == "challenge":
        about["badge"] = {
            "id": slug,
            "name": f"{title} Master"[:80],
            "emoji": "🏅",
            "description": f"Solved every problem of {title}.",
        }
    return Draft(kind, about)


def opened(deck: Deck, base: Base, by: int) -> Draft:
    """A draft that begins as this deck reads."""
    document = deck.to_document()
    items = document.pop(_ITEMS[deck.kind])
    about = {name: value for name, value in document.items() if name not in {"schema", "kind"}}
    entries = tuple(Entry(key, by, item, fresh=False) for key, item in enumerate(items, 1))
    return Draft(deck.kind, about, entries, next_key=len(items) + 1, base=base)


def digest(part: Part) -> str:
    """What the part holds, in a few characters."""
    canonical = json.dumps(part, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]


def _minutes(cards: int) -> int:
    return min(MOST_MINUTES, max(1, round(cards / CARDS_A_MINUTE)))


def _ordered(entry: Entry) -> Part:
    """The item; where it was written here, its choices in an order that gives nothing away."""
    choices = entry.item.get("choices")
    if not entry.fresh or not choices:
        return entry.item
    return {**entry.item, "choices": sorted(choices, key=digest)}


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {"key": entry.key, "by": entry.by, "item": dict(entry.item), "fresh": entry.fresh}


def _typed_json(one: Typed) -> dict[str, Any]:
    return {
        "key": one.key,
        "form": one.form,
        "by": one.by,
        "fields": dict(one.fields),
        "kind": one.kind,
    }

"""What came of reading a file that somebody uploaded."""

from dataclasses import dataclass
from typing import Literal

from bot.decks.errors import Mistake
from bot.decks.models import Deck

Format = Literal["yaml", "anki", "csv"]
Kind = Literal["pictures", "sounds", "invisible", "scheduling", "new-ids"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of the file that is not in the deck, and how many of it there were.

    pictures, sounds: of Anki's notes; invisible: characters that cannot be seen;
    scheduling: cards whose progress stays in Anki; new-ids: cards without an id of
    their own, which are known by their words.
    """

    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class Upload:
    """A deck that can be saved, and all that it lacks of the file."""

    deck: Deck
    format: Format
    left_out: tuple[Mistake, ...] = ()
    """Why each note that is missing from the deck cannot be a card, in the file's order."""
    remarks: tuple[Remark, ...] = ()

"""The badges that members can earn, read from `content/badges.yaml`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from pydantic import ValidationError

from bot.decks.badge_models import BadgeFile, EarnedBadge
from bot.decks.errors import DeckInvalid, DeckMalformed, Mistake
from bot.decks.explain import explained, kind_of
from bot.decks.loader import decoded, read_file
from bot.decks.models import Badge, ChallengeDeck, Deck
from bot.decks.rules import Breach
from bot.decks.wording import quoted
from bot.decks.yaml_tree import Slip, Tree, Unparsable, read_tree


@dataclass(frozen=True, slots=True)
class BadgeBook:
    """The badges beside those of decks, in the order of the file."""

    badges: tuple[EarnedBadge, ...] = ()

    def find(self, badge_id: str) -> EarnedBadge | None:
        """The badge with this id."""
        return next((badge for badge in self.badges if badge.id == badge_id), None)


def load_badges(path: FilePath, decks: Sequence[Deck] = ()) -> BadgeBook:
    """The badges in the YAML file at `path`; none may have the id of a deck's badge.

    Raises:
        DeckError: with every mistake of the file, each with its line.
    """
    return parse_badges(read_file(path, "badges in YAML"), str(path), decks)


def parse_badges(text: str | bytes, name: str, decks: Sequence[Deck] = ()) -> BadgeBook:
    """The badges written in `text`; `name` stands for the file in mistakes.

    Raises:
        DeckError: with every mistake of the text, each with its line.
    """
    try:
        tree = read_tree(decoded(text, name))
    except Unparsable as error:
        raise DeckMalformed(_slips(name, error.slips)) from None
    if tree.slips:
        raise DeckMalformed(_slips(name, tree.slips))
    book, broken = _validated(tree.data)
    broken += _taken(book, set(deck_badges(decks)))
    if broken:
        raise DeckInvalid(sorted({_mistake(name, tree, breach) for breach in broken}))
    return book


def deck_badges(decks: Sequence[Deck]) -> dict[str, Badge]:
    """The badges of these decks by their ids."""
    return {deck.badge.id: deck.badge for deck in decks if isinstance(deck, ChallengeDeck)}


def _validated(data: object) -> tuple[BadgeBook, list[Breach]]:
    if not isinstance(data, dict):
        wanted = 'badges, which begin with "schema: 1"'
        return BadgeBook(), [Breach((), f"this is {kind_of(data)}", wanted)]
    try:
        return BadgeBook(BadgeFile.model_validate(data).badges), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return BadgeBook(), [each for one in details for each in explained(one, BadgeFile)]


def _taken(book: BadgeBook, of_decks: set[str]) -> Iterator[Breach]:
    seen = set(of_decks)
    for number, badge in enumerate(book.badges):
        if badge.id in seen:
            what = f"the badge's id {quoted(badge.id)} is used already"
            yield Breach(("badges", number, "id"), what, "an id that no other badge has")
        seen.add(badge.id)


def _mistake(name: str, tree: Tree, breach: Breach) -> Mistake:
    place = tree.place(breach.path, at_key=breach.at_key)
    if breach.offset is not None:
        place = tree.place_within(breach.path, breach.offset)
    return Mistake(name, place.line, place.column, breach.message, breach.expected)


def _slips(name: str, slips: Sequence[Slip]) -> list[Mistake]:
    return sorted(
        Mistake(name, slip.place.line, slip.place.column, slip.message, slip.expected)
        for slip in slips
    )

"""What is new in a version of a deck, told by the ids that never change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.decks.models import Card, Deck, Problem, RevealCard


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of problems or cards, in the deck's order.

    `about`: whether something besides them changed, such as the title, the badge or their order.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    about: bool = False

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.added or self.changed or self.removed or self.about)


def changes(before: Deck | None, after: Deck) -> Changes:
    """What `after` has that `before` had not; everything where there was nothing before."""
    old = {} if before is None else _by_id(before.items)
    new = _by_id(after.items)
    return Changes(
        added=tuple(each for each in new if each not in old),
        changed=tuple(each for each in new if each in old and new[each] != old[each]),
        removed=tuple(each for each in old if each not in new),
        about=before is not None and _about(before, list(new)) != _about(after, list(old)),
    )


def label_of(item: Problem | Card) -> str:
    """A problem or card in a line, as its author knows it."""
    if isinstance(item, Problem):
        return item.title
    text = item.front if isinstance(item, RevealCard) else item.prompt
    return " ".join(text.replace("*", "").replace("`", "").split())


def _by_id(items: Sequence[Problem | Card]) -> Mapping[str, Problem | Card]:
    return {item.id: item for item in items}


def _about(deck: Deck, others: Sequence[str]) -> tuple[object, ...]:
    """All but the items, and the order of those that stand in both versions."""
    shared = set(others)
    rest = deck.model_dump(exclude={"cards", "problems"})
    return rest, [item.id for item in deck.items if item.id in shared]

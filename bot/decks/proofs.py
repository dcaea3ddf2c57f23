"""The claims of a deck that can be run, for whoever runs them."""

from dataclasses import dataclass

from bot.decks.models import Deck, Framework, ProofSource, Runtime

_RUNTIMES: dict[Framework, Runtime] = {
    "tensorflow": "tensorflow",
    "pytorch": "torch",
    "any": "python",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """Code that must end without an error, and print `prints` where that is given."""

    where: str
    """Deck and problem or card, such as `freezing-master/loss-after-one-epoch`."""
    code: str
    framework: Runtime
    prints: str | None
    """The whole of standard output, without white space around it."""


def proofs(deck: Deck) -> list[Proof]:
    """What the deck says can be run, in its order. Nothing is run here."""
    return [
        _proof(deck, item.id, item.proof, getattr(item, "code", None))
        for item in deck.items
        if item.proof
    ]


def _proof(deck: Deck, item_id: str, source: ProofSource, shown: str | None) -> Proof:
    return Proof(
        where=f"{deck.id}/{item_id}",
        code=source.code or shown or "",
        framework=source.framework or _RUNTIMES[deck.framework],
        prints=source.prints,
    )

"""What of a file did not become part of the deck, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.decks.uploaded import Remark
    from bot.texts import Texts


def remarks_told(remarks: Iterable[Remark], say: Texts) -> list[str]:
    """A line for each."""
    return [f"-# {_sentence(remark, say)}" for remark in remarks]


def _sentence(remark: Remark, say: Texts) -> str:
    count = remark.count
    if remark.kind == "pictures":
        return say.plural(
            "One picture was not imported; the card says where it was.",
            "{count} pictures were not imported; the cards say where they were.",
            count,
        )
    if remark.kind == "sounds":
        return say.plural("One sound was not imported.", "{count} sounds were not imported.", count)
    if remark.kind == "invisible":
        return say.plural(
            "One invisible character was taken out.",
            "{count} invisible characters were taken out.",
            count,
        )
    if remark.kind == "scheduling":
        return say.plural(
            "Your progress with one card stays in Anki: here each card starts as new.",
            "Your progress with {count} cards stays in Anki: here each card starts as new.",
            count,
        )
    return say.plural(
        "One card has no id of its own: if you change its front later, it counts as a new card."
        " Export the deck once to get a table with ids.",
        "{count} cards have no id of their own: a card whose front you change later counts as a"
        " new one. Export the deck once to get a table with ids.",
        count,
    )

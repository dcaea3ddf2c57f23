"""Wordings that a guild's moderators accepted: there they earn a concept like the author's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.decks import ExplainCard


def with_phrases(card: ExplainCard, extra: Mapping[str, Sequence[str]]) -> ExplainCard:
    """The card with these wordings added to its concepts, by their ids."""
    if not any(concept.id in extra for concept in card.concepts):
        return card
    concepts = tuple(
        concept.model_copy(update={"phrases": (*concept.phrases, *extra.get(concept.id, ()))})
        for concept in card.concepts
    )
    return card.model_copy(update={"concepts": concepts})

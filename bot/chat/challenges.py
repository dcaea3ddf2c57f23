"""The challenges that a member can pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.decks import ChallengeDeck

if TYPE_CHECKING:
    from bot.decks import Library


def find_challenges(library: Library, query: str = "") -> list[ChallengeDeck]:
    """The challenges that `query` may mean, the likeliest first; all of them for an empty one."""
    found = library.find(query, kind="challenge")
    return [deck for deck in found if isinstance(deck, ChallengeDeck)]

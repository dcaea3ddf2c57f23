"""The challenges that a member can pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten
from bot.chat.shelf import Picked
from bot.decks import ChallengeDeck

if TYPE_CHECKING:
    from bot.chat.shelf import Shelf
    from bot.decks import Library
    from bot.texts import Texts

# Discord: 25 suggestions of 100 characters.
MOST_SUGGESTIONS = 25
LONGEST_SUGGESTION = 100
LONGEST_NAME_REPEATED = 60


def find_challenges(library: Library, query: str = "") -> list[ChallengeDeck]:
    """The challenges that `query` may mean, the likeliest first; all of them for an empty one."""
    found = library.find(query, kind="challenge")
    return [deck for deck in found if isinstance(deck, ChallengeDeck)]


def suggestions(library: Library, typed: str, say: Texts) -> list[app_commands.Choice[str]]:
    """What to suggest while a challenge's name is typed."""
    found = find_challenges(library, typed)[:MOST_SUGGESTIONS]
    return [app_commands.Choice(name=label(deck, say), value=deck.id) for deck in found]


def chosen_challenge(shelf: Shelf, name: str, say: Texts) -> Picked:
    """The challenge with this id or title.

    Raises:
        Refused: there is none; it says which were near.
    """
    if picked := shelf.challenge(name.strip()):
        return picked
    near = find_challenges(shelf.library, name)
    for found in near:
        if found.title.casefold() == name.strip().casefold():
            return Picked(found, shelf.rows[found.id])
    raise Refused(_unknown(name, [deck.title for deck in near], say))


def label(deck: ChallengeDeck, say: Texts) -> str:
    """The challenge's title and size, on one line."""
    size = say.plural(
        "{count} problem, {minutes} min",
        "{count} problems, {minutes} min",
        len(deck.problems),
        minutes=f"{deck.seconds // 60}:{deck.seconds % 60:02d}",
    )
    return shorten(f"{deck.title} · {size}", LONGEST_SUGGESTION)


def _unknown(name: str, near: list[str], say: Texts) -> str:
    shown = inline(shorten(name, LONGEST_NAME_REPEATED))
    text = say("There is no challenge called “{name}”.", name=shown)
    if near:
        titles = ", ".join(f"**{title}**" for title in near[:3])
        return text + " " + say("Did you mean {titles}?", titles=titles)
    return text + " " + say("Type the command again and pick one from the list.")

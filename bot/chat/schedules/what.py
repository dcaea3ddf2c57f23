"""What a schedule posts: read from the shelf when its turn comes, and said in words.

A plan's payload tells it: `pick` is deck, list, topic, level or any, `of` what of it (a slug, a
list of slugs, a topic, a level); a card's payload holds the deck's slug, or none for all.
"""

from __future__ import annotations

from statistics import mode
from typing import TYPE_CHECKING, Any

from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import LEVELS
from bot.chat.shelf import shelf_for
from bot.decks import ChallengeDeck, RecallDeck
from bot.learning.daily import drawn
from bot.learning.recall.session import CardKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.services import Services
    from bot.chat.shelf import Picked, Shelf
    from bot.decks import Library
    from bot.store.database import Connection
    from bot.store.schedules import Plan, ScheduleRow
    from bot.texts import Texts

LONGEST_TITLE = 60
MOST_TITLES = 3


async def challenge_for(
    services: Services, conn: Connection, schedule: ScheduleRow
) -> Picked | None:
    """The challenge whose turn it is; None where there is none (any more).

    The same for whoever asks: it depends on the schedule and how often it has posted.
    """
    shelf = await shelf_for(services, conn, schedule.guild_id, None)
    slugs = _slugs(shelf, schedule.plan.payload)
    if not slugs:
        return None
    in_order = schedule.plan.payload.get("pick") == "list"
    if in_order:
        return shelf.challenge(slugs[schedule.place % len(slugs)])
    return shelf.challenge(drawn(schedule.id, schedule.place, slugs))


async def card_for(services: Services, conn: Connection, schedule: ScheduleRow) -> CardKey | None:
    """The flashcard whose turn it is; every card once before any comes again."""
    shelf = await shelf_for(services, conn, schedule.guild_id, None)
    wanted = schedule.plan.payload.get("of")
    cards = {
        f"{row_id}/{card.id}": CardKey(row_id, card.id)
        for row_id, deck in shelf.by_row.items()
        if isinstance(deck, RecallDeck) and wanted in (None, deck.id)
        for card in deck.cards
    }
    return cards[drawn(schedule.id, schedule.place, list(cards))] if cards else None


def topics(library: Library) -> list[str]:
    """What the challenges are about."""
    return sorted({deck.topic for deck in challenges(library)})


def challenges(library: Library) -> list[ChallengeDeck]:
    """The challenges, by title."""
    found = [deck for deck in library.decks.values() if isinstance(deck, ChallengeDeck)]
    return sorted(found, key=lambda deck: deck.title.casefold())


def level_of(deck: ChallengeDeck) -> str:
    """The level of most of its problems."""
    return mode(problem.level for problem in deck.problems)


def described(plan: Plan, library: Library, say: Texts) -> str:
    """What comes, such as "the challenge **Freezing Master**"."""
    match plan.kind:
        case "round":
            return _round(plan.payload, library, say)
        case "daily":
            return say("the question of the day")
        case "card":
            deck = plan.payload.get("of")
            if deck is None:
                return say("a flashcard for everyone")
            return say("a flashcard of **{deck}**", deck=_title(library, deck))
        case "missed":
            return say("the flashcard that most members forgot")
        case "summary":
            return say("a summary of the week")


def _round(payload: dict[str, Any], library: Library, say: Texts) -> str:
    of = payload.get("of")
    match payload["pick"]:
        case "deck":
            return say("the challenge **{deck}**", deck=_title(library, str(of)))
        case "list":
            return _list([_title(library, slug) for slug in of or ()], say)
        case "topic":
            return say("a random challenge about **{topic}**", topic=inline(str(of)))
        case "level":
            level = say(LEVELS.get(str(of), str(of)))
            return say("a random challenge, level {level}", level=level)
        case _:
            return say("a random challenge")


def _slugs(shelf: Shelf, payload: dict[str, Any]) -> Sequence[str]:
    of = payload.get("of")
    decks = challenges(shelf.library)
    match payload["pick"]:
        case "deck":
            return [deck.id for deck in decks if deck.id == of]
        case "list":
            known = {deck.id for deck in decks}
            return [slug for slug in of or () if slug in known]
        case "topic":
            return [deck.id for deck in decks if deck.topic == of]
        case "level":
            return [deck.id for deck in decks if level_of(deck) == of]
        case _:
            return [deck.id for deck in decks]


def _title(library: Library, slug: str) -> str:
    deck = library.decks.get(slug)
    return inline(shorten(deck.title if deck else slug, LONGEST_TITLE))


def _list(titles: list[str], say: Texts) -> str:
    shown = ", ".join(f"**{title}**" for title in titles[:MOST_TITLES])
    more = len(titles) - MOST_TITLES
    if more <= 0:
        return say("the next challenge of: {decks}", decks=shown)
    return say.plural(
        "the next challenge of: {decks} and {count} more",
        "the next challenge of: {decks} and {count} more",
        more,
        decks=shown,
    )

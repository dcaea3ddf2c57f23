"""A member's badges: what they have, how far they are with the others, as words and a picture."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from babel.dates import format_date
from discord import ui

from bot.charts.badge_card import Card, Tile, draw
from bot.charts.faces import drawable
from bot.chat.render.markdown import inline, plain, shorten, shorten_lines
from bot.chat.render.standings import GOLD
from bot.chat.shelf import shelf_for
from bot.decks import ChallengeDeck
from bot.learning.badges import progress
from bot.store import badges, members, merits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.chat.services import Services
    from bot.store.rounds import Connection
    from bot.texts import Texts

FILE = "badges.png"
# Discord: 4,000 characters of text in a message, 1,024 in a picture's description.
LISTING_SHOWN = 3000
LONGEST_DESCRIPTION = 1024
NEAREST_SHOWN = 3
NEVER = datetime.min.replace(tzinfo=UTC)
DECK_COLOURS = {"tensorflow": "ember", "pytorch": "rose", "any": "ice"}


@dataclass(frozen=True, slots=True)
class Known:
    """A badge that can be earned here, and how it looks."""

    name: str
    emoji: str
    description: str
    emblem: str
    colour: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A badge as one member stands to it: `at` is when they earned it."""

    known: Known
    at: datetime | None
    done: int = 0
    needed: int = 1


async def standings_of(
    conn: Connection, services: Services, user_id: int, *, guild_id: int | None, look: bool
) -> list[Standing]:
    """Every badge as this member stands to it: the latest earned first, then the nearest.

    Those of `guild_id`'s own decks, and those of other guilds that the member has.
    `look`: give them what their deeds have earned meanwhile, too.
    """
    known = await badges_here(conn, services, guild_id)
    member_id = await members.find(conn, user_id)
    if member_id is None:
        return [Standing(each, None) for each in known.values()]
    now = services.clock.now()
    if look:
        await merits.award(conn, member_id, services.goals, at=now)
    awards = await badges.of_member(conn, member_id)
    known |= await _as_earned(conn, services, awards)
    held = {award.badge_id: award.at for award in awards}
    deeds = await merits.deeds(conn, member_id, now)
    steps = {step.badge_id: step for step in progress(services.goals, deeds)}
    found = [
        Standing(each, held.get(badge_id), steps[badge_id].done, steps[badge_id].needed)
        if badge_id in steps
        else Standing(each, held.get(badge_id))
        for badge_id, each in (known | _gone(held, known)).items()
    ]
    return sorted(found, key=_rank)


async def badges_message(
    name: str, standings: list[Standing], say: Texts, *, mine: bool, locale: str
) -> tuple[ui.LayoutView, list[discord.File]]:
    """The card with its facts in words; drawn off the event loop."""
    card = _card(name, standings, say, mine=mine, locale=locale)
    picture = await asyncio.to_thread(draw, card)
    heading = say("### Your badges") if mine else say("### Badges of {member}", member=inline(name))
    item = discord.MediaGalleryItem(f"attachment://{FILE}", description=_described(card, say))
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(heading),
        ui.MediaGallery(item),
        ui.TextDisplay(_listing(standings, say, mine=mine)),
        accent_colour=GOLD,
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout, [discord.File(io.BytesIO(picture), FILE)]


def thaws_badges(services: Services) -> dict[str, Known]:
    """The badges of Thaw's own challenges and of the badge file, by their ids."""
    decks = services.library.decks.values()
    known = {deck.badge.id: _of(deck) for deck in decks if isinstance(deck, ChallengeDeck)}
    for one in services.badges.badges:
        known[one.id] = Known(one.name, one.emoji, one.description, one.emblem, one.colour)
    return known


async def badges_here(
    conn: Connection, services: Services, guild_id: int | None
) -> dict[str, Known]:
    """Thaw's badges and those that the guild's own decks give, by their ids."""
    return thaws_badges(services) | await _of_guild(conn, services, guild_id)


async def _of_guild(conn: Connection, services: Services, guild_id: int | None) -> dict[str, Known]:
    """The badges that the guild's own decks give."""
    shelf = await shelf_for(services, conn, guild_id, None, "challenge")
    picked = [shelf.challenge(slug) for slug, row in shelf.rows.items() if row.owner == "guild"]
    return {
        badges.badge_id("guild", each.row.row_id, each.deck.badge.id): _of(each.deck)
        for each in picked
        if each is not None
    }


async def _as_earned(
    conn: Connection, services: Services, awards: Iterable[badges.Award]
) -> dict[str, Known]:
    """Badges of guilds' decks as they were when they were earned, whatever became of them."""
    given = {
        award.badge_id: award.deck_version_id
        for award in awards
        if badges.is_guilds(award.badge_id) and award.deck_version_id is not None
    }
    decks = await services.versions.decks(conn, given.values())
    return {
        badge: _of(deck)
        for badge, version_id in given.items()
        if isinstance(deck := decks.get(version_id), ChallengeDeck)
    }


def _of(deck: ChallengeDeck) -> Known:
    badge = deck.badge
    return Known(badge.name, badge.emoji, badge.description, "gem", DECK_COLOURS[deck.framework])


def _gone(held: Iterable[str], known: Mapping[str, Known]) -> dict[str, Known]:
    """Badges that nothing gives any more; who has one keeps it."""
    return {each: Known(each, "🏅", "", "star", "ice") for each in held if each not in known}


def _rank(standing: Standing) -> tuple[float, float]:
    if standing.at is not None:
        return 0.0, -standing.at.timestamp()
    return 1.0, -standing.done / standing.needed


def _card(name: str, standings: list[Standing], say: Texts, *, mine: bool, locale: str) -> Card:
    shown = drawable(plain(name))
    title = say("Badges of {member}", member=shown) if shown else say("Badges")
    earned = sum(standing.at is not None for standing in standings)
    subtitle = say("{earned} of {total} earned", earned=earned, total=len(standings))
    whose = say("Your badges") if mine else title
    tiles = tuple(
        Tile(
            name=standing.known.name,
            emblem=standing.known.emblem,
            colour=standing.known.colour,
            when=format_date(standing.at, "d MMM y", _babel(locale)) if standing.at else None,
            done=standing.done,
            needed=standing.needed,
        )
        for standing in standings
    )
    return Card(whose, subtitle, tiles)


def _babel(locale: str) -> str:
    """Dates are drawn in the card's own font, which has Latin letters only."""
    language = locale.partition("-")[0]
    return language if language in {"en", "de", "es", "fr", "it", "nl", "pt", "sv", "da"} else "en"


def _described(card: Card, say: Texts) -> str:
    """What the picture shows, for who cannot see it."""
    earned = [f"{tile.name} ({tile.when})" for tile in card.shown if tile.when]
    ahead = [f"{tile.name} ({tile.done}/{tile.needed})" for tile in card.shown if not tile.when]
    parts = [f"{card.title}: {card.subtitle}."]
    if earned:
        parts.append(say("Earned: {badges}.", badges=", ".join(earned)))
    if ahead:
        parts.append(say("Ahead: {badges}.", badges=", ".join(ahead)))
    return shorten(" ".join(parts), LONGEST_DESCRIPTION)


def _listing(standings: list[Standing], say: Texts, *, mine: bool) -> str:
    earned = [_line(standing) for standing in standings if standing.at is not None]
    begun = [standing for standing in standings if standing.at is None and standing.done]
    if earned:
        told = shorten_lines(earned, LISTING_SHOWN)
    elif mine:
        told = say(
            "None yet. Answer every problem of a challenge right, within its attempts, and its"
            " badge is yours. Hints are allowed."
        )
    else:
        told = say("None yet.")
    if mine and begun:
        nearest = ", ".join(
            f"{each.known.emoji} {each.known.name} {each.done}/{each.needed}"
            for each in begun[:NEAREST_SHOWN]
        )
        told += "\n" + say("-# On the way: {badges}", badges=nearest)
    return told


def _line(standing: Standing) -> str:
    known = standing.known
    when = discord.utils.format_dt(standing.at or NEVER, "D")
    below = f"\n-# {known.description}" if known.description else ""
    return f"{known.emoji} **{known.name}** · {when}{below}"

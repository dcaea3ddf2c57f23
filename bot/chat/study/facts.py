"""What there is for a member to do, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.daily.turns import zone_of
from bot.chat.private.sitting import load
from bot.chat.private.turns import mistakes_by_deck
from bot.chat.recall.session import load as load_session
from bot.chat.recall.session import ready, student
from bot.chat.shelf import shelf_for
from bot.decks import ChallengeDeck
from bot.learning.daily import Streak, local_day, streak
from bot.learning.modes import Mode, Stage
from bot.learning.study import Situation
from bot.store import badges, dailies, duels, guilds, merits, plays
from bot.store.badges import badge_id

if TYPE_CHECKING:
    from datetime import date

    import discord

    from bot.chat.client import ThawBot
    from bot.chat.private.sitting import Sitting
    from bot.chat.shelf import Shelf
    from bot.learning.elo import Rating
    from bot.store.rounds import Connection

    Press = discord.Interaction[ThawBot]

MOST_UNDER_WAY = 3


@dataclass(frozen=True, slots=True)
class StudyFacts:
    """Everything that the door shows."""

    situation: Situation
    under_way: tuple[Sitting, ...]
    days: Streak
    rating: Rating | None
    badges: int
    fresh_deck: ChallengeDeck | None


async def facts_of(press: Press) -> StudyFacts:
    """What there is for this member, here and now."""
    services = press.client.services
    now, guild_id = services.clock.now(), press.guild_id or 0
    async with services.database.begin() as conn:
        who = await student(conn, press, ())
        member_id = who.member_id
        held = {award.badge_id for award in await badges.of_member(conn, member_id)}
        under_way = await _under_way(conn, press, member_id)
        settings = await guilds.settings(conn, guild_id)
        today = local_day(now, zone_of(settings))
        days = (await merits.days(conn, member_id)).get(guild_id, set())
        rating = await duels.rating(conn, guild_id, member_id)
        due = ready(await load_session(conn, who, 0))
        daily_open = await _daily_open(conn, press, member_id, today)
        past = await plays.history(conn, member_id, now)
        shelf = await shelf_for(services, conn, press.guild_id, press.user.id, "challenge")
    missed = await mistakes_by_deck(press, member_id, shelf)
    fresh = _without_badge(shelf, held)
    return StudyFacts(
        situation=Situation(
            under_way=len(under_way),
            cards_due=due,
            mistakes=sum(map(len, missed.values())),
            daily_open=daily_open,
            unplayed=len(fresh),
            answered_ever=bool(past),
        ),
        under_way=under_way,
        days=streak(days, today),
        rating=rating if rating.games else None,
        badges=len(held),
        fresh_deck=fresh[0] if fresh else None,
    )


async def _under_way(conn: Connection, press: Press, member_id: int) -> tuple[Sitting, ...]:
    going_on = await plays.going_on(conn, member_id)
    found = [
        await load(conn, press.client.services, play.round_id, member_id)
        for play in going_on[:MOST_UNDER_WAY]
    ]
    return tuple(sitting for sitting in found if sitting is not None)


async def _daily_open(conn: Connection, press: Press, member_id: int, today: date) -> bool:
    """Whether this channel has a question today that the member has not answered."""
    daily = await dailies.of_day(conn, press.channel_id or 0, today)
    if daily is None:
        return False
    (one,) = await plays.faced(conn, daily.round_id, member_id)
    return one.stage(press.client.services.clock.now()) is Stage.OPEN and not one.attempts


def _without_badge(shelf: Shelf, held: set[str]) -> list[ChallengeDeck]:
    """The challenges here whose badge this member lacks; private ones give none."""
    return [
        deck
        for slug, deck in shelf.library.decks.items()
        if isinstance(deck, ChallengeDeck)
        and shelf.owner(slug) != "member"
        and badge_id(shelf.owner(slug), shelf.row_id(slug), deck.badge.id) not in held
    ]


def is_duel(sitting: Sitting) -> bool:
    """Whether this is a half of a duel."""
    return sitting.mode is Mode.DUEL

"""What members do with the question of the day: ask for it, answer it, take its hint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.chat.errors import Refused
from bot.chat.moderators import may_start
from bot.chat.private import cards
from bot.chat.private.sitting import Sitting, new_question
from bot.chat.private.turns import member_of
from bot.chat.render.markdown import flowed
from bot.chat.shelf import shelf_for
from bot.chat.starting import check_channel
from bot.decks import ChallengeDeck
from bot.learning.challenge import Outcome, Window
from bot.learning.daily import day_ends, local_day, pick, streak
from bot.learning.modes import Mode, Stage
from bot.store import answers, dailies, due, guilds, members, merits, plays, rounds
from bot.store.dailies import DailyRow
from bot.store.plays import PlayRow
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import date, datetime

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.services import Services
    from bot.chat.shelf import Shelf
    from bot.decks import Problem
    from bot.learning.daily import Streak
    from bot.learning.modes import Faced
    from bot.store.guilds import GuildSettings
    from bot.store.rounds import Connection
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

POST = "daily.post"
SHOW = "daily.show"
CLOSE = "daily.close"
# Answers come faster than Discord lets a message be edited.
COUNT_SECONDS = 10


async def ask(press: Press) -> str:
    """Have today's question posted here, or point to it; what the member reads.

    Raises:
        Refused: it may not be posted here, or by them.
    """
    services, say = press.client.services, texts(str(press.locale))
    now, channel_id = services.clock.now(), press.channel_id or 0
    async with services.database.begin() as conn:
        settings = await guilds.settings(conn, press.guild_id or 0)
        day = local_day(now, zone_of(settings))
        daily = await dailies.of_day(conn, channel_id, day)
        message_id = daily and await dailies.message_of(conn, daily.round_id)
    if daily is None:
        check_channel(press, say)
        if not may_start(press.user, settings):
            raise Refused(
                say("There is no question of the day here yet, and only moderators can ask it.")
            )
        await _plan(press, settings)
        services.wake()
    if not message_id:
        return say("📅 Today's question comes into this channel in a moment.")
    place = f"https://discord.com/channels/{press.guild_id}/{channel_id}/{message_id}"
    return say("📅 Today's question is here: {place}", place=place)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question of the day is asked, and in whose name."""

    settings: GuildSettings
    channel_id: int
    member_id: int
    locale: str


class NothingToAsk(Exception):
    """There is no challenge to take a question from."""


async def begin_daily(services: Services, conn: Connection, place: Place) -> DailyRow | None:
    """Choose today's problem and plan its posting; None where there is one today already.

    Wake the dispatcher (`services.wake`) once the transaction is committed.

    Raises:
        NothingToAsk: there is no challenge here.
    """
    now, guild_id = services.clock.now(), place.settings.guild_id
    day = local_day(now, zone_of(place.settings))
    if await dailies.of_day(conn, place.channel_id, day) is not None:
        return None
    shelf = await shelf_for(services, conn, guild_id, None, "challenge")
    deck, problem = _todays(shelf, place.channel_id, day)
    new = rounds.NewRound(
        deck_version_id=shelf.version_id(deck.id),
        guild_id=guild_id,
        channel_id=place.channel_id,
        started_by=place.member_id,
        locale=place.locale,
        at=now,
        questions=[new_question(services, deck, problem, Mode.DAILY)],
        mode="daily",
    )
    round_row = await rounds.start(conn, new)
    daily = DailyRow(place.channel_id, day, guild_id, round_row.id)
    if not await dailies.add(conn, daily):
        await rounds.stop(conn, round_row.id, now)
        return None
    payload = {"round_id": round_row.id}
    await due.put(conn, POST, f"daily:{round_row.id}:post", now, payload)
    return daily


async def answered(press: Press, question_id: int, choice_id: str) -> ui.LayoutView | str:
    """Judge and keep the attempt; a word on it, or what the question was all about."""
    services, say = press.client.services, texts(str(press.locale))
    await ensure_open(press, question_id)
    member_id = await member_of(press)
    judgement = await answers.record(
        services.database,
        question_id=question_id,
        member_id=member_id,
        choice_id=choice_id,
        at=press.created_at,
        interaction_id=press.id,
    )
    if judgement.outcome is Outcome.UNKNOWN_CHOICE:
        raise Refused(say("This choice is not part of the question any more."))
    async with services.database.begin() as conn:
        sitting, daily = await _sitting(conn, services, question_id, member_id, say)
        days = (await merits.days(conn, member_id)).get(daily.guild_id, set())
        if judgement.is_new:
            await _note(conn, daily, member_id, services.clock.now())
    one = sitting.one(question_id)
    if one.stage(sitting.now) is Stage.OPEN:
        tapped = cards.letter(one, choice_id)
        return say.plural(
            "❌ **{letter}** is not it. {count} attempt left: look once more, or take the hint.",
            "❌ **{letter}** is not it. {count} attempts left.",
            judgement.attempts_left,
            letter=tapped,
        )
    return cards.explained(sitting, one, say, _streak(streak(days, daily.day), say))


async def hinted(press: Press, question_id: int) -> str:
    """Note that the hint was taken; the hint."""
    services, say = press.client.services, texts(str(press.locale))
    await ensure_open(press, question_id)
    member_id = await member_of(press)
    async with services.database.begin() as conn:
        sitting, _ = await _sitting(conn, services, question_id, member_id, say)
        one = sitting.one(question_id)
        if one.stage(press.created_at) is Stage.OPEN:
            await answers.take_hint(conn, question_id, member_id, press.created_at, press.id)
    return "💡 " + flowed(sitting.problem(one).hint)


async def ensure_open(press: Press, question_id: int) -> None:
    """Open the question where this tap was faster than its sender's note."""
    services = press.client.services
    async with services.database.begin() as conn:
        question = await rounds.find_question(conn, question_id)
        if question is None or question.state != "planned" or press.message is None:
            return
        await opened(conn, services, question.round_id, press.message.created_at)


async def opened(conn: Connection, services: Services, round_id: int, posted_at: datetime) -> None:
    """Note that the question stands in its channel, and plan its closing. Repeatable."""
    daily = await dailies.of_round(conn, round_id)
    if daily is None:
        return
    settings = await guilds.settings(conn, daily.guild_id)
    closes_at = day_ends(daily.day, zone_of(settings))
    (question_id,) = (await rounds.get(conn, round_id)).question_ids
    if closes_at > posted_at:
        await plays.open_question(conn, question_id, Window(posted_at, closes_at))
    at = closes_at + services.pace.grace
    await due.put(conn, CLOSE, f"daily:{round_id}:close", at, {"round_id": round_id})


def zone_of(settings: GuildSettings) -> ZoneInfo:
    """The guild's time zone; UTC where its name is not known here."""
    try:
        return ZoneInfo(settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


async def _plan(press: Press, settings: GuildSettings) -> None:
    """Have today's question asked here; nothing where another was faster."""
    services, user = press.client.services, press.user
    async with services.database.begin() as conn:
        place = Place(
            settings,
            channel_id=press.channel_id or 0,
            member_id=await members.member_id_for(conn, user.id, user.display_name),
            locale=settings.locale,
        )
        try:
            await begin_daily(services, conn, place)
        except NothingToAsk:
            say = texts(str(press.locale))
            raise Refused(say("There is no challenge to take a question from yet.")) from None


def _todays(shelf: Shelf, channel_id: int, day: date) -> tuple[ChallengeDeck, Problem]:
    found = {
        f"{deck.id}/{problem.id}": (deck, problem)
        for deck in shelf.library.decks.values()
        if isinstance(deck, ChallengeDeck)
        for problem in deck.problems
    }
    if not found:
        raise NothingToAsk
    return found[pick(channel_id, day, list(found))]


async def _note(conn: Connection, daily: DailyRow, member_id: int, now: datetime) -> None:
    """Keep the count in the channel up to date, and see what badge the days in a row earn."""
    step = int(now.timestamp() // COUNT_SECONDS) + 1
    at = now.fromtimestamp(step * COUNT_SECONDS, now.tzinfo)
    key = f"daily:{daily.round_id}:count:{step}"
    await due.put(conn, SHOW, key, at, {"round_id": daily.round_id})
    await merits.plan(
        conn,
        [member_id],
        guild_id=daily.guild_id,
        channel_id=daily.channel_id,
        round_id=daily.round_id,
        at=now,
    )


async def _sitting(
    conn: Connection, services: Services, question_id: int, member_id: int, say: Texts
) -> tuple[Sitting, DailyRow]:
    """The question as this member faces it."""
    question = await rounds.find_question(conn, question_id)
    daily = await dailies.of_round(conn, question.round_id) if question else None
    if question is None or daily is None:
        raise Refused(say("This question is no longer known here."))
    round_row = await rounds.get(conn, question.round_id)
    deck = await services.versions.challenge(conn, round_row.deck_version_id)
    faced: list[Faced] = await plays.faced(conn, round_row.id, member_id)
    play = PlayRow(round_row.id, member_id, Mode.DAILY, deck.id, None)
    return Sitting(round_row, play, deck, tuple(faced), services.clock.now()), daily


def _streak(days: Streak, say: Texts) -> str:
    if days.current <= 1:
        return say("-# 🔥 Day one of a row. Come back tomorrow!")
    return say.plural(
        "-# 🔥 {count} day in a row. Your longest: {longest}.",
        "-# 🔥 {count} days in a row. Your longest: {longest}.",
        days.current,
        longest=days.longest,
    )

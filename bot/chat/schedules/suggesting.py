"""What is suggested while a moderator types: decks, time zones, schedules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.challenges import MOST_SUGGESTIONS, find_challenges
from bot.chat.render.markdown import shorten
from bot.chat.render.question import LEVELS
from bot.chat.schedules.asking import RANDOM
from bot.chat.schedules.what import challenges, described, level_of, topics
from bot.chat.schedules.zones import clock_in, zones_like
from bot.chat.shelf import shelf_for, suggested_here
from bot.store import schedules
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.decks import Library
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

Choices = list[app_commands.Choice[str]]
# Discord: an autocomplete's name and value may have 100 characters.
LONGEST = 100


async def decks(press: Press, typed: str) -> Choices:
    """Decks for what is scheduled; after a comma the next one of those that take turns."""
    say, library = texts(str(press.locale)), await suggested_here(press, public=True)
    what = getattr(press.namespace, "what", "round")
    if what == "card":
        found = library.find(typed, "recall")
        return [_choice(deck.title, deck.id) for deck in found[:MOST_SUGGESTIONS]]
    if what != "round":
        return []
    before, comma, last = typed.rpartition(",")
    if comma:
        return _one_more(before, last, library)
    return (_some(typed, library) + _random(typed, library, say))[:MOST_SUGGESTIONS]


def zones(press: Press, typed: str) -> Choices:
    """Time zones, each with what the clock shows there."""
    now = press.client.services.clock.now()
    found = zones_like(typed, MOST_SUGGESTIONS)
    return [_choice(f"{name} · {clock_in(name, now)}", name) for name in found]


async def schedules_here(press: Press, typed: str) -> Choices:
    """The guild's schedules, by number, kind and what was typed for them."""
    services, guild_id = press.client.services, press.guild_id or 0
    say = texts(str(press.locale))
    async with services.database.begin() as conn:
        kept = await schedules.of_guild(conn, guild_id)
        library = (await shelf_for(services, conn, guild_id, None)).library
    labels = {
        str(each.id): f"{'⏸️ ' if each.paused_at else ''}№ {each.id} · {each.plan.typed} · "
        f"{described(each.plan, library, say).replace('*', '')}"
        for each in kept
    }
    wanted = typed.casefold().strip()
    found = [(key, label) for key, label in labels.items() if wanted in label.casefold()]
    return [_choice(label, key) for key, label in found[:MOST_SUGGESTIONS]]


def _some(typed: str, library: Library) -> Choices:
    return [_choice(deck.title, deck.id) for deck in find_challenges(library, typed)[:18]]


def _one_more(before: str, last: str, library: Library) -> Choices:
    taken = {part.strip() for part in before.split(",")}
    found = [deck for deck in find_challenges(library, last.strip()) if deck.id not in taken]
    several = [f"{before.strip()}, {deck.id}" for deck in found]
    return [_choice(value, value) for value in several if len(value) <= LONGEST][:MOST_SUGGESTIONS]


def _random(typed: str, library: Library, say: Texts) -> Choices:
    levels = {level_of(deck) for deck in challenges(library)}
    offered = [
        (say("🎲 A random one"), RANDOM),
        *(
            (say("🎲 Random about {topic}", topic=each), f"topic:{each}")
            for each in topics(library)
        ),
        *(
            (say("🎲 Random, level {level}", level=say(label)), f"level:{level}")
            for level, label in LEVELS.items()
            if level in levels
        ),
    ]
    wanted = typed.casefold().strip()
    return [_choice(name, value) for name, value in offered if wanted in name.casefold()]


def _choice(name: str, value: str) -> app_commands.Choice[str]:
    return app_commands.Choice(name=shorten(name, LONGEST), value=value)
